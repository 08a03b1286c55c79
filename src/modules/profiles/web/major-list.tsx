import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { CodePicker, type CodeChoice } from '#pages/codes';
import { formatYuan } from '#kernel/money';
import { App, Button, EmptyBlock, Link } from '#design/workbench';
import { answer, api, client, type Schemas } from '../../api.ts';
import { has, isStaff, Loaded, Page, useSession } from '../../desk.tsx';
import { describedBy, Dialog, Field } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { ListExport } from '../../list-export.tsx';
import { studyYears } from '../school-model.ts';
import { DepartmentField } from './department-field.tsx';
import { RosterFiles } from './roster-files.tsx';
import { percent, wholeNumber, yearsToMonths } from './words.ts';

type Major = Schemas['SchoolMajor'];

const LIST = 'profiles.majors';

const columnsFor = (staff: boolean): readonly Column<Major>[] => [
  {
    key: 'major',
    title: '专业',
    head: true,
    cell: ({ id, major, direction, school }) => (
      <>
        <Link href={`/app/school-majors/${id}`}>{[major.label, direction].filter(Boolean).join('：')}</Link>
        {staff && <div className="wb-quiet">{school?.name}</div>}
      </>
    ),
  },
  { key: 'code', title: '专业代码', cell: ({ major }) => <span className="desk-id">{major.code}</span> },
  {
    key: 'study',
    title: '学制',
    optional: true,
    cell: ({ studyMonths }) => (studyMonths === null ? '—' : studyYears(studyMonths)),
  },
  { key: 'opened', title: '开设年份', optional: true, cell: ({ openedYear }) => openedYear ?? '—' },
  { key: 'year', title: '最近年度', cell: ({ latest }) => latest?.year ?? '—' },
  { key: 'headcount', title: '在校生', align: 'end', cell: ({ latest }) => latest?.headcount ?? '—' },
  { key: 'graduates', title: '毕业生', align: 'end', cell: ({ latest }) => latest?.graduates ?? '—' },
  { key: 'placed', title: '去向落实率', align: 'end', cell: ({ latest }) => percent(latest?.placedPercent ?? null) },
  { key: 'related', title: '对口率', align: 'end', cell: ({ latest }) => percent(latest?.relatedPercent ?? null) },
  {
    key: 'pay',
    title: '起薪（元/月）',
    align: 'end',
    cell: ({ latest }) => (latest?.startingPay == null ? '—' : formatYuan(latest.startingPay)),
  },
  { key: 'source', title: '来源', optional: true, cell: ({ source, latest }) => latest?.source ?? source },
  { key: 'confirmed', title: '确认', cell: ({ confirmedOn }) => <span className="desk-nowrap">{confirmedOn}</span> },
];

/** 开设专业: what a school teaches, the one place where it is kept. */
export function MajorListPage(): ReactNode {
  const session = useSession();
  const [adding, setAdding] = useState(false);
  const list = useKeyset(['school-majors'], (cursor) =>
    answer(
      client.GET('/api/school-majors', { params: { query: { limit: 50, ...(cursor !== undefined && { cursor }) } } }),
    ),
  );
  const staff = isStaff(session);
  const columns = columnsFor(staff);
  return (
    <Page
      title="开设专业"
      lead={
        staff
          ? '辖区内院校登记的专业，及其规模和就业；数字是学校说的，注明来源和年度。'
          : '本校开设的专业。网站上“开设这个专业的院校”就取自这里；各年的规模和就业请注明来源。'
      }
      actions={
        has(session, 'major.edit') && (
          <>
            <RosterFiles />
            <Button type="primary" onClick={() => setAdding(true)}>
              新增专业
            </Button>
          </>
        )
      }
    >
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title="还没有登记开设专业" />
          ) : (
            <DeskTable
              label="开设专业"
              list={LIST}
              columns={columns}
              rows={items}
              keyOf={({ id }) => id}
              tools={
                <ListExport
                  title="开设专业"
                  path="/api/school-majors/export"
                  right="roster.export"
                  filters={{}}
                  shown={{ list: LIST, columns }}
                />
              }
            />
          )
        }
      </Loaded>
      <KeysetEnd list={list} />
      {adding && <AddMajor onClose={() => setAdding(false)} />}
    </Page>
  );
}

function AddMajor({ onClose }: { readonly onClose: () => void }): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [major, setMajor] = useState<readonly CodeChoice[]>([]);
  const [form, setForm] = useState({ direction: '', departmentId: '', studyYears: '3', openedYear: '' });
  const add = api.useMutation('post', '/api/school-majors', {
    onSuccess: async () => {
      message.success('已新增专业');
      onClose();
      await queries.invalidateQueries();
    },
  });
  const text = (field: keyof typeof form, label: string, hint?: string): ReactNode => (
    <Field id={`major-${field}`} label={label} hint={hint}>
      <input
        id={`major-${field}`}
        className="wb-control"
        aria-describedby={describedBy(`major-${field}`)}
        value={form[field]}
        onChange={(event) => setForm({ ...form, [field]: event.target.value })}
      />
    </Field>
  );
  return (
    <Dialog
      title="新增开设专业"
      okText="新增"
      busy={add.isPending}
      disabled={major.length === 0}
      error={add.error}
      onOk={() =>
        add.mutate({
          body: {
            code: major[0]!.code,
            direction: form.direction.trim(),
            departmentId: form.departmentId === '' ? null : form.departmentId,
            studyMonths: yearsToMonths(form.studyYears),
            openedYear: wholeNumber(form.openedYear),
          },
        })
      }
      onCancel={onClose}
    >
      <Field id="major-code" label="专业" required hint="按最新的专业目录；目录外专业选最相近的，再填名称">
        <CodePicker id="major-code" set="major" chosen={major} onChange={(chosen) => setMajor(chosen.slice(-1))} />
      </Field>
      {text('direction', '专业方向', '没有方向的不填；目录外专业在这里填名称')}
      <DepartmentField
        id="major-department"
        value={form.departmentId}
        onChange={(departmentId) => setForm({ ...form, departmentId })}
      />
      <div className="desk-pair">
        {text('studyYears', '学制（年）')}
        {text('openedYear', '开设年份', '例如：2018')}
      </div>
    </Dialog>
  );
}
