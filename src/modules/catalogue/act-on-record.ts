import { failure } from '#kernel/errors';
import { civilDate } from '#kernel/time';
import { mayUse } from '#modules/guardians';
import type { Context } from '#platform/context';
import { consentFor } from './consents.ts';
import { lockKnown, refuse, refuseUnfit } from './lock-known.ts';
import { isPersonal, TRANSITIONS, type CatalogueRecord, type RecordVerb } from './model.ts';
import { whyNot } from './rules.ts';
import { appendSteps, updateRecord, type RecordPatch } from './store.ts';
import { CATALOGUE_TOPIC } from './topics.ts';

export interface RecordAction {
  readonly verb: RecordVerb;
  readonly version: number;
  readonly reason: string;
}

/** Moves a record along its life cycle: one use case for all verbs, because the table of transitions is the rule. */
export async function actOnRecord(ctx: Context, id: string, action: RecordAction): Promise<CatalogueRecord> {
  const record = await lockKnown(ctx, id);
  const { verb, reason } = action;
  refuse(whyNot(ctx.actor, record, verb), record);
  if (record.version !== action.version) throw failure('record.changed');
  if (TRANSITIONS[verb].reasoned === true && reason === '') throw failure('catalogue.needsReason');
  if (TRANSITIONS[verb].to === 'published') {
    refuseUnfit(record);
    await refuseWithoutConsent(ctx, record);
  }
  return moveRecord(ctx, record, verb, reason);
}

async function refuseWithoutConsent(ctx: Context, record: CatalogueRecord): Promise<void> {
  if (!isPersonal(record.kind)) return;
  if ((await consentFor(ctx, record)).state !== 'granted') throw failure('catalogue.noConsent');
  if (record.accountId !== null && !(await mayUse(ctx, record.accountId, 'publication', false)))
    throw failure('catalogue.minor');
}

/** The move with everything that belongs to it. */
export async function moveRecord(
  ctx: Context,
  record: CatalogueRecord,
  verb: RecordVerb,
  reason: string,
): Promise<CatalogueRecord> {
  const { to } = TRANSITIONS[verb];
  const saved = await updateRecord(ctx.db, ctx.tenant.id, record, ctx.now, {
    state: to,
    stateReason: reason === '' ? null : reason,
    ...confirmation(ctx, verb),
    ...(to === 'published' && record.publishedAt === null && { publishedAt: ctx.now }),
  });
  await appendSteps(ctx.db, ctx.tenant.id, [
    { recordId: record.id, at: ctx.now, verb, accountId: ctx.actor.accountId ?? null, reason },
  ]);
  await ctx.audit(
    `record.${verb}`,
    { kind: 'record', id: record.id },
    { from: record.state, to, ...(reason !== '' && { reason }) },
  );
  await ctx.changed(CATALOGUE_TOPIC, [record.id]);
  return saved;
}

/** The owner's word counts as a confirmation, an officer's does not. */
const confirmation = ({ now, actor }: Context, verb: RecordVerb): RecordPatch =>
  verb === 'publish' || verb === 'confirm' ? { confirmedOn: civilDate(now), confirmedBy: actor.accountId ?? null } : {};
