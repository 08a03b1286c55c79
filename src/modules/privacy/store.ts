import { sql } from 'kysely';
import { uuidv7, type TenantId } from '#kernel/ids';
import { encodeCursor, readCursor, type Page } from '#kernel/paging';
import { bulkInsert, type Db } from '#platform/db';
import type { Consent, ConsentText, Processing } from './model.ts';

/** A region's own versions of what comes with the product: texts, periods and ages, register. And the consents. */

export async function listTexts(db: Db, tenant: TenantId): Promise<ConsentText[]> {
  const { rows } = await sql<
    Omit<ConsentText, 'body'> & { zh: string; en: string }
  >`select key, version, body_zh as zh, body_en as en,
      renew, valid_from as "validFrom", source, confirmed
    from privacy.text where tenant_id = ${tenant} order by key, version`.execute(db);
  return rows.map(({ zh, en, ...text }) => ({ ...text, body: { zh, en } }));
}

interface Authored {
  readonly createdBy: string;
  readonly createdAt: Date;
}

export async function insertText(db: Db, tenant: TenantId, text: ConsentText & Authored): Promise<void> {
  await sql`insert into privacy.text (tenant_id, key, version, body_zh, body_en, renew, valid_from, source, confirmed, created_by, created_at)
    values (${tenant}, ${text.key}, ${text.version}, ${text.body.zh}, ${text.body.en}, ${text.renew}, ${text.validFrom}, ${text.source},
      ${text.confirmed}, ${text.createdBy}, ${text.createdAt})`.execute(db);
}

export async function listProcessing(db: Db, tenant: TenantId): Promise<Processing[]> {
  const { rows } = await sql<{ entry: Processing }>`select entry || jsonb_build_object('code', code, 'version', version,
      'validFrom', valid_from, 'confirmed', confirmed) as entry
    from privacy.processing where tenant_id = ${tenant} order by code, version`.execute(db);
  return rows.map(({ entry }) => entry);
}

export async function insertProcessing(db: Db, tenant: TenantId, entry: Processing & Authored): Promise<void> {
  const { code, version, validFrom, confirmed, createdBy, createdAt, ...rest } = entry;
  await sql`insert into privacy.processing (tenant_id, code, version, entry, valid_from, confirmed, created_by, created_at)
    values (${tenant}, ${code}, ${version}, ${JSON.stringify(rest)}::jsonb, ${validFrom}, ${confirmed}, ${createdBy}, ${createdAt})`.execute(
    db,
  );
}

const CONSENT = sql`id, subject_kind as "subjectKind", subject_id as "subjectId", purpose, decision, text_version as "textVersion",
  given_by as "givenBy", giver_id as "giverId", way, statement, address, at`;

export async function insertConsent(db: Db, tenant: TenantId, consent: Omit<Consent, 'id'>): Promise<string> {
  const id = uuidv7();
  await sql`insert into privacy.consent
      (tenant_id, id, subject_kind, subject_id, purpose, decision, text_version, given_by, giver_id, way, statement, address, at)
    values (${tenant}, ${id}, ${consent.subjectKind}, ${consent.subjectId}, ${consent.purpose}, ${consent.decision}, ${consent.textVersion},
      ${consent.givenBy}, ${consent.giverId}, ${consent.way}, ${consent.statement}, ${consent.address}, ${consent.at})`.execute(
    db,
  );
  return id;
}

/** Many receipts at once, as a list of people comes in. */
export async function insertConsents(
  db: Db,
  tenant: TenantId,
  consents: readonly Omit<Consent, 'id'>[],
): Promise<void> {
  await bulkInsert(
    db,
    'privacy.consent',
    [
      'tenant_id',
      'id',
      'subject_kind',
      'subject_id',
      'purpose',
      'decision',
      'text_version',
      'given_by',
      'giver_id',
      'way',
      'statement',
      'address',
      'at',
    ],
    consents.map((one) => ({
      tenant_id: tenant,
      id: uuidv7(),
      subject_kind: one.subjectKind,
      subject_id: one.subjectId,
      purpose: one.purpose,
      decision: one.decision,
      text_version: one.textVersion,
      given_by: one.givenBy,
      giver_id: one.giverId,
      way: one.way,
      statement: one.statement,
      address: one.address,
      at: one.at,
    })),
  );
}

/** All receipts of these subjects, oldest first. */
export async function listConsents(
  db: Db,
  tenant: TenantId,
  kind: Consent['subjectKind'],
  subjects: readonly string[],
): Promise<Consent[]> {
  if (subjects.length === 0) return [];
  const { rows } = await sql<Consent>`select ${CONSENT} from privacy.consent
    where tenant_id = ${tenant} and subject_kind = ${kind} and subject_id = any(${subjects}::uuid[]) order by id`.execute(
    db,
  );
  return rows;
}

export interface Reveal {
  readonly id: string;
  readonly at: Date;
  readonly viewerId: string;
  readonly viewerOrganisationId: string | null;
  readonly viewerRole: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly accountId: string | null;
  readonly field: string;
  readonly reason: string;
  readonly address: string | null;
}

const REVEAL = sql`id, at, viewer_id as "viewerId", viewer_organisation_id as "viewerOrganisationId", viewer_role as "viewerRole",
  subject_kind as "subjectKind", subject_id as "subjectId", account_id as "accountId", field, reason, address`;

export async function insertReveal(db: Db, tenant: TenantId, reveal: Reveal): Promise<void> {
  await sql`insert into privacy.reveal (tenant_id, id, at, viewer_id, viewer_organisation_id, viewer_role, subject_kind, subject_id,
      account_id, field, reason, address)
    values (${tenant}, ${reveal.id}, ${reveal.at}, ${reveal.viewerId}, ${reveal.viewerOrganisationId}, ${reveal.viewerRole},
      ${reveal.subjectKind}, ${reveal.subjectId}, ${reveal.accountId}, ${reveal.field}, ${reveal.reason}, ${reveal.address})`.execute(
    db,
  );
}

/** Counted under a lock of the viewer, so that a burst of requests does not slip through together. */
export async function countRevealsSince(db: Db, tenant: TenantId, viewer: string, since: Date): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`privacy.reveal:${tenant}:${viewer}`}, 0))`.execute(db);
  const { rows } = await sql<{ total: number }>`select count(*) as total from privacy.reveal
    where tenant_id = ${tenant} and viewer_id = ${viewer} and at >= ${since}`.execute(db);
  return rows[0]!.total;
}

export async function listReveals(
  db: Db,
  tenant: TenantId,
  query: { readonly accountId?: string | undefined; readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<Reveal>> {
  const where = sql`tenant_id = ${tenant} ${query.accountId === undefined ? sql`` : sql`and account_id = ${query.accountId}`}`;
  const before = query.cursor === undefined ? undefined : readCursor(query.cursor, ['id'])[0];
  const { rows } = await sql<Reveal>`select ${REVEAL} from privacy.reveal
    where ${where} ${before === undefined ? sql`` : sql`and id < ${before}::uuid`} order by id desc limit ${query.limit + 1}`.execute(
    db,
  );
  const counted = await sql<{ total: number }>`select count(*) as total from privacy.reveal where ${where}`.execute(db);
  const items = rows.slice(0, query.limit);
  return {
    items,
    total: counted.rows[0]!.total,
    nextCursor: rows.length > query.limit ? encodeCursor([items.at(-1)!.id]) : null,
  };
}
