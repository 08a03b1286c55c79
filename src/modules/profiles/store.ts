import { sql, type RawBuilder } from 'kysely';
import type { TenantId } from '#kernel/ids';
import { reachSql, type Reach } from '#modules/access';
import { bulkInsert, type Db } from '#platform/db';
import { rowOf } from './in-columns.ts';
import type { Profile, ProfileKind } from './model.ts';
import type { ClassFacts, SchoolLearner } from './school-model.ts';

const COLUMNS = sql`id, kind, account_id as "accountId", organisation_id as "organisationId",
  department_id as "departmentId", territory, name, major, education, headcount,
  skills, divisions, kinds, pay_month_min as "payMonthMin", experience_years as "experienceYears",
  available_from as "availableFrom",
  (personalised and not 'recommendation' = any(held_purposes)) as personalised, source, confirmed_on as "confirmedOn", created_at as "createdAt"`;

export async function findProfile(db: Db, tenant: TenantId, id: string): Promise<Profile | undefined> {
  const { rows } =
    await sql<Profile>`select ${COLUMNS} from profiles.profile where tenant_id = ${tenant} and id = ${id}`.execute(db);
  return rows[0];
}

export async function selectProfiles(db: Db, where: RawBuilder<unknown>): Promise<readonly Profile[]> {
  const { rows } = await sql<Profile>`select ${COLUMNS} from profiles.profile where ${where}`.execute(db);
  return rows;
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
  /** Whose. */
  readonly reach: Reach;
  readonly kind?: ProfileKind | undefined;
  /** Part of the name. */
  readonly q?: string | undefined;
  /** Whoever does not read the names of learners finds none by them. */
  readonly masked?: boolean | undefined;
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

const REACH = {
  organisation: sql`organisation_id`,
  department: sql`department_id`,
  account: sql`account_id`,
  territory: sql`territory`,
};

const whereOf = (tenant: TenantId, query: ProfileQuery): RawBuilder<unknown> => sql`tenant_id = ${tenant}
  and ${reachSql(query.reach, REACH)}
  ${query.kind === undefined ? sql`` : sql`and kind = ${query.kind}`}
  ${query.q === undefined || query.q === '' ? sql`` : sql`and strpos(lower(name), lower(${query.q})) > 0 ${query.masked === true ? sql`and kind <> 'learner'` : sql``}`}`;

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
      personalised = ${patch.personalised === undefined ? sql`personalised` : patch.personalised}, confirmed_on = ${confirmedOn}
    where tenant_id = ${tenant} and id = ${before.id}`.execute(db);
  return after;
}

/** Each with the part that its kind has: what is not said of a class or a learner is not known. */
export async function insertProfiles(
  db: Db,
  tenant: TenantId,
  profiles: readonly Profile[],
  parts: NewParts = {},
): Promise<void> {
  const of = (kind: ProfileKind): Profile[] => profiles.filter((profile) => profile.kind === kind);
  await insertRows(db, tenant, 'profiles.profile', profiles);
  await insertRows(
    db,
    tenant,
    'profiles.class',
    of('class').map(({ id }) => ({ ...UNKNOWN_CLASS, ...parts.classes?.get(id), id })),
  );
  await insertRows(
    db,
    tenant,
    'profiles.class_headcount',
    of('class').map(({ id, headcount, source, confirmedOn }) => ({
      classId: id,
      year: Number(confirmedOn.slice(0, 4)),
      headcount,
      source,
      recordedOn: confirmedOn,
    })),
  );
  await insertRows(
    db,
    tenant,
    'profiles.learner',
    of('learner').map(({ id, confirmedOn }) => ({
      ...UNKNOWN_LEARNER,
      statusSince: confirmedOn,
      ...parts.learners?.get(id),
      id,
    })),
  );
}

export type NewClassPart = ClassFacts & { readonly importId: string | null };
export type NewLearnerPart = Pick<SchoolLearner, 'classId' | 'studentNumber' | 'entryYear' | 'status'> & {
  readonly importId: string | null;
};

/** By the id of the profile. */
export interface NewParts {
  readonly classes?: ReadonlyMap<string, Partial<NewClassPart>>;
  readonly learners?: ReadonlyMap<string, Partial<NewLearnerPart>>;
}

const UNKNOWN_CLASS: NewClassPart = {
  grade: null,
  entryYear: null,
  studyMonths: null,
  edition: '',
  state: 'studying',
  headteacher: '',
  internshipFrom: null,
  internshipUntil: null,
  orderClass: false,
  orderWith: '',
  offered: false,
  importId: null,
};

const UNKNOWN_LEARNER: NewLearnerPart = {
  classId: null,
  studentNumber: '',
  entryYear: null,
  status: 'studying',
  importId: null,
};

async function insertRows(db: Db, tenant: TenantId, table: string, records: readonly object[]): Promise<void> {
  if (records.length === 0) return;
  const rows = records.map((record) => rowOf(tenant, record));
  await bulkInsert(db, table, Object.keys(rows[0]!), rows);
}

/** 辖区 follows the school. */
export async function moveProfiles(db: Db, tenant: TenantId, organisation: string, territory: string | null) {
  await sql`update profiles.profile set territory = ${territory}
    where tenant_id = ${tenant} and organisation_id = ${organisation} and territory is distinct from ${territory}`.execute(
    db,
  );
  await sql`update profiles.major set territory = ${territory}
    where tenant_id = ${tenant} and organisation_id = ${organisation} and territory is distinct from ${territory}`.execute(
    db,
  );
}
