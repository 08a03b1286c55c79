import { failure } from '#kernel/errors';
import type { Context, Tenant } from '#platform/context';
import { WORD_TOPIC } from './copier.ts';
import type { Standing } from './model.ts';
import { regionsAround, type ExchangeParts } from './parts.ts';
import { standingOf } from './rules.ts';
import { endWord, findWords, giveWord as writeWord, lockPair, type Words } from './word-store.ts';

const GIVING: Readonly<Record<Standing, string>> = {
  none: 'exchange.ask',
  ended: 'exchange.ask',
  asked: 'exchange.change',
  asking: 'exchange.accept',
  active: 'exchange.change',
};

const ENDING: Readonly<Partial<Record<Standing, string>>> = {
  asked: 'exchange.withdraw',
  asking: 'exchange.decline',
  active: 'exchange.end',
};

/** Asks another region, accepts what it asked, or changes which types it gets: each side speaks for itself only. */
export async function giveWord(
  parts: ExchangeParts,
  ctx: Context,
  code: string,
  { types, note }: { readonly types: readonly string[]; readonly note: string },
): Promise<void> {
  const { partner, words } = await meet(parts, ctx, code);
  const verb = GIVING[standingOf(words.ours, words.theirs)];
  const wanted = [...new Set(types)];
  const word = { partnerId: partner.id, types: wanted, note, seenEndings: words.theirs?.endings ?? 0 };
  await writeWord(ctx.db, ctx.tenant.id, word, ctx.now);
  await ctx.changed(WORD_TOPIC, [partner.id]);
  await ctx.audit(
    verb,
    { kind: 'region', id: partner.id },
    {
      region: partner.nameZh,
      before: { types: words.ours?.types ?? [] },
      after: { types: wanted },
    },
  );
}

/** From now on neither side shows what the other gave: the database asks for both words whenever a copy is read. */
export async function endPartnership(parts: ExchangeParts, ctx: Context, code: string, reason: string): Promise<void> {
  const { partner, words } = await meet(parts, ctx, code);
  const verb = ENDING[standingOf(words.ours, words.theirs)];
  if (verb === undefined) throw failure('exchange.nothingToEnd');
  await endWord(ctx.db, ctx.tenant.id, partner.id, reason, ctx.now);
  await ctx.changed(WORD_TOPIC, [partner.id]);
  await ctx.audit(verb, { kind: 'region', id: partner.id }, { region: partner.nameZh, reason });
}

async function meet(
  parts: ExchangeParts,
  ctx: Context,
  code: string,
): Promise<{ readonly partner: Tenant; readonly words: Words }> {
  const partner = await regionByCode(parts, ctx.tenant, code);
  await lockPair(ctx.db, ctx.tenant.id, partner.id);
  return { partner, words: await findWords(ctx.db, ctx.tenant.id, partner.id) };
}

/** @throws record.notFound where there is no such region to share with */
export async function regionByCode(parts: ExchangeParts, own: Tenant, code: string): Promise<Tenant> {
  const found = (await regionsAround(parts, own)).values().find((one) => one.code === code);
  if (found === undefined) throw failure('record.notFound');
  return found;
}
