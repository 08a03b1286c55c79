import { failure } from '#kernel/errors';
import { addDays, civilDate } from '#kernel/time';
import type { Context } from '#platform/context';
import type { NewPhraseBody } from './phrase-contract.ts';
import { whyNotPhrase, type Phrase, type PhraseId } from './phrase.ts';
import { confirmPhraseRow, endPhraseRow, findOpenPhrase, insertPhrases, lockPhrase } from './phrase-store.ts';
import { whyNotEdit } from './rules.ts';

/** Counts at once for everything that is submitted from now on, or from the day that is given. */
export async function addPhrase(ctx: Context, given: NewPhraseBody): Promise<Phrase> {
  refuseReaders(ctx);
  return insert(ctx, given, 'regulation.addPhrase');
}

/** What stood before ends today and stays readable; the new text takes its place. */
export async function changePhrase(ctx: Context, id: string, given: NewPhraseBody): Promise<Phrase> {
  refuseReaders(ctx);
  const before = await lockOwn(ctx, id);
  await endPhraseRow(ctx.db, ctx.tenant.id, before.id, endNow(ctx, '改写'));
  return insert(ctx, given, 'regulation.changePhrase', before);
}

export async function endPhrase(ctx: Context, id: string, reason: string): Promise<Phrase> {
  refuseReaders(ctx);
  const before = await lockOwn(ctx, id);
  const end = endNow(ctx, reason);
  await endPhraseRow(ctx.db, ctx.tenant.id, before.id, end);
  const { list, phrase, use } = before;
  await ctx.audit('regulation.endPhrase', { kind: 'phrase', id }, { reason, before: { list, phrase, use } });
  return { ...before, validUntil: end.lastDay, endReason: reason };
}

/** 本地不适用: a national phrase stays; the region's own row above it lifts it. */
export async function liftPhrase(ctx: Context, id: string, reason: string): Promise<Phrase> {
  refuseReaders(ctx);
  const { list, phrase, origin, layer } = await lockPhrase(ctx.db, ctx.tenant.id, id);
  if (origin !== 'file') throw failure('phrase.notOfTheProduct');
  const own = { list, phrase, layer: 'local', use: 'allowed', citation: '', source: reason, sourceUrl: '' } as const;
  return insert(ctx, { ...own, validFrom: undefined, validUntil: null }, 'regulation.liftPhrase', { layer });
}

/** Somebody looked whether it belongs into the list. Asked again it stays with who was first. */
export async function confirmPhrase(ctx: Context, id: string): Promise<Phrase> {
  refuseReaders(ctx);
  const one = await lockPhrase(ctx.db, ctx.tenant.id, id);
  if (one.confirmed) return one;
  const by = ctx.actor.accountId ?? null;
  await confirmPhraseRow(ctx.db, ctx.tenant.id, one.id, by, ctx.now);
  await ctx.audit('regulation.confirmPhrase', { kind: 'phrase', id }, { list: one.list, phrase: one.phrase });
  return { ...one, confirmed: true, confirmedBy: by, confirmedAt: ctx.now };
}

async function insert(ctx: Context, given: NewPhraseBody, verb: string, before?: object): Promise<Phrase> {
  const today = civilDate(ctx.now);
  const phrase = given.phrase.trim();
  const problem = whyNotPhrase(phrase);
  if (problem !== undefined) throw failure('phrase.unusable', {}, [{ field: 'phrase', ...problem }]);
  const validFrom = given.validFrom ?? today;
  if (given.validUntil !== null && given.validUntil < validFrom) {
    const words = { zh: '不能早于起始日期', en: 'Cannot be before the first day' };
    throw failure('regulation.badPeriod', {}, [{ field: 'validUntil', ...words }]);
  }
  if ((await findOpenPhrase(ctx.db, ctx.tenant.id, { ...given, phrase })) !== undefined)
    throw failure('phrase.exists', { phrase });
  const created = {
    ...given,
    phrase,
    validFrom,
    origin: 'edited',
    createdBy: ctx.actor.accountId ?? null,
    createdAt: ctx.now,
  } as const;
  const [id] = (await insertPhrases(ctx.db, ctx.tenant.id, [created])) as [PhraseId];
  await ctx.audit(verb, { kind: 'phrase', id }, { before, after: { ...given, phrase, validFrom } });
  return { ...created, id, confirmed: false, confirmedBy: null, confirmedAt: null, endReason: null };
}

/** The last day is yesterday: from this moment on it is looked for no more. */
const endNow = (ctx: Context, reason: string) => ({
  lastDay: addDays(civilDate(ctx.now), -1),
  by: ctx.actor.accountId ?? null,
  reason,
});

async function lockOwn(ctx: Context, id: string): Promise<Phrase> {
  const one = await lockPhrase(ctx.db, ctx.tenant.id, id);
  if (one.origin === 'file') throw failure('phrase.ofTheProduct');
  if (one.validUntil !== null && one.validUntil < civilDate(ctx.now)) throw failure('phrase.over');
  return one;
}

function refuseReaders(ctx: Context): void {
  const obstacle = whyNotEdit(ctx.actor);
  if (obstacle !== undefined) throw failure(obstacle);
}
