import { sql } from 'kysely';
import { failure } from '#kernel/errors';
import { encodeCursor, readCursor, type Page } from '#kernel/paging';
import { reachOf, reaches, reachSql } from '#modules/access';
import { findOrganisationNames } from '#modules/organisations';
import { getProfile, learnerRows, type Profile } from '#modules/profiles';
import { findAccounts } from '#platform/auth';
import type { Context } from '#platform/context';
import type { Learner } from './model.ts';
import { findLearner } from './store.ts';

import type { LEARNER_STATES } from './contract.ts';

/** 本校学生 and how it stands with their guardians; narrowed like every list of the school. */

export type ListState = (typeof LEARNER_STATES)[number];

export interface LearnerRow {
  readonly profileId: string;
  readonly accountId: string | null;
  readonly name: string;
  readonly learnerId: string | null;
  readonly state: ListState;
}

export interface LearnerQuery {
  readonly state?: ListState | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export async function listLearners(ctx: Context, query: LearnerQuery): Promise<Page<LearnerRow>> {
  const rows = sql`select p.id as "profileId", p.account_id as "accountId", p.name, l.id as "learnerId",
      case when l.id is null then 'unknownAge' when l.band = 'adult' then 'adult'
        when exists (select from guardians.guardianship s where s.tenant_id = l.tenant_id and s.learner_id = l.id and s.state = 'active') then 'confirmed'
        when exists (select from guardians.guardianship s where s.tenant_id = l.tenant_id and s.learner_id = l.id and s.state = 'invited') then 'waiting'
        else 'noGuardian' end as state
    from ${learnerRows} p left join guardians.learner l on l.tenant_id = p.tenant_id
      and (l.profile_id = p.id or l.account_id = p.account_id)
    where p.tenant_id = ${ctx.tenant.id} and ${reachSql(reachOf(ctx.actor, 'guardian.manage'), {
      organisation: sql`p.organisation_id`,
      department: sql`p.department_id`,
      account: sql`p.account_id`,
    })}`;
  const where = query.state === undefined ? sql`true` : sql`state = ${query.state}`;
  const after =
    query.cursor === undefined ? sql`true` : sql`"profileId" < ${readCursor(query.cursor, ['id'])[0]}::uuid`;
  const found = await sql<LearnerRow>`select * from (${rows}) as learner where ${where} and ${after}
    order by "profileId" desc limit ${query.limit + 1}`.execute(ctx.db);
  const counted = await sql<{
    total: number;
  }>`select count(*) as total from (${rows}) as learner where ${where}`.execute(ctx.db);
  const items = found.rows.slice(0, query.limit);
  return {
    items,
    total: counted.rows[0]!.total,
    nextCursor: found.rows.length > query.limit ? encodeCursor([items.at(-1)!.profileId]) : null,
  };
}

/** One learner of the own school (and department); for others the learner is not there. */
export async function schoolProfile(
  ctx: Context,
  profileId: string,
  right: 'guardian.manage' | 'guardian.edit',
): Promise<Profile> {
  const profile = await getProfile(ctx, profileId);
  if (profile.kind !== 'learner' || !reaches(reachOf(ctx.actor, right), profile)) throw failure('record.notFound');
  return profile;
}

export const keyOf = ({ id, accountId }: Pick<Profile, 'id' | 'accountId'>) => ({ profileId: id, accountId });

/** With a known age: without it nobody can say whether a guardian is needed. */
export async function schoolLearner(
  ctx: Context,
  profileId: string,
  right: 'guardian.manage' | 'guardian.edit',
): Promise<Learner> {
  const learner = await findLearner(ctx, keyOf(await schoolProfile(ctx, profileId, right)));
  if (learner === undefined) throw failure('guardian.noAge');
  return learner;
}

/** Whether this actor's school answers for the learner. */
export async function reachesLearner(
  ctx: Context,
  learner: Learner,
  right: 'guardian.manage' | 'guardian.edit',
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`select id from ${learnerRows} p where tenant_id = ${ctx.tenant.id}
    and (id = ${learner.profileId} or account_id = ${learner.accountId})
    and ${reachSql(reachOf(ctx.actor, right), { organisation: sql`organisation_id`, department: sql`department_id`, account: sql`account_id` })}`.execute(
    ctx.db,
  );
  return rows.length > 0;
}

export interface LearnerName {
  readonly name: string | undefined;
  readonly school: string | undefined;
}

/** For pages of guardians: who it is about, and which school. */
export async function nameOf(ctx: Context, { profileId, accountId }: Learner): Promise<LearnerName> {
  const { rows } = await sql<{
    name: string;
    organisationId: string | null;
  }>`select name, organisation_id as "organisationId"
    from ${learnerRows} p where tenant_id = ${ctx.tenant.id} and (id = ${profileId} or account_id = ${accountId})`.execute(
    ctx.db,
  );
  const account = accountId === null ? undefined : (await findAccounts(ctx.db, [accountId])).get(accountId);
  const organisationId = rows[0]?.organisationId ?? null;
  const schools =
    organisationId === null ? undefined : await findOrganisationNames(ctx.db, ctx.tenant.id, [organisationId]);
  return { name: rows[0]?.name ?? account?.name, school: schools?.get(organisationId!) };
}
