import { useState } from 'react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { Button, EmptyBlock, Link, ListToolbar, NativeSelect, StatusTag, ToolbarField } from '#design/workbench';
import { answer, client, type Schemas } from '../../api.ts';
import { has, isStaff, Loaded, useSession } from '../../desk.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { ListExport } from '../../list-export.tsx';
import { CLASS_STATE_LABELS, CLASS_STATES, studyYears } from '../school-model.ts';
import { ClassBulk } from './class-bulk.tsx';
import { ClassDialog } from './class-dialog.tsx';
import { Dates } from './dates.tsx';
import { heads, WISHED_WORDS } from './words.ts';

type SchoolClass = Schemas['SchoolClass'];

const LIST = 'profiles.classes';

const columnsFor = (staff: boolean): readonly Column<SchoolClass>[] => [
  {
    key: 'name',
    title: '班级',
    head: true,
    cell: ({ id, name, school, offered }) => (
      <>
        <Link href={`/app/profiles/${id}`}>{name}</Link>
        <div className="wb-quiet">{[staff && school?.name, offered && '网站展示中'].filter(Boolean).join(' · ')}</div>
      </>
    ),
  },
  { key: 'major', title: '专业', cell: ({ major }) => major?.label ?? '—' },
  { key: 'majorCode', title: '专业代码', optional: true, cell: ({ major }) => major?.code ?? '—' },
  { key: 'entry', title: '入学', cell: ({ entryYear }) => entryYear ?? '—' },
  { key: 'grade', title: '年级', optional: true, cell: ({ grade }) => grade ?? '—' },
  {
    key: 'study',
    title: '学制',
    optional: true,
    cell: ({ studyMonths }) => (studyMonths === null ? '—' : studyYears(studyMonths)),
  },
  { key: 'headcount', title: '人数', align: 'end', cell: ({ headcount }) => heads(headcount) },
  {
    key: 'entered',
    title: '已登记学生',
    align: 'end',
    cell: ({ learners }) =>
      learners.studying === null || learners.interning === null
        ? heads(null)
        : heads(learners.studying + learners.interning),
  },
  {
    key: 'wishes',
    title: '意向',
    cell: ({ kinds, orderClass }) =>
      [...kinds.map((kind) => WISHED_WORDS[kind]), ...(orderClass ? ['订单班'] : [])].join('、') || '—',
  },
  {
    key: 'internship',
    title: '实习时间',
    cell: (one) => <Dates from={one.internshipFrom} until={one.internshipUntil} />,
  },
  { key: 'order', title: '订单单位', optional: true, cell: ({ orderWith }) => orderWith || '—' },
  {
    key: 'state',
    title: '状态',
    optional: true,
    cell: ({ state }) => (
      <StatusTag tone={state === 'studying' ? 'success' : 'neutral'}>{CLASS_STATE_LABELS[state].zh}</StatusTag>
    ),
  },
  { key: 'source', title: '来源', optional: true, cell: ({ source }) => source },
  {
    key: 'confirmed',
    title: '资料确认',
    cell: ({ confirmedOn }) => <span className="desk-nowrap">{confirmedOn}</span>,
  },
];

/** 班级: those who study now, or whoever is asked for. */
export function ClassList(): ReactNode {
  const session = useSession();
  const [address, setAddress] = useSearchParams();
  const q = address.get('q') ?? '';
  const importId = address.get('importId') ?? '';
  const state = CLASS_STATES.find((one) => one === address.get('state')) ?? (importId === '' ? 'studying' : undefined);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [adding, setAdding] = useState(false);
  const edits = has(session, 'class.edit');
  const filters = { q, importId, state };
  const list = useKeyset(['classes', q, importId, state], (cursor) =>
    answer(
      client.GET('/api/classes', {
        params: {
          query: {
            limit: 30,
            ...(q !== '' && { q }),
            ...(importId !== '' && { importId }),
            ...(state !== undefined && { state }),
            ...(cursor !== undefined && { cursor }),
          },
        },
      }),
    ),
  );
  const columns = columnsFor(isStaff(session));
  return (
    <>
      <ClassFilters
        key={`${q} ${state}`}
        q={q}
        state={state ?? 'studying'}
        onQuery={(given) => setAddress({ kind: 'class', ...given })}
        onAdd={edits ? () => setAdding(true) : undefined}
      />
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title={q === '' ? '还没有班级' : '没有这样的班级'}>
              {edits && q === '' && '从教务系统导出的名单可以直接导入；也可以先新增一个班级。'}
            </EmptyBlock>
          ) : (
            <>
              {edits && (
                <ClassBulk classes={items.filter(({ id }) => chosen.has(id))} onClear={() => setChosen(new Set())} />
              )}
              <DeskTable
                label="班级"
                list={LIST}
                columns={columns}
                rows={items}
                keyOf={({ id }) => id}
                selection={
                  edits
                    ? {
                        chosen,
                        mayChoose: (one) => one.mayEdit && one.state === 'studying',
                        nameOf: ({ name }) => name,
                        onChange: setChosen,
                      }
                    : undefined
                }
                tools={
                  <ListExport
                    title="班级清单"
                    path="/api/classes/export"
                    right="roster.export"
                    filters={filters}
                    shown={{ list: LIST, columns }}
                  />
                }
              />
            </>
          )
        }
      </Loaded>
      <KeysetEnd list={list} />
      {adding && <ClassDialog onClose={() => setAdding(false)} />}
    </>
  );
}

interface ClassFiltersProps {
  readonly q: string;
  readonly state: (typeof CLASS_STATES)[number];
  readonly onQuery: (given: Record<string, string>) => void;
  readonly onAdd: (() => void) | undefined;
}

function ClassFilters({ q, state, onQuery, onAdd }: ClassFiltersProps): ReactNode {
  const [text, setText] = useState(q);
  const ask = (chosen: string, words: string): void =>
    onQuery({ ...(chosen !== 'studying' && { state: chosen }), ...(words !== '' && { q: words }) });
  return (
    <ListToolbar
      lang="zh"
      onQuery={() => ask(state, text.trim())}
      onReset={() => ask('studying', '')}
      actions={onAdd === undefined ? <></> : <Button onClick={onAdd}>新增班级</Button>}
      filters={
        <>
          <ToolbarField id="class-q" label="班级名称">
            <input id="class-q" className="wb-control" value={text} onChange={(event) => setText(event.target.value)} />
          </ToolbarField>
          <ToolbarField id="class-state" label="状态">
            <NativeSelect
              id="class-state"
              value={state}
              options={CLASS_STATES.map((value) => ({ value, label: CLASS_STATE_LABELS[value].zh }))}
              onChange={(value) => ask(value, text.trim())}
            />
          </ToolbarField>
        </>
      }
    />
  );
}
