import { failure } from '#kernel/errors';
import { uuidv7 } from '#kernel/ids';
import { recordAccess } from '#platform/audit';
import { readThresholds } from '#modules/regulations';
import type { Context } from '#platform/context';
import type { MaskedField, SubjectKind } from './model.ts';
import { countRevealsSince, insertReveal } from './store.ts';

/** Whoever masks a value can give it whole, to those who reach its subject. */
export interface RevealSource {
  readonly kind: SubjectKind;
  readonly fields: readonly MaskedField[];
  /** undefined: not there, or out of this actor's reach, or not known. */
  read(
    ctx: Context,
    id: string,
    field: MaskedField,
  ): Promise<{ readonly value: string; readonly accountId: string | null } | undefined>;
}

export interface RevealQuestion {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly field: MaskedField;
  readonly reason: string;
}

const DAY = 86_400_000;

/** One value, once: each look has its reason and its row, and a day has its limit. */
export async function reveal(
  ctx: Context,
  sources: readonly RevealSource[],
  question: RevealQuestion,
): Promise<string> {
  const { accountId: viewerId, organisationId, role, address } = ctx.actor;
  if (viewerId === undefined) throw failure('access.signIn');
  const perDay = (await readThresholds(ctx))('reveal.perDay');
  const since = new Date(ctx.now.getTime() - DAY);
  if ((await countRevealsSince(ctx.db, ctx.tenant.id, viewerId, since)) >= perDay)
    throw failure('privacy.tooManyReveals', { perDay });
  const source = sources.find((one) => one.kind === question.kind && one.fields.includes(question.field));
  const found = await source?.read(ctx, question.id, question.field);
  if (found === undefined) throw failure('record.notFound');
  await insertReveal(ctx.db, ctx.tenant.id, {
    id: uuidv7(),
    at: ctx.now,
    viewerId,
    viewerOrganisationId: organisationId ?? null,
    viewerRole: role,
    subjectKind: question.kind,
    subjectId: question.id,
    accountId: found.accountId,
    field: question.field,
    reason: question.reason,
    address: address ?? null,
  });
  const { kind, id, field, reason } = question;
  await recordAccess(ctx, { verb: 'reveal', kind, ids: [id], fields: [field], purpose: reason });
  await ctx.audit(
    'privacy.reveal',
    { kind: question.kind, id: question.id },
    { reason: question.reason, field: question.field },
  );
  return found.value;
}
