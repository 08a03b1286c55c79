import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { App, Button, RecordFrame, type HistoryEntry } from '#design/workbench';
import { SIDE_LABELS, TYPE_LABELS } from '#contracts/kinds';
import { api, problemOf } from '../../api.ts';
import { Loaded, minuteOf, Page } from '../../desk.tsx';
import { Card, Dialog, Facts } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { Trail } from '../../history-card.tsx';
import { REASON_LABELS, SURVEY_STATE_LABELS, type SurveyLine } from '../model.ts';
import { FirmsCard } from './firms-card.tsx';
import { STATE_TONES, type Survey } from './words.ts';

type Verb = 'open' | 'remind' | 'close';

const VERBS: Readonly<Record<Verb, { readonly label: string; readonly lead: (survey: Survey) => string }>> = {
  open: {
    label: '发出',
    lead: ({ progress, closesOn }) =>
      `发给 ${progress.firms} 家单位：有成员的发给其管理员和经办人，没有的发到台账里的手机号。发出后内容不能再改，${closesOn} 截止。`,
  },
  remind: {
    label: '提醒未答复的',
    lead: () => '给还没有答复的单位再发一次。一家最多提醒两次，两次之间至少隔两天；说过“今年不用再问”的不发。',
  },
  close: { label: '提前截止', lead: () => '截止后不能再答复或修改，已保存的手机号随即清除；已生成的草稿仍归各单位。' },
};

/** One survey: its progress, what was answered, whom it went to. */
export function SurveyPage(): ReactNode {
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const query = api.useQuery('get', '/api/surveys/{id}', { params: { path: { id } } });
  const [open, setOpen] = useState<Verb>();
  const survey = query.data;
  const may = (verb: Survey['abilities'][number]): boolean => survey?.abilities.includes(verb) === true;
  return (
    <Page
      title={survey?.title ?? '意向摸底'}
      above={[{ label: '意向摸底', href: '/app/surveys' }]}
      actions={
        <>
          {may('open') && (
            <Button type="primary" disabled={survey?.progress.firms === 0} onClick={() => setOpen('open')}>
              发出
            </Button>
          )}
          {may('edit') && <Button onClick={() => void navigate(`/surveys/${id}/edit`)}>修改</Button>}
          {may('remind') && <Button onClick={() => setOpen('remind')}>提醒未答复的</Button>}
          {may('close') && <Button onClick={() => setOpen('close')}>提前截止</Button>}
          {survey !== undefined && survey.state !== 'draft' && <Button onClick={() => window.print()}>打印</Button>}
        </>
      }
    >
      <Loaded query={query}>
        {(found) => (
          <RecordFrame lang="zh" {...headOf(found)} timeline={<Trail objectId={found.id} instead={happened(found)} />}>
            {found.state !== 'draft' && <Results survey={found} />}
            <FirmsCard survey={found} />
            <Card title="说明（企业看到的）">
              <Facts
                facts={[
                  ['为什么问', found.reason],
                  ['答复怎样使用', found.useOfAnswers],
                  ['问的是什么时候', found.period],
                  ['问什么', found.lines.map((line) => `${line.what}（${kindOf(line)}）`).join('、')],
                ]}
              />
            </Card>
            {open !== undefined && <ActDialog survey={found} verb={open} onClose={() => setOpen(undefined)} />}
          </RecordFrame>
        )}
      </Loaded>
    </Page>
  );
}

const kindOf = ({ type, side }: Pick<SurveyLine, 'type' | 'side'>): string =>
  `${TYPE_LABELS[type].zh}${SIDE_LABELS[side].zh}`;

const NEXT: Readonly<Record<Survey['state'], string>> = {
  draft: '选好单位后发出',
  open: '等各单位答复，截止前都可以修改',
  closed: '联系有意向的单位；草稿由各单位自己提交',
};

const headOf = ({ state, closesOn }: Survey) => ({
  state: { tone: STATE_TONES[state], text: SURVEY_STATE_LABELS[state].zh },
  owner: state === 'open' ? '被询问的单位' : '本单位',
  nextStep: NEXT[state],
  ...(state !== 'closed' && { due: { on: closesOn, overdue: false } }),
});

const happened = ({ createdAt, openedAt, closedAt }: Survey): HistoryEntry[] => [
  ...(closedAt === null ? [] : [{ id: 'closed', at: minuteOf(closedAt), title: '截止' }]),
  ...(openedAt === null ? [] : [{ id: 'opened', at: minuteOf(openedAt), title: '发出' }]),
  { id: 'created', at: minuteOf(createdAt), title: '新建' },
];

type Line = NonNullable<Survey['results']>[number] & { readonly what: string };

const RESULT_COLUMNS: readonly Column<Line>[] = [
  { key: 'what', title: '问的', head: true, cell: ({ what }) => what },
  { key: 'yes', title: '有', cell: (line) => withShare(line.yes, line) },
  { key: 'maybe', title: '可能有', cell: (line) => withShare(line.maybe, line) },
  { key: 'no', title: '没有', cell: (line) => withShare(line.no, line) },
  { key: 'headcount', title: '数量合计', cell: ({ headcount }) => headcount },
  { key: 'drafts', title: '成为草稿', cell: ({ drafts }) => drafts },
  {
    key: 'reasons',
    title: '原因',
    cell: ({ reasons }) =>
      reasons.map(({ reason, firms }) => `${REASON_LABELS[reason].zh} ${firms} 家`).join('；') || (
        <span className="wb-quiet">—</span>
      ),
  },
];

function withShare(part: number, { yes, maybe, no }: Line): string {
  const all = yes + maybe + no;
  return all === 0 ? '0' : `${part}（${Math.round((100 * part) / all)} %）`;
}

function Results({ survey }: { readonly survey: Survey }): ReactNode {
  const { progress, results, fewest, lines } = survey;
  return (
    <Card title="进度与结果">
      <Facts
        facts={[
          ['已发送', `${progress.sent} 家`],
          ['已答复', `${progress.answered} 家`],
          ['没有联系方式', `${progress.unreachable} 家`],
          ['今年不再询问', `${progress.silent} 家`],
        ]}
      />
      {results === null ? (
        <p className="wb-quiet">{`答复满 ${fewest} 家后显示合计和比例；现在 ${progress.answered} 家。各单位的答复见下表。`}</p>
      ) : (
        <DeskTable
          label="结果"
          columns={RESULT_COLUMNS}
          rows={results.map((line, at) => ({ ...line, what: lines[at]!.what }))}
          keyOf={({ what }) => what}
        />
      )}
    </Card>
  );
}

interface ActProps {
  readonly survey: Survey;
  readonly verb: Verb;
  readonly onClose: () => void;
}

function ActDialog({ survey, verb, onClose }: ActProps): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const { label, lead } = VERBS[verb];
  const run = api.useMutation('post', '/api/surveys/{id}/actions', {
    onSuccess: async () => {
      message.success(verb === 'close' ? '已截止' : '已开始发送');
      onClose();
      await queries.invalidateQueries();
    },
    onError: (error) => message.error(problemOf(error).title),
  });
  return (
    <Dialog
      title={`${label}：${survey.title}`}
      okText={label}
      danger={verb === 'close'}
      busy={run.isPending}
      error={run.error}
      onOk={() => run.mutate({ params: { path: { id: survey.id } }, body: { verb, version: survey.version } })}
      onCancel={onClose}
    >
      <p>{lead(survey)}</p>
    </Dialog>
  );
}
