import { sql, type RawBuilder } from 'kysely';
import { uuidv7 } from '#kernel/ids';
import type { Context } from '#platform/context';
import type { SealedTable } from '#platform/vault';
import type { Band, Document, EndReason, Guardian, Guardianship, Learner, Relation } from './model.ts';

/** All SQL of this module; names, numbers and dates are sealed on the way in and opened on the way out. */
const FIELDS = {
  birthDate: 'guardians.learner.birth_date',
  identityNumber: 'guardians.learner.identity_number',
  name: 'guardians.guardian.name',
  phone: 'guardians.guardian.phone',
} as const;
type FieldName = keyof typeof FIELDS;

export const sealedTables: readonly SealedTable[] = [
  {
    table: 'guardians.learner',
    key: 'id',
    columns: [
      { column: 'birth_date', field: FIELDS.birthDate },
      { column: 'identity_number', field: FIELDS.identityNumber, index: 'identity_index' },
    ],
  },
  {
    table: 'guardians.guardian',
    key: 'id',
    columns: [
      { column: 'name', field: FIELDS.name },
      { column: 'phone', field: FIELDS.phone, index: 'phone_index' },
    ],
  },
];

const sealed = ({ vault, tenant }: Context, field: FieldName, row: string, text: string | null): string | null =>
  text === null ? null : vault.seal(text, { tenant: tenant.id, field: FIELDS[field], row });

const opened = ({ vault, tenant }: Context, field: FieldName, row: string, text: string): string =>
  vault.open(text, { tenant: tenant.id, field: FIELDS[field], row });

const LEARNER = sql`id, account_id as "accountId", profile_id as "profileId", birth_date as "birthDate",
  identity_number as "identityNumber", band`;

const openLearner = (ctx: Context, row: Learner): Learner => ({
  ...row,
  birthDate: opened(ctx, 'birthDate', row.id, row.birthDate),
  identityNumber: row.identityNumber === null ? null : opened(ctx, 'identityNumber', row.id, row.identityNumber),
});

async function learners(ctx: Context, condition: RawBuilder<unknown>): Promise<Learner[]> {
  const { rows } = await sql<Learner>`select ${LEARNER} from guardians.learner
    where tenant_id = ${ctx.tenant.id} and ${condition}`.execute(ctx.db);
  return rows.map((row) => openLearner(ctx, row));
}

/** Whom the age is recorded of: a person with an account, a profile that the school entered, or both. */
export interface LearnerKey {
  readonly accountId: string | null;
  readonly profileId: string | null;
}

const isKey = ({ accountId, profileId }: LearnerKey): RawBuilder<unknown> =>
  sql`(account_id = ${accountId} or profile_id = ${profileId})`;

export const findLearner = async (ctx: Context, key: LearnerKey): Promise<Learner | undefined> =>
  (await learners(ctx, isKey(key)))[0];

export const getLearner = async (ctx: Context, id: string): Promise<Learner | undefined> =>
  (await learners(ctx, sql`id = ${id} for update`))[0];

export const learnersOfProfiles = (ctx: Context, profiles: readonly string[]): Promise<Learner[]> =>
  learners(ctx, sql`profile_id = any(${profiles}::uuid[])`);

/** Those who may have come into another band since yesterday, in portions. */
export const minorsAfter = (ctx: Context, after: string, limit: number): Promise<Learner[]> =>
  learners(ctx, sql`band <> 'adult' and id > ${after}::uuid order by id limit ${limit}`);

export type LearnerFacts = Pick<Learner, 'birthDate' | 'identityNumber' | 'band'>;

export async function insertLearner(ctx: Context, key: LearnerKey, facts: LearnerFacts): Promise<string> {
  const id = uuidv7();
  await sql`insert into guardians.learner (tenant_id, id, account_id, profile_id, birth_date, identity_number, identity_index, band,
      recorded_by, recorded_at, updated_at)
    values (${ctx.tenant.id}, ${id}, ${key.accountId}, ${key.profileId}, ${sealed(ctx, 'birthDate', id, facts.birthDate)},
      ${sealed(ctx, 'identityNumber', id, facts.identityNumber)}, ${identityIndex(ctx, facts)}, ${facts.band},
      ${ctx.actor.accountId!}, ${ctx.now}, ${ctx.now})`.execute(ctx.db);
  return id;
}

export async function updateLearner(ctx: Context, id: string, key: LearnerKey, facts: LearnerFacts): Promise<void> {
  await sql`update guardians.learner set account_id = coalesce(account_id, ${key.accountId}), profile_id = coalesce(profile_id, ${key.profileId}),
      birth_date = ${sealed(ctx, 'birthDate', id, facts.birthDate)}, identity_number = ${sealed(ctx, 'identityNumber', id, facts.identityNumber)},
      identity_index = ${identityIndex(ctx, facts)}, band = ${facts.band}, updated_at = ${ctx.now}
    where tenant_id = ${ctx.tenant.id} and id = ${id}`.execute(ctx.db);
}

