import pg, { type Client } from 'pg';

/**
 * Audit and change feed are ordered by transaction number, and a number belongs to one database server. Rows that came from
 * another server (restored, or moved with pg_dump) may carry numbers that here lie in the future: they would never be sealed,
 * and new ones would be taken for older. They are given the lowest numbers, in the order that matters.
 */
export const NUMBERED_COLUMNS = [
  'audit.entry.xid',
  'audit.seal.last_xid',
  'exchange.progress.xid',
  'platform.change.xid',
] as const;

/** Asked at every start, by the role that may only read: one look at the end of an index for each tenant. */
export async function hasForeignNumbers(client: Client): Promise<boolean> {
  const isFuture = async (highest: string): Promise<boolean> => {
    const { rows } = await client.query<{ future: boolean | null }>(
      `select (${highest}) >= pg_snapshot_xmax(pg_current_snapshot()) as future`,
    );
    return rows[0]!.future === true;
  };
  const { rows: tenants } = await client.query<{ id: string }>('select id from tenancy.tenant');
  for (const { id } of tenants) {
    await client.query(`select set_config('app.tenant', $1, false)`, [id]);
    const own = pg.escapeLiteral(id);
    if (await isFuture(`select xid from audit.entry where tenant_id = ${own} order by entry.xid desc limit 1`))
      return true;
  }
  return isFuture('select xid from platform.change order by change.xid desc limit 1');
}

/** As the owner, inside a transaction in which nobody else works. Numbers below 3 are never given to a transaction. */
export async function rebaseTransactions(owner: Client): Promise<void> {
  for (const table of ['audit.entry', 'audit.seal'])
    await owner.query(`alter table ${table} no force row level security`);
  await owner.query(`
    update audit.entry e set xid = case when exists (
      select from audit.seal s where s.tenant_id = e.tenant_id and (e.xid, e.id) <= (s.last_xid, s.last_id)) then '1' else '2' end::xid8`);
  await owner.query(`update audit.seal set last_xid = '1', last_id = 'ffffffff-ffff-ffff-ffff-ffffffffffff'`);
  await owner.query(`update platform.change set xid = '1'`);
  // Its reader compares everything anew; an installation that is about to be upgraded may not have it yet.
  await owner.query(`do $$ begin
    if to_regclass('exchange.progress') is not null then update exchange.progress set xid = '0', position = -1; end if; end $$`);
  for (const table of ['audit.entry', 'audit.seal']) await owner.query(`alter table ${table} force row level security`);
}
