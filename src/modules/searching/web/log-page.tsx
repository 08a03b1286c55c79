import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { LOG_VIEW_NAMES, LOG_VIEWS, PLACE_NAMES, PLACES, SLOW_MILLISECONDS, type LogView } from '#contracts/searching';
import { EmptyBlock, Link, ListToolbar, NativeSelect, ToolbarField } from '#design/workbench';
import { answer, client, type Schemas } from '../../api.ts';
import { count, has, Loaded, Page, useSession } from '../../desk.tsx';
import { TabLinks } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { ListExport } from '../../list-export.tsx';

type Line = Schemas['SearchLogLine'];

const HREF = '/app/search-log';
const DAYS = [
  { value: '7', label: '近 7 天' },
  { value: '30', label: '近 30 天' },
  { value: '90', label: '近 90 天' },
  { value: '366', label: '近一年' },
];
const USUAL_DAYS = '30';

const tenths = (value: number): string => value.toLocaleString('zh-CN', { maximumFractionDigits: 1 });
const share = (part: number, whole: number): string =>
  whole === 0 || part === 0 ? '' : `（${Math.round((part / whole) * 100)}%）`;

const columns = (mayPropose: boolean): readonly Column<Line>[] => [
  {
    key: 'text',
    title: '检索词',
    head: true,
    cell: ({ text, place }) => (
      <>
        <Link href={`${place === 'listings' ? '/listings' : '/catalogue'}?q=${encodeURIComponent(text)}`}>{text}</Link>
        {place !== 'listings' && <div className="wb-quiet">{PLACES[place]}</div>}
      </>
    ),
  },
  { key: 'searches', title: '次数', cell: ({ searches }) => count(searches) },
  {
    key: 'nothing',
    title: '没有结果',
    cell: ({ nothing, searches }) => `${count(nothing)}${share(nothing, searches)}`,
  },
  {
    key: 'relaxed',
    title: '放宽后才有',
    cell: ({ relaxed, searches }) => `${count(relaxed)}${share(relaxed, searches)}`,
  },
  { key: 'hits', title: '最近一次找到', cell: ({ hits }) => count(hits) },
  {
    key: 'opened',
    title: '点开',
    cell: ({ opened, position }) => (
      <>
        {count(opened)}
        {position !== null && <div className="wb-quiet">{`平均第 ${tenths(position)} 条`}</div>}
      </>
    ),
  },
  {
    key: 'verdicts',
    title: '是 / 不是要找的',
    cell: ({ helpful, unhelpful }) => (helpful + unhelpful === 0 ? '—' : `${helpful} / ${unhelpful}`),
  },
  {
    key: 'time',
    title: '平均 / 最慢（毫秒）',
    optional: true,
    cell: ({ mean, slowest }) => `${tenths(mean)} / ${tenths(slowest)}`,
  },
  {
    key: 'lastOn',
    title: '最近一天',
    optional: true,
    cell: ({ lastOn }) => <span className="desk-nowrap">{lastOn}</span>,
  },
  {
    key: 'acts',
    title: '办理',
    cell: ({ text, nothing, relaxed }) =>
      mayPropose &&
      nothing + relaxed > 0 && <Link href={`/app/synonyms?word=${encodeURIComponent(text)}`}>加同义词</Link>,
  },
];

