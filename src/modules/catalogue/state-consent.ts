import { failure } from '#kernel/errors';
import { civilDate } from '#kernel/time';
import { recordConsent, type NewConsent } from '#modules/privacy';
import type { Context } from '#platform/context';
import { consentFor, subjectOf } from './consents.ts';
import { lockKnown, refuse } from './lock-known.ts';
import { isPersonal, type CatalogueRecord } from './model.ts';
import { whyNotEdit } from './rules.ts';
import { appendSteps } from './store.ts';
import { CATALOGUE_TOPIC } from './topics.ts';

export type StatedConsent =
  | {
      readonly decision: 'granted';
      readonly signedOn: string;
      readonly keptAt: string;
      readonly partners: boolean;
    }
  | { readonly decision: 'withdrawn' };

/** The organisation states what a person without an account signed, or that the person took it back. */
export async function stateConsent(ctx: Context, id: string, stated: StatedConsent): Promise<CatalogueRecord> {
  const record = await lockKnown(ctx, id);
  refuse(whyNotEdit(ctx.actor, record), record);
  if (!isPersonal(record.kind)) throw failure('catalogue.wrongState', { state: '不涉及个人' });
  if (record.accountId !== null) throw failure('catalogue.ownConsent');
  if (stated.decision === 'granted' && stated.signedOn > civilDate(ctx.now))
    throw failure('request.invalid', {}, [
      { field: 'signedOn', zh: '签署日期不能晚于今天', en: 'It cannot be signed in the future' },
    ]);
  const said: Said = {
    decision: stated.decision,
    givenBy: 'organisation',
    giverId: ctx.actor.accountId,
    way: 'paper',
    statement: stated.decision === 'granted' ? `${stated.signedOn} 签署，存于${stated.keptAt}` : '',
  };
  await recordConsent(ctx, { ...said, subject: subjectOf(record), purpose: 'publication' });
  await decidePartners(ctx, record, stated.decision === 'granted' && stated.partners, said);
  await tellRecord(ctx, id, stated.decision);
  return record;
}

type Said = Omit<NewConsent, 'subject' | 'purpose'>;

/** 合作地区 as well: a word of its own, which goes with the publication itself. */
async function decidePartners(ctx: Context, record: CatalogueRecord, granted: boolean, said: Said): Promise<void> {
  const stands = (await consentFor(ctx, record, 'partners')).state === 'granted';
  if (stands === granted) return;
  const decision = granted ? 'granted' : 'withdrawn';
  await recordConsent(ctx, { ...said, decision, subject: subjectOf(record), purpose: 'partners' });
}

export interface OwnDecision {
  readonly granted: boolean;
  readonly adult: boolean;
  /** Partner regions may show the record too. */
  readonly partners: boolean;
}

/** The person's own word about the own record, to the text that counts now. */
export async function decideOwnConsent(
  ctx: Context,
  record: CatalogueRecord,
  { granted, adult, partners }: OwnDecision,
): Promise<void> {
  const accountId = ctx.actor.accountId;
  if (accountId === undefined || record.accountId !== accountId) throw failure('catalogue.notYours');
  if (granted && !adult) throw failure('catalogue.minor');
  const before = (await consentFor(ctx, record)).state;
  if ((before === 'granted') === granted) return;
  const said: Said = {
    decision: granted ? 'granted' : before === 'granted' ? 'withdrawn' : 'refused',
    givenBy: 'self',
    giverId: accountId,
    way: 'profile',
  };
  await recordConsent(ctx, { ...said, subject: subjectOf(record), purpose: 'publication' });
  await decidePartners(ctx, record, granted && partners, said);
  await tellRecord(ctx, record.id, granted ? 'granted' : 'withdrawn');
}

/** The index follows at once: what is no longer agreed to leaves with the change feed. */
async function tellRecord(ctx: Context, id: string, decision: 'granted' | 'withdrawn'): Promise<void> {
  await appendSteps(ctx.db, ctx.tenant.id, [
    { recordId: id, at: ctx.now, verb: `consent.${decision}`, accountId: ctx.actor.accountId ?? null, reason: '' },
  ]);
  await ctx.changed(CATALOGUE_TOPIC, [id]);
}
