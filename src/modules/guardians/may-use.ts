import { hasConsent, type Purpose } from '#modules/privacy';
import type { Context } from '#platform/context';
import { standingOf } from './hold.ts';
import { findLearner } from './store.ts';

/** What must be known before somebody is shown to the public or given to others. */
const NEEDS_AGE: ReadonlySet<Purpose> = new Set(['publication', 'partners', 'sharing', 'internship']);

/**
 * Whether a person's data may be used for a purpose: by the own word, and under age by a guardian's. Minors are never
 * published, whoever agrees.
 */
export async function mayUse(ctx: Context, accountId: string, purpose: Purpose, learner: boolean): Promise<boolean> {
  const own = await hasConsent(ctx, accountId, purpose);
  const known = await findLearner(ctx, { accountId, profileId: null });
  if (known === undefined) return own && !(learner && NEEDS_AGE.has(purpose));
  const { band, held } = await standingOf(ctx, known);
  if (band !== 'adult' && (purpose === 'publication' || purpose === 'partners')) return false;
  if (held.purposes.some((one) => one === purpose)) return false;
  // Of a child the guardian's word is the consent.
  return band === 'child' || own;
}
