import { sql } from 'kysely';
import type { TenantId } from '#kernel/ids';
import { encodeCursor, readCursor, type Page, type Paging } from '#kernel/paging';
import { bulkInsert, countRows, type Db } from '#platform/db';
import type { Partner } from './model.ts';

const COLUMNS = sql`id, organisation_id as "organisationId", partner_id as "partnerId", forms, majors, majors_text as "majorsText",
  started_on as "startedOn", ends_on as "endsOn", agreement_no as "agreementNo", standing, match, match_confidence as "matchConfidence", contact_name as "contactName", contact_phone as "contactPhone", note,
  source_name as "sourceName", confirmed_on as "confirmedOn", import_id as "importId", created_at as "createdAt"`;

export interface NewPartner extends Omit<Partner, 'createdAt'> {
  readonly founded: boolean;
  readonly contentKey: string;
  readonly createdBy: string;
  readonly createdAt: Date;
}

const columnOf = (field: string): string => field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export async function insertPartners(db: Db, tenant: TenantId, partners: readonly NewPartner[]): Promise<void> {
  if (partners.length === 0) return;
  const rows = partners.map((one) => ({
    tenant_id: tenant,
    ...Object.fromEntries(Object.entries(one).map(([field, value]) => [columnOf(field), value])),
  }));
  await bulkInsert(db, 'partners.partner', Object.keys(rows[0]!), rows);
}

/** Content keys of an owner's living rows → the organisation they name. */
export async function existingPartners(
  db: Db,
  tenant: TenantId,
  organisation: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (keys.length === 0) return new Map();
  const { rows } = await sql<{
    key: string;
    partner: string;
  }>`select content_key as key, partner_id as partner from partners.partner
    where tenant_id = ${tenant} and organisation_id = ${organisation} and content_key = any(${keys}) and ended_at is null`.execute(
    db,
  );
  return new Map(rows.map(({ key, partner }) => [key, partner]));
}

export interface PartnerQuery extends Paging {
  readonly organisationId: string;
  readonly importId?: string | undefined;
  /** Only these organisations. */
  readonly partnerIds?: readonly string[] | undefined;
}

export async function selectPartners(db: Db, tenant: TenantId, query: PartnerQuery): Promise<Page<Partner>> {
  const where = sql`tenant_id = ${tenant} and organisation_id = ${query.organisationId} and ended_at is null
    ${query.importId === undefined ? sql`` : sql`and import_id = ${query.importId}`}
    ${query.partnerIds === undefined ? sql`` : sql`and partner_id = any(${query.partnerIds}::uuid[])`}`;
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor, ['instant', 'id']);
  const { rows } = await sql<Partner>`select ${COLUMNS} from partners.partner where ${where}
    ${after === undefined ? sql`` : sql`and (created_at, id) < (${after[0]}, ${after[1]}::uuid)`}
    order by created_at desc, id desc limit ${query.limit + 1}`.execute(db);
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  const more = rows.length > query.limit && last !== undefined;
  return {
    items,
    total: await countRows(db, sql`partners.partner where ${where}`, query.uncounted),
    nextCursor: more ? encodeCursor([last.createdAt.toISOString(), last.id]) : null,
  };
}

export async function lockPartner(db: Db, tenant: TenantId, id: string): Promise<Partner | undefined> {
  const { rows } = await sql<Partner>`select ${COLUMNS} from partners.partner
    where tenant_id = ${tenant} and id = ${id} and ended_at is null for update`.execute(db);
  return rows[0];
}

export async function endPartner(db: Db, tenant: TenantId, id: string, now: Date): Promise<void> {
  await sql`update partners.partner set ended_at = ${now} where tenant_id = ${tenant} and id = ${id}`.execute(db);
}

/** @returns whom it names; undefined when it was not taken off since then, or stands on the list again */
export async function reopenPartner(
  db: Db,
  tenant: TenantId,
  { id, organisationId, since }: { readonly id: string; readonly organisationId: string; readonly since: Date },
): Promise<string | undefined> {
  const { rows } = await sql<{ partner: string }>`update partners.partner p set ended_at = null
    where p.tenant_id = ${tenant} and p.id = ${id} and p.organisation_id = ${organisationId} and p.ended_at >= ${since}
      and not exists (select 1 from partners.partner o where o.tenant_id = p.tenant_id and o.organisation_id = p.organisation_id
        and o.content_key = p.content_key and o.ended_at is null)
    returning p.partner_id as partner`.execute(db);
  return rows[0]?.partner;
}

/** @returns the organisations that the removed rows had made known and that no other list names */
export async function removeImported(
  db: Db,
  tenant: TenantId,
  importId: string,
): Promise<{ readonly removed: number; readonly orphans: readonly string[] }> {
  const { rows } = await sql<{ partner: string; founded: boolean }>`delete from partners.partner
    where tenant_id = ${tenant} and import_id = ${importId} returning partner_id as partner, founded`.execute(db);
  const founded = rows.filter((row) => row.founded).map((row) => row.partner);
  if (founded.length === 0) return { removed: rows.length, orphans: [] };
  const still = await sql<{ partner: string }>`select distinct partner_id as partner from partners.partner
    where tenant_id = ${tenant} and partner_id = any(${founded}::uuid[])`.execute(db);
  const named = new Set(still.rows.map((row) => row.partner));
  return { removed: rows.length, orphans: founded.filter((id) => !named.has(id)) };
}
