import { sql } from 'kysely';
import { newId, type TenantId } from '#kernel/ids';
import { civilDate } from '#kernel/time';
import type { Context } from '#platform/context';
import { bulkInsert, type Db } from '#platform/db';
import type { StatementSource, StatementValue } from './statement-words.ts';

export interface Statement {
  readonly id: string;
  readonly field: string;
  readonly value: StatementValue;
  readonly source: StatementSource;
  readonly sourceName: string;
  readonly confirmedOn: string;
  readonly confirmedByName: string | null;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly recordedAt: Date;
  readonly supersededAt: Date | null;
}

export interface Saying {
  readonly source: StatementSource;
  /** Which list, office or form. */
  readonly sourceName: string;
  /** From when the value held; today when nobody says. */
  readonly validFrom?: string | undefined;
}

const COLUMNS = sql`id, field, value, source, source_name as "sourceName", confirmed_on as "confirmedOn",
  confirmed_by_name as "confirmedByName", valid_from as "validFrom", valid_until as "validUntil",
  recorded_at as "recordedAt", superseded_at as "supersededAt"`;

/** Writes what somebody says. The same value again is a confirmation; another one replaces it and the old one stays as history. */
export async function state(
  ctx: Context,
  organisation: string,
  values: Readonly<Record<string, StatementValue>>,
  saying: Saying,
): Promise<void> {
  const { db, tenant, now } = ctx;
  const today = civilDate(now);
  const before = new Map(
    (await livingStatements(db, tenant.id, organisation))
      .filter(({ source }) => source === saying.source)
      .map((one) => [one.field, one]),
  );
  const by = { account: ctx.actor.accountId ?? null, name: ctx.actor.name ?? null };
  const fresh: [string, StatementValue][] = [];
  for (const [field, value] of Object.entries(values)) {
    const old = before.get(field);
    if (old === undefined) {
      fresh.push([field, value]);
    } else if (JSON.stringify(old.value) === JSON.stringify(value)) {
      await sql`update organisations.statement set confirmed_on = ${today}, confirmed_by = ${by.account}, confirmed_by_name = ${by.name}
        where tenant_id = ${tenant.id} and id = ${old.id}`.execute(db);
    } else {
      await sql`update organisations.statement set superseded_at = ${now}, valid_until = ${saying.validFrom ?? today}
        where tenant_id = ${tenant.id} and id = ${old.id}`.execute(db);
      fresh.push([field, value]);
    }
  }
  await insertStatements(
    db,
    tenant.id,
    fresh
      .filter(([field, value]) => value !== null || before.has(field))
      .map(([field, value]) => ({ organisation, field, value, saying, by, today, now })),
  );
}

export interface NewStatement {
  readonly organisation: string;
  readonly field: string;
  readonly value: StatementValue;
  readonly saying: Saying;
  readonly by: { readonly account: string | null; readonly name: string | null };
  readonly today: string;
  readonly now: Date;
}

const STATEMENT_COLUMNS = [
  'tenant_id',
  'id',
  'organisation_id',
  'field',
  'value',
  'source',
  'source_name',
  'confirmed_on',
  'confirmed_by',
  'confirmed_by_name',
  'valid_from',
  'recorded_at',
] as const;

export async function insertStatements(db: Db, tenant: TenantId, rows: readonly NewStatement[]): Promise<void> {
  if (rows.length === 0) return;
  await bulkInsert(
    db,
    'organisations.statement',
    [...STATEMENT_COLUMNS],
    rows.map(({ organisation, field, value, saying, by, today, now }) => ({
      tenant_id: tenant,
      id: newId<string>(),
      organisation_id: organisation,
      field,
      value,
      source: saying.source,
      source_name: saying.sourceName,
      confirmed_on: today,
      confirmed_by: by.account,
      confirmed_by_name: by.name,
      valid_from: saying.validFrom ?? today,
      recorded_at: now,
    })),
  );
}

export async function livingStatements(db: Db, tenant: TenantId, organisation: string): Promise<readonly Statement[]> {
  const { rows } = await sql<Statement>`select ${COLUMNS} from organisations.statement
    where tenant_id = ${tenant} and organisation_id = ${organisation} and superseded_at is null`.execute(db);
  return rows;
}

/** Everything that was ever said about one field, newest first. */
export async function statementHistory(
  db: Db,
  tenant: TenantId,
  organisation: string,
  field: string,
  limit: number,
): Promise<readonly Statement[]> {
  const { rows } = await sql<Statement>`select ${COLUMNS} from organisations.statement
    where tenant_id = ${tenant} and organisation_id = ${organisation} and field = ${field}
    order by recorded_at desc, id desc limit ${limit}`.execute(db);
  return rows;
}