/** What is searched for, by nobody in particular. */
export function LogPage(): ReactNode {
  const session = useSession();
  const [address, setAddress] = useSearchParams();
  const show: LogView = LOG_VIEW_NAMES.find((one) => one === address.get('show')) ?? 'frequent';
  const place = PLACE_NAMES.find((one) => one === address.get('place'));
  const q = address.get('q') ?? '';
  const days = DAYS.find(({ value }) => value === address.get('days'))?.value ?? USUAL_DAYS;
  const filter = { show, days, q, ...(place !== undefined && { place }) };
  const list = useKeyset(['search-log', JSON.stringify(filter)], (cursor) =>
    answer(
      client.GET('/api/search-log', {
        params: { query: { ...filter, days: Number(days), limit: 50, ...(cursor !== undefined && { cursor }) } },
      }),
    ),
  );
  const hrefOf = (one: LogView): string => {
    const next = new URLSearchParams({ show: one, days, ...(q !== '' && { q }), ...(place && { place }) });
    return `${HREF}?${next.toString()}`;
  };
  return (
    <Page
      title="检索词统计"
      lead={`公众在网站上搜了什么、找到没有、点开第几条。不记是谁；像电话、证件号、姓名的词只计次数，不留原文。“放宽后才有”指只符合一部分，或按拼音、错字改词后才找到；超过 ${SLOW_MILLISECONDS} 毫秒算慢。`}
      actions={
        <ListExport
          title="检索词统计"
          path="/api/search-log/export"
          right="searchLog.export"
          filters={{ ...filter, place }}
          shown={{ list: 'searching.log', columns: columns(false) }}
        />
      }
    >
      <Filter
        key={`${q} ${days} ${place ?? ''}`}
        values={{ q, days, place: place ?? '' }}
        onQuery={(next) =>
          setAddress({ show, ...Object.fromEntries(Object.entries(next).filter(([, value]) => value !== '')) })
        }
      />
      <TabLinks
        label="看什么"
        tabs={LOG_VIEW_NAMES.map((one) => ({ label: LOG_VIEWS[one], href: hrefOf(one), current: one === show }))}
      />
      <Loaded query={list}>
        {({ items, first }) => (
          <>
            <Sums {...first.sums} />
            {items.length === 0 ? (
              <EmptyBlock title={show === 'nothing' ? '没有找不到的词' : '这段时间没有这样的检索'} />
            ) : (
              <DeskTable
                label="检索词"
                list="searching.log"
                columns={columns(has(session, 'synonym.edit'))}
                rows={items}
                keyOf={({ text, place: where }) => `${where} ${text}`}
              />
            )}
          </>
        )}
      </Loaded>
      <KeysetEnd list={list} />
    </Page>
  );
}

const Sums = ({
  searches,
  nothing,
  relaxed,
  withheld,
  opened,
}: {
  readonly searches: number;
  readonly nothing: number;
  readonly relaxed: number;
  readonly withheld: number;
  readonly opened: number;
}): ReactNode => (
  <p className="wb-quiet">
    {`共搜 ${count(searches)} 次，没有结果 ${count(nothing)} 次${share(nothing, searches)}，放宽后才有 ${count(relaxed)} 次${share(relaxed, searches)}，点开 ${count(opened)} 条；不留原文 ${count(withheld)} 次。`}
  </p>
);

interface Values {
  readonly q: string;
  readonly days: string;
  readonly place: string;
}

function Filter({ values, onQuery }: { readonly values: Values; readonly onQuery: (next: Values) => void }): ReactNode {
  const [next, setNext] = useState(values);
  return (
    <ListToolbar
      lang="zh"
      onQuery={() => onQuery({ ...next, q: next.q.trim() })}
      onReset={() => onQuery({ q: '', days: USUAL_DAYS, place: '' })}
      filters={
        <>
          <ToolbarField id="log-q" label="词里含有">
            <input
              id="log-q"
              className="wb-control"
              maxLength={60}
              value={next.q}
              onChange={(event) => setNext({ ...next, q: event.target.value })}
            />
          </ToolbarField>
          <ToolbarField id="log-days" label="时间">
            <NativeSelect
              id="log-days"
              value={next.days}
              options={DAYS}
              onChange={(days) => setNext({ ...next, days })}
            />
          </ToolbarField>
          <ToolbarField id="log-place" label="在哪里搜">
            <NativeSelect
              id="log-place"
              value={next.place}
              empty="不限"
              options={PLACE_NAMES.map((value) => ({ value, label: PLACES[value] }))}
              onChange={(place) => setNext({ ...next, place })}
            />
          </ToolbarField>
        </>
      }
    />
  );
}
