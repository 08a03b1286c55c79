import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { formatYuan } from '#kernel/money';
import { App, Button, EmptyBlock, Link, RecordFrame } from '#design/workbench';
import { answer, api, client, type Schemas } from '../../api.ts';
import { Loaded, Page, Refusal } from '../../desk.tsx';
import { Card, Facts } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { useUndo } from '../../desk-undo.tsx';
import { Trail } from '../../history-card.tsx';
import { studyYears } from '../school-model.ts';
import { people, percent } from './words.ts';
import { YearDialog } from './year-dialog.tsx';

type Detail = Schemas['SchoolMajorDetail'];
type Year = Detail['years'][number];

/** One major of a school: its size and what became of its graduates, year by year, each with its source. */
export function MajorPage(): ReactNode {
  const { id = '' } = useParams();
  const query = api.useQuery('get', '/api/school-majors/{id}', { params: { path: { id } } });
  return (
    <Loaded query={query} title="开设专业">
      {(one) => <Shown one={one} />}
    </Loaded>
  );
}

function Shown({ one }: { readonly one: Detail }): ReactNode {
  const [year, setYear] = useState<Year | 'new'>();
  return (
    <Page
      title={[one.major.label, one.direction].filter(Boolean).join('：')}
      above={[{ label: '开设专业', href: '/app/school-majors' }]}
      lead={[one.school?.name, one.major.code, `${one.confirmedOn} 确认`].filter(Boolean).join(' · ')}
    >
      <RecordFrame
        lang="zh"
        state={{ text: '开设中', tone: 'success' }}
        owner={one.school?.name}
        nextStep={one.mayEdit ? '每年登记规模和就业，没有变化也确认一次' : '由学校维护'}
        timeline={
          <Trail
            objectId={one.id}
            instead={[{ id: 'confirmed', at: one.confirmedOn, title: '资料最近一次确认', by: one.source }]}
          />
        }
      >
        <Card title="专业">
          <Facts
            facts={[
              ['专业代码', `${one.major.code}${one.edition === '' ? '' : `（目录 ${one.edition}）`}`],
              ['学制', one.studyMonths === null ? null : studyYears(one.studyMonths)],
              ['开设年份', one.openedYear],
              [
                '在读班级',
                one.classes === 0 ? '没有' : <Link href="/app/profiles?kind=class">{`${one.classes} 个`}</Link>,
              ],
              ['来源', one.source],
            ]}
          />
          {one.mayEdit && <Acts one={one} />}
        </Card>
        <Card title="规模与就业">
          {one.years.length === 0 ? (
            <EmptyBlock title="还没有登记年度数据" />
          ) : (
            <DeskTable
              label="规模与就业"
              rows={one.years}
              keyOf={(each) => String(each.year)}
              columns={columnsOf(one, setYear)}
            />
          )}
          {one.mayEdit && (
            <div className="desk-row">
              <Button onClick={() => setYear('new')}>登记一年</Button>
            </div>
          )}
        </Card>
        {one.destinations.length > 0 && (
          <Card title="毕业生名单里的去向">
            <DeskTable
              label="毕业生名单里的去向"
              rows={one.destinations}
              keyOf={(each) => `${each.year} ${each.label}`}
              columns={[
                { key: 'label', title: '去向', head: true, cell: ({ label }) => label },
                { key: 'year', title: '年份', cell: (each) => each.year },
                { key: 'count', title: '人数', align: 'end', cell: ({ count }) => people(count) },
              ]}
            />
          </Card>
        )}
      </RecordFrame>
      {year !== undefined && (
        <YearDialog id={one.id} before={year === 'new' ? undefined : year} onClose={() => setYear(undefined)} />
      )}
    </Page>
  );
}

const columnsOf = (one: Detail, onEdit: (year: Year) => void): readonly Column<Year>[] => [
  {
    key: 'year',
    title: '年度',
    head: true,
    cell: ({ year, source, recordedOn }) => (
      <>
        {year}
        <div className="wb-quiet">{`${source} · ${recordedOn}`}</div>
      </>
    ),
  },
  { key: 'enrolled', title: '招生', align: 'end', cell: ({ enrolled }) => enrolled ?? '—' },
  { key: 'headcount', title: '在校生', align: 'end', cell: ({ headcount }) => headcount ?? '—' },
  { key: 'graduates', title: '毕业生', align: 'end', cell: ({ graduates }) => graduates ?? '—' },
  { key: 'placed', title: '去向落实率', align: 'end', cell: ({ placedPercent }) => percent(placedPercent) },
  { key: 'related', title: '对口率', align: 'end', cell: ({ relatedPercent }) => percent(relatedPercent) },
  {
    key: 'pay',
    title: '起薪（元/月）',
    align: 'end',
    cell: ({ startingPay }) => (startingPay === null ? '—' : formatYuan(startingPay)),
  },
  {
    key: 'acts',
    title: '操作',
    cell: (each) =>
      one.mayEdit && (
        <button type="button" className="desk-act" aria-label={`修改 ${each.year} 年`} onClick={() => onEdit(each)}>
          修改
        </button>
      ),
  },
];

const teachAgain = (id: string): Promise<unknown> =>
  answer(client.POST('/api/school-majors/{id}/return', { params: { path: { id } } }));

function Acts({ one }: { readonly one: Detail }): ReactNode {
  const queries = useQueryClient();
  const go = useNavigate();
  const undo = useUndo();
  const { message } = App.useApp();
  const params = { path: { id: one.id } };
  const confirm = api.useMutation('patch', '/api/school-majors/{id}', {
    onSuccess: async () => {
      message.success('已确认，日期已更新');
      await queries.invalidateQueries();
    },
  });
  const end = api.useMutation('delete', '/api/school-majors/{id}', {
    onSuccess: async () => {
      undo({ words: `已停办：${one.major.label}`, run: () => teachAgain(one.id) });
      await go('/school-majors');
      await queries.invalidateQueries();
    },
  });
  return (
    <>
      <Refusal error={confirm.error ?? end.error} />
      <div className="desk-row">
        <Button loading={confirm.isPending} onClick={() => confirm.mutate({ params, body: {} })}>
          资料没有变化，确认
        </Button>
        <Button loading={end.isPending} onClick={() => end.mutate({ params })}>
          停办
        </Button>
      </div>
    </>
  );
}
