import { failure } from '#kernel/errors';
import { newId } from '#kernel/ids';
import { sendNotice } from '#modules/notices';
import { findOrganisation, listMemberRecords } from '#modules/organisations';
import type { Context } from '#platform/context';
import { organisationObject } from './administer.ts';
import { nameForAsker, REMIND_EVERY_HOURS, takesMembers, type AccessRequest } from './model.ts';
import { decideRequest, insertRequest, listRequests, lockRequest, touchRequest } from './store.ts';

/** 申请加入: somebody found the own organisation registered already. Its administrators decide; without any, staff do. */
export async function requestAccess(ctx: Context, organisationId: string, message: string): Promise<AccessRequest> {
  const { db, tenant, now } = ctx;
  const accountId = ctx.actor.accountId!;
  const organisation = await findOrganisation(db, tenant.id, organisationId);
  if (organisation === undefined || organisation.kind === 'operator' || !takesMembers(organisation.state))
    throw failure('record.notFound');
  const members = await listMemberRecords(db, tenant.id, organisationId);
  if (members.some((one) => one.accountId === accountId)) throw failure('member.alreadyYou');
  const id = newId();
  if (!(await insertRequest(db, tenant.id, { id, organisationId, accountId, message, createdAt: now })))
    throw failure('member.requestPending');
  await ctx.audit('member.request', organisationObject(organisationId), { account: accountId });
  const request = (await lockRequest(db, tenant.id, id))!;
  if (members.some((one) => one.duty === 'admin')) await tellAdministrators(ctx, request, 'new');
  else await escalate(ctx, request);
  return (await lockRequest(db, tenant.id, id))!;
}

export const tellAdministrators = (ctx: Context, request: AccessRequest, round: string): Promise<boolean> =>
  sendNotice(ctx, {
    key: `member.request:${request.id}:${round}`,
    kind: 'approvalTask',
    to: { organisationId: request.organisationId, duty: 'admin' },
    subject: `有人申请加入“${request.organisationName}”`,
    body: `申请说明：${request.message}\n请在“成员”里同意或不同意。`,
    link: '/app/members',
  });

/** No administrator answers, or there is none: the operator's people and the bureau decide. */
export async function escalate(ctx: Context, request: AccessRequest): Promise<void> {
  await touchRequest(ctx.db, ctx.tenant.id, request.id, 'escalated_at', ctx.now);
  await ctx.audit('member.escalate', organisationObject(request.organisationId), { account: request.accountId });
  await sendNotice(ctx, {
    key: `member.escalate:${request.id}`,
    kind: 'approvalOutcome',
    to: { accountId: request.accountId as never },
    subject: `您加入“${nameForAsker(request)}”的申请已转由平台处理`,
    body: '该机构暂无管理员办理，平台工作人员会核实后答复。',
    link: '/account/requests',
  });
}

export async function listOwnRequests(ctx: Context): Promise<readonly AccessRequest[]> {
  const { accountId } = ctx.actor;
  if (accountId === undefined) throw failure('access.signIn');
  return (await listRequests(ctx.db, ctx.tenant.id, { accountId, limit: 50 })).items.toReversed();
}

async function lockOwn(ctx: Context, id: string): Promise<AccessRequest> {
  const request = await lockRequest(ctx.db, ctx.tenant.id, id);
  if (request === undefined || request.accountId !== ctx.actor.accountId) throw failure('record.notFound');
  if (request.state !== 'pending') throw failure('member.requestDecided');
  return request;
}

export async function withdrawRequest(ctx: Context, id: string): Promise<void> {
  const request = await lockOwn(ctx, id);
  await decideRequest(ctx.db, ctx.tenant.id, id, { state: 'withdrawn', by: request.accountId, now: ctx.now });
  await ctx.audit('member.withdrawRequest', organisationObject(request.organisationId), { account: request.accountId });
}

/** 催办, once a day. */
export async function remindRequest(ctx: Context, id: string): Promise<void> {
  const request = await lockOwn(ctx, id);
  const last = request.remindedAt ?? request.createdAt;
  if (ctx.now.getTime() - last.getTime() < REMIND_EVERY_HOURS * 3_600_000) throw failure('member.remindLater');
  await touchRequest(ctx.db, ctx.tenant.id, id, 'reminded_at', ctx.now);
  await tellAdministrators(ctx, request, ctx.now.toISOString());
  await ctx.audit('member.remind', organisationObject(request.organisationId), { account: request.accountId });
}
