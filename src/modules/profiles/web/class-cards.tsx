import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { Loaded } from '../../desk.tsx';
import { Card, Facts } from '../../desk-parts.tsx';
import { DeskTable } from '../../desk-table.tsx';
import { CLASS_STATE_LABELS, LEARNER_STATUS_LABELS, LEARNER_STATUSES, studyYears } from '../school-model.ts';
import { ClassDialog } from './class-dialog.tsx';
import { LearnerDialog } from './learner-dialog.tsx';
import { LearnerTable } from './learner-list.tsx';
import { people, span } from './words.ts';

type Detail = Schemas['SchoolClassDetail'];

/** What a class is, how many were in it each year, and who. */
export function ClassCards({ id }: { readonly id: string }): ReactNode {
  const query = api.useQuery('get', '/api/classes/{id}', { params: { path: { id } } });
  return <Loaded query={query}>{(one) => <Shown one={one} />}</Loaded>;
}

function Shown({ one }: { readonly one: Detail }): ReactNode {
  const [asking, setAsking] = useState<'edit' | 'learner'>();
  const close = (): void => setAsking(undefined);
  return (
    <>
      <Card title="班级">
        <Facts facts={factsOf(one)} />
        {one.mayEdit && (
          <div className="desk-row">
            <Button onClick={() => setAsking('edit')}>修改班级</Button>
            <Button onClick={() => setAsking('learner')}>新增学生</Button>
          </div>
        )}
        <Headcounts one={one} />
      </Card>
      <Card title="学生">
        <p className="wb-quiet">
          {LEARNER_STATUSES.map((status) => `${LEARNER_STATUS_LABELS[status].zh} ${people(one.learners[status])}`).join(
            ' · ',
          )}
        </p>
        <LearnerTable classId={one.id} />
      </Card>
      {asking === 'edit' && <ClassDialog one={one} onClose={close} />}
      {asking === 'learner' && <LearnerDialog classId={one.id} onClose={close} />}
    </>
  );
}

const factsOf = (one: Detail): readonly (readonly [string, ReactNode])[] => [
  ['学校', one.school?.name],
  ['专业', one.major === null ? null : `${one.major.label}（${one.major.code}）`],
  ['入学年份', one.entryYear],
  ['学制', one.studyMonths === null ? null : studyYears(one.studyMonths)],
  ['年级', one.grade],
  ['状态', CLASS_STATE_LABELS[one.state].zh],
  ['人数', people(one.headcount)],
  ...(one.headteacher === null ? [] : ([['班主任', one.headteacher]] as const)),
  [
    '实习时间',
    one.internshipFrom === null && one.internshipUntil === null ? null : span(one.internshipFrom, one.internshipUntil),
  ],
  ['订单班', one.orderClass ? one.orderWith || '有意向' : '否'],
  ['网站展示', one.offered ? '是' : '否'],
  ['来源', `${one.source} · ${one.confirmedOn} 确认`],
];

function Headcounts({ one }: { readonly one: Detail }): ReactNode {
  if (one.headcounts.length < 2) return null;
  return (
    <DeskTable
      label="各年人数"
      rows={one.headcounts}
      keyOf={({ year }) => String(year)}
      columns={[
        { key: 'year', title: '年度', head: true, cell: ({ year }) => year },
        { key: 'headcount', title: '人数', align: 'end', cell: ({ headcount }) => people(headcount) },
        { key: 'source', title: '来源', cell: ({ source, recordedOn }) => `${source} · ${recordedOn}` },
      ]}
    />
  );
}
