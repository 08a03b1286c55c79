import { sql } from 'kysely';
import { failure } from '#kernel/errors';
import type { AccountId } from '#kernel/ids';
import { sendNotice } from '#modules/notices';
import { enrolPerson, findOrganisationNames, findPersonalRole } from '#modules/organisations';
import { findAccountByContact, readContact } from '#platform/auth';
import type { Context } from '#platform/context';
import { personKey } from './school-model.ts';

/**
 * 是您吗: a school's list names somebody with a phone number. Whether that number has an account is told to the account's
 * owner only; the list, its rows and its counts are the same either way.
 */
export interface Named {
  readonly profileId: string;
  readonly name: string;
  readonly phone: string;
}

export async function askOwners(ctx: Context, school: string, people: readonly Named[]): Promise<void> {
  const names = await findOrganisationNames(ctx.db, ctx.tenant.id, [school]);
  for (const { profileId, name, phone } of people) {
    const contact = readContact(phone);
    const account = contact === undefined ? undefined : await findAccountByContact(ctx.db, contact);
    if (account === undefined || personKey(account.name) !== personKey(name)) continue;
    await ask(ctx, profileId, account.id, names.get(school) ?? '');
  }
}

async function ask(ctx: Context, profileId: string, accountId: AccountId, school: string): Promise<void> {
  const { numAffectedRows } =
    await sql`insert into profiles.account_question (tenant_id, profile_id, account_id, asked_at)
    select ${ctx.tenant.id}, p.id, ${accountId}, ${ctx.now} from profiles.profile p
    where p.tenant_id = ${ctx.tenant.id} and p.id = ${profileId} and p.account_id is null
    on conflict do nothing`.execute(ctx.db);
  if (numAffectedRows !== 1n) return;
  await sendNotice(ctx, {
    key: `profile.isItYou:${profileId}:${accountId}`,
    kind: 'membership',
    to: { accountId },
    subject: `“${school}”的名单里可能有您`,
    body: `“${school}”登记的一名学生与您的姓名和手机号一致。是您的，请确认，以后由您自己管理技能与意愿；不是您的，请选“不是我”。您不答复，学校看不到您有没有账户。`,
    link: '/account/school-lists',
  });
}

export interface Question {
  readonly profileId: string;
  readonly school: string;
  readonly className: string | null;
}

/** What waits for this person's word. */
export async function questionsFor(ctx: Context): Promise<readonly Question[]> {
  const { rows } = await sql<{ profileId: string; school: string | null; className: string | null }>`select
      q.profile_id as "profileId", p.organisation_id as school, k.name as "className"
    from profiles.account_question q
    join profiles.profile p on p.tenant_id = q.tenant_id and p.id = q.profile_id and p.account_id is null
    left join profiles.learner l on l.tenant_id = p.tenant_id and l.id = p.id
    left join profiles.profile k on k.tenant_id = l.tenant_id and k.id = l.class_id
    where q.tenant_id = ${ctx.tenant.id} and q.account_id = ${ctx.actor.accountId ?? null} and q.answered_at is null
    order by q.asked_at, q.profile_id`.execute(ctx.db);
  const names = await findOrganisationNames(
    ctx.db,
    ctx.tenant.id,
    rows.flatMap(({ school }) => school ?? []),
  );
  return rows.map(({ school, ...one }) => ({ ...one, school: (school !== null && names.get(school)) || '' }));
}

/**
 * 是我, 不是我. Whoever has a profile already keeps it: the school's record stays the school's, and what the person says of
 * skills and wishes stays with the person.
 */
export async function answerQuestion(ctx: Context, profileId: string, isMe: boolean): Promise<void> {
  const { accountId } = ctx.actor;
  if (accountId === undefined) throw failure('access.signIn');
  const { numAffectedRows } = await sql`update profiles.account_question set answered_at = ${ctx.now}, agreed = ${isMe}
    where tenant_id = ${ctx.tenant.id} and profile_id = ${profileId} and account_id = ${accountId} and answered_at is null`.execute(
    ctx.db,
  );
  if (numAffectedRows !== 1n) throw failure('record.notFound');
  if (isMe) await becomeLearner(ctx, accountId, profileId);
  await ctx.audit('profile.answerQuestion', { kind: 'profile', id: profileId }, { after: { agreed: isMe } });
}

async function becomeLearner(ctx: Context, accountId: AccountId, profileId: string): Promise<void> {
  await sql`update profiles.profile p set account_id = ${accountId}
      where p.tenant_id = ${ctx.tenant.id} and p.id = ${profileId} and p.account_id is null
        and not exists (select from profiles.profile o where o.tenant_id = p.tenant_id and o.account_id = ${accountId})`.execute(
    ctx.db,
  );
  if ((await findPersonalRole(ctx.db, ctx.tenant.id, accountId)) === undefined)
    await enrolPerson(ctx.db, ctx.tenant.id, accountId, 'learner', ctx.now);
}
