import { useState } from 'react';
import type { ReactNode } from 'react';
import { ListToolbar, NativeSelect, ToolbarField } from '#design/workbench';
import { AUDIT_OBJECTS, AUDIT_VERBS } from '../audit-words.ts';

/** Names of the filters in the address; what is empty does not stand there. */
export const FILTERS = [
  'objectKind',
  'verb',
  'outcome',
  'from',
  'until',
  'objectId',
  'accountId',
  'organisationId',
  'observerId',
  'delegationId',
] as const;
export type Filters = Partial<Record<(typeof FILTERS)[number], string>>;

export const readFilters = (address: URLSearchParams): Filters =>
  Object.fromEntries(
    FILTERS.flatMap((name) => {
      const value = address.get(name)?.trim() ?? '';
      return value === '' ? [] : [[name, value] as const];
    }),
  );

const KINDS = Object.entries(AUDIT_OBJECTS)
  .map(([value, label]) => ({ value, label }))
  .toSorted((a, b) => a.label.localeCompare(b.label, 'zh-CN'));
const VERBS = Object.entries(AUDIT_VERBS).map(([value, label]) => ({ value, label }));

interface Props {
  readonly now: Filters;
  readonly onQuery: (filters: Filters) => void;
}

export function AuditFilters({ now, onQuery }: Props): ReactNode {
  const [filters, setFilters] = useState(now);
  const set = (name: keyof Filters) => (value: string) => setFilters({ ...filters, [name]: value });
  const select = (name: keyof Filters, label: string, options: readonly { value: string; label: string }[]) => (
    <ToolbarField id={`audit-${name}`} label={label}>
      <NativeSelect
        id={`audit-${name}`}
        value={filters[name] ?? ''}
        empty="全部"
        options={options}
        onChange={set(name)}
      />
    </ToolbarField>
  );
  const text = (name: keyof Filters, label: string, type = 'text') => (
    <ToolbarField id={`audit-${name}`} label={label}>
      <input
        id={`audit-${name}`}
        className="wb-control"
        type={type}
        value={filters[name] ?? ''}
        onChange={(event) => set(name)(event.target.value)}
      />
    </ToolbarField>
  );
  return (
    <ListToolbar
      lang="zh"
      onQuery={() => onQuery(filters)}
      onReset={() => onQuery({})}
      actions={<></>}
      filters={
        <>
          {text('from', '从', 'date')}
          {text('until', '到', 'date')}
          {select('objectKind', '对象', KINDS)}
          {select('verb', '操作', VERBS)}
        </>
      }
      moreFilters={
        <>
          {select('outcome', '结果', [{ value: 'refused', label: '被拒绝' }])}
          {text('accountId', '操作人编号')}
          {text('organisationId', '机构编号')}
          {text('objectId', '对象编号')}
        </>
      }
    />
  );
}
