import { failure } from '#kernel/errors';
import { sendNotice } from '#modules/notices';
import { findOrganisations } from '#modules/organisations';
import type { Context } from '#platform/context';
import { deleteRefusal, listRefusals } from './refusal-store.ts';

/** Agencies that the own firm has said do not act for it. */
export async function readRefusals({ db, tenant, actor: { organisationId } }: Context) {
  if (organisationId === undefined) return { items: [] };
  const refusals = await listRefusals(db, tenant.id, organisationId);
  const agencies = await findOrganisations(
    db,
    tenant.id,
    refusals.map(({ agentId }) => agentId),
  );
  return {
    items: refusals.map(({ agentId, refusedAt }) => ({
      agent: { id: agentId, name: agencies.get(agentId)?.name ?? '' },
      refusedAt: refusedAt.toISOString(),
    })),
  };
}

/** What was closed stays closed; what the agency brings in from now on is taken again. */
export async function liftRefusal(ctx: Context, agentId: string): Promise<void> {
  const { organisationId, organisationName = '', duty } = ctx.actor;
  if (organisationId === undefined) throw failure('record.notFound');
  if (duty === 'viewer') throw failure('listing.readOnly');
  if (!(await deleteRefusal(ctx.db, ctx.tenant.id, { organisationId, agentId }))) throw failure('record.notFound');
  await ctx.audit('listing.liftRefusal', { kind: 'organisation', id: agentId });
  await sendNotice(ctx, {
    key: `listing.liftRefusal:${organisationId}:${agentId}:${ctx.now.getTime()}`,
    kind: 'listingOutcome',
    to: { organisationId: agentId, duty: 'admin' },
    subject: `${organisationName}撤回了“没有委托”的声明`,
    body: '贵机构又可以导入该单位的岗位。先前关闭的不会重新打开，仍在招聘的请重新导入。',
    link: '/app/imports',
  });
}
