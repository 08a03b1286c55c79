import { failure } from '#kernel/errors';
import { personaliseProfile } from '#modules/profiles';
import type { Context } from '#platform/context';
import { textsInForce, type TextInForce } from './dated-data.ts';
import type { Consent, Decision, Giver, Purpose, TextKey, Way } from './model.ts';
import { standingConsent } from './rules.ts';
import { insertConsent, listConsents } from './store.ts';

export interface NewConsent {
  readonly subject: Pick<Consent, 'subjectKind' | 'subjectId'>;
  readonly purpose: TextKey;
  readonly decision: Decision;
  readonly givenBy: Giver;
  readonly giverId?: string | undefined;
  readonly way: Way;
  readonly statement?: string | undefined;
}

/** Writes the receipt: to which text, when, how, from where. What follows from it is the caller's. @returns its id */
export async function recordConsent(ctx: Context, consent: NewConsent): Promise<string> {
  const text = (await textsInForce(ctx)).get(consent.purpose);
  if (text === undefined) throw failure('record.notFound');
  const id = await insertConsent(ctx.db, ctx.tenant.id, {
    ...consent.subject,
    purpose: consent.purpose,
    decision: consent.decision,
    textVersion: text.version,
    givenBy: consent.givenBy,
    giverId: consent.giverId ?? null,
    way: consent.way,
    statement: consent.statement ?? '',
    address: ctx.actor.address ?? null,
    at: ctx.now,
  });
  const { purpose, decision, givenBy, way } = consent;
  await ctx.audit(
    `consent.${decision}`,
    { kind: consent.subject.subjectKind, id: consent.subject.subjectId },
    {
      after: { purpose, version: text.version, givenBy, way },
    },
  );
  return id;
}

/** Of a person who registers: agreed to these texts as they stand now. */
export async function recordConsents(
  ctx: Context,
  accountId: string,
  purposes: readonly TextKey[],
  way: Way,
): Promise<void> {
  for (const purpose of purposes)
    await recordConsent(ctx, {
      subject: { subjectKind: 'account', subjectId: accountId },
      purpose,
      decision: 'granted',
      givenBy: 'self',
      way,
    });
}

/** Whether the person has agreed to the text that counts now. Of minors ask modules/guardians, which asks here too. */
export async function hasConsent(ctx: Context, accountId: string, purpose: TextKey): Promise<boolean> {
  return (await standingOf(ctx, accountId, purpose))?.decision === 'granted';
}

async function standingOf(ctx: Context, accountId: string, purpose: TextKey): Promise<Consent | undefined> {
  const { oldest } = (await textsInForce(ctx)).get(purpose)!;
  const consents = await listConsents(ctx.db, ctx.tenant.id, 'account', [accountId]);
  return standingConsent(consents, { purpose, oldest });
}

/** The person's own choice on /account/privacy: giving and withdrawing are the same act, and take effect with it. */
export async function decideOwn(ctx: Context, purpose: Purpose, granted: boolean): Promise<void> {
  const accountId = ctx.actor.accountId;
  if (accountId === undefined) throw failure('access.signIn');
  const before = await standingOf(ctx, accountId, purpose);
  await recordConsent(ctx, {
    subject: { subjectKind: 'account', subjectId: accountId },
    purpose,
    decision: granted ? 'granted' : before?.decision === 'granted' ? 'withdrawn' : 'refused',
    givenBy: 'self',
    way: 'account',
  });
  // Who is not shown here is not shown by partner regions either, nor again without being asked.
  if (purpose === 'publication' && !granted && (await standingOf(ctx, accountId, 'partners'))?.decision === 'granted')
    await decideOwn(ctx, 'partners', false);
  await takeEffect(ctx, accountId, purpose, granted);
}

/** Whoever shows or uses something for a purpose learns it here at once; the search index by the change feed. */
async function takeEffect(ctx: Context, accountId: string, purpose: Purpose, granted: boolean): Promise<void> {
  if (purpose === 'recommendation') await personaliseProfile(ctx.db, ctx.tenant.id, accountId, granted);
  await ctx.changed('person', [accountId]);
  await ctx.emit('consent.changed', { accountId, purpose, granted });
}

export interface OwnConsent {
  readonly text: TextInForce;
  readonly standing: Consent | undefined;
  /** Agreed to an earlier text that counts no more. */
  readonly renewable: boolean;
}

/** Each text with the person's standing decision, for the page. */
export async function ownConsents(ctx: Context, accountId: string): Promise<readonly OwnConsent[]> {
  const texts = await textsInForce(ctx);
  const consents = await listConsents(ctx.db, ctx.tenant.id, 'account', [accountId]);
  return [...texts.values()].map((text) => {
    const { key: purpose, oldest } = text;
    const standing = standingConsent(consents, { purpose, oldest });
    const ever = standingConsent(consents, { purpose, oldest: 0 });
    return { text, standing, renewable: standing === undefined && ever?.decision === 'granted' };
  });
}
