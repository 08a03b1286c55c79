import type { TenantId } from '#kernel/ids';

const COLUMNS = new Map<string, string>();

const columnOf = (field: string): string => {
  const known = COLUMNS.get(field);
  if (known !== undefined) return known;
  const column = field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  COLUMNS.set(field, column);
  return column;
};

/** A record as a row of its table: columns are called like fields. */
export function rowOf(tenant: TenantId, record: object): Readonly<Record<string, unknown>> {
  const row: Record<string, unknown> = { tenant_id: tenant };
  for (const [field, value] of Object.entries(record)) row[columnOf(field)] = value;
  return row;
}
