import { useId, useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { EmptyBlock, Link, ListToolbar, ToolbarField } from '#design/workbench';
import { educationLevels } from '#contracts/codes';
import { answer, api, client, type Schemas } from '../../api.ts';
import { Loaded, Page } from '../../desk.tsx';
import { TabLinks } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';

type Major = Schemas['CrosswalkMajor'];

const COLUMNS: readonly Column<Major>[] = [
  {
    key: 'name',
    title: '专业',
    head: true,
    cell: ({ code, name }) => (
      <>
        <Link href={`/app/crosswalk/${code}`}>{name}</Link>
        <div className="wb-quiet">{code}</div>
      </>
    ),
  },
  {
    key: 'level',
    title: '层次',
    cell: ({ level }) => (
      <span className="desk-nowrap">{educationLevels[level as keyof typeof educationLevels]?.zh ?? '—'}</span>
    ),
  },
  { key: 'byName', title: '按名称找到', cell: ({ byName }) => byName },
  { key: 'official', title: '官方', cell: ({ official }) => official },
  { key: 'confirmed', title: '已确认', cell: ({ confirmed }) => confirmed },
  { key: 'rejected', title: '已排除', cell: ({ rejected }) => rejected },
];

const TABS = [
  ['all', '全部'],
  ['open', '还没有人确认'],
  ['confirmed', '有已确认的'],
] as const;

export function MajorListPage(): ReactNode {
  const [address, setAddress] = useSearchParams();
  const state = TABS.map(([one]) => one).find((one) => one === address.get('state')) ?? 'all';
  const q = address.get('q') ?? '';
  const coverage = api.useQuery('get', '/api/crosswalk/coverage', {});
  const list = useKeyset(['crosswalk', state, q], (cursor) =>
    answer(
      client.GET('/api/crosswalk/majors', {
        params: { query: { limit: 50, state, ...(q !== '' && { q }), ...(cursor !== undefined && { cursor }) } },
      }),
    ),
  );
  const link = (one: string): string => `/app/crosswalk?state=${one}${q === '' ? '' : `&q=${encodeURIComponent(q)}`}`;
  return (
    <Page
      title="专业对照"
      lead="每个专业通向哪些职业和行业。官方职业面向优先，其余由名称和专业类推得，须由人确认；推得的不当作官方结论。"
    >
      <Loaded query={coverage}>{(found) => <CoverageLine coverage={found} />}</Loaded>
      <Search value={q} onSearch={(text) => setAddress({ state, ...(text !== '' && { q: text }) })} />
      <TabLinks
        label="按确认情况"
        tabs={TABS.map(([one, label]) => ({ label, href: link(one), current: one === state }))}
      />
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title="没有这样的专业" />
          ) : (
            <DeskTable label="专业" list="crosswalk.majors" columns={COLUMNS} rows={items} keyOf={({ code }) => code} />
          )
        }
      </Loaded>
      <KeysetEnd list={list} />
    </Page>
  );
}

const percent = (part: number, of: number): string => `${Math.round((100 * part) / of)} %`;

function CoverageLine({ coverage }: { readonly coverage: Schemas['CrosswalkCoverage'] }): ReactNode {
  const { majors, occupation, industry } = coverage;
  return (
    <p className="desk-above-list">
      {`共 ${majors} 个专业：${percent(occupation.any, majors)} 有对应职业（${percent(occupation.byName, majors)} 由名称找到，其余为专业类默认），`}
      {`${percent(industry.any, majors)} 有对应行业（${percent(industry.byName, majors)} 由名称找到）；`}
      {`官方职业面向 ${occupation.official} 个，有人确认 ${occupation.confirmed} 个。`}
    </p>
  );
}

function Search({ value, onSearch }: { readonly value: string; readonly onSearch: (text: string) => void }): ReactNode {
  const id = useId();
  const [text, setText] = useState(value);
  return (
    <ListToolbar
      lang="zh"
      onQuery={() => onSearch(text.trim())}
      onReset={() => {
        setText('');
        onSearch('');
      }}
      filters={
        <ToolbarField id={id} label="专业">
          <input
            id={id}
            className="wb-control"
            maxLength={50}
            value={text}
            placeholder="名称、拼音或代码"
            onChange={(event) => setText(event.target.value)}
          />
        </ToolbarField>
      }
    />
  );
}
