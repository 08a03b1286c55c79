import type { SearchResult, SynonymBook } from '#engines/search';
import { addDays, civilDate } from '#kernel/time';
import { engineQuery, freshnessRule, ListingSearch, shownListings } from '#modules/listings';
import type { Context } from '#platform/context';
import type { GroupBody, PreviewAnswer } from './contract.ts';
import { editor } from './draft-synonyms.ts';
import { frequentTexts } from './log-store.ts';
import type { SearchingParts } from './parts.ts';
import { readGroups } from './synonym-groups.ts';

const FIRST = 10;
const MOST_FREQUENT = 50;
const DAYS = 90;

interface Compared {
  readonly text: string;
  readonly before: SearchResult;
  readonly after: SearchResult;
}

/**
 * 发布前比较: what is searched for most, the words of the groups, and the examples given, each asked with the synonyms in force and with
 * the new ones. Nothing is changed.
 */
export async function previewSynonyms(
  parts: SearchingParts,
  ctx: Context,
  { groups, examples }: { readonly groups: readonly GroupBody[]; readonly examples: readonly string[] },
): Promise<PreviewAnswer> {
  editor(ctx);
  const wanted = readGroups(groups);
  const [now, then] = [await parts.synonyms.compiled(ctx), parts.synonyms.compile(wanted)];
  const frequent = await frequentTexts(ctx.db, ctx.tenant.id, addDays(civilDate(ctx.now), -DAYS), MOST_FREQUENT);
  const texts = [...new Set([...examples, ...wanted.flatMap(({ words }) => words), ...frequent])].slice(0, MOST_ASKED);
  const compared = await compareAll(parts, ctx, texts, now, then);
  const changed = compared.filter(differs);
  const titles = await titlesOf(parts, ctx, changed);
  return {
    asked: compared.length,
    unchanged: compared.length - changed.length,
    effects: changed.map((one) => effectOf(one, titles)),
  };
}

const MOST_ASKED = 120;

async function compareAll(
  parts: SearchingParts,
  ctx: Context,
  texts: readonly string[],
  now: SynonymBook,
  then: SynonymBook,
): Promise<readonly Compared[]> {
  const index = await parts.listings.index.of(ctx.tenant.id);
  const rule = await freshnessRule(ctx);
  return texts.map((text) => {
    const asked = ListingSearch.parse({ q: text, limit: FIRST });
    const query = { ...engineQuery(asked, rule, ctx.now, parts.codes), facets: [] };
    return {
      text,
      before: index.search({ ...query, synonyms: now }),
      after: index.search({ ...query, synonyms: then }),
    };
  });
}

const idsOf = ({ hits }: SearchResult): string[] => hits.map(({ id }) => id);

const differs = ({ before, after }: Compared): boolean =>
  before.total !== after.total || before.relaxed !== after.relaxed || idsOf(before).join() !== idsOf(after).join();

async function titlesOf(
  parts: SearchingParts,
  ctx: Context,
  changed: readonly Compared[],
): Promise<ReadonlyMap<string, string>> {
  const ids = changed.flatMap(({ before, after }) => [...idsOf(before), ...idsOf(after)]);
  const shown = await shownListings(parts, ctx, ids);
  return new Map([...shown].map(([id, { title }]) => [id, title]));
}

function effectOf(
  { text, before, after }: Compared,
  titles: ReadonlyMap<string, string>,
): PreviewAnswer['effects'][number] {
  const [old, young] = [idsOf(before), idsOf(after)];
  const named = (ids: readonly string[]) => ids.map((id) => ({ id, title: titles.get(id) ?? '' }));
  return {
    text,
    before: before.total,
    after: after.total,
    relaxedBefore: before.relaxed,
    relaxedAfter: after.relaxed,
    gained: named(young.filter((id) => !old.includes(id))),
    lost: named(old.filter((id) => !young.includes(id))),
    moved: young.filter((id, at) => old.includes(id) && old.indexOf(id) !== at).length,
  };
}
