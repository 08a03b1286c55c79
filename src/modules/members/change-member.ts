import { failure } from '#kernel/errors';
import type { AccountId } from '#kernel/ids';
import type { DataScope, Duty } from '#kernel/roles';
import { sendNotice } from '#modules/notices';
import { DUTY_LABELS, isLastAdmin, storedScope, updateMember, type MemberRecord } from '#modules/organisations';
import { findAccounts } from '#platform/auth';
import type { Context } from '#platform/context';
import { lockAsAdministrator, memberOf, organisationObject, requireScope } from './administer.ts';
import type { MemberView } from './contract.ts';
import { memberView } from './read-members.ts';

export interface MemberChange {
  readonly duty?: Duty | undefined;
  readonly departmentId?: string | null | undefined;
  readonly dataScope?: DataScope | undefined;
  readonly customDepartments?: readonly string[] | undefined;
}

/** Duty, department and 数据范围. Two administrators who demote each other at once: the second finds itself demoted. */
export async function changeMember(
  ctx: Context,
  organisationId: string,
  accountId: string,
  change: MemberChange,
): Promise<MemberView> {
  const members = await lockAsAdministrator(ctx, organisationId);
  const before = memberOf(members, accountId);
  const asked: MemberRecord = {
    ...before,
    duty: change.duty ?? before.duty,
    departmentId: change.departmentId === undefined ? before.departmentId : change.departmentId,
    // An administrator sees everything, so a new one need not be widened by hand.
    dataScope: change.dataScope ?? (change.duty === 'admin' ? 'all' : before.dataScope),
    customDepartments: change.customDepartments ?? before.customDepartments,
  };
  const after: MemberRecord = { ...asked, ...storedScope(asked) };
  if (after.duty !== 'admin' && isLastAdmin(members, accountId)) throw failure('member.lastAdmin');
  await requireScope(ctx, organisationId, after);
  await updateMember(ctx.db, ctx.tenant.id, organisationId, after);
  await ctx.audit('member.change', organisationObject(organisationId), {
    account: accountId,
    before: facts(before),
    after: facts(after),
  });
  if (accountId !== ctx.actor.accountId) await tell(ctx, accountId as AccountId, after);
  return memberView(after, (await findAccounts(ctx.db, [accountId])).get(accountId));
}

const facts = ({ duty, departmentId, dataScope, customDepartments }: MemberRecord) => ({
  duty,
  departmentId,
  dataScope,
  customDepartments,
});

const tell = (ctx: Context, accountId: AccountId, { duty }: MemberRecord): Promise<boolean> =>
  sendNotice(ctx, {
    key: `member.change:${ctx.requestId}:${accountId}`,
    kind: 'membership',
    to: { accountId },
    subject: `您在“${ctx.actor.organisationName ?? ''}”的职责或数据范围有变更`,
    body: `现在的职责：${DUTY_LABELS[duty].zh}。如有疑问，请联系本机构管理员。`,
    link: '/account',
  });
