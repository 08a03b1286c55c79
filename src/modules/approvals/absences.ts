import { sql } from 'kysely';
import { failure } from '#kernel/errors';
import { newId, type AccountId } from '#kernel/ids';
import { civilDate } from '#kernel/time';
import { sendNotice } from '#modules/notices';
import { findAccounts } from '#platform/auth';
import type { Context } from '#platform/context';
import { endedAbsence, findAbsence, insertAbsence, listAbsencesOf, type Absence } from './absence-store.ts';
import { FOR_NOBODY, type StandIn } from './eligible.ts';
import type { Colleague, Directory } from './kind.ts';
import { ABSENCE_DAYS } from './model.ts';

/** 休假代办: who is away names a colleague of the same organisation; it begins and ends by its dates. */

/** Those whose place the actor takes today, acting for the organisation in which they named it. */
export async function standInFor({ db, tenant, actor, now }: Context): Promise<StandIn> {
  if (actor.accountId === undefined || actor.organisationId === undefined) return FOR_NOBODY;
  const { rows } = await sql<{ id: string }>`select account_id as id from approvals.absence
    where tenant_id = ${tenant.id} and stand_in_id = ${actor.accountId} and organisation_id = ${actor.organisationId}
      and ended_at is null and ${civilDate(now)}::date between from_on and until_on`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** Who reads what is meant for these people today: for those who are away, whoever stands in. */
export async function presentOf({ db, tenant, now }: Context, accounts: readonly string[]): Promise<readonly string[]> {
  if (accounts.length === 0) return accounts;
  const { rows } = await sql<{ away: string; present: string }>`select account_id as away, stand_in_id as present
    from approvals.absence where tenant_id = ${tenant.id} and account_id = any(${accounts}::uuid[])
      and ended_at is null and ${civilDate(now)}::date between from_on and until_on`.execute(db);
  const present = new Map(rows.map((row) => [row.away, row.present]));
  return [...new Set(accounts.map((id) => present.get(id) ?? id))];
}

export interface AbsenceView extends Absence {
  readonly accountName: string;
  readonly standInName: string;
}

export interface Absences {
  readonly own: readonly AbsenceView[];
  /** Where the actor stands in for others. */
  readonly forOthers: readonly AbsenceView[];
  readonly colleagues: readonly Colleague[];
}

export async function readAbsences(ctx: Context, directory: Directory): Promise<Absences> {
  const me = ctx.actor.accountId!;
  const found = await listAbsencesOf(ctx.db, ctx.tenant.id, me);
  const names = await findAccounts(
    ctx.db,
    found.flatMap((one) => [one.accountId, one.standInId]),
  );
  const nameOf = (id: string): string => names.get(id)?.name ?? '';
  const all = found.map((one) => ({
    ...one,
    accountName: nameOf(one.accountId),
    standInName: nameOf(one.standInId),
  }));
  return {
    own: all.filter(({ accountId }) => accountId === me),
    forOthers: all.filter(({ accountId }) => accountId !== me),
    colleagues: await directory.colleagues(ctx),
  };
}

export interface AbsenceForm {
  readonly standInId: string;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly note: string;
}

export async function announceAbsence(ctx: Context, directory: Directory, form: AbsenceForm): Promise<string> {
  const { db, tenant, actor, now } = ctx;
  const me = actor.accountId!;
  const colleague = (await directory.colleagues(ctx)).find(({ accountId }) => accountId === form.standInId);
  if (colleague === undefined || actor.organisationId === undefined) throw failure('absence.notColleague');
  checkDays(form, civilDate(now));
  // One at a time for each person, so that two pages cannot name two stand-ins for one day.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`absence:${me}`}, 0))`.execute(db);
  await checkClear(ctx, form);
  const one: Absence = {
    id: newId(),
    accountId: me,
    organisationId: actor.organisationId,
    ...form,
    createdAt: now,
    endedAt: null,
  };
  await insertAbsence(db, tenant.id, one);
  await ctx.audit(
    'absence.announce',
    { kind: 'account', id: me },
    { after: { standIn: form.standInId, from: form.fromOn, until: form.untilOn }, reason: form.note },
  );
  await tell(ctx, one, form.standInId, {
    subject: `${actor.name ?? '同事'}休假，由您代办`,
    body: `${form.fromOn} 至 ${form.untilOn}，指定给对方的审批事项由您代办，会标明“代${actor.name ?? ''}”，到期自动停止。${form.note}`,
  });
  return one.id;
}

function checkDays({ fromOn, untilOn }: AbsenceForm, today: string): void {
  const days = (Date.parse(untilOn) - Date.parse(fromOn)) / 86_400_000;
  const wrong =
    fromOn < today
      ? { field: 'fromOn', zh: '开始日期不能早于今天', en: 'It cannot begin before today' }
      : days < 0
        ? { field: 'untilOn', zh: '结束日期不能早于开始日期', en: 'It cannot end before it begins' }
        : days >= ABSENCE_DAYS
          ? { field: 'untilOn', zh: `一次最长 ${ABSENCE_DAYS} 天`, en: `At most ${ABSENCE_DAYS} days at once` }
          : undefined;
  if (wrong !== undefined) throw failure('request.invalid', {}, [wrong]);
}

/** Neither twice on one day, nor handed to somebody who is away oneself: it would wait for nobody. */
async function checkClear({ db, tenant, actor }: Context, { standInId, fromOn, untilOn }: AbsenceForm): Promise<void> {
  const { rows } = await sql<{
    accountId: string;
    untilOn: string;
  }>`select account_id as "accountId", until_on as "untilOn"
    from approvals.absence where tenant_id = ${tenant.id} and account_id = any(${[actor.accountId, standInId]}::uuid[])
      and ended_at is null and from_on <= ${untilOn}::date and until_on >= ${fromOn}::date`.execute(db);
  if (rows.some(({ accountId }) => accountId === actor.accountId)) throw failure('absence.overlaps');
  const away = rows.find(({ accountId }) => accountId === standInId);
  if (away !== undefined) throw failure('absence.standInAway', { until: away.untilOn });
}

/** Back early, or it never came to it. */
export async function endAbsence(ctx: Context, id: string): Promise<void> {
  const found = await findAbsence(ctx.db, ctx.tenant.id, id);
  if (found === undefined || found.accountId !== ctx.actor.accountId) throw failure('record.notFound');
  if (!(await endedAbsence(ctx.db, ctx.tenant.id, id, ctx.now))) throw failure('absence.over');
  await ctx.audit('absence.end', { kind: 'account', id: found.accountId }, { before: { standIn: found.standInId } });
  await tell(ctx, found, found.standInId, {
    subject: `${ctx.actor.name ?? '同事'}已回岗，您的代办结束`,
    body: '此后指定给对方的审批事项由对方自己办理。',
  });
}

const tell = (ctx: Context, { id }: Absence, to: string, words: { subject: string; body: string }) =>
  sendNotice(ctx, {
    key: `absence:${id}:${words.subject}`,
    kind: 'approvalTask',
    to: { accountId: to as AccountId },
    link: '/app/absences',
    ...words,
  });
