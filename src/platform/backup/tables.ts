import pg, { type Client } from 'pg';

/** A table as it is copied: whole, or tenant by tenant where row-level security hides the rest. */
export interface CopiedTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly walled: boolean;
}

export interface CopiedSequence {
  readonly name: string;
  readonly value: number;
}

/** Whose tables a connection copies: the product's own, or those of the job queue. */
export const OWN_SCHEMAS = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'graphile_worker', 'jobs')`;
export const QUEUE_SCHEMAS = `n.nspname in ('graphile_worker', 'jobs')`;

/** The catalogue says what there is, so that a table of a later migration is not forgotten. */
export async function listTables(client: Client, schemas: string): Promise<CopiedTable[]> {
  const { rows } = await client.query<CopiedTable & { readonly byTenant: boolean; readonly readable: boolean }>(`
    select format('%I.%I', n.nspname, c.relname) as name, c.relrowsecurity as walled,
      has_table_privilege(c.oid, 'select') as readable,
      bool_or(a.attname = 'tenant_id') as "byTenant",
      json_agg(a.attname order by a.attnum) filter (where a.attgenerated = '') as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence = 'p' and ${schemas}
    group by c.oid, n.nspname, c.relname order by n.nspname, c.relname`);
  const unreadable = rows.filter((table) => !table.readable);
  if (unreadable.length > 0) throw new Error(`no right to read ${unreadable.map((table) => table.name).join(', ')}`);
  // The queue's tables are walled against everybody but their owner, who is the one that copies them.
  return rows.map(({ name, columns, walled, byTenant }) => ({ name, columns, walled: walled && byTenant }));
}

/** Sequences stand outside transactions: read after the snapshot was taken, they are never behind its rows. */
export async function listSequences(client: Client, schemas: string): Promise<CopiedSequence[]> {
  const { rows } = await client.query<CopiedSequence>(`
    select format('%I.%I', n.nspname, c.relname) as name, s.last_value as value
    from pg_sequences s join pg_namespace n on n.nspname = s.schemaname
    join pg_class c on c.relnamespace = n.oid and c.relname = s.sequencename
    where s.last_value is not null and ${schemas} order by 1`);
  return rows;
}

const columnList = (columns: readonly string[]): string =>
  columns.map((column) => pg.escapeIdentifier(column)).join(', ');

/** The tenant is named although row-level security filters too: a role that stands above it must not copy rows twice. */
export function copyOut({ name, columns }: CopiedTable, tenant: string | null): string {
  const source = `select ${columnList(columns)} from ${name}`;
  return tenant === null
    ? `copy (${source}) to stdout`
    : `copy (${source} where tenant_id = ${pg.escapeLiteral(tenant)}) to stdout`;
}

export const copyIn = (table: string, columns: readonly string[]): string =>
  `copy ${table} (${columnList(columns)}) from stdin`;

/** The text form of every value, whatever the server's own settings. */
export const TEXT_FORMS = `
  set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'iso_8601'; set client_encoding = 'UTF8';
  set bytea_output = 'hex'; set extra_float_digits = 1; set statement_timeout = 0; set lock_timeout = 0;
  set idle_in_transaction_session_timeout = 0`;
