import { failure } from '#kernel/errors';
import { civilDate } from '#kernel/time';
import { reaches, reachOf } from '#modules/access';
import { divisionOf } from '#modules/organisations';
import { findAccounts } from '#platform/auth';
import type { Context } from '#platform/context';
import { findConfirmation } from './confirmation-store.ts';
import type { ConfirmationView, DelegationView } from './contract.ts';
import type { Confirmables } from './decide-confirmation.ts';
import type { Confirmation, Delegation } from './model.ts';
import { abilitiesOf, holdsOn, sideOf } from './rules.ts';
import { findDelegation } from './store.ts';
import { isAsker, urgeOf } from './wait-for-confirmation.ts';

/** Its two sides and the officers of the principal's territory; for everybody else it is not there. */
export async function getDelegation(ctx: Context, id: string): Promise<Delegation> {
  const found = await findDelegation(ctx.db, ctx.tenant.id, id);
  if (found === undefined) throw failure('record.notFound');
  if (sideOf(ctx.actor, found) === undefined) {
    const reach = reachOf(ctx.actor, 'delegation.read');
    const territory = await divisionOf(ctx, found.principalId);
    if (reach.kind === 'organisation' || !reaches(reach, { territory })) throw failure('record.notFound');
  }
  return found;
}

export function delegationView(ctx: Context, delegation: Delegation): DelegationView {
  const today = civilDate(ctx.now);
  const { principalId, principalName, delegateId, delegateName, rights, askedAt, decidedAt, ...rest } = delegation;
  const over = !['offered', 'requested', 'active'].includes(delegation.state);
  return {
    ...rest,
    side: sideOf(ctx.actor, delegation) ?? 'officer',
    principal: { id: principalId, name: principalName },
    delegate: { id: delegateId, name: delegateName },
    rights: rights
      // What was replaced within the same delegation is history; of one that is over everything is.
      .filter((right) => over || right.withdrawnAt === null)
      .map((right) => ({
        name: right.name,
        from: right.validFrom,
        until: right.validUntil,
        holds: delegation.state === 'active' && holdsOn(right, today),
        withdrawn: right.withdrawnAt !== null,
      })),
    askedAt: askedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    abilities: abilitiesOf(ctx.actor, delegation),
  };
}

export async function getConfirmation(ctx: Context, id: string): Promise<Confirmation> {
  const found = await findConfirmation(ctx.db, ctx.tenant.id, id);
  if (found === undefined) throw failure('record.notFound');
  const { delegation } = ctx.actor;
  if (delegation !== undefined && delegation.id !== found.delegationId) throw failure('record.notFound');
  const reach = reachOf(ctx.actor, 'confirmation.read');
  const isSide = reach.kind === 'organisation' && [found.principalId, found.delegateId].includes(reach.organisationId);
  if (!isSide && (reach.kind === 'organisation' || !reaches(reach, { territory: found.territory })))
    throw failure('record.notFound');
  return found;
}

export async function confirmationViews(
  ctx: Context,
  subjects: Confirmables,
  confirmations: readonly Confirmation[],
): Promise<ConfirmationView[]> {
  const accounts = await findAccounts(ctx.db, [...new Set(confirmations.map(({ askedBy }) => askedBy))]);
  const views: ConfirmationView[] = [];
  for (const one of confirmations) {
    const shown = one.state === 'waiting' ? await subjects[one.subjectKind]?.show(ctx, one.subjectId) : undefined;
    const changed = one.state === 'waiting' && shown?.version !== one.subjectVersion;
    views.push({
      id: one.id,
      delegationId: one.delegationId,
      principal: { id: one.principalId, name: one.principalName },
      delegate: one.delegateName,
      subject: { kind: one.subjectKind, id: one.subjectId, title: one.title },
      content: (shown?.content ?? []).map(([name, value]) => ({ name, value })),
      changed,
      state: one.state,
      reason: one.reason,
      askedBy: accounts.get(one.askedBy as never)?.name ?? '',
      askedAt: one.askedAt.toISOString(),
      decidedAt: one.decidedAt?.toISOString() ?? null,
      mayDecide: one.state === 'waiting' && mayDecide(ctx, one),
      urge: one.state === 'waiting' && isAsker(ctx, one) ? urgeOf(ctx, one) : null,
    });
  }
  return views;
}

const mayDecide = ({ actor }: Context, { principalId }: Confirmation): boolean =>
  reachOf(actor, 'delegation.confirm').kind === 'organisation' && actor.organisationId === principalId;
