import { failure } from '#kernel/errors';
import { newId } from '#kernel/ids';
import { civilDate } from '#kernel/time';
import { findOrganisation, ROLE_OF_KIND, type Organisation } from '#modules/organisations';
import { readThresholds } from '#modules/regulations';
import type { Context } from '#platform/context';
import { DELEGATE_ROLES, PRINCIPAL_ROLES, RIGHT_LABELS, type Delegation } from './model.ts';
import { wrongRights, type AskedRight } from './rules.ts';
import { findDelegation, insertDelegation, insertRights } from './store.ts';
import { askAdminsByLink, tellAdmins } from './tell.ts';

export const GRANT_BY_LINK = 'delegation.grant';
const LINK_DAYS = 14;

export interface Asked {
  /** The other organisation. */
  readonly partnerId: string;
  readonly rights: readonly AskedRight[];
  readonly reason: string;
}

/** The principal offers; it holds once the delegate has accepted. */
export async function offerDelegation(ctx: Context, asked: Asked): Promise<Delegation> {
  const own = await adminOf(ctx);
  const delegate = await partner(ctx, asked.partnerId, DELEGATE_ROLES);
  const delegation = await begin(ctx, asked, { principal: own, delegate, state: 'offered' });
  await tellAdmins(ctx, delegate.id, {
    key: `delegation.offer:${delegation.id}`,
    subject: `“${own.name}”想委托贵单位代办`,
    body: `代办内容：${words(asked.rights)}。原因：${asked.reason}。接受之后才会生效。`,
    page: `/app/delegations/${delegation.id}`,
  });
  return delegation;
}

/** The delegate asks; the principal grants, in the workbench or by the link that its administrators get. */
export async function requestDelegation(ctx: Context, asked: Asked): Promise<Delegation> {
  const own = await adminOf(ctx);
  const principal = await partner(ctx, asked.partnerId, PRINCIPAL_ROLES);
  const delegation = await begin(ctx, asked, { principal, delegate: own, state: 'requested' });
  await askAdminsByLink(
    ctx,
    principal.id,
    { purpose: GRANT_BY_LINK, subject: { kind: 'delegation', id: delegation.id }, validDays: LINK_DAYS },
    {
      key: `delegation.request:${delegation.id}`,
      subject: `“${own.name}”申请代贵单位办理`,
      body: `代办内容：${words(asked.rights)}。原因：${asked.reason}。不同意就不会生效；同意之后也可以随时撤销。`,
      page: `/app/delegations/${delegation.id}`,
    },
  );
  return delegation;
}

export const words = (rights: readonly AskedRight[]): string =>
  rights.map(({ name, until }) => `${RIGHT_LABELS[name].zh}（至 ${until}）`).join('、');

/** Whoever acts for somebody else gives nothing on: the table keeps them out, and so does this. */
async function adminOf(ctx: Context): Promise<Organisation> {
  const { organisationId, duty, delegation } = ctx.actor;
  const own = organisationId === undefined ? undefined : await findOrganisation(ctx.db, ctx.tenant.id, organisationId);
  if (own === undefined || delegation !== undefined) throw failure('access.denied');
  if (duty !== 'admin') throw failure('delegation.needsAdmin');
  return own;
}

async function partner(ctx: Context, id: string, roles: readonly string[]): Promise<Organisation> {
  const found = await findOrganisation(ctx.db, ctx.tenant.id, id);
  const fits =
    found?.state === 'verified' && roles.includes(ROLE_OF_KIND[found.kind]) && id !== ctx.actor.organisationId;
  if (!fits) throw failure('delegation.unknownPartner');
  return found;
}

interface Sides {
  readonly principal: Organisation;
  readonly delegate: Organisation;
  readonly state: 'offered' | 'requested';
}

async function begin(ctx: Context, asked: Asked, { principal, delegate, state }: Sides): Promise<Delegation> {
  const today = civilDate(ctx.now);
  const errors = wrongRights(asked.rights, today, (await readThresholds(ctx))('delegation.longestDays'));
  if (errors.length > 0) throw failure('request.invalid', {}, errors);
  const id = newId<string>();
  const made = await insertDelegation(ctx.db, ctx.tenant.id, {
    id,
    principalId: principal.id,
    delegateId: delegate.id,
    state,
    reason: asked.reason,
    askedBy: ctx.actor.accountId!,
    askedAt: ctx.now,
  });
  if (!made) throw failure('delegation.exists');
  await insertRights(ctx.db, ctx.tenant.id, id, today, asked.rights);
  await ctx.audit(
    state === 'offered' ? 'delegation.offer' : 'delegation.request',
    { kind: 'delegation', id },
    { principal: principal.id, delegate: delegate.id, rights: asked.rights, reason: asked.reason },
  );
  return (await findDelegation(ctx.db, ctx.tenant.id, id))!;
}
