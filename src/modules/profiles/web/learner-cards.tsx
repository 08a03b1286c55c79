import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { App, Button, EmptyBlock, Link, StatusTag } from '#design/workbench';
import { formatYuan } from '#kernel/money';
import { api, type Schemas } from '../../api.ts';
import { isStaff, Loaded, useSession } from '../../desk.tsx';
import { Card, Dialog, Facts } from '../../desk-parts.tsx';
import { DeskTable } from '../../desk-table.tsx';
import { DESTINATIONS, EVIDENCE_KIND_LABELS, FIRM_MATCH_LABELS, LEARNER_STATUS_LABELS } from '../school-model.ts';
import { EvidenceDialog } from './evidence-dialog.tsx';
import { LearnerDialog } from './learner-dialog.tsx';
import { LEARNER_TONES } from './learner-list.tsx';
import { Dates } from './dates.tsx';

type Detail = Schemas['SchoolLearnerDetail'];

/** Who it is at the school, what proves the skills, and what became of the learner. */
export function LearnerCards({ id }: { readonly id: string }): ReactNode {
  const query = api.useQuery('get', '/api/learners/{id}', { params: { path: { id } } });
  return <Loaded query={query}>{(one) => <Shown one={one} />}</Loaded>;
}

function Shown({ one }: { readonly one: Detail }): ReactNode {
  const staff = isStaff(useSession());
  const [asking, setAsking] = useState<'edit' | 'evidence'>();
  const close = (): void => setAsking(undefined);
  return (
    <>
      <Card title="学籍">
        <Facts facts={factsOf(one)} />
        {one.mayEdit && (
          <div className="desk-row">
            <Button onClick={() => setAsking('edit')}>修改学籍</Button>
            <Button onClick={() => setAsking('evidence')}>登记技能佐证</Button>
          </div>
        )}
      </Card>
      {staff ? (
        <p className="wb-quiet">主管部门看不到学生的佐证、实习单位和去向；人数见班级与开设专业。</p>
      ) : (
        <>
          <EvidenceCard one={one} />
          <PlacementCard placements={one.placements} />
          <DestinationCard destinations={one.destinations} />
        </>
      )}
      {asking === 'edit' && <LearnerDialog one={one} onClose={close} />}
      {asking === 'evidence' && <EvidenceDialog id={one.id} skills={one.skills} onClose={close} />}
    </>
  );
}

const factsOf = (one: Detail): readonly (readonly [string, ReactNode])[] => [
  ...(one.studentNumber === null ? [] : ([['学号', one.studentNumber]] as const)),
  [
    '班级',
    one.classId === null ? null : (
      <Link key="class" href={`/app/profiles/${one.classId}`}>
        {one.className}
      </Link>
    ),
  ],
  ['入学年份', one.entryYear],
  [
    '状态',
    <StatusTag key="status" tone={LEARNER_TONES[one.status]}>
      {`${LEARNER_STATUS_LABELS[one.status].zh}（自 ${one.statusSince}）`}
    </StatusTag>,
  ],
  ['来源', `${one.source} · ${one.confirmedOn} 确认`],
];

function EvidenceCard({ one }: { readonly one: Detail }): ReactNode {
  const [removing, setRemoving] = useState<Detail['evidence'][number]>();
  return (
    <Card title="技能佐证">
      {one.evidence.length === 0 ? (
        <EmptyBlock title="还没有佐证">证书、竞赛、课程成绩或用人单位的评价，都可以登记。</EmptyBlock>
      ) : (
        <DeskTable
          label="技能佐证"
          rows={one.evidence}
          keyOf={({ id }) => id}
          columns={[
            { key: 'skill', title: '技能', head: true, cell: ({ skill }) => skill },
            { key: 'kind', title: '类型', cell: ({ kind }) => EVIDENCE_KIND_LABELS[kind].zh },
            { key: 'title', title: '名称', cell: ({ title }) => title },
            { key: 'issuer', title: '出具单位', cell: ({ issuer }) => issuer },
            { key: 'on', title: '日期', cell: ({ issuedOn }) => issuedOn ?? '—' },
            {
              key: 'acts',
              title: '操作',
              cell: (each) =>
                one.mayEdit && (
                  <button
                    type="button"
                    className="desk-act"
                    aria-label={`删除佐证：${each.title}`}
                    onClick={() => setRemoving(each)}
                  >
                    删除
                  </button>
                ),
            },
          ]}
        />
      )}
      {removing !== undefined && (
        <RemoveDialog id={one.id} evidence={removing} onClose={() => setRemoving(undefined)} />
      )}
    </Card>
  );
}

