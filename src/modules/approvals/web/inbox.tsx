import { useState } from 'react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { EmptyBlock, Link, ListToolbar, NativeSelect, StatusTag, ToolbarField } from '#design/workbench';
import { ViewBar } from '#pages/views';
import { answer, client, type Schemas } from '../../api.ts';
import { Loaded, minuteOf } from '../../desk.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { ListExport } from '../../list-export.tsx';
import { CASE_STATE_LABELS, CASE_STATES, type Box, type CaseState } from '../model.ts';
import { Due } from './due.tsx';
import { caseStateOf } from './words.ts';

type Row = Schemas['CaseRow'];

const TITLE: Column<Row> = {
  key: 'title',
  title: '事项',
  head: true,
  cell: ({ title, link, kindLabel, unread, inPlaceOf }) => (
    <>
      <Link href={link}>{title === '' ? '（未命名）' : title}</Link> {unread && <StatusTag tone="seal">未阅</StatusTag>}
      {inPlaceOf !== null && <StatusTag tone="warning">{`代${inPlaceOf}`}</StatusTag>}
      <div className="wb-quiet">{kindLabel}</div>
    </>
  ),
};
const STATE: Column<Row> = {
  key: 'state',
  title: '状态',
  cell: ({ state, step }) => (
    <>
      <StatusTag tone={caseStateOf(state).tone}>{caseStateOf(state).text}</StatusTag>
      {step !== null && <span className="wb-quiet desk-second">{step}</span>}
    </>
  ),
};
const DUE: Column<Row> = {
  key: 'due',
  title: '期限',
  cell: ({ dueOn, workdaysLeft }) => <Due dueOn={dueOn} workdaysLeft={workdaysLeft} />,
};
const at = (title: string): Column<Row> => ({
  key: 'at',
  title,
  cell: (row) => <span className="desk-nowrap">{minuteOf(row.at)}</span>,
});

const KIND: Column<Row> = { key: 'kind', title: '类别', optional: true, cell: ({ kindLabel }) => kindLabel };
const STEP: Column<Row> = { key: 'step', title: '环节', cell: ({ step }) => step ?? '—' };
const OPENED: Column<Row> = {
  key: 'opened',
  title: '提交时间',
  optional: true,
  cell: ({ openedAt }) => <span className="desk-nowrap">{minuteOf(openedAt)}</span>,
};

const COLUMNS: Readonly<Record<Box, readonly Column<Row>[]>> = {
  todo: [TITLE, KIND, STEP, DUE, at('到达时间'), OPENED],
  done: [TITLE, KIND, STATE, at('办理时间'), OPENED],
  mine: [TITLE, KIND, STATE, DUE, at('提交时间')],
  copies: [TITLE, KIND, STATE, at('抄送时间'), OPENED],
};

const EMPTY: Readonly<Record<Box, string>> = {
  todo: '没有等您审批的事项',
  done: '还没有办理过事项',
  mine: '还没有提交过事项',
  copies: '没有抄送给您的事项',
};

interface InboxProps {
  readonly box: Box;
  readonly kinds: readonly { readonly kind: string; readonly label: string }[];
  readonly label: string;
  /** Nothing but these. */
  readonly only?: readonly string[] | undefined;
  /** Whose saved views these are: the list's word and its page. */
  readonly views: { readonly list: string; readonly href: string };
}

