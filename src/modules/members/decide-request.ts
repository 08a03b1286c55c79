import { failure } from '#kernel/errors';
import type { AccountId } from '#kernel/ids';
import { mayAct, reaches, reachOf } from '#modules/access';
import { sendNotice } from '#modules/notices';
import { divisionOf, insertMember, lockOrganisation, mayGovern } from '#modules/organisations';
import type { Context } from '#platform/context';
import { organisationObject, requireAdministrator } from './administer.ts';
import type { Decision } from './contract.ts';
import { nameForAsker, REFUSAL_LABELS, takesMembers, type AccessRequest } from './model.ts';
import { decideRequest, lockRequest } from './store.ts';

/** 同意 or 不同意, by the organisation's administrators; by staff once it went to them. Whoever is refused reads why. */
export async function decideAccess(ctx: Context, id: string, decision: Decision): Promise<AccessRequest> {
  const { db, tenant, now } = ctx;
  const request = await lockRequest(db, tenant.id, id);
  if (request === undefined) throw failure('record.notFound');
  const organisation = await lockOrganisation(db, tenant.id, request.organisationId);
  if (organisation === undefined) throw failure('record.notFound');
  await requireMayDecide(ctx, request, organisation.kind);
  if (request.state !== 'pending') throw failure('member.requestDecided');
  const by = ctx.actor.accountId!;
  if (decision.decision === 'approve') {
    if (!takesMembers(organisation.state)) throw failure('member.organisationClosed');
    await insertMember(db, tenant.id, request.organisationId, {
      accountId: request.accountId,
      duty: decision.duty,
      departmentId: null,
      dataScope: 'all',
      customDepartments: [],
      createdAt: now,
    });
    await decideRequest(db, tenant.id, id, { state: 'approved', by, now });
    await ctx.audit('member.approve', organisationObject(request.organisationId), {
      account: request.accountId,
      duty: decision.duty,
    });
  } else {
    const { reasonCode, reason } = requireReason(decision);
    await decideRequest(db, tenant.id, id, { state: 'refused', by, reasonCode, reason, now });
    await ctx.audit('member.refuse', organisationObject(request.organisationId), {
      account: request.accountId,
      reasonCode: REFUSAL_LABELS[reasonCode].zh,
      reason,
    });
  }
  const decided = (await lockRequest(db, tenant.id, id))!;
  await tell(ctx, decided);
  return decided;
}

async function requireMayDecide(ctx: Context, request: AccessRequest, kind: Parameters<typeof mayGovern>[1]) {
  if (ctx.actor.organisationId === request.organisationId) {
    await requireAdministrator(ctx, request.organisationId);
    return;
  }
  const reach = reachOf(ctx.actor, 'member.arbitrate');
  const territory = await divisionOf(ctx, request.organisationId);
  if (!mayAct(ctx.actor, 'member.arbitrate') || !reaches(reach, { territory })) throw failure('record.notFound');
  if (request.escalatedAt === null || !mayGovern(ctx.actor.role, kind)) throw failure('member.notEscalated');
}

function requireReason({ reasonCode, reason }: Decision) {
  const wrong = (field: string) =>
    failure('request.invalid', {}, [
      { field, zh: '请写明不同意的原因，对方会看到', en: 'Give the reason; the person will read it' },
    ]);
  if (reasonCode === undefined) throw wrong('reasonCode');
  if (reasonCode === 'other' && (reason ?? '') === '') throw wrong('reason');
  return { reasonCode, reason };
}

const tell = (ctx: Context, request: AccessRequest): Promise<boolean> => {
  const { reasonCode, reason } = request;
  const name = nameForAsker(request);
  const approved = request.state === 'approved';
  const why = [reasonCode === null ? '' : REFUSAL_LABELS[reasonCode].zh, reason ?? ''].filter(Boolean).join('：');
  return sendNotice(ctx, {
    key: `member.decided:${request.id}`,
    kind: 'approvalOutcome',
    to: { accountId: request.accountId as AccountId },
    subject: approved ? `您已成为“${name}”的成员` : `您加入“${name}”的申请未获同意`,
    body: approved ? '在右上角或“我的账户”里可以切换到该机构。' : `原因：${why}`,
    link: approved ? '/account' : '/account/requests',
  });
};
