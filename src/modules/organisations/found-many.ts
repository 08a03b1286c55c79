import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import { civilDate } from '#kernel/time';
import { bulkInsert, type Db } from '#platform/db';
import type { Tenant } from '#platform/context';
import type { Founding } from './found-organisation.ts';
import { initialsOf, nameKey, pairsOf, searchKeyOf } from './names.ts';

/** `since`: when it joined, and `confirmedOn`: when somebody last said that it is as it says; else now. */
export type Many = Founding & { readonly since?: Date; readonly confirmedOn?: string };

/**
 * Many organisations that no region knows yet, in three statements: for a region that is made as a whole.
 * @returns their ids, in the order given
 */
export async function foundMany(db: Db, tenant: Tenant, now: Date, many: readonly Many[]): Promise<string[]> {
  const rows = many.map((one) => ({
    one,
    id: newId<string>(),
    entityId: newId<string>(),
    key: searchKeyOf(one.name, []),
  }));
  await bulkInsert(
    db,
    'organisations.entity',
    ['id', 'credit_code', 'name', 'created_at'],
    rows.map(({ one, entityId }) => ({
      id: entityId,
      credit_code: one.creditCode,
      name: one.name,
      created_at: one.since ?? now,
    })),
  );
  const made = rows.map(({ one, id, entityId, key }) => rowOf(tenant, one.since ?? now, one, { id, entityId, key }));
  if (made.length > 0) await bulkInsert(db, 'organisations.organisation', Object.keys(made[0]!), made);
  await sql`insert into organisations.name_pair (tenant_id, pair, organisation_id)
    select ${tenant.id}, pair, id::uuid from unnest(${rows.flatMap(({ key }) => pairsOf(key))}::text[],
      ${rows.flatMap(({ id, key }) => pairsOf(key).map(() => id))}::text[]) as p (pair, id) on conflict do nothing`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

function rowOf(
  tenant: Tenant,
  since: Date,
  one: Many,
  { id, entityId, key }: { readonly id: string; readonly entityId: string; readonly key: string },
): object {
  const state = one.state ?? 'verified';
  return {
    tenant_id: tenant.id,
    id,
    entity_id: entityId,
    kind: one.kind,
    subkind: one.subkind ?? null,
    name: one.name,
    name_key: nameKey(one.name),
    initials: initialsOf(one.name),
    search_key: key,
    division: one.division ?? null,
    industry: one.industry ?? null,
    size: one.size ?? null,
    nature: one.nature ?? null,
    introduction: one.introduction ?? '',
    state,
    source: one.source,
    confirmed_on: one.confirmedOn ?? civilDate(since),
    verified_on: state === 'verified' ? civilDate(since) : null,
    joined_on: state === 'verified' ? (one.joinedOn ?? civilDate(since)) : null,
    came_by: one.cameBy ?? 'founded',
    created_at: since,
    updated_at: since,
  };
}
