import type { Installation } from '#platform/installation';
import type { JobDefinition, Schedule } from '#platform/jobs';
import type { RecordFinder, ServerModule } from '#platform/module';
import { tableHolder, type AccountMove } from '#platform/personal-data';
import { failures } from './contract.ts';
import { mountSupport } from './http.ts';
import { endOverdue } from './observe.ts';
import { observationPages } from './site/observation-pages.ts';

const END = 'support.endOverdue';
const jobs: readonly JobDefinition[] = [{ task: END, work: endOverdue }];
const schedules: readonly Schedule[] = [{ task: END, crontab: '*/5 * * * *' }];

const supportData = tableHolder({
  name: 'support',
  title: { zh: '平台支持', en: 'Support' },
  goes: { zh: '无', en: 'Nothing' },
  kept: [
    {
      what: { zh: '支持人员何时因何查看过您的页面', en: 'When and why support looked at your pages' },
      why: {
        zh: '网络安全法第二十一条：日志留存不少于六个月',
        en: 'Cybersecurity Law art. 21: logs are kept for six months',
      },
    },
  ],
  held: [
    {
      table: 'support.observation',
      title: { zh: '支持人员查看', en: 'Looks by support' },
      by: 'subject_id',
      fields: {
        started_at: { zh: '开始', en: 'From' },
        ended_at: { zh: '结束', en: 'Until' },
        reason: { zh: '原因', en: 'Reason' },
      },
      ending: 'keep',
    },
    {
      table: 'support.account_merge',
      title: { zh: '合并过的账户', en: 'Merged accounts' },
      by: 'kept_id',
      fields: { merged_at: { zh: '时间', en: 'When' }, reason: { zh: '原因', en: 'Reason' } },
      ending: 'keep',
    },
  ],
});

/**
 * @param moves what goes along when two accounts become one, from each module that keeps something under an account
 * @param finders of all modules, asked when somebody looks for a case
 */
export const createSupportModule = (
  installation: Installation,
  moves: readonly AccountMove[],
  finders: () => readonly RecordFinder[],
): ServerModule => ({
  name: 'support',
  failures,
  routes: mountSupport(installation, moves, finders),
  pages: observationPages(installation),
  jobs,
  schedules,
  personalData: [supportData],
});
