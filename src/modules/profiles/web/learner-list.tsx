import { useState } from 'react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { Button, EmptyBlock, Link, ListToolbar, NativeSelect, StatusTag, ToolbarField } from '#design/workbench';
import { answer, client, type Schemas } from '../../api.ts';
import { has, isStaff, Loaded, useSession } from '../../desk.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { ListExport } from '../../list-export.tsx';
import { LEARNER_STATUS_LABELS, LEARNER_STATUSES, type LearnerStatus } from '../school-model.ts';
import { LearnerDialog } from './learner-dialog.tsx';

type Learner = Schemas['SchoolLearner'];

export const LEARNER_TONES = { studying: 'success', interning: 'info', graduated: 'neutral', left: 'neutral' } as const;

const COLUMNS: readonly Column<Learner>[] = [
  {
    key: 'name',
    title: '姓名',
    head: true,
    cell: ({ id, name }) => <Link href={`/app/profiles/${id}`}>{name}</Link>,
  },
  {
    key: 'number',
    title: '学号',
    cell: ({ studentNumber }) => (studentNumber ? <span className="desk-id">{studentNumber}</span> : '—'),
  },
  {
    key: 'class',
    title: '班级',
    cell: ({ classId, className }) =>
      classId === null ? '—' : <Link href={`/app/profiles/${classId}`}>{className ?? '班级'}</Link>,
  },
  { key: 'major', title: '专业', cell: ({ major }) => major?.label ?? '—' },
  { key: 'entry', title: '入学', optional: true, cell: ({ entryYear }) => entryYear ?? '—' },
  {
    key: 'status',
    title: '状态',
    cell: ({ status }) => <StatusTag tone={LEARNER_TONES[status]}>{LEARNER_STATUS_LABELS[status].zh}</StatusTag>,
  },
  { key: 'since', title: '状态日期', optional: true, cell: ({ statusSince }) => statusSince },
  { key: 'skills', title: '技能', cell: ({ skills }) => skills.join('、') || '—' },
  { key: 'source', title: '来源', optional: true, cell: ({ source }) => source },
];

interface LearnerTableProps {
  /** Of one class; without it, what the address asks for. */
  readonly classId?: string | undefined;
  readonly status?: LearnerStatus | undefined;
  readonly q?: string;
  readonly importId?: string;
}

/** 学生, of a class or of the school. */
export function LearnerTable({ classId, status, q = '', importId = '' }: LearnerTableProps): ReactNode {
  const staff = isStaff(useSession());
  const list = useKeyset(['learners', classId, status, q, importId], (cursor) =>
    answer(
      client.GET('/api/learners', {
        params: {
          query: {
            limit: 30,
            ...(classId !== undefined && { classId }),
            ...(status !== undefined && { status }),
            ...(q !== '' && { q }),
            ...(importId !== '' && { importId }),
            ...(cursor !== undefined && { cursor }),
          },
        },
      }),
    ),
  );
  const name = classId === undefined ? 'profiles.learners' : 'profiles.learnersOfClass';
  const columns = COLUMNS.filter(
    ({ key }) =>
      (classId === undefined || (key !== 'class' && key !== 'major')) &&
      (!staff || (key !== 'number' && key !== 'skills')),
  );
  return (
    <>
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title={q === '' && status === undefined ? '还没有登记学生' : '没有这样的学生'} />
          ) : (
            <DeskTable
              label="学生"
              list={name}
              columns={columns}
              rows={items}
              keyOf={({ id }) => id}
              tools={
                <ListExport
                  title="学生清单"
                  path="/api/learners/export"
                  right="roster.export"
                  filters={{ classId, status, q, importId }}
                  shown={{ list: name, columns }}
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

/** 学生 of the whole school. */
export function LearnerList(): ReactNode {
  const session = useSession();
  const [address, setAddress] = useSearchParams();
  const [adding, setAdding] = useState(false);
  const q = address.get('q') ?? '';
  const status = LEARNER_STATUSES.find((one) => one === address.get('status'));
  const importId = address.get('importId') ?? '';
  return (
    <>
      <LearnerFilters
        key={`${q} ${status}`}
        q={q}
        status={status}
        byName={!isStaff(session)}
        onQuery={(given) => setAddress({ kind: 'learner', ...given })}
        onAdd={has(session, 'class.edit') ? () => setAdding(true) : undefined}
      />
      <LearnerTable status={status} q={q} importId={importId} />
      {adding && <LearnerDialog onClose={() => setAdding(false)} />}
    </>
  );
}

interface LearnerFiltersProps {
  readonly q: string;
  readonly status: LearnerStatus | undefined;
  /** Officers, who do not read names, find nobody by them. */
  readonly byName: boolean;
  readonly onQuery: (given: Record<string, string>) => void;
  readonly onAdd: (() => void) | undefined;
}

function LearnerFilters({ q, status, byName, onQuery, onAdd }: LearnerFiltersProps): ReactNode {
  const [text, setText] = useState(q);
  const ask = (chosen: string, words: string): void =>
    onQuery({ ...(chosen !== '' && { status: chosen }), ...(words !== '' && { q: words }) });
  return (
    <ListToolbar
      lang="zh"
      onQuery={() => ask(status ?? '', text.trim())}
      onReset={() => ask('', '')}
      actions={onAdd === undefined ? <></> : <Button onClick={onAdd}>新增学生</Button>}
      filters={
        <>
          {byName && (
            <ToolbarField id="learner-q" label="姓名或学号">
              <input
                id="learner-q"
                className="wb-control"
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            </ToolbarField>
          )}
          <ToolbarField id="learner-status" label="状态">
            <NativeSelect
              id="learner-status"
              value={status ?? ''}
              options={[
                { value: '', label: '全部' },
                ...LEARNER_STATUSES.map((value) => ({ value, label: LEARNER_STATUS_LABELS[value].zh })),
              ]}
              onChange={(value) => ask(value, text.trim())}
            />
          </ToolbarField>
        </>
      }
    />
  );
}
