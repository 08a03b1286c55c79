import { sql } from 'kysely';
import type { TenantId } from '#kernel/ids';
import { bulkInsert, type Db } from '#platform/db';
import type { Decision, Target } from './model.ts';

export interface OfficialLink {
  readonly major: string;
  readonly target: Target;
  readonly code: string;
  readonly source: string;
}

const DECISION = sql`major, target, code, verdict, note, account_id as "accountId", at`;

export async function decisionsOf(db: Db, tenant: TenantId, major: string): Promise<readonly Decision[]> {
  const { rows } = await sql<Decision>`select ${DECISION} from crosswalk.decision
    where tenant_id = ${tenant} and major = ${major}`.execute(db);
  return rows;
}

export async function officialOf(db: Db, major: string): Promise<readonly OfficialLink[]> {
  const { rows } =
    await sql<OfficialLink>`select major, target, code, source from crosswalk.official where major = ${major}`.execute(
      db,
    );
  return rows;
}

/** What holds for a code, for the group it belongs to, or for one within it. */
const near = (code: string) => sql`(${code} like code || '%' or code like ${`${code}%`})`;

export async function decisionsNear(
  db: Db,
  tenant: TenantId,
  target: Target,
  code: string,
): Promise<readonly Decision[]> {
  const { rows } = await sql<Decision>`select ${DECISION} from crosswalk.decision
    where tenant_id = ${tenant} and target = ${target} and ${near(code)}`.execute(db);
  return rows;
}

export async function officialNear(db: Db, target: Target, code: string): Promise<readonly OfficialLink[]> {
  const { rows } = await sql<OfficialLink>`select major, target, code, source from crosswalk.official
    where target = ${target} and ${near(code)}`.execute(db);
  return rows;
}

export interface Counted {
  readonly major: string;
  readonly confirmed: number;
  readonly rejected: number;
  readonly official: number;
}

/** Only majors about which somebody said something; a catalogue has some 1,500. */
export async function countDecided(db: Db, tenant: TenantId): Promise<ReadonlyMap<string, Counted>> {
  const { rows } = await sql<Counted>`
    select major, sum(confirmed)::int as confirmed, sum(rejected)::int as rejected, sum(official)::int as official from (
      select major, (verdict = 'confirmed')::int as confirmed, (verdict = 'rejected')::int as rejected, 0 as official
      from crosswalk.decision where tenant_id = ${tenant}
      union all select major, 0, 0, 1 from crosswalk.official) said group by major`.execute(db);
  return new Map(rows.map((row) => [row.major, row]));
}

export async function writeDecision(db: Db, tenant: TenantId, decision: Decision): Promise<void> {
  const { major, target, code, verdict, note, accountId, at } = decision;
  await sql`insert into crosswalk.decision (tenant_id, major, target, code, verdict, note, account_id, at)
    values (${tenant}, ${major}, ${target}, ${code}, ${verdict}, ${note}, ${accountId}, ${at})
    on conflict (tenant_id, major, target, code) do update
    set verdict = excluded.verdict, note = excluded.note, account_id = excluded.account_id, at = excluded.at`.execute(
    db,
  );
}

/** False when there was nothing to take back. */
export async function deleteDecision(
  db: Db,
  tenant: TenantId,
  link: Pick<Decision, 'major' | 'target' | 'code'>,
): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from crosswalk.decision
    where tenant_id = ${tenant} and major = ${link.major} and target = ${link.target} and code = ${link.code}`.execute(
    db,
  );
  return numAffectedRows === 1n;
}

/** A list replaces what its majors had before; other majors keep theirs. */
export async function replaceOfficial(db: Db, links: readonly OfficialLink[], now: Date): Promise<void> {
  const majors = [...new Set(links.map(({ major }) => major))];
  await sql`delete from crosswalk.official where major = any(${majors})`.execute(db);
  await bulkInsert(
    db,
    'crosswalk.official',
    ['major', 'target', 'code', 'source', 'loaded_at'],
    links.map((link) => ({ ...link, loaded_at: now })),
  );
}

/** Which majors have an official or a confirmed link, for the coverage. */
export async function listSaid(
  db: Db,
  tenant: TenantId,
): Promise<readonly { readonly major: string; readonly target: Target; readonly kind: 'official' | 'confirmed' }[]> {
  const { rows } = await sql<{ major: string; target: Target; kind: 'official' | 'confirmed' }>`
    select distinct major, target, 'official' as kind from crosswalk.official
    union all select distinct major, target, 'confirmed' from crosswalk.decision
    where tenant_id = ${tenant} and verdict = 'confirmed'`.execute(db);
  return rows;
}
