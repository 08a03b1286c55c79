import { sql } from 'kysely';
import { newId, type TenantId } from '#kernel/ids';
import { civilDate } from '#kernel/time';
import type { Context } from '#platform/context';
import type { Db } from '#platform/db';
import { findOrMakeEntity, type Identity } from './entities.ts';
import type { OrganisationKind, OrganisationSize } from './model.ts';
import { fullNameKey } from './names.ts';
import { insertStatements } from './statements.ts';
import { findByEntity, insertOrganisation } from './store.ts';

export interface KnownOrganisation {
  readonly id: string;
  readonly name: string;
  readonly creditCode: string | null;
}

/** Everybody whom this region knows and who is alive, for comparing a long list with. */
export async function listKnown(db: Db, tenant: TenantId): Promise<readonly KnownOrganisation[]> {
  const { rows } = await sql<KnownOrganisation>`select o.id, o.name, e.credit_code as "creditCode"
    from organisations.organisation o join organisations.entity e on e.id = o.entity_id
    where o.tenant_id = ${tenant} and o.state <> 'closed'`.execute(db);
  return rows;
}

export interface Named {
  readonly name: string;
  readonly creditCode: string | null;
  readonly kind: OrganisationKind;
  readonly division: string | null;
  readonly industry: string | null;
  readonly size: OrganisationSize | null;
  /** Whose list names it. */
  readonly sourceName: string;
  /** Where it is looked after while its place is not known. */
  readonly territory: string | null;
}

/** 预登记: somebody's list names an organisation that nobody has registered; its own people take it over. */
export async function preregister(ctx: Context, one: Named): Promise<string> {
  const { db, tenant, now } = ctx;
  const identity: Identity =
    one.creditCode === null
      ? { creditCode: null, identifierKind: 'named', identifier: `${tenant.code}:${fullNameKey(one.name)}` }
      : { creditCode: one.creditCode };
  const entityId = await findOrMakeEntity(db, identity, one.name, now);
  const id = newId<string>();
  const today = civilDate(now);
  const { name, kind, division, industry, size } = one;
  const made = await insertOrganisation(db, tenant.id, {
    id,
    entityId,
    kind,
    subkind: null,
    name,
    division: division ?? one.territory,
    industry,
    size,
    nature: null,
    introduction: '',
    state: 'preregistered',
    source: one.sourceName,
    confirmedOn: today,
    identifierReason: one.creditCode === null ? '名单中没有代码' : null,
    verifiedOn: null,
    verifiedBy: null,
    createdBy: null,
    createdAt: now,
  });
  if (!made) return (await findByEntity(db, tenant.id, entityId))!.id;
  const saying = { source: 'import' as const, sourceName: one.sourceName };
  const by = { account: ctx.actor.accountId ?? null, name: ctx.actor.name ?? null };
  const values = Object.entries({ name, division, industry, size }).filter(([, value]) => value !== null);
  await insertStatements(
    db,
    tenant.id,
    values.map(([field, value]) => ({ organisation: id, field, value, saying, by, today, now })),
  );
  return id;
}

/** Those that nobody has taken over since and that nothing else holds on to. @returns which went */
export async function forgetPreregistered(
  db: Db,
  tenant: TenantId,
  ids: readonly string[],
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const gone = sql`select id from organisations.organisation
    where tenant_id = ${tenant} and id = any(${ids}::uuid[]) and state = 'preregistered'`;
  await sql`delete from organisations.statement where tenant_id = ${tenant} and organisation_id in (${gone})`.execute(
    db,
  );
  await sql`delete from organisations.former_identity where tenant_id = ${tenant} and organisation_id in (${gone})`.execute(
    db,
  );
  const { rows } = await sql<{ id: string }>`delete from organisations.organisation
    where tenant_id = ${tenant} and id in (${gone}) returning id`.execute(db);
  return rows.map((row) => row.id);
}
