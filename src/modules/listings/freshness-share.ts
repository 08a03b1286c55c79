import { addDays, civilDate } from '#kernel/time';
import type { Context } from '#platform/context';
import type { ListingIndex } from './listing-index.ts';
import { confirmedRange } from './search-ranges.ts';

/** The number that stands on the home page counts these days. */
export const CONFIRMED_WITHIN = 14;

export const SHARE_DEFINITION = {
  zh: `公开的供求信息里，最近 ${CONFIRMED_WITHIN} 天内由发布单位（转载的为转载日）确认仍有效的条数，除以公开的总条数。`,
  en: `Public listings whose owner (for reposts: whoever took them over) confirmed them within the last ${CONFIRMED_WITHIN} days, divided by all public listings.`,
} as const;

export interface FreshnessShare {
  readonly live: number;
  readonly confirmed: number;
  /** null where nothing is public. */
  readonly share: number | null;
  readonly confirmedSince: string;
  readonly asOf: Date;
}

/** Counted from the search index, so that it equals the list behind it: /listings?confirmedSince=… */
export async function freshnessShare(index: ListingIndex, ctx: Context): Promise<FreshnessShare> {
  const search = await index.of(ctx.tenant.id);
  const confirmedSince = addDays(civilDate(ctx.now), -CONFIRMED_WITHIN);
  const live = search.search({ text: '', limit: 1 }).total;
  const confirmed = search.search({ text: '', ranges: confirmedRange(confirmedSince), limit: 1 }).total;
  return { live, confirmed, share: live === 0 ? null : confirmed / live, confirmedSince, asOf: ctx.now };
}