const identityIndex = ({ vault, tenant }: Context, { identityNumber }: LearnerFacts): string | null =>
  identityNumber === null
    ? null
    : vault.blindIndex(identityNumber, { tenant: tenant.id, field: FIELDS.identityNumber });

/** Somebody else in the region with the same number. */
export async function identityTaken(ctx: Context, number: string, except: string | undefined): Promise<boolean> {
  const indexes = ctx.vault.blindIndexes(number, { tenant: ctx.tenant.id, field: FIELDS.identityNumber });
  const { rows } = await sql<{ id: string }>`select id from guardians.learner
    where tenant_id = ${ctx.tenant.id} and identity_index = any(${indexes})`.execute(ctx.db);
  return rows.some(({ id }) => id !== except);
}

export async function setBand(ctx: Context, id: string, band: Band): Promise<void> {
  await sql`update guardians.learner set band = ${band}, updated_at = ${ctx.now} where tenant_id = ${ctx.tenant.id} and id = ${id}`.execute(
    ctx.db,
  );
}

/** The same phone is the same guardian: whoever has children in two schools is one person. */
export async function ensureGuardian(ctx: Context, { name, phone }: Omit<Guardian, 'id'>): Promise<Guardian> {
  const known = phone === null ? undefined : await findGuardianByPhone(ctx, phone);
  if (known !== undefined) return known;
  const id = uuidv7();
  const index = phone === null ? null : ctx.vault.blindIndex(phone, { tenant: ctx.tenant.id, field: FIELDS.phone });
  await sql`insert into guardians.guardian (tenant_id, id, name, phone, phone_index, created_at)
    values (${ctx.tenant.id}, ${id}, ${sealed(ctx, 'name', id, name)}, ${sealed(ctx, 'phone', id, phone)}, ${index}, ${ctx.now})`.execute(
    ctx.db,
  );
  return { id, name, phone };
}

export async function findGuardianByPhone(ctx: Context, phone: string): Promise<Guardian | undefined> {
  const indexes = ctx.vault.blindIndexes(phone, { tenant: ctx.tenant.id, field: FIELDS.phone });
  const { rows } = await sql<Guardian>`select id, name, phone from guardians.guardian
    where tenant_id = ${ctx.tenant.id} and phone_index = any(${indexes})`.execute(ctx.db);
  return rows[0] === undefined ? undefined : openGuardian(ctx, rows[0]);
}

const openGuardian = (ctx: Context, { id, name, phone }: Guardian): Guardian => ({
  id,
  name: opened(ctx, 'name', id, name),
  phone: phone === null ? null : opened(ctx, 'phone', id, phone),
});

interface GuardianshipRow extends Omit<Guardianship, 'guardian'> {
  readonly guardianId: string;
  readonly name: string;
  readonly phone: string | null;
}

async function guardianships(ctx: Context, condition: RawBuilder<unknown>): Promise<Guardianship[]> {
  const { rows } =
    await sql<GuardianshipRow>`select s.id, s.learner_id as "learnerId", s.guardian_id as "guardianId", g.name, g.phone,
      s.relation, s.state, s.way, s.invited_at as "invitedAt", s.answered_at as "answeredAt", s.ended_at as "endedAt",
      s.end_reason as "endReason", s.checked_at as "checkedAt", s.document, s.evidence_key as "evidenceKey", s.evidence_name as "evidenceName"
    from guardians.guardianship s join guardians.guardian g on g.tenant_id = s.tenant_id and g.id = s.guardian_id
    where s.tenant_id = ${ctx.tenant.id} and ${condition}`.execute(ctx.db);
  return rows.map(({ guardianId, name, phone, ...row }) => ({
    ...row,
    guardian: openGuardian(ctx, { id: guardianId, name, phone }),
  }));
}

export const guardianshipsOf = (ctx: Context, learnerIds: readonly string[]): Promise<Guardianship[]> =>
  guardianships(ctx, sql`s.learner_id = any(${learnerIds}::uuid[]) order by s.id`);

/** Of one guardian: all children with whom it is confirmed. */
export const childrenOf = (ctx: Context, guardianId: string): Promise<Guardianship[]> =>
  guardianships(ctx, sql`s.guardian_id = ${guardianId} and s.state = 'active' order by s.id`);

export const lockGuardianship = async (ctx: Context, id: string): Promise<Guardianship | undefined> =>
  (await guardianships(ctx, sql`s.id = ${id} for update of s`))[0];

