import type { SearchQuery } from '#engines/search';
import type { CivilDate } from '#kernel/time';
import { dayNumber } from './listing-document.ts';

type Ranges = NonNullable<SearchQuery['ranges']>;

/** The zone of the region keeps no summer time. */
const startOf = (date: CivilDate): number => Date.parse(`${date}T00:00:00+08:00`) / 60_000;

/** Published on this day or later. */
export const publishedRange = (since: CivilDate): Ranges => ({ published: { min: startOf(since) } });

/** In yuan a month, compared with what is stated: the upper end with the least that is wished for, the lower end with the most. */
export const payRange = (min: string | undefined, max: string | undefined): Ranges => ({
  ...(min !== undefined && { pay: { min: Number(min) * 100 } }),
  ...(max !== undefined && { payFrom: { max: Number(max) * 100 } }),
});

/** Confirmed on this day or later. */
export const confirmedRange = (since: CivilDate): Ranges => ({ confirmed: { min: dayNumber(since) } });
