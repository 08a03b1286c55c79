import { sql } from 'kysely';
import type { TenantId } from '#kernel/ids';
import { namesOf } from '#modules/organisations';
import type { Context } from '#platform/context';
import type { Db } from '#platform/db';
import { plainName } from './rules.ts';

/** 不委托: between one employer and one agency, until the employer takes it back. */
export async function insertRefusal(
  db: Db,
  tenant: TenantId,
  refusal: { readonly organisationId: string; readonly agentId: string; readonly at: Date },
): Promise<void> {
  await sql`insert into listings.refusal (tenant_id, organisation_id, agent_id, refused_at)
    values (${tenant}, ${refusal.organisationId}, ${refusal.agentId}, ${refusal.at}) on conflict do nothing`.execute(
    db,
  );
}

export interface Refusal {
  readonly agentId: string;
  readonly refusedAt: Date;
}

export async function listRefusals(db: Db, tenant: TenantId, organisation: string): Promise<readonly Refusal[]> {
  const { rows } = await sql<Refusal>`select agent_id as "agentId", refused_at as "refusedAt" from listings.refusal
    where tenant_id = ${tenant} and organisation_id = ${organisation} order by refused_at desc, agent_id`.execute(db);
  return rows;
}

/** False when there was none. */
export async function deleteRefusal(
  db: Db,
  tenant: TenantId,
  { organisationId, agentId }: { readonly organisationId: string; readonly agentId: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from listings.refusal
    where tenant_id = ${tenant} and organisation_id = ${organisationId} and agent_id = ${agentId}`.execute(db);
  return numAffectedRows === 1n;
}

/** Present and former names of whoever refused this agency, as names are compared. */
export async function namesRefusing({ db, tenant }: Context, agency: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`select organisation_id as id from listings.refusal
    where tenant_id = ${tenant.id} and agent_id = ${agency}`.execute(db);
  const names = new Set<string>();
  for (const { id } of rows) for (const name of await namesOf(db, tenant.id, id)) names.add(plainName(name));
  return names;
}

/** What the agency keeps under one of these names. */
export async function keptUnder(
  db: Db,
  tenant: TenantId,
  agency: string,
  names: readonly string[],
): Promise<readonly string[]> {
  const written = names.flatMap((name) => [
    name,
    name.replaceAll('（', '(').replaceAll('）', ')'),
    name.replaceAll('(', '（').replaceAll(')', '）'),
  ]);
  const { rows } = await sql<{ id: string }>`select id from listings.listing
    where tenant_id = ${tenant} and agent_id = ${agency} and employer_name = any(${written}) and state <> 'closed'
    order by id`.execute(db);
  return rows.map(({ id }) => id);
}
