import { sql, type RawBuilder } from 'kysely';
import { failure } from '#kernel/errors';
import type { AccountId, TenantId } from '#kernel/ids';
import { readCursor, encodeCursor, type Page } from '#kernel/paging';
import type { CivilDate } from '#kernel/time';
import type { Layer } from '#engines/rules';
import type { Db } from '#platform/db';
import type { RuleId, RuleWording, Subject } from './model.ts';

const COLUMNS = sql`id, code, subject, layer, severity, condition, field, source, citation, source_url as "sourceUrl",
  jsonb_build_object('zh', title_zh, 'en', title_en) as title,
  jsonb_build_object('zh', message_zh, 'en', message_en) as message,
  confirmed, confirmed_by as "confirmedBy", confirmed_at as "confirmedAt", origin,
  valid_from as "validFrom", valid_until as "validUntil", created_by as "createdBy", created_at as "createdAt"`;

/** Every wording of a subject, also past and future ones; a region has some dozens. */
export async function wordingsOf(db: Db, tenant: TenantId, subject: Subject): Promise<readonly RuleWording[]> {
  const { rows } = await sql<RuleWording>`select ${COLUMNS} from regulations.rule
    where tenant_id = ${tenant} and subject = ${subject} order by code, layer, valid_from`.execute(db);
  return rows;
}

/** Changes when a wording is added or confirmed, for whoever may see it in this transaction. */
export async function fingerprintOf(db: Db, tenant: TenantId, subject: Subject): Promise<string> {
  const { rows } = await sql<{ fingerprint: string | null }>`
    select md5(string_agg(id::text || confirmed::text, ',' order by id)) as fingerprint from regulations.rule
    where tenant_id = ${tenant} and subject = ${subject}`.execute(db);
  return rows[0]?.fingerprint ?? '';
}

export interface RuleQuery {
  readonly subject?: Subject | undefined;
  readonly layer?: Layer | undefined;
  readonly code?: string | undefined;
  readonly confirmed?: boolean | undefined;
  /** Only wordings whose period covers this date. */
  readonly on?: CivilDate | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** By subject, code, layer and date. */
export async function listWordings(db: Db, tenant: TenantId, query: RuleQuery): Promise<Page<RuleWording>> {
  const where = whereOf(tenant, query);
  const { rows } = await sql<RuleWording>`select ${COLUMNS} from regulations.rule
    where ${where} ${afterOf(query.cursor)}
    order by subject, code, layer, valid_from, id limit ${query.limit + 1}`.execute(db);
  const counted = await sql<{
    total: number;
  }>`select count(*) as total from regulations.rule where ${where}`.execute(db);
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  const more = rows.length > query.limit && last !== undefined;
  return {
    items,
    total: counted.rows[0]!.total,
    nextCursor: more ? encodeCursor([last.subject, last.code, last.layer, last.validFrom, last.id]) : null,
  };
}

function whereOf(tenant: TenantId, { subject, layer, code, confirmed, on }: RuleQuery): RawBuilder<unknown> {
  const conditions = [
    sql`tenant_id = ${tenant}`,
    subject !== undefined && sql`subject = ${subject}`,
    layer !== undefined && sql`layer = ${layer}`,
    code !== undefined && sql`code = ${code}`,
    confirmed !== undefined && sql`confirmed = ${confirmed}`,
    on !== undefined && sql`valid_from <= ${on}::date and (valid_until is null or valid_until >= ${on}::date)`,
  ].filter((condition) => condition !== false);
  return sql.join(conditions, sql` and `);
}

function afterOf(cursor: string | undefined): RawBuilder<unknown> {
  if (cursor === undefined) return sql``;
  const [subject, code, layer, validFrom, id] = readCursor(cursor, ['text', 'text', 'text', 'date', 'id']);
  return sql`and (subject, code, layer, valid_from, id) > (${subject}, ${code}, ${layer}, ${validFrom}::date, ${id}::uuid)`;
}

/** Throws `regulation.wordingExists` when one of this rule and layer begins on the same day. */
export async function insertWording(db: Db, tenant: TenantId, rule: RuleWording): Promise<void> {
  if (!(await addWordingOnce(db, tenant, rule)))
    throw failure('regulation.wordingExists', { code: rule.code, date: rule.validFrom });
}

/** False when the place is taken. */
export async function addWordingOnce(db: Db, tenant: TenantId, rule: RuleWording): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into regulations.rule (tenant_id, id, code, subject, layer, severity, condition,
      field, title_zh, title_en, message_zh, message_en, citation, source, source_url, origin, confirmed, confirmed_by, confirmed_at,
      valid_from, valid_until, created_by, created_at)
    values (${tenant}, ${rule.id}, ${rule.code}, ${rule.subject}, ${rule.layer}, ${rule.severity}, ${rule.condition},
      ${rule.field}, ${rule.title.zh}, ${rule.title.en}, ${rule.message.zh}, ${rule.message.en}, ${rule.citation}, ${rule.source},
      ${rule.sourceUrl}, ${rule.origin}, ${rule.confirmed}, ${rule.confirmedBy}, ${rule.confirmedAt}, ${rule.validFrom},
      ${rule.validUntil}, ${rule.createdBy}, ${rule.createdAt})
    on conflict (tenant_id, subject, code, layer, valid_from) do nothing`.execute(db);
  return numAffectedRows === 1n;
}

export async function lockWording(db: Db, tenant: TenantId, id: string): Promise<RuleWording> {
  const { rows } =
    await sql<RuleWording>`select ${COLUMNS} from regulations.rule where tenant_id = ${tenant} and id = ${id}::uuid for update`.execute(
      db,
    );
  if (rows[0] === undefined) throw failure('record.notFound');
  return rows[0];
}

export async function markConfirmed(
  db: Db,
  tenant: TenantId,
  id: RuleId,
  by: AccountId | null,
  at: Date,
): Promise<void> {
  await sql`update regulations.rule set confirmed = true, confirmed_by = ${by}, confirmed_at = ${at}
    where tenant_id = ${tenant} and id = ${id}`.execute(db);
}
