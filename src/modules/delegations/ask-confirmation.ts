import { failure } from '#kernel/errors';
import { newId } from '#kernel/ids';
import { withdrawLinks } from '#modules/notices';
import type { Context } from '#platform/context';
import { insertConfirmation, voidWaiting } from './confirmation-store.ts';
import { askAdminsByLink } from './tell.ts';

export const CONFIRM_BY_LINK = 'delegation.confirm';
export const LINK_DAYS = 7;

export interface SubmissionToConfirm {
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  readonly title: string;
}

/** Whether somebody's submission waits for the word of the organisation in whose name it is made. */
export const needsConfirmation = ({ actor }: Pick<Context, 'actor'>): boolean =>
  actor.delegation !== undefined && !actor.delegation.rights.includes('publish');

/**
 * Instead of submitting: asks the principal's administrators, by link and in the workbench. What was asked about an older
 * version before waits no more.
 */
export async function askForConfirmation(ctx: Context, subject: SubmissionToConfirm): Promise<void> {
  const { delegation, organisationId, organisationName, accountId } = ctx.actor;
  if (delegation === undefined || organisationId === undefined || accountId === undefined)
    throw failure('access.denied');
  await voidConfirmations(ctx, { subject: { kind: subject.kind, id: subject.id } });
  const id = newId<string>();
  await insertConfirmation(ctx.db, ctx.tenant.id, {
    id,
    delegationId: delegation.id,
    principalId: organisationId,
    subjectKind: subject.kind,
    subjectId: subject.id,
    subjectVersion: subject.version,
    title: subject.title,
    askedBy: accountId,
    askedAt: ctx.now,
  });
  await ctx.audit(`${subject.kind}.askConfirmation`, { kind: subject.kind, id: subject.id }, { confirmation: id });
  await askAdminsByLink(
    ctx,
    organisationId,
    { purpose: CONFIRM_BY_LINK, subject: { kind: 'confirmation', id }, validDays: LINK_DAYS },
    {
      key: `delegation.confirm:${id}`,
      subject: `请确认：“${delegation.organisationName}”代贵单位提交“${subject.title}”`,
      body: `内容由“${delegation.organisationName}”代“${organisationName ?? ''}”拟定。您确认之后才会提交审核；不确认就不会提交。`,
      page: `/app/confirmations/${id}`,
    },
  );
}

export async function voidConfirmations(ctx: Context, of: Parameters<typeof voidWaiting>[2]): Promise<void> {
  for (const id of await voidWaiting(ctx.db, ctx.tenant.id, of, ctx.now))
    await withdrawLinks(ctx, { purpose: CONFIRM_BY_LINK, subject: { kind: 'confirmation', id } });
}
