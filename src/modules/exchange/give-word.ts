import { failure } from '#kernel/errors';
import type { Context, Tenant } from '#platform/context';
import { uuidv7 } from '#kernel/ids';
import { addJob } from '#platform/jobs';
import { WORD_TOPIC } from './copier.ts';
import { sharableText, type Sharable, type Standing } from './model.ts';
import { regionsAround, type ExchangeParts } from './parts.ts';
import { standingOf } from './rules.ts';
import { TELL_JOB, type Move, type Told } from './tell-partner.ts';
import { endWord, findWords, giveWord as writeWord, lockPair, type Words } from './word-store.ts';

const GIVING: Readonly<Record<Standing, Move>> = {
  none: 'ask',
  ended: 'ask',
  asked: 'change',
  asking: 'accept',
  active: 'change',
};

const ENDING: Readonly<Partial<Record<Standing, Move>>> = {
  asked: 'withdraw',
  asking: 'decline',
  active: 'end',
};

/** Asks another region, accepts what it asked, or changes which types it gets: each side speaks for itself only. */
export async function giveWord(
  parts: ExchangeParts,
  ctx: Context,
  code: string,
  { types, note }: { readonly types: readonly Sharable[]; readonly note: string },
): Promise<void> {
  const { partner, words } = await meet(parts, ctx, code);
  const move = GIVING[standingOf(words.ours, words.theirs)];
  const wanted = [...new Set(types)];
  const word = { partnerId: partner.id, types: wanted, note, seenEndings: words.theirs?.endings ?? 0 };
  await writeWord(ctx.db, ctx.tenant.id, word, ctx.now);
  await ctx.changed(WORD_TOPIC, [partner.id]);
  await tellPartner(parts, ctx, partner, { move, note, types: sharableText(wanted) || '不共享，只接收' });
  await ctx.audit(
    `exchange.${move}`,
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
  const move = ENDING[standingOf(words.ours, words.theirs)];
  if (move === undefined) throw failure('exchange.nothingToEnd');
  await endWord(ctx.db, ctx.tenant.id, partner.id, reason, ctx.now);
  await ctx.changed(WORD_TOPIC, [partner.id]);
  await tellPartner(parts, ctx, partner, { move, note: reason, types: '' });
  await ctx.audit(`exchange.${move}`, { kind: 'region', id: partner.id }, { region: partner.nameZh, reason });
}

/** The notice is written behind the partner's wall, by a job of its own region. */
const tellPartner = (
  { installation }: ExchangeParts,
  ctx: Context,
  partner: Tenant,
  said: Pick<Told, 'move' | 'note' | 'types'>,
): Promise<void> => {
  const told: Told = { ...said, act: uuidv7(), region: ctx.tenant.nameZh };
  return addJob(ctx.db, installation.config.secrets.job, partner.id, TELL_JOB, told);
};

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
