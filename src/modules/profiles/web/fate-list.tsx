import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { formatYuan } from '#kernel/money';
import { EmptyBlock, Link } from '#design/workbench';
import { answer, client, type Schemas } from '../../api.ts';
import { isStaff, Loaded, useSession } from '../../desk.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { ListExport } from '../../list-export.tsx';
import { DESTINATIONS, FIRM_MATCH_LABELS } from '../school-model.ts';
import { Firm } from './learner-cards.tsx';
import { Dates } from './dates.tsx';

type Placement = Schemas['Placement'];
type Destination = Schemas['Destination'];
type Whose = Pick<Placement, 'learnerId' | 'learnerName' | 'studentNumber' | 'className'>;

const WHOSE: readonly Column<Whose>[] = [
  {
    key: 'learner',
    title: '学生',
    head: true,
    cell: ({ learnerId, learnerName, className }) => (
      <>
        <Link href={`/app/profiles/${learnerId}`}>{learnerName}</Link>
        <div className="wb-quiet">{className ?? ''}</div>
      </>
    ),
  },
  { key: 'number', title: '学号', optional: true, cell: ({ studentNumber }) => studentNumber || '—' },
];

const MATCH = {
  key: 'match',
  title: '单位对应',
  optional: true,
  cell: ({ firmMatch }: Pick<Placement, 'firmMatch'>) => FIRM_MATCH_LABELS[firmMatch].zh,
} as const;
const source = {
  key: 'source',
  title: '来源',
  cell: ({ sourceName, recordedOn }: Pick<Placement, 'sourceName' | 'recordedOn'>) => `${sourceName} · ${recordedOn}`,
} as const;

const PLACEMENTS: readonly Column<Placement>[] = [
  ...WHOSE,
  { key: 'firm', title: '实习单位', cell: (one) => <Firm {...one} /> },
  MATCH,
  { key: 'post', title: '岗位', cell: ({ post }) => post || '—' },
  { key: 'dates', title: '起止', cell: ({ startedOn, endsOn }) => <Dates from={startedOn} until={endsOn} /> },
  { key: 'tutor', title: '企业指导教师', cell: ({ tutor }) => tutor || '—' },
  { key: 'schoolTutor', title: '校内指导教师', optional: true, cell: ({ schoolTutor }) => schoolTutor || '—' },
  source,
];

const DESTINED: readonly Column<Destination>[] = [
  ...WHOSE,
  { key: 'year', title: '毕业年份', cell: ({ year }) => year },
  { key: 'category', title: '去向', cell: ({ category }) => DESTINATIONS[category].zh },
  { key: 'firm', title: '单位', cell: (one) => <Firm {...one} /> },
  MATCH,
  { key: 'occupation', title: '职业', cell: ({ occupation, post }) => occupation?.label ?? (post || '—') },
  { key: 'place', title: '所在地', optional: true, cell: ({ division }) => division?.label ?? '—' },
  {
    key: 'pay',
    title: '起薪（元/月）',
    align: 'end',
    cell: ({ payMonth }) => (payMonth === null ? '—' : formatYuan(payMonth)),
  },
  {
    key: 'related',
    title: '专业对口',
    optional: true,
    cell: ({ related }) => (related === null ? '—' : related ? '是' : '否'),
  },
  source,
];

const useQuery = () => {
  const [address] = useSearchParams();
  const importId = address.get('importId') ?? '';
  return {
    importId,
    query: (cursor: string | undefined) => ({
      limit: 30,
      ...(importId !== '' && { importId }),
      ...(cursor !== undefined && { cursor }),
    }),
  };
};

const visible = <Row,>(columns: readonly Column<Row>[], staff: boolean): readonly Column<Row>[] =>
  staff ? columns.filter(({ key }) => !['number', 'tutor', 'schoolTutor', 'pay'].includes(key)) : columns;

/** 实习安排 as lists brought it in. */
export function PlacementList(): ReactNode {
  const { importId, query } = useQuery();
  const columns = visible(PLACEMENTS, isStaff(useSession()));
  const list = useKeyset(['placements', importId], (cursor) =>
    answer(client.GET('/api/placements', { params: { query: query(cursor) } })),
  );
  return (
    <>
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title="还没有实习安排">学校导入实习名册后，在这里按学生、单位查看。</EmptyBlock>
          ) : (
            <DeskTable
              label="实习安排"
              list="profiles.placements"
              columns={columns}
              rows={items}
              keyOf={({ id }) => id}
              tools={
                <ListExport
                  title="实习安排"
                  path="/api/placements/export"
                  right="roster.export"
                  filters={{ importId }}
                  shown={{ list: 'profiles.placements', columns }}
                />
              }
            />
          )
        }
      </Loaded>
      <KeysetEnd list={list} />
    </>
  );
}

/** 毕业去向 as lists brought it in. */
export function DestinationList(): ReactNode {
  const { importId, query } = useQuery();
  const columns = visible(DESTINED, isStaff(useSession()));
  const list = useKeyset(['destinations', importId], (cursor) =>
    answer(client.GET('/api/destinations', { params: { query: query(cursor) } })),
  );
  return (
    <>
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title="还没有毕业去向">学校导入毕业生名单后，在这里按年份、去向查看。</EmptyBlock>
          ) : (
            <DeskTable
              label="毕业去向"
              list="profiles.destinations"
              columns={columns}
              rows={items}
              keyOf={({ id }) => id}
              tools={
                <ListExport
                  title="毕业去向"
                  path="/api/destinations/export"
                  right="roster.export"
                  filters={{ importId }}
                  shown={{ list: 'profiles.destinations', columns }}
                />
              }
            />
          )
        }
      </Loaded>
      <KeysetEnd list={list} />
    </>
  );
}
