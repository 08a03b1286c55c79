import { useState } from 'react';
import type { ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { Button, EmptyBlock, Link, StatusTag } from '#design/workbench';
import { STATE_LABELS, type OrganisationState } from '#contracts/organisations';
import { OrganisationTabs } from '#pages/organisations';
import { api, type Schemas } from '../../api.ts';
import { Loaded, minuteOf, Page } from '../../desk.tsx';
import { Card } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { MERGER_LABELS } from '../model.ts';
import { CloseDialog, CodeDialog, ReopenDialog } from './change-dialogs.tsx';
import { MergeDialog, UndoDialog } from './merge-dialogs.tsx';

type Merger = Schemas['Merger'];
type Act = 'merge' | 'close' | 'reopen' | 'code';

/** What happens to an organisation as a whole: merger, end, revival, another code. */
export function SuccessionPage(): ReactNode {
  const { id = '' } = useParams();
  const path = { id };
  const organisation = api.useQuery('get', '/api/organisations/{id}', { params: { path } });
  const query = api.useQuery('get', '/api/organisations/{id}/succession', { params: { path } });
  const [address] = useSearchParams();
  const asked = address.get('into') ?? undefined;
  const [act, setAct] = useState<Act | undefined>(asked === undefined ? undefined : 'merge');
  const [into, setInto] = useState(asked);
  const close = (): void => setAct(undefined);
  const one = organisation.data;
  return (
    <Page
      title={one === undefined ? '变更与重复' : `${one.name} · 变更与重复`}
      above={[{ label: one?.name ?? '机构', href: `/app/organisations/${id}` }]}
      state={
        one && {
          text: STATE_LABELS[one.state as OrganisationState].zh,
          tone: one.state === 'verified' ? 'success' : 'neutral',
        }
      }
      actions={
        query.data?.settle === true &&
        one !== undefined && (
          <>
            {one.state !== 'closed' && <Button onClick={() => setAct('merge')}>并入另一家</Button>}
            {one.state !== 'closed' && <Button onClick={() => setAct('code')}>变更代码</Button>}
            {one.state !== 'closed' && (
              <Button danger onClick={() => setAct('close')}>
                终止
              </Button>
            )}
            {one.state === 'closed' && <Button onClick={() => setAct('reopen')}>恢复</Button>}
          </>
        )
      }
    >
      <OrganisationTabs id={id} current="succession" />
      <Loaded query={query}>
        {({ namesakes, mergers, settle }) => (
          <>
            <Namesakes
              items={namesakes}
              onMerge={
                settle && one?.state !== 'closed'
                  ? (other) => {
                      setInto(other);
                      setAct('merge');
                    }
                  : undefined
              }
            />
            <Mergers items={mergers} />
          </>
        )}
      </Loaded>
      {act === 'merge' && query.data?.settle === true && (
        <MergeDialog id={id} name={one?.name ?? ''} into={into} onClose={close} />
      )}
      {act === 'close' && <CloseDialog id={id} name={one?.name ?? ''} onClose={close} />}
      {act === 'reopen' && <ReopenDialog id={id} name={one?.name ?? ''} onClose={close} />}
      {act === 'code' && <CodeDialog id={id} name={one?.name ?? ''} code={one?.creditCode ?? null} onClose={close} />}
    </Page>
  );
}

interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly creditCode: string | null;
  readonly state: string;
  readonly formerName: string | null;
}

interface NamesakesProps {
  readonly items: readonly Candidate[];
  readonly onMerge: ((into: string) => void) | undefined;
}

function Namesakes({ items, onMerge }: NamesakesProps): ReactNode {
  const columns: readonly Column<Candidate>[] = [
    {
      key: 'name',
      title: '名称',
      head: true,
      cell: ({ id, name }) => <Link href={`/app/organisations/${id}`}>{name}</Link>,
    },
    {
      key: 'code',
      title: '统一社会信用代码',
      cell: ({ creditCode }) => <span className="desk-id">{creditCode ?? '无'}</span>,
    },
    {
      key: 'state',
      title: '状态',
      cell: ({ state, formerName }) => (
        <>
          <StatusTag tone={state === 'verified' ? 'success' : 'warning'}>
            {STATE_LABELS[state as OrganisationState].zh}
          </StatusTag>
          {formerName !== null && <div className="wb-quiet">{`曾用名：${formerName}`}</div>}
        </>
      ),
    },
    {
      key: 'acts',
      title: '操作',
      cell: ({ id, name }) =>
        onMerge !== undefined && (
          <button type="button" className="desk-act" aria-label={`并入这一家：${name}`} onClick={() => onMerge(id)}>
            并入这一家
          </button>
        ),
    },
  ];
  return (
    <Card title="名称相近的机构">
      {items.length === 0 ? (
        <p className="wb-quiet">没有名称相近的机构。</p>
      ) : (
        <DeskTable label="名称相近的机构" columns={columns} rows={items} keyOf={({ id }) => id} />
      )}
    </Card>
  );
}

function Mergers({ items }: { readonly items: readonly Merger[] }): ReactNode {
  const [undoing, setUndoing] = useState<Merger>();
  const columns: readonly Column<Merger>[] = [
    { key: 'pair', title: '合并', head: true, cell: ({ from, into }) => `${from.name} → ${into.name}` },
    { key: 'kind', title: '性质', cell: ({ kind, reason }) => `${MERGER_LABELS[kind].zh}：${reason}` },
    { key: 'at', title: '时间', cell: ({ mergedAt }) => <span className="desk-nowrap">{minuteOf(mergedAt)}</span> },
    {
      key: 'state',
      title: '状态',
      cell: ({ undoneAt, undoable, finalAfter }) =>
        undoneAt !== null
          ? `已于 ${minuteOf(undoneAt)} 撤销`
          : undoable
            ? `${minuteOf(finalAfter)} 前可撤销`
            : '不可撤销',
    },
    {
      key: 'acts',
      title: '操作',
      cell: (one) =>
        one.undoable && (
          <button
            type="button"
            className="desk-act"
            aria-label={`撤销合并：${one.from.name}`}
            onClick={() => setUndoing(one)}
          >
            撤销合并
          </button>
        ),
    },
  ];
  return (
    <Card title="合并记录">
      {items.length === 0 ? (
        <EmptyBlock title="没有合并过" />
      ) : (
        <DeskTable label="合并记录" columns={columns} rows={items} keyOf={({ id }) => id} />
      )}
      {undoing !== undefined && <UndoDialog merger={undoing} onClose={() => setUndoing(undefined)} />}
    </Card>
  );
}
