import { sql } from 'kysely';
import { failure } from '#kernel/errors';
import { newId, type AccountId, type TenantId } from '#kernel/ids';
import type { CivilDate } from '#kernel/time';
import { bulkInsert, type Db } from '#platform/db';
import type { Phrase, PhraseId } from './phrase.ts';

const COLUMNS = sql`id, list, use, phrase, layer, citation, source, source_url as "sourceUrl", origin, confirmed,
  confirmed_by as "confirmedBy", confirmed_at as "confirmedAt", valid_from as "validFrom", valid_until as "validUntil",
  created_by as "createdBy", created_at as "createdAt", end_reason as "endReason"`;

/** All of a region, some hundreds, also past and future ones. */
export async function listPhrases(db: Db, tenant: TenantId): Promise<readonly Phrase[]> {
  const { rows } = await sql<Phrase>`select ${COLUMNS} from regulations.phrase
    where tenant_id = ${tenant} order by list, use, phrase, id`.execute(db);
  return rows;
}

/** Changes when a phrase is added, ended or confirmed. */
export async function phraseFingerprint(db: Db, tenant: TenantId): Promise<string> {
  const { rows } = await sql<{ fingerprint: string | null }>`
    select count(*) || ' ' || max(id::text) || ' ' || count(valid_until) || ' ' || count(*) filter (where confirmed) as fingerprint
    from regulations.phrase where tenant_id = ${tenant}`.execute(db);
  return rows[0]?.fingerprint ?? '';
}

export type NewPhrase = Omit<Phrase, 'id' | 'confirmed' | 'confirmedBy' | 'confirmedAt' | 'endReason'>;

const NAMES = [
  'tenant_id',
  'id',
  'list',
  'use',
  'phrase',
  'layer',
  'citation',
  'source',
  'source_url',
  'origin',
  'valid_from',
  'valid_until',
  'created_by',
  'created_at',
];

export async function insertPhrases(db: Db, tenant: TenantId, phrases: readonly NewPhrase[]): Promise<PhraseId[]> {
  const rows = phrases.map((one) => ({
    tenant_id: tenant,
    id: newId<PhraseId>(),
    list: one.list,
    use: one.use,
    phrase: one.phrase,
    layer: one.layer,
    citation: one.citation,
    source: one.source,
    source_url: one.sourceUrl,
    origin: one.origin,
    valid_from: one.validFrom,
    valid_until: one.validUntil,
    created_by: one.createdBy,
    created_at: one.createdAt,
  }));
  if (rows.length > 0) await bulkInsert(db, 'regulations.phrase', NAMES, rows);
  return rows.map(({ id }) => id);
}

export async function findOpenPhrase(
  db: Db,
  tenant: TenantId,
  { list, phrase, layer }: Pick<Phrase, 'list' | 'phrase' | 'layer'>,
): Promise<Phrase | undefined> {
  const { rows } = await sql<Phrase>`select ${COLUMNS} from regulations.phrase
    where tenant_id = ${tenant} and list = ${list} and phrase = ${phrase} and layer = ${layer} and valid_until is null`.execute(
    db,
  );
  return rows[0];
}

export async function lockPhrase(db: Db, tenant: TenantId, id: string): Promise<Phrase> {
  const { rows } =
    await sql<Phrase>`select ${COLUMNS} from regulations.phrase where tenant_id = ${tenant} and id = ${id}::uuid for update`.execute(
      db,
    );
  if (rows[0] === undefined) throw failure('record.notFound');
  return rows[0];
}

export async function endPhraseRow(
  db: Db,
  tenant: TenantId,
  id: PhraseId,
  end: { readonly lastDay: CivilDate; readonly by: AccountId | null; readonly reason: string },
): Promise<void> {
  await sql`update regulations.phrase set valid_until = ${end.lastDay}, ended_by = ${end.by}, end_reason = ${end.reason}
    where tenant_id = ${tenant} and id = ${id}`.execute(db);
}

export async function confirmPhraseRow(
  db: Db,
  tenant: TenantId,
  id: PhraseId,
  by: AccountId | null,
  at: Date,
): Promise<void> {
  await sql`update regulations.phrase set confirmed = true, confirmed_by = ${by}, confirmed_at = ${at}
    where tenant_id = ${tenant} and id = ${id}`.execute(db);
}
