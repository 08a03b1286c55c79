import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { EmptyBlock, Link, StatusTag } from '#design/workbench';
import { answer, client } from '../../api.ts';
import { Loaded, minuteOf, Page } from '../../desk.tsx';
import { TabLinks } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { CONFIRMATION_LABELS } from '../model.ts';
import { AskedActs } from './asked-acts.tsx';
import { CONFIRMATION_TONES, type Confirmation } from './words.ts';

const COLUMNS: readonly Column<Confirmation>[] = [
  {
    key: 'title',
    title: '内容',
    head: true,
    cell: ({ id, subject }) => <Link href={`/app/confirmations/${id}`}>{subject.title}</Link>,
  },
  { key: 'principal', title: '委托方', cell: ({ principal }) => principal.name },
  { key: 'delegate', title: '受托方', cell: ({ delegate, askedBy }) => `${delegate}（${askedBy}）` },
  {
    key: 'state',
    title: '状态',
    cell: ({ state, changed }) => (
      <StatusTag tone={CONFIRMATION_TONES[state]}>
        {changed ? '内容已改动，等对方重新提交' : CONFIRMATION_LABELS[state].zh}
      </StatusTag>
    ),
  },
  { key: 'asked', title: '提出', cell: ({ askedAt }) => <span className="desk-nowrap">{minuteOf(askedAt)}</span> },
  { key: 'acts', title: '操作', cell: (one) => <Acts one={one} /> },
];

const hasActs = ({ urge, mayDecide }: Confirmation): boolean => urge !== null || mayDecide;

/** Each side has its own: to answer, or to ask again. */
function Acts({ one: { id, subject, urge, mayDecide } }: { readonly one: Confirmation }): ReactNode {
  if (urge !== null) return <AskedActs id={id} title={subject.title} urge={urge} />;
  if (!mayDecide) return null;
  return (
    <Link href={`/app/confirmations/${id}`} aria-label={`去确认：${subject.title}`}>
      去确认
    </Link>
  );
}

/** What a delegate has prepared and the principal confirms; both sides see where it stands. */
export function ConfirmationList(): ReactNode {
  const [address] = useSearchParams();
  const all = address.get('state') === 'all';
  const list = useKeyset(['confirmations', all], (cursor) =>
    answer(
      client.GET('/api/confirmations', {
        params: {
          query: { limit: 30, ...(!all && { state: 'waiting' as const }), ...(cursor !== undefined && { cursor }) },
        },
      }),
    ),
  );
  return (
    <Page title="代办确认" lead="受托方拟好、等委托方本人确认后才会提交的内容。">
      <TabLinks
        label="按状态"
        tabs={[
          { label: '等待确认', href: '/app/confirmations', current: !all },
          { label: '全部', href: '/app/confirmations?state=all', current: all },
        ]}
      />
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title={all ? '还没有代办的提交' : '没有等待确认的内容'}>
              受托方拟好内容、点“提交审核”之后，就会列在这里，由委托方点一次确认。
            </EmptyBlock>
          ) : (
            <DeskTable
              label="代办确认"
              list="delegations.confirmations"
              columns={items.some(hasActs) ? COLUMNS : COLUMNS.filter(({ key }) => key !== 'acts')}
              rows={items}
              keyOf={({ id }) => id}
            />
          )
        }
      </Loaded>
      <KeysetEnd list={list} />
    </Page>
  );
}
