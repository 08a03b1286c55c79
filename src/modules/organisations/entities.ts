import { sql } from 'kysely';
import { newId, type TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';
import type { IdentifierKind } from './kinds.ts';
import { fullNameKey, nameKey } from './names.ts';
import { writeSearchKey } from './search-keys.ts';

/** 法人 are global: the same firm in two regions is one entity. What a region knows of it stays in that region. */
export type Identity =
  | { readonly creditCode: string }
  | { readonly creditCode: null; readonly identifierKind: IdentifierKind; readonly identifier: string };

export async function findOrMakeEntity(db: Db, identity: Identity, name: string, now: Date): Promise<string> {
  const other = identity.creditCode === null ? identity : undefined;
  await sql`insert into organisations.entity (id, credit_code, identifier_kind, identifier, name, created_at)
    values (${newId<string>()}, ${identity.creditCode}, ${other?.identifierKind ?? null}, ${other?.identifier ?? null}, ${name}, ${now})
    on conflict do nothing`.execute(db);
  const found = await findEntity(db, identity);
  return found!;
}

export async function findEntity(db: Db, identity: Identity): Promise<string | undefined> {
  const same =
    identity.creditCode === null
      ? sql`identifier_kind = ${identity.identifierKind} and identifier = ${identity.identifier}`
      : sql`credit_code = ${identity.creditCode}`;
  const { rows } = await sql<{ id: string }>`select id from organisations.entity where ${same}`.execute(db);
  return rows[0]?.id;
}

/** In this region the organisation is another entity from now on; the entity itself other regions may know too. */
export async function pointToEntity(db: Db, tenant: TenantId, organisation: string, entity: string): Promise<void> {
  await sql`update organisations.organisation set entity_id = ${entity} where tenant_id = ${tenant} and id = ${organisation}`.execute(
    db,
  );
}

export interface FormerIdentity {
  readonly kind: 'name' | 'code';
  readonly value: string;
  readonly usedUntil: string;
  readonly reason: string | null;
}

export async function insertFormerIdentity(
  db: Db,
  tenant: TenantId,
  organisation: string,
  former: FormerIdentity & { readonly recordedAt: Date; readonly recordedBy: string | null },
): Promise<void> {
  const key = former.kind === 'name' ? fullNameKey(former.value) : former.value;
  await sql`insert into organisations.former_identity
      (tenant_id, id, organisation_id, kind, value, value_key, used_until, reason, recorded_at, recorded_by)
    values (${tenant}, ${newId<string>()}, ${organisation}, ${former.kind}, ${former.value}, ${key}, ${former.usedUntil},
            ${former.reason}, ${former.recordedAt}, ${former.recordedBy})
    on conflict (tenant_id, organisation_id, kind, value) do update set used_until = excluded.used_until, reason = excluded.reason`.execute(
    db,
  );
  if (former.kind === 'name') await writeSearchKey(db, tenant, organisation);
}

export async function forgetFormerIdentity(
  db: Db,
  tenant: TenantId,
  organisation: string,
  kind: FormerIdentity['kind'],
  value: string,
): Promise<void> {
  await sql`delete from organisations.former_identity
    where tenant_id = ${tenant} and organisation_id = ${organisation} and kind = ${kind} and value = ${value}`.execute(
    db,
  );
  if (kind === 'name') await writeSearchKey(db, tenant, organisation);
}

export async function listFormerIdentities(
  db: Db,
  tenant: TenantId,
  organisation: string,
): Promise<readonly FormerIdentity[]> {
  const { rows } = await sql<FormerIdentity>`select kind, value, used_until as "usedUntil", reason
    from organisations.former_identity where tenant_id = ${tenant} and organisation_id = ${organisation}
    order by used_until desc, id desc`.execute(db);
  return rows;
}

/** All names by which an organisation is or was known, the present one first. */
export async function namesOf(db: Db, tenant: TenantId, organisation: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select name from (
      select 0 as place, name, null::date as until from organisations.organisation where tenant_id = ${tenant} and id = ${organisation}
      union all
      select 1, value, used_until from organisations.former_identity
        where tenant_id = ${tenant} and organisation_id = ${organisation} and kind = 'name') n
    order by place, until desc`.execute(db);
  return rows.map((row) => row.name);
}

export interface Namesake {
  readonly id: string;
  readonly name: string;
  readonly creditCode: string | null;
  readonly state: string;
  /** By which of its former names it was found. */
  readonly formerName: string | null;
}

/** Others that are called the same but for decoration, or were. */
export async function findNamesakes(
  db: Db,
  tenant: TenantId,
  name: string,
  but: string | undefined,
): Promise<readonly Namesake[]> {
  const key = nameKey(name);
  if (key === '') return [];
  const { rows } = await sql<Namesake>`select * from (
      select distinct on (o.id) o.id, o.name, e.credit_code as "creditCode", o.state, hit.former as "formerName"
      from (select id, null as former from organisations.organisation where tenant_id = ${tenant} and name_key = ${key}
        union all
        select organisation_id, value from organisations.former_identity
          where tenant_id = ${tenant} and kind = 'name' and value_key = ${fullNameKey(name)}) hit
      join organisations.organisation o on o.tenant_id = ${tenant} and o.id = hit.id
      join organisations.entity e on e.id = o.entity_id
      where o.state <> 'closed' ${but === undefined ? sql`` : sql`and o.id <> ${but}`}
      order by o.id, hit.former nulls first) found
    order by name, id limit 10`.execute(db);
  return rows;
}

/** Verified organisations with one of these codes: whom somebody may have meant who mistyped. */
export async function findByCreditCodes(
  db: Db,
  tenant: TenantId,
  codes: readonly string[],
): Promise<readonly { readonly name: string; readonly creditCode: string }[]> {
  if (codes.length === 0) return [];
  const { rows } = await sql<{ name: string; creditCode: string }>`select o.name, e.credit_code as "creditCode"
    from organisations.entity e join organisations.organisation o on o.tenant_id = ${tenant} and o.entity_id = e.id
    where e.credit_code = any(${codes}) and o.state = 'verified' order by o.name limit 3`.execute(db);
  return rows;
}
