import { sql } from 'kysely';
import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';
import type { Choice } from './model.ts';

export async function readUsual(db: Db, tenant: TenantId): Promise<Choice> {
  const { rows } = await sql<{ usual: Choice }>`select usual from exchange.setting where tenant_id = ${tenant}`.execute(
    db,
  );
  return rows[0]?.usual ?? 'shared';
}

export async function writeUsual(db: Db, tenant: TenantId, usual: Choice, now: Date): Promise<void> {
  await sql`insert into exchange.setting (tenant_id, usual, changed_at) values (${tenant}, ${usual}, ${now})
    on conflict (tenant_id) do update set usual = excluded.usual, changed_at = excluded.changed_at`.execute(db);
}

export async function choicesOf(
  db: Db,
  tenant: TenantId,
  listings: readonly string[],
): Promise<ReadonlyMap<string, Choice>> {
  if (listings.length === 0) return new Map();
  const { rows } = await sql<{ id: string; choice: Choice }>`select listing_id as id, choice from exchange.choice
    where tenant_id = ${tenant} and listing_id = any(${[...listings]}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, choice }) => [id, choice]));
}

/** @param choice undefined: as is usual in the region */
export async function writeChoice(
  db: Db,
  tenant: TenantId,
  listing: string,
  choice: Choice | undefined,
  now: Date,
): Promise<void> {
  if (choice === undefined)
    await sql`delete from exchange.choice where tenant_id = ${tenant} and listing_id = ${listing}`.execute(db);
  else
    await sql`insert into exchange.choice (tenant_id, listing_id, choice, chosen_at) values (${tenant}, ${listing}, ${choice}, ${now})
      on conflict (tenant_id, listing_id) do update set choice = excluded.choice, chosen_at = excluded.chosen_at`.execute(
      db,
    );
}
