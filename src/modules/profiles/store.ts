import { sql, type RawBuilder } from 'kysely';
import type { TenantId } from '#kernel/ids';
import { bulkInsert, type Db } from '#platform/db';
import type { Profile, ProfileKind } from './model.ts';

const COLUMNS = sql`id, kind, account_id as "accountId", organisation_id as "organisationId", name, major, education, headcount,
  skills, divisions, kinds, pay_month_min as "payMonthMin", experience_years as "experienceYears",
  available_from as "availableFrom", personalised, source, confirmed_on as "confirmedOn", created_at as "createdAt"`;

export async function findProfile(db: Db, tenant: TenantId, id: string): Promise<Profile | undefined> {
  const { rows } =
    await sql<Profile>`select ${COLUMNS} from profiles.profile where tenant_id = ${tenant} and id = ${id}`.execute(db);
  return rows[0];
}

export async function lockProfile(db: Db, tenant: TenantId, id: string): Promise<Profile | undefined> {
  const { rows } =
    await sql<Profile>`select ${COLUMNS} from profiles.profile where tenant_id = ${tenant} and id = ${id} for update`.execute(
      db,
    );
  return rows[0];
}

/** At most one: an account stands for one person. */
export async function findProfileOfAccount(db: Db, tenant: TenantId, account: string): Promise<Profile | undefined> {
  const { rows } =
    await sql<Profile>`select ${COLUMNS} from profiles.profile where tenant_id = ${tenant} and account_id = ${account}`.execute(
      db,
    );
  return rows[0];
}

export interface ProfileQuery {
  readonly accountId?: string | undefined;
  readonly organisationId?: string | undefined;
  readonly kind?: ProfileKind | undefined;
  readonly limit: number;
  /** Id of the last one seen. */
  readonly after?: string | undefined;
}

/** Newest first: ids grow with time. One row more than asked for, when there is one. */
export async function listProfiles(
  db: Db,
  tenant: TenantId,
  query: ProfileQuery,
): Promise<{ rows: Profile[]; total: number }> {
  const where = whereOf(tenant, query);
  const after = query.after === undefined ? sql`` : sql`and id < ${query.after}::uuid`;
  const { rows } =
    await sql<Profile>`select ${COLUMNS} from profiles.profile where ${where} ${after} order by id desc limit ${query.limit + 1}`.execute(
      db,
    );
  const counted = await sql<{ total: number }>`select count(*) as total from profiles.profile where ${where}`.execute(
    db,
  );
  return { rows, total: counted.rows[0]!.total };
}

const whereOf = (tenant: TenantId, query: ProfileQuery): RawBuilder<unknown> => sql`tenant_id = ${tenant}
  ${query.accountId === undefined ? sql`` : sql`and account_id = ${query.accountId}`}
  ${query.organisationId === undefined ? sql`` : sql`and organisation_id = ${query.organisationId}`}
  ${query.kind === undefined ? sql`` : sql`and kind = ${query.kind}`}`;

export type ProfilePatch = Partial<
  Pick<Profile, 'skills' | 'divisions' | 'kinds' | 'payMonthMin' | 'experienceYears' | 'availableFrom' | 'personalised'>
>;

/** Writes a locked profile; whoever saves it confirms it. */
export async function updateProfile(
  db: Db,
  tenant: TenantId,
  before: Profile,
  patch: ProfilePatch,
  confirmedOn: string,
): Promise<Profile> {
  const after: Profile = { ...before, ...patch, confirmedOn };
  await sql`update profiles.profile set skills = ${after.skills}, divisions = ${after.divisions}, kinds = ${after.kinds},
      pay_month_min = ${after.payMonthMin}, experience_years = ${after.experienceYears}, available_from = ${after.availableFrom},
      personalised = ${after.personalised}, confirmed_on = ${confirmedOn}
    where tenant_id = ${tenant} and id = ${before.id}`.execute(db);
  return after;
}

export async function insertProfiles(db: Db, tenant: TenantId, profiles: readonly Profile[]): Promise<void> {
  if (profiles.length === 0) return;
  const rows = profiles.map((profile) => ({
    tenant_id: tenant,
    ...Object.fromEntries(Object.entries(profile).map(([field, value]) => [columnOf(field), value])),
  }));
  await bulkInsert(db, 'profiles.profile', Object.keys(rows[0]!), rows);
}

const columnOf = (field: string): string => field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
