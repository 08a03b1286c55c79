import type { ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { Button, EmptyBlock, Link, StatusTag } from '#design/workbench';
import { answer, client } from '../../api.ts';
import { has, isStaff, Loaded, minuteOf, Page, useSession } from '../../desk.tsx';
import { TabLinks } from '../../desk-parts.tsx';
import { Term } from '../../term.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { RIGHT_LABELS, STATE_LABELS } from '../model.ts';
import { RefusalsCard } from './refusals-card.tsx';
import { STATE_TONES, type Delegation } from './words.ts';

const COLUMNS: readonly Column<Delegation>[] = [
  {
    key: 'sides',
    title: '委托方 → 受托方',
    head: true,
    cell: ({ id, principal, delegate }) => (
      <Link href={`/app/delegations/${id}`}>{`${principal.name} → ${delegate.name}`}</Link>
    ),
  },
  {
    key: 'rights',
    title: '代办内容',
    cell: ({ rights }) => [...new Set(rights.map(({ name }) => RIGHT_LABELS[name].zh))].join('、') || '—',
  },
  {
    key: 'until',
    title: '截止',
    cell: ({ rights }) =>
      rights
        .map(({ until }) => until)
        .toSorted()
        .at(-1) ?? '—',
  },
  {
    key: 'state',
    title: '状态',
    cell: ({ state }) => <StatusTag tone={STATE_TONES[state]}>{STATE_LABELS[state].zh}</StatusTag>,
  },
  { key: 'asked', title: '提出', cell: ({ askedAt }) => <span className="desk-nowrap">{minuteOf(askedAt)}</span> },
];

const SIDES = [
  { side: undefined, label: '全部' },
  { side: 'principal', label: '本机构委出' },
  { side: 'delegate', label: '本机构受托' },
] as const;

/** Which organisation acts for which; for officers those of their territory. */
export function DelegationList(): ReactNode {
  const session = useSession();
  const [address] = useSearchParams();
  const side = SIDES.find((one) => one.side === address.get('side'))?.side;
  const list = useKeyset(['delegations', side], (cursor) =>
    answer(
      client.GET('/api/delegations', {
        params: { query: { limit: 30, ...(side !== undefined && { side }), ...(cursor !== undefined && { cursor }) } },
      }),
    ),
  );
  return (
    <Page
      title={isStaff(session) ? '委托代办' : '委托'}
      lead={
        <>
          <Term name="delegation" />
          ：一家机构可以让另一家机构代为办理，例如协会替小企业拟岗位。权限分项、有期限、随时可以撤销，每次代办都有记录。
        </>
      }
      actions={<NewButton />}
    >
      {!isStaff(session) && (
        <TabLinks
          label="按身份"
          tabs={SIDES.map((one) => ({
            label: one.label,
            href: one.side === undefined ? '/app/delegations' : `/app/delegations?side=${one.side}`,
            current: one.side === side,
          }))}
        />
      )}
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title="没有委托">
              {has(session, 'delegation.grant') && '没有专人办理时，可以请协会、院校或人力资源机构代办。'}
            </EmptyBlock>
          ) : (
            <DeskTable label="委托" list="delegations.between" columns={COLUMNS} rows={items} keyOf={({ id }) => id} />
          )
        }
      </Loaded>
      <KeysetEnd list={list} />
      <RefusalsCard />
    </Page>
  );
}

function NewButton(): ReactNode {
  const session = useSession();
  const navigate = useNavigate();
  const offers = has(session, 'delegation.grant');
  if ((!offers && !has(session, 'delegation.take')) || session.actor.duty !== 'admin') return null;
  return (
    <Button type="primary" onClick={() => void navigate('/delegations/new')}>
      {offers ? '委托其他机构代办' : '申请代其他机构办理'}
    </Button>
  );
}