/** One of the four boxes, with its filters in the address. */
export function Inbox({ box, kinds, label, only, views }: InboxProps): ReactNode {
  const [address, setAddress] = useSearchParams();
  const filter: Filter = {
    q: address.get('q') ?? '',
    kind: address.get('kind') ?? only?.join(',') ?? '',
    state: CASE_STATES.find((one) => one === address.get('state')) ?? '',
    overdue: address.get('overdue') === 'true',
  };
  const list = useKeyset(['cases', box, filter], (cursor) =>
    answer(
      client.GET('/api/cases', {
        params: { query: { box, limit: 20, ...queryOf(filter), ...(cursor !== undefined && { cursor }) } },
      }),
    ),
  );
  const narrow = (next: Filter): void =>
    setAddress({
      ...(box !== 'todo' && { box }),
      ...stringsOf(queryOf(next)),
    });
  return (
    <>
      <ViewBar {...views} begins={false} />
      <Filters
        key={JSON.stringify(filter)}
        box={box}
        filter={filter}
        everything={only?.join(',') ?? ''}
        kinds={kinds}
        onQuery={narrow}
      />
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock
              title={
                isNarrowed({ ...filter, kind: filter.kind === only?.join(',') ? '' : filter.kind })
                  ? '没有符合条件的事项'
                  : EMPTY[box]
              }
            />
          ) : (
            <DeskTable
              label={label}
              list={`cases.${box}`}
              columns={COLUMNS[box]}
              rows={items}
              keyOf={(row) => `${row.id}-${row.at}`}
              tools={
                <ListExport
                  title={`${label}清单`}
                  path="/api/cases/export"
                  right="approval.export"
                  filters={{ box, ...stringsOf(queryOf(filter)) }}
                  shown={{ list: `cases.${box}`, columns: COLUMNS[box] }}
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

interface Filter {
  readonly q: string;
  readonly kind: string;
  readonly state: CaseState | '';
  readonly overdue: boolean;
}

const isNarrowed = ({ q, kind, state, overdue }: Filter): boolean => q !== '' || kind !== '' || state !== '' || overdue;

const stringsOf = (query: object): Record<string, string> =>
  Object.fromEntries(Object.entries(query).map(([key, value]) => [key, String(value)]));

const queryOf = ({ q, kind, state, overdue }: Filter) => ({
  ...(q !== '' && { q }),
  ...(kind !== '' && { kind }),
  ...(state !== '' && { state }),
  ...(overdue && { overdue: 'true' }),
});

interface FiltersProps {
  readonly box: Box;
  readonly filter: Filter;
  readonly kinds: InboxProps['kinds'];
  /** What the empty choice of kind stands for. */
  readonly everything: string;
  readonly onQuery: (filter: Filter) => void;
}

function Filters({ box, filter, everything, kinds, onQuery }: FiltersProps): ReactNode {
  const [now, setNow] = useState(filter);
  return (
    <ListToolbar
      lang="zh"
      onQuery={() => onQuery({ ...now, q: now.q.trim() })}
      onReset={() => onQuery({ q: '', kind: everything, state: '', overdue: false })}
      filters={
        <>
          <ToolbarField id="case-q" label="事项名称">
            <input
              id="case-q"
              className="wb-control"
              maxLength={100}
              value={now.q}
              onChange={(event) => setNow({ ...now, q: event.target.value })}
            />
          </ToolbarField>
          <ToolbarField id="case-kind" label="类别">
            <NativeSelect
              id="case-kind"
              value={now.kind}
              options={[
                { value: everything, label: '全部' },
                ...kinds.map(({ kind, label }) => ({ value: kind, label })),
              ]}
              onChange={(kind) => setNow({ ...now, kind })}
            />
          </ToolbarField>
          {box !== 'todo' && (
            <ToolbarField id="case-state" label="状态">
              <NativeSelect
                id="case-state"
                value={now.state}
                empty="全部"
                options={CASE_STATES.map((value) => ({ value, label: CASE_STATE_LABELS[value].zh }))}
                onChange={(state) => setNow({ ...now, state: state as Filter['state'] })}
              />
            </ToolbarField>
          )}
          {box === 'todo' && (
            <label className="desk-keys">
              <input
                type="checkbox"
                checked={now.overdue}
                onChange={(event) => setNow({ ...now, overdue: event.target.checked })}
              />
              只看超期
            </label>
          )}
        </>
      }
    />
  );
}