export interface NewGuardianship {
  readonly learnerId: string;
  readonly guardianId: string;
  readonly relation: Relation;
  readonly paper?: { readonly document: Document; readonly key: string; readonly name: string };
}

/** undefined: these two are joined already. */
export async function insertGuardianship(ctx: Context, given: NewGuardianship): Promise<string | undefined> {
  const id = uuidv7();
  const { paper } = given;
  const by = ctx.actor.accountId!;
  const { numAffectedRows } =
    await sql`insert into guardians.guardianship (tenant_id, id, learner_id, guardian_id, relation, state, way,
      invited_by, invited_at, answered_at, checked_by, checked_at, document, evidence_key, evidence_name)
    values (${ctx.tenant.id}, ${id}, ${given.learnerId}, ${given.guardianId}, ${given.relation}, ${paper === undefined ? 'invited' : 'active'},
      ${paper === undefined ? 'link' : 'paper'}, ${by}, ${ctx.now}, ${paper === undefined ? null : ctx.now},
      ${paper === undefined ? null : by}, ${paper === undefined ? null : ctx.now}, ${paper?.document ?? null}, ${paper?.key ?? null},
      ${paper?.name ?? null}) on conflict do nothing`.execute(ctx.db);
  return numAffectedRows === 1n ? id : undefined;
}

export async function setAnswered(ctx: Context, id: string, state: 'active' | 'declined'): Promise<void> {
  await sql`update guardians.guardianship set state = ${state}, answered_at = ${ctx.now}
    where tenant_id = ${ctx.tenant.id} and id = ${id}`.execute(ctx.db);
}

export async function setInvitedAgain(ctx: Context, id: string): Promise<void> {
  await sql`update guardians.guardianship set state = 'invited', invited_at = ${ctx.now}, answered_at = null
    where tenant_id = ${ctx.tenant.id} and id = ${id}`.execute(ctx.db);
}

export async function setChecked(ctx: Context, id: string, document: Document): Promise<void> {
  await sql`update guardians.guardianship set checked_by = ${ctx.actor.accountId!}, checked_at = ${ctx.now}, document = ${document}
    where tenant_id = ${ctx.tenant.id} and id = ${id}`.execute(ctx.db);
}

export async function endGuardianship(ctx: Context, id: string, reason: EndReason): Promise<void> {
  await sql`update guardians.guardianship set state = 'ended', ended_at = ${ctx.now}, end_reason = ${reason}
    where tenant_id = ${ctx.tenant.id} and id = ${id} and state <> 'ended'`.execute(ctx.db);
}

/** Everything about one learner; guardians who have nobody left go too. @returns the files that belonged to it */
export async function deleteLearner(ctx: Context, id: string): Promise<readonly string[]> {
  const { rows } = await sql<{ guardianId: string; key: string | null }>`delete from guardians.guardianship
    where tenant_id = ${ctx.tenant.id} and learner_id = ${id} returning guardian_id as "guardianId", evidence_key as key`.execute(
    ctx.db,
  );
  await sql`delete from guardians.learner where tenant_id = ${ctx.tenant.id} and id = ${id}`.execute(ctx.db);
  await deleteLonely(
    ctx,
    rows.map(({ guardianId }) => guardianId),
  );
  return rows.flatMap(({ key }) => key ?? []);
}

async function deleteLonely(ctx: Context, guardianIds: readonly string[]): Promise<void> {
  await sql`delete from guardians.guardian g where g.tenant_id = ${ctx.tenant.id} and g.id = any(${guardianIds}::uuid[])
    and not exists (select from guardians.guardianship s where s.tenant_id = g.tenant_id and s.guardian_id = g.id)`.execute(
    ctx.db,
  );
}

export async function endedBefore(ctx: Context, before: Date): Promise<{ count: number; oldest: Date | null }> {
  const { rows } = await sql<{ count: number; oldest: Date | null }>`select count(*) as count, min(ended_at) as oldest
    from guardians.guardianship where tenant_id = ${ctx.tenant.id} and state = 'ended' and ended_at < ${before}`.execute(
    ctx.db,
  );
  return rows[0]!;
}

/** @returns files of those that went */
export async function deleteEnded(ctx: Context, before: Date, limit: number): Promise<readonly (string | null)[]> {
  const { rows } = await sql<{ guardianId: string; key: string | null }>`delete from guardians.guardianship
    where tenant_id = ${ctx.tenant.id} and id in (select id from guardians.guardianship
      where tenant_id = ${ctx.tenant.id} and state = 'ended' and ended_at < ${before} limit ${limit})
    returning guardian_id as "guardianId", evidence_key as key`.execute(ctx.db);
  await deleteLonely(
    ctx,
    rows.map(({ guardianId }) => guardianId),
  );
  return rows.map(({ key }) => key);
}