function RemoveDialog({
  id,
  evidence,
  onClose,
}: {
  readonly id: string;
  readonly evidence: Detail['evidence'][number];
  readonly onClose: () => void;
}): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const remove = api.useMutation('delete', '/api/learners/{id}/evidence/{evidenceId}', {
    onSuccess: async () => {
      message.success('已删除');
      onClose();
      await queries.invalidateQueries();
    },
  });
  return (
    <Dialog
      title={`删除佐证：${evidence.title}`}
      okText="删除"
      danger
      busy={remove.isPending}
      error={remove.error}
      onOk={() => remove.mutate({ params: { path: { id, evidenceId: evidence.id } } })}
      onCancel={onClose}
    >
      <p>技能本身不会删除，需要时在“修改技能和意愿”里去掉。</p>
    </Dialog>
  );
}

type At = Pick<Detail['placements'][number], 'firmId' | 'firmName' | 'firmMatch'>;

/** The name as written; found among the organisations of the region, it leads there. */
export const Firm = ({ firmId, firmName, firmMatch }: At): ReactNode => (
  <>
    {firmId === null ? firmName || '—' : <Link href={`/organisations/${firmId}`}>{firmName}</Link>}
    {firmMatch === 'similar' && <div className="wb-quiet">{FIRM_MATCH_LABELS.similar.zh}</div>}
  </>
);

const PlacementCard = ({ placements }: { readonly placements: Detail['placements'] }): ReactNode =>
  placements.length > 0 && (
    <Card title="实习安排">
      <DeskTable
        label="实习安排"
        rows={placements}
        keyOf={({ id }) => id}
        columns={[
          { key: 'firm', title: '实习单位', head: true, cell: (one) => <Firm {...one} /> },
          { key: 'post', title: '岗位', cell: ({ post }) => post || '—' },
          { key: 'dates', title: '起止', cell: ({ startedOn, endsOn }) => <Dates from={startedOn} until={endsOn} /> },
          { key: 'tutor', title: '企业指导教师', cell: ({ tutor }) => tutor || '—' },
          { key: 'schoolTutor', title: '校内指导教师', cell: ({ schoolTutor }) => schoolTutor || '—' },
          { key: 'source', title: '来源', cell: ({ sourceName, recordedOn }) => `${sourceName} · ${recordedOn}` },
        ]}
      />
    </Card>
  );

const DestinationCard = ({ destinations }: { readonly destinations: Detail['destinations'] }): ReactNode =>
  destinations.length > 0 && (
    <Card title="毕业去向">
      <DeskTable
        label="毕业去向"
        rows={destinations}
        keyOf={({ id }) => id}
        columns={[
          { key: 'category', title: '去向', head: true, cell: ({ category }) => DESTINATIONS[category].zh },
          { key: 'year', title: '年份', cell: ({ year }) => year },
          { key: 'firm', title: '单位', cell: (one) => <Firm {...one} /> },
          { key: 'post', title: '岗位', cell: ({ post, occupation }) => occupation?.label ?? (post || '—') },
          {
            key: 'pay',
            title: '起薪',
            cell: ({ payMonth }) => (payMonth === null ? '—' : `${formatYuan(payMonth)} 元/月`),
          },
          { key: 'source', title: '来源', cell: ({ sourceName, recordedOn }) => `${sourceName} · ${recordedOn}` },
        ]}
      />
    </Card>
  );
