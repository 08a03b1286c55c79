import { useState } from 'react';
import type { ReactNode } from 'react';
import { SIDE_LABELS, TYPE_LABELS } from '#contracts/kinds';
import { ListToolbar, NativeSelect, ToolbarField } from '#design/workbench';
import { api } from '../../api.ts';
import { has, isStaff, useSession } from '../../desk.tsx';

/** What can stand in the address of the list; the page, its bulk acts and its exports read the same words. */
export const FILTERS = [
  'type',
  'side',
  'state',
  'freshness',
  'unclaimed',
  'handler',
  'organisation',
  'importId',
  'division',
  'publishedFrom',
  'publishedUntil',
  'order',
  'q',
] as const;
export type FilterName = (typeof FILTERS)[number];
export type Filter = Readonly<Partial<Record<FilterName, string>>>;

export const filterOf = (address: URLSearchParams): Filter =>
  Object.fromEntries(
    FILTERS.map((name) => [name, address.get(name) ?? ''] as const).filter(([, value]) => value !== ''),
  );

export const addressOf = (filter: Filter): string => {
  const set = Object.entries(filter).filter(([, value]) => value !== '');
  return new URLSearchParams(set as [string, string][]).toString();
};

const words = (labels: Readonly<Record<string, { readonly zh: string }>>) =>
  Object.entries(labels).map(([value, { zh }]) => ({ value, label: zh }));

const ANY = { value: '', label: '不限' };
const CHOICES = {
  type: [ANY, ...words(TYPE_LABELS)],
  side: [ANY, ...words(SIDE_LABELS)],
  freshness: [
    ANY,
    { value: 'fresh', label: '近 14 天确认过' },
    { value: 'aging', label: '确认得稍早' },
    { value: 'stale', label: '久未确认' },
    { value: 'ending', label: '快到期' },
  ],
  unclaimed: [ANY, { value: 'yes', label: '未认领' }, { value: 'no', label: '单位自己的' }],
  order: [
    { value: '', label: '最近更新在前' },
    { value: 'oldest', label: '最早更新在前' },
    { value: 'ending', label: '先到期的在前' },
    { value: 'stalest', label: '最久未确认在前' },
  ],
} as const;

const LABELS = {
  type: '类型',
  side: '需求/供给',
  freshness: '时效',
  unclaimed: '认领',
  order: '次序',
  handler: '经办人',
};

interface ListFilterProps {
  readonly filter: Filter;
  readonly onQuery: (filter: Filter) => void;
}

export function ListFilter({ filter, onQuery }: ListFilterProps): ReactNode {
  const session = useSession();
  const staff = isStaff(session);
  const keepsOthers = has(session, 'listing.importForOthers');
  const [next, setNext] = useState<Filter>(filter);
  const set = (name: FilterName) => (value: string) => setNext((before) => ({ ...before, [name]: value }));
  const select = (name: keyof typeof CHOICES): ReactNode => (
    <ToolbarField id={`listing-${name}`} label={LABELS[name]}>
      <NativeSelect id={`listing-${name}`} value={next[name] ?? ''} options={[...CHOICES[name]]} onChange={set(name)} />
    </ToolbarField>
  );
  return (
    <ListToolbar
      lang="zh"
      onQuery={() => onQuery({ ...next, q: (next.q ?? '').trim() })}
      onReset={() => onQuery({})}
      filters={
        <>
          <ToolbarField id="listing-q" label="名称或单位">
            <input
              id="listing-q"
              className="wb-control"
              maxLength={100}
              value={next.q ?? ''}
              onChange={(event) => set('q')(event.target.value)}
            />
          </ToolbarField>
          {select('type')}
          {select('side')}
          {select('freshness')}
        </>
      }
      moreFilters={
        <>
          {keepsOthers && select('unclaimed')}
          {!staff && <Handlers value={next.handler ?? ''} onChange={set('handler')} />}
          {select('order')}
        </>
      }
    />
  );
}

/** A colleague is ill: the work is found under the name. */
function Handlers(props: { readonly value: string; readonly onChange: (value: string) => void }): ReactNode {
  const { data } = api.useQuery('get', '/api/managed-listings/handlers');
  const people = data?.items ?? [];
  return (
    <ToolbarField id="listing-handler" label={LABELS.handler}>
      <NativeSelect
        id="listing-handler"
        value={props.value}
        options={[ANY, ...people.map(({ id, name, count }) => ({ value: id, label: `${name}（${count}）` }))]}
        onChange={props.onChange}
      />
    </ToolbarField>
  );
}
