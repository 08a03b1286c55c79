import type { z } from 'zod';
import { civilDate, type CivilDate } from '#kernel/time';
import type { Actor, Context } from '#platform/context';
import type { phraseRoutes, PhraseView } from './phrase-contract.ts';
import { factLists } from './model.ts';
import { phrasesOn, type Phrase } from './phrase.ts';
import { listPhrases } from './phrase-store.ts';
import { whyNotEdit } from './rules.ts';
import { wordingsOf } from './store.ts';

type Query = z.output<(typeof phraseRoutes)['listPhrases']['query']>;

/** Whole: some hundreds of words, which are read side by side. */
export async function readPhrases(ctx: Context, { list, q, past }: Query) {
  const today = civilDate(ctx.now);
  const all = await listPhrases(ctx.db, ctx.tenant.id);
  const titles = await listTitles(ctx);
  const shown = past === 'true' ? all : all.filter((one) => one.validUntil === null || one.validUntil >= today);
  const counting = new Set(phrasesOn(all, today).map(({ id }) => id));
  const items = shown.filter((one) => (list === undefined || one.list === list) && one.phrase.includes(q));
  const counts = Map.groupBy(shown, (one) => one.list);
  return {
    items: items.map((one) => viewOf(one, ctx.actor, { today, titles, counting: counting.has(one.id) })),
    total: items.length,
    lists: [...counts].map(([name, some]) => ({ list: name, title: titles.get(name) ?? name, count: some.length })),
  };
}

export async function phraseView(ctx: Context, one: Phrase): Promise<z.input<typeof PhraseView>> {
  const today = civilDate(ctx.now);
  const counting = phrasesOn(await listPhrases(ctx.db, ctx.tenant.id), today).some(({ id }) => id === one.id);
  return viewOf(one, ctx.actor, { today, titles: await listTitles(ctx), counting });
}

/** A list bears the name of its rule, or of the fact that it finds. */
async function listTitles(ctx: Context): Promise<ReadonlyMap<string, string>> {
  const wordings = await wordingsOf(ctx.db, ctx.tenant.id, 'listing');
  return new Map([...wordings.map(({ code, title }) => [code, title.zh] as const), ...FOUND_FACTS]);
}

const FOUND_FACTS = [...factLists('internship')].map(([list, { zh }]) => [list, zh] as const);

interface Around {
  readonly today: CivilDate;
  readonly titles: ReadonlyMap<string, string>;
  readonly counting: boolean;
}

function viewOf(one: Phrase, actor: Actor, { today, titles, counting }: Around): z.input<typeof PhraseView> {
  const { confirmedBy: _by, createdBy: _made, createdAt: _at, confirmedAt, ...shown } = one;
  return {
    ...shown,
    listTitle: titles.get(one.list) ?? one.list,
    confirmedAt: confirmedAt?.toISOString() ?? null,
    inForce: counting,
    abilities: abilitiesOf(one, actor, today, counting),
  };
}

function abilitiesOf(one: Phrase, actor: Actor, today: CivilDate, counting: boolean) {
  if (whyNotEdit(actor) !== undefined || (one.validUntil !== null && one.validUntil < today)) return [];
  const confirm = one.confirmed ? [] : (['confirm'] as const);
  if (one.origin === 'edited') return [...confirm, 'change' as const, 'end' as const];
  return counting ? [...confirm, 'lift' as const] : [...confirm];
}
