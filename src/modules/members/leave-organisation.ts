import { failure, type FieldError } from '#kernel/errors';
import type { AccountId } from '#kernel/ids';
import { sendNotice } from '#modules/notices';
import {
  deleteMember,
  getOrganisation,
  isLastAdmin,
  listMemberRecords,
  lockOrganisation,
} from '#modules/organisations';
import type { Context } from '#platform/context';
import { lockAsAdministrator, memberOf, organisationObject } from './administer.ts';
import type { OpenItem, Place, WorkHolder } from './open-work.ts';

export interface OpenWork {
  readonly kind: string;
  readonly label: string;
  readonly count: number;
  readonly items: readonly OpenItem[];
  /** Whether it may end without a successor. */
  readonly closable: boolean;
}

/** Only what there is. */
export async function readOpenWork(ctx: Context, holders: readonly WorkHolder[], place: Place): Promise<OpenWork[]> {
  await requireSight(ctx, place);
  return openWorkOf(ctx, holders, place);
}

export async function openWorkOf(ctx: Context, holders: readonly WorkHolder[], place: Place): Promise<OpenWork[]> {
  const found: OpenWork[] = [];
  for (const holder of holders) {
    const { count, items } = await holder.open(ctx, place);
    if (count > 0)
      found.push({ kind: holder.kind, label: holder.label.zh, count, items, closable: holder.close !== undefined });
  }
  return found;
}

/** Whose work it is, and administrators, who must place it. */
async function requireSight(ctx: Context, { accountId, organisationId }: Place): Promise<void> {
  const members = await listMemberRecords(ctx.db, ctx.tenant.id, organisationId);
  const own = members.find((one) => one.accountId === ctx.actor.accountId);
  if (ctx.actor.organisationId !== organisationId || own === undefined || ctx.actor.delegation !== undefined)
    throw failure('organisation.notMember');
  if (own.duty !== 'admin' && own.accountId !== accountId) throw failure('organisation.noDuty');
  memberOf(members, accountId);
}

export interface HandOver {
  readonly kind: string;
  /** Absent: it ends. */
  readonly to?: string | undefined;
}

/**
 * Leaving and handing over are one act: either everything that was open has a new owner or an end and the person is out,
 * or nothing happened. An administrator removes anybody; everybody may leave. The last administrator may not.
 */
export async function leaveOrganisation(
  ctx: Context,
  holders: readonly WorkHolder[],
  place: Place,
  handOvers: readonly HandOver[],
): Promise<void> {
  const { accountId, organisationId } = place;
  const leaving = ctx.actor.accountId === accountId;
  if (leaving && ctx.actor.organisationId !== organisationId) throw failure('member.switchFirst');
  const members = leaving ? await lockAsMember(ctx, organisationId) : await lockAsAdministrator(ctx, organisationId);
  memberOf(members, accountId);
  if (isLastAdmin(members, accountId)) throw failure('member.lastAdmin');
  const colleagues = new Set(members.map((one) => one.accountId).filter((one) => one !== accountId));
  const given = await placeWork(ctx, holders, place, handOvers, colleagues);
  await deleteMember(ctx.db, ctx.tenant.id, organisationId, accountId);
  await ctx.audit(leaving ? 'member.leave' : 'member.remove', organisationObject(organisationId), {
    account: accountId,
    ...(Object.keys(given).length > 0 && { given }),
  });
  await tellAll(ctx, place, leaving);
}

async function lockAsMember(ctx: Context, organisationId: string) {
  await lockOrganisation(ctx.db, ctx.tenant.id, organisationId);
  return listMemberRecords(ctx.db, ctx.tenant.id, organisationId);
}

async function placeWork(
  ctx: Context,
  holders: readonly WorkHolder[],
  place: Place,
  handOvers: readonly HandOver[],
  colleagues: ReadonlySet<string>,
): Promise<Readonly<Record<string, number>>> {
  const given: Record<string, number> = {};
  const problems: FieldError[] = [];
  for (const { kind, label, count } of await openWorkOf(ctx, holders, place)) {
    const holder = holders.find((one) => one.kind === kind)!;
    const choice = handOvers.find((one) => one.kind === kind);
    if (choice?.to !== undefined && colleagues.has(choice.to)) {
      given[kind] = await holder.give(ctx, place, choice.to as AccountId);
      await tellSuccessor(ctx, place, choice.to as AccountId, `${label} ${count} 项`);
    } else if (choice !== undefined && choice.to === undefined && holder.close !== undefined) {
      given[kind] = await holder.close(ctx, place);
    } else
      problems.push({
        field: `handOver.${kind}`,
        zh: `还有${label} ${count} 项，请选择移交给谁${holder.close === undefined ? '' : '，或选择办结'}`,
        en: `${holder.label.en}: ${count} still open. Choose who takes them over${holder.close === undefined ? '' : ', or to end them'}`,
      });
  }
  if (problems.length > 0) throw failure('member.openWork', {}, problems);
  return given;
}

const tellSuccessor = (ctx: Context, place: Place, to: AccountId, what: string): Promise<boolean> =>
  sendNotice(ctx, {
    key: `member.handOver:${ctx.requestId}:${place.accountId}:${to}:${what}`,
    kind: 'membership',
    to: { accountId: to },
    subject: `同事的工作移交给您：${what}`,
    body: '对方已退出机构，未办结的事项由您继续办理。',
    link: '/app',
  });

async function tellAll(ctx: Context, { accountId, organisationId }: Place, leaving: boolean): Promise<void> {
  const { name } = await getOrganisation(ctx.db, ctx.tenant.id, organisationId);
  const key = `member.left:${organisationId}:${accountId}:${ctx.requestId}`;
  if (leaving)
    await sendNotice(ctx, {
      key,
      kind: 'membership',
      to: { organisationId, duty: 'admin' },
      subject: `${ctx.actor.name ?? ''}已退出“${name}”`,
      body: '其未办结的事项已在退出时移交或办结。',
      link: '/app/members',
    });
  else
    await sendNotice(ctx, {
      key,
      kind: 'membership',
      to: { accountId },
      subject: `您已不再是“${name}”的成员`,
      body: '由该机构管理员移除。有疑问的，请联系该机构。',
      link: '/account',
    });
}
