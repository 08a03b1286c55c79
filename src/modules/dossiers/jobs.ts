import { addDays, civilDate } from '#kernel/time';
import { LICENCES, type LicenceKind } from '#modules/organisations';
import { sendNotice } from '#modules/notices';
import type { Context } from '#platform/context';
import type { JobDefinition, Schedule } from '#platform/jobs';
import { dueTelling, TELLING_DAYS } from './rules.ts';
import { endingLicences, setTold, type EndingLicence } from './store.ts';

/** One that ended longer ago than this was told when it did. */
const LOOK_BACK = 30;

/** 证照到期提醒: once at each of the spans before the end, however often the job runs. */
export async function tellEndingLicences(ctx: Context): Promise<number> {
  const today = civilDate(ctx.now);
  const span = { from: addDays(today, -LOOK_BACK), until: addDays(today, TELLING_DAYS[0]) };
  let told = 0;
  for (const licence of await endingLicences(ctx.db, ctx.tenant.id, span)) {
    const due = dueTelling(licence.expiresOn, licence.toldDays, today);
    if (due === undefined) continue;
    await tell(ctx, licence, today);
    await setTold(ctx.db, ctx.tenant.id, licence.id, due);
    told += 1;
  }
  return told;
}

async function tell(
  ctx: Context,
  { id, organisationId, kind, expiresOn }: EndingLicence,
  today: string,
): Promise<void> {
  const name = LICENCES[kind as LicenceKind]?.zh ?? kind;
  const over = expiresOn < today;
  await sendNotice(ctx, {
    key: `dossier.licence:${id}:${expiresOn}:${today}`,
    kind: 'licenceEnding',
    to: { organisationId, duty: 'editor' },
    subject: over ? `${name}已过期` : `${name}将于 ${expiresOn} 到期`,
    body: `${over ? `已于 ${expiresOn} 过期。` : ''}请换证后在“本机构 · 档案”里更新有效期并上传扫描件；过期的证照不作为核验依据。`,
    link: '/app/organisation/dossier',
  });
}

export const dossierJobs: readonly JobDefinition[] = [
  {
    task: 'dossier.licences',
    work: async (ctx) => {
      await tellEndingLicences(ctx);
    },
  },
];

/** At eight in the morning in Asia/Shanghai. */
export const dossierSchedules: readonly Schedule[] = [{ task: 'dossier.licences', crontab: '0 0 * * *' }];
