import { civilDate } from '#kernel/time';
import { holdPerson } from '#modules/organisations';
import { listConsents, textsInForce, type Consent } from '#modules/privacy';
import { readThresholds } from '#modules/regulations';
import { holdProfile } from '#modules/profiles';
import type { Context } from '#platform/context';
import type { Band, Guardianship, Learner, Matter } from './model.ts';
import { bandOf, heldFor, wordsOf, type GuardianWord, type Held, type NeedsGuardian } from './rules.ts';
import { guardianshipsOf } from './store.ts';

/** 暂缓: what waits for a guardian, worked out anew after every change and written where others read it. */
export interface Standing {
  /** By the date of birth today, whatever the nightly job has written. */
  readonly band: Band;
  readonly guardianships: readonly Guardianship[];
  readonly consents: readonly Consent[];
  readonly words: readonly GuardianWord[];
  readonly held: Held;
}

export async function bandToday(ctx: Context, birthDate: string): Promise<Band> {
  const rule = await readThresholds(ctx);
  return bandOf(birthDate, civilDate(ctx.now), { child: rule('age.child'), adult: rule('age.adult') });
}

export async function standingOf(ctx: Context, learner: Learner): Promise<Standing> {
  const band = await bandToday(ctx, learner.birthDate);
  const guardianships = await guardianshipsOf(ctx, [learner.id]);
  const consents = await listConsents(ctx.db, ctx.tenant.id, 'learner', [learner.id]);
  const words = wordsOf(guardianships, consents, await oldestTexts(ctx));
  return { band, guardianships, consents, words, held: heldFor(band, words, await guardianNeeds(ctx)) };
}

export async function oldestTexts(ctx: Context): Promise<(matter: Matter) => number> {
  const texts = await textsInForce(ctx);
  return (matter) => texts.get(matter)?.oldest ?? 1;
}

/** Under 14 for everything; from 14 on as the dated rules say. */
export async function guardianNeeds(ctx: Context): Promise<NeedsGuardian> {
  const rule = await readThresholds(ctx);
  return (matter, band) => {
    if (band === 'adult') return false;
    if (band === 'child') return true;
    return matter !== 'notice' && rule(`youth.${matter}`) === 1;
  };
}

/** Takes effect in the transaction of the change: nobody uses a moment longer what a guardian has just taken back. */
export async function refreshHold(ctx: Context, learner: Learner): Promise<Standing> {
  const standing = await standingOf(ctx, learner);
  const { held } = standing;
  if (learner.profileId !== null) await holdProfile(ctx.db, ctx.tenant.id, { id: learner.profileId }, held.purposes);
  if (learner.accountId !== null) {
    await holdProfile(ctx.db, ctx.tenant.id, { accountId: learner.accountId }, held.purposes);
    await holdPerson(ctx.db, ctx.tenant.id, learner.accountId, held.person);
    await ctx.changed('person', [learner.accountId]);
  }
  return standing;
}
