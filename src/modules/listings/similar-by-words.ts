import { chineseTokenizer } from '#engines/search';
import type { Context } from '#platform/context';
import type { Recommendation } from './contract.ts';
import { FACTOR_LABELS, joined } from './match-words.ts';
import type { Listing } from './model.ts';
import type { ListingParts } from './parts.ts';
import { shownListings } from './shown-listings.ts';

/** Of the same type and side, nearest by the words of the title; the reason names the words both share. */
export async function similarByWords(
  parts: ListingParts,
  ctx: Context,
  listing: Listing,
  limit: number,
  lang: 'zh' | 'en',
): Promise<Recommendation[]> {
  const index = await parts.index.of(ctx.tenant.id);
  const found = index.search({
    text: listing.title,
    filters: { type: [listing.type], side: [listing.side] },
    limit: limit + 1,
  });
  const others = found.hits.filter(({ id }) => id !== listing.id).slice(0, limit);
  const shown = await shownListings(
    parts,
    ctx,
    others.map(({ id }) => id),
  );
  const own = wordsOf(listing.title);
  return others.flatMap(({ id }) => {
    const other = shown.get(id);
    if (other === undefined) return [];
    const shared = [...wordsOf(other.title)].filter((word) => own.has(word));
    const score = own.size === 0 ? 0 : shared.length / own.size;
    if (score === 0) return [];
    const detail = joined(shared).join('、');
    const reason = { factor: 'words', label: TITLE[lang], contribution: score, drop: score, detail };
    return [{ ...other, score, reasons: [reason], blockers: [], improvements: [] }];
  });
}

const TITLE = { zh: '标题用词', en: FACTOR_LABELS.words.en };

const wordsOf = (title: string): ReadonlySet<string> =>
  new Set(chineseTokenizer.document(title).terms.filter((term) => term.length > 1));
