import { sql } from 'kysely';
import { reachSql, type Reach } from '#modules/access';
import type { TenantId } from '#kernel/ids';
import { addDays, type CivilDate } from '#kernel/time';
import type { Db } from '#platform/db';
import type { ListingState } from './model.ts';
import { REACH } from './store.ts';

/** A listing that waits for somebody, as a to-do list shows it. */
export interface WaitingListing {
  readonly id: string;
  readonly title: string;
  readonly employerName: string;
  readonly updatedAt: Date;
  readonly validUntil: CivilDate | null;
  readonly confirmedOn: CivilDate | null;
}

export interface Waiting {
  readonly count: number;
  readonly items: readonly WaitingListing[];
}

export interface WaitingScope {
  readonly tenant: TenantId;
  /** Whose. */
  readonly reach: Reach;
  /** How many to list; all are counted. */
  readonly limit: number;
}

type Condition = ReturnType<typeof sql>;

/** Whoever has waited longest comes first. */
export const listingsInState = (
  db: Db,
  scope: WaitingScope,
  state: ListingState,
  without: readonly string[] = [],
): Promise<Waiting> => waiting(db, scope, sql`and state = ${state} and id <> all(${without}::uuid[])`, sql`updated_at`);

export const listingsEndingSoon = (db: Db, scope: WaitingScope, today: CivilDate, days: number): Promise<Waiting> =>
  waiting(
    db,
    scope,
    sql`and state = 'published' and valid_until between ${today}::date and ${addDays(today, days)}::date`,
    sql`valid_until`,
  );

/** Published, not about to end, and nobody has said for so many days that it still stands. */
export const staleListings = (
  db: Db,
  scope: WaitingScope,
  today: CivilDate,
  days: number,
  endingDays: number,
): Promise<Waiting> =>
  waiting(
    db,
    scope,
    sql`and state = 'published' and confirmed_on < ${addDays(today, -days)}::date
      and (valid_until is null or valid_until > ${addDays(today, endingDays)}::date)`,
    sql`confirmed_on`,
  );

/** Taken over from another source in this employer's name; brackets come in both widths. */
export const claimableListings = (db: Db, scope: Omit<WaitingScope, 'reach'>, employer: string): Promise<Waiting> => {
  const names = [
    employer,
    employer.replaceAll('（', '(').replaceAll('）', ')'),
    employer.replaceAll('(', '（').replaceAll(')', '）'),
  ];
  return waiting(
    db,
    // Nobody's yet, so the name alone decides.
    { ...scope, reach: { kind: 'tenant' } },
    sql`and organisation_id is null and employer_name = any(${names}) and state in ('published', 'submitted')`,
    sql`updated_at`,
  );
};

async function waiting(db: Db, scope: WaitingScope, condition: Condition, order: Condition): Promise<Waiting> {
  const where = sql`tenant_id = ${scope.tenant} and ${reachSql(scope.reach, REACH)} ${condition}`;
  const { rows } = await sql<WaitingListing & { total: number }>`select id, title, employer_name as "employerName",
      updated_at as "updatedAt", valid_until as "validUntil", confirmed_on as "confirmedOn", count(*) over () as total
    from listings.listing where ${where} order by ${order}, id limit ${scope.limit}`.execute(db);
  return { count: rows[0]?.total ?? 0, items: rows.map(({ total: _total, ...item }) => item) };
}
