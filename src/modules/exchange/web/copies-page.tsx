import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { KIND_WORDS } from '#contracts/catalogue';
import { kindWords } from '#contracts/kinds';
import { EmptyBlock, Link, StatusTag } from '#design/workbench';
import { answer, client, type Schemas } from '../../api.ts';
import { Loaded, minuteOf, Page } from '../../desk.tsx';
import { TabLinks } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { isRecordKind, REVOCATION_LABELS } from '../model.ts';

type Copy = Schemas['SharedCopy'];
type Direction = 'out' | 'in';
type State = 'living' | 'revoked';

const DIRECTIONS: readonly (readonly [Direction, string])[] = [
  ['out', '共享出去的'],
  ['in', '收到的'],
];
const STATES: readonly (readonly [State | undefined, string])[] = [
  [undefined, '全部'],
  ['living', '共享中'],
  ['revoked', '已撤回'],
];

/** 共享出去 and 收到, with version, freshness and revocation. */
export function CopiesPage(): ReactNode {
  const [address] = useSearchParams();
  const direction: Direction = address.get('direction') === 'in' ? 'in' : 'out';
  const state = STATES.find(([one]) => one === address.get('state'))?.[0];
  const region = address.get('region') ?? undefined;
  const list = useKeyset(['exchange-copies', direction, state ?? '', region ?? ''], (cursor) =>
    answer(
      client.GET('/api/exchange/copies', {
        params: {
          query: {
            direction,
            limit: 30,
            ...(state !== undefined && { state }),
            ...(region !== undefined && { region }),
            ...(cursor !== undefined && { cursor }),
          },
        },
      }),
    ),
  );
  const hrefOf = (to: Direction, of: State | undefined): string =>
    `/app/exchange/copies?direction=${to}${of === undefined ? '' : `&state=${of}`}${to === direction && region !== undefined ? `&region=${region}` : ''}`;
  return (
    <Page
      title={direction === 'out' ? '共享出去的' : '收到的'}
      above={[{ label: '跨区域共享', href: '/app/exchange' }]}
      lead={
        direction === 'out'
          ? '本地区的公开信息在合作地区的副本。撤回后副本不保留内容。'
          : '合作地区的公开信息在本地区的副本，不计入本地区的数字；撤回后不保留内容。'
      }
    >
      <TabLinks
        label="方向"
        tabs={DIRECTIONS.map(([to, label]) => ({ label, href: hrefOf(to, state), current: to === direction }))}
      />
      <TabLinks
        label="状态"
        tabs={STATES.map(([of, label]) => ({ label, href: hrefOf(direction, of), current: of === state }))}
      />
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title="没有副本">
              <p className="wb-quiet">合作生效、并有已发布的信息后，会列在这里。</p>
            </EmptyBlock>
          ) : (
            <DeskTable
              label={direction === 'out' ? '共享出去的副本' : '收到的副本'}
              columns={columnsOf(direction)}
              rows={items}
              keyOf={({ listingId }) => listingId}
            />
          )
        }
      </Loaded>
      <KeysetEnd list={list} />
    </Page>
  );
}

const columnsOf = (direction: Direction): readonly Column<Copy>[] => [
  {
    key: 'title',
    title: '标题',
    head: true,
    cell: (copy) =>
      direction === 'out' ? (
        <Link href={`/app/${isRecordKind(copy.type) ? 'catalogue' : 'listings'}/${copy.listingId}`}>
          {copy.title ?? '（不再显示）'}
        </Link>
      ) : copy.title === null ? (
        <span className="wb-quiet">（内容已撤回）</span>
      ) : (
        <a href={`/exchange/${copy.origin.code}/${copy.listingId}`}>{copy.title}</a>
      ),
  },
  { key: 'employer', title: '单位', cell: ({ employer }) => employer ?? '' },
  { key: 'kind', title: '类别', cell: (copy) => kindOf(copy) },
  ...(direction === 'in'
    ? [
        {
          key: 'origin',
          title: '来自',
          cell: ({ origin, url }: Copy) => (
            <a className="desk-nowrap" href={url}>
              {origin.nameZh}
            </a>
          ),
        },
      ]
    : []),
  { key: 'version', title: '版本', align: 'end', cell: ({ version }) => version },
  {
    key: 'confirmed',
    title: '单位确认于',
    cell: ({ confirmedOn }) => <span className="desk-nowrap">{confirmedOn ?? ''}</span>,
  },
  {
    key: 'changed',
    title: '副本更新于',
    cell: ({ changedAt }) => <span className="desk-nowrap">{minuteOf(changedAt)}</span>,
  },
  { key: 'state', title: '状态', cell: (copy) => <CopyState copy={copy} /> },
];

const kindOf = ({ type, side }: Copy): string =>
  isRecordKind(type) ? KIND_WORDS[type].name.zh : kindWords(type, side).name.zh;

function CopyState({ copy: { revokedAt, revokedFor } }: { readonly copy: Copy }): ReactNode {
  if (revokedAt === null || revokedFor === null) return <StatusTag tone="success">共享中</StatusTag>;
  return (
    <>
      <StatusTag tone="neutral">已撤回</StatusTag>
      <span className="wb-quiet">{` ${minuteOf(revokedAt)}，${REVOCATION_LABELS[revokedFor].zh}`}</span>
    </>
  );
}
