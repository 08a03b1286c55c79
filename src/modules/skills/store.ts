import { sql } from 'kysely';
import type { SkillKind, TermName } from '#engines/skills';
import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';
import { readName, writeName, type RevisionVerb, type TermContent, type TermState } from './model.ts';

export interface Revision extends TermContent {
  readonly code: string;
  readonly revision: number;
  readonly verb: RevisionVerb;
  readonly reason: string;
  readonly accountId: string;
  readonly at: Date;
}

interface Row extends Omit<Revision, 'names' | 'kind' | 'state'> {
  readonly kind: SkillKind;
  readonly state: TermState;
  readonly names: readonly string[];
}

const COLUMNS = sql`code, revision, verb, kind, names, occupation, major, state, merged_into as "mergedInto", source, confirmed,
  reason, account_id as "accountId", at`;

const fromRow = (row: Row): Revision => ({
  ...row,
  names: row.names.map((name) => readName(name)) as unknown as readonly [TermName, ...TermName[]],
});

/** Of every code that this region changed or added what counts now; some hundreds at most. */
export async function currentRevisions(db: Db, tenant: TenantId): Promise<readonly Revision[]> {
  const { rows } = await sql<Row>`select distinct on (code) ${COLUMNS} from skills.revision
    where tenant_id = ${tenant} order by code, revision desc`.execute(db);
  return rows.map(fromRow);
}

/** Grows with every change and never shrinks. */
export async function countRevisions(db: Db, tenant: TenantId): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*)::int as total from skills.revision
    where tenant_id = ${tenant}`.execute(db);
  return rows[0]!.total;
}

/** Latest first. */
export async function revisionsOf(db: Db, tenant: TenantId, code: string): Promise<readonly Revision[]> {
  const { rows } = await sql<Row>`select ${COLUMNS} from skills.revision
    where tenant_id = ${tenant} and code = ${code} order by revision desc`.execute(db);
  return rows.map(fromRow);
}

/** False when somebody else was faster: the revision is taken. */
export async function insertRevision(db: Db, tenant: TenantId, one: Revision): Promise<boolean> {
  const { rows } =
    await sql`insert into skills.revision (tenant_id, code, revision, verb, kind, names, occupation, major, state,
      merged_into, source, confirmed, reason, account_id, at)
    values (${tenant}, ${one.code}, ${one.revision}, ${one.verb}, ${one.kind}, ${one.names.map(writeName)}, ${one.occupation},
      ${one.major}, ${one.state}, ${one.mergedInto}, ${one.source}, ${one.confirmed}, ${one.reason}, ${one.accountId}, ${one.at})
    on conflict do nothing returning code`.execute(db);
  return rows.length > 0;
}
