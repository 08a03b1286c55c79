import { correctedSearch, saidBehind, type Explanation, type Said } from '#engines/search';
import { failure } from '#kernel/errors';
import { civilDate, daysBetween } from '#kernel/time';
import type { Context } from '#platform/context';
import type { z } from 'zod';
import type { ListingSearch, PublicListing } from './contract.ts';
import type { ExplainedHit } from './finding-contract.ts';
import { listingDocument } from './listing-document.ts';
import type { ListingParts } from './parts.ts';
import { publicListing } from './projection.ts';
import { isPublic } from './rules.ts';
import { distanceTo } from './search-distance.ts';
import { listingQuery } from './search-listings.ts';
import { skillNamesIn } from './skill-names.ts';
import { findListing } from './store.ts';

export type WhyHere = z.input<typeof ExplainedHit>;

/** 为什么排在这里: what each word of the question brings a listing, by field, and what its age takes away; the parts make the score. */
export async function explainListing(
  parts: ListingParts,
  ctx: Context,
  id: string,
  search: ListingSearch,
): Promise<{ readonly listing: PublicListing; readonly why: WhyHere }> {
  const listing = await findListing(ctx.db, ctx.tenant.id, id);
  if (listing === undefined || !isPublic(listing.state)) throw failure('record.notFound');
  const index = await parts.index.of(ctx.tenant.id);
  const asked = await listingQuery(parts, ctx, { ...search, cursor: undefined, limit: 1 });
  const found = correctedSearch(index, await parts.index.suggesterOf(ctx.tenant.id), { ...asked, facets: [] });
  const text = found.corrected ?? search.q;
  const document = listingDocument(listing, parts.codes, await skillNamesIn(parts.skills, ctx));
  const explanation = index.explain({ ...asked, text }, document);
  if (explanation === undefined) throw failure('search.notAmong');
  const shown = publicListing(listing, parts.codes);
  const { confirmedOn } = listing;
  return {
    listing: shown,
    why: {
      text,
      corrected: found.corrected ?? null,
      relaxed: found.relaxed,
      score: explanation.score,
      points: explanation.total,
      parts: partsOf(explanation, saidBehind(text, asked.synonyms)),
      freshness: {
        points: explanation.boost,
        confirmedOn,
        days: confirmedOn === null ? null : Math.max(0, daysBetween(confirmedOn, civilDate(ctx.now))),
      },
      sort: search.sort,
      distance: distanceTo(parts.codes, search.near, shown.place.divisions),
    },
  };
}

/** Terms of the engine brought together under what was said; the greatest first. */
function partsOf({ words }: Explanation, behind: (term: string) => Said): WhyHere['parts'] {
  const sums = new Map<string, WhyHere['parts'][number]>();
  for (const { term, field = 'other', grains } of words) {
    if (grains === 0) continue;
    const { kind, word, insteadOf = null } = behind(term);
    const key = [kind, word, insteadOf, field].join('\n');
    sums.set(key, {
      kind,
      word,
      insteadOf,
      field: field as WhyHere['parts'][number]['field'],
      points: (sums.get(key)?.points ?? 0) + grains,
    });
  }
  return [...sums.values()].toSorted((a, b) => b.points - a.points);
}
