import type { SearchIndex } from '#engines/search';
import { addDays, civilDate } from '#kernel/time';
import { CONFIRMED_WITHIN, confirmedRange } from '#modules/listings';
import type { Context } from '#platform/context';
import { countsOf, searchSides, type Counts } from './counts.ts';

/** What the public figures are drawn from. */
export interface Counted {
  readonly counts: Counts;
  readonly region: readonly (readonly [code: string, need: number, offer: number])[];
  readonly occupation: readonly (readonly [code: string, count: number])[];
  readonly major: readonly (readonly [code: string, count: number])[];
  readonly pay: readonly (readonly [band: string, count: number])[];
  readonly stated: {
    readonly region: number;
    readonly occupation: number;
    readonly major: number;
    readonly pay: number;
  };
  readonly needs: number;
  readonly confirmed: readonly (readonly [days: number, since: string, count: number])[];
}

/** The most frequent values that are listed. */
export const MOST = 12;
export const TALENT_NEEDS = { type: ['talent'], side: ['need'] } as const;
const WITHIN = [7, CONFIRMED_WITHIN, 30, 60] as const;

export function countPublic(index: SearchIndex, ctx: Context): Counted {
  const { division } = ctx.tenant;
  const all = searchSides(index, { facets: ['type', 'region'], limit: 0 });
  const needs = index.search({
    text: '',
    filters: { ...TALENT_NEEDS },
    facets: ['occupation', 'major', 'pay'],
    facetLimit: 20_000,
    limit: 0,
  });
  const stating = (facet: 'occupation' | 'major'): number => {
    const first = topOf(needs.facets[facet]);
    return first.length === 0
      ? 0
      : index.search({ text: '', filters: { ...TALENT_NEEDS, [facet]: first }, limit: 0 }).total;
  };
  const offers = new Map((all.offer.facets['region'] ?? []).map(({ value, count }) => [value, count]));
  const wanted = new Map((all.need.facets['region'] ?? []).map(({ value, count }) => [value, count]));
  const places = [...new Set([...wanted.keys(), ...offers.keys()])].filter(
    (code) => code.startsWith(division) && code.length === division.length + 2,
  );
  const within = (code: string): number => (wanted.get(code) ?? 0) + (offers.get(code) ?? 0);
  const leaves = (facet: string, fits: (code: string) => boolean) =>
    (needs.facets[facet] ?? [])
      .filter(({ value }) => fits(value))
      .slice(0, MOST)
      .map(({ value, count }) => [value, count] as const);
  const today = civilDate(ctx.now);
  return {
    counts: countsOf(all),
    region: places
      .toSorted((a, b) => within(b) - within(a) || (a < b ? -1 : 1))
      .map((code) => [code, wanted.get(code) ?? 0, offers.get(code) ?? 0]),
    occupation: leaves('occupation', (code) => code.length === 10),
    major: leaves('major', (code) => /^\d{6}/.test(code)),
    pay: (needs.facets['pay'] ?? [])
      .filter(({ value }) => value !== 'unknown')
      .map(({ value, count }) => [value, count] as const)
      .toSorted((a, b) => Number(a[0].split('-')[0]) - Number(b[0].split('-')[0])),
    stated: {
      region: within(division),
      occupation: stating('occupation'),
      major: stating('major'),
      pay:
        needs.total -
        (needs.facets['pay'] ?? [])
          .filter(({ value }) => value === 'unknown')
          .reduce((sum, { count }) => sum + count, 0),
    },
    needs: needs.total,
    confirmed: WITHIN.map((days) => {
      const since = addDays(today, -days);
      return [days, since, index.search({ text: '', ranges: confirmedRange(since), limit: 0 }).total] as const;
    }),
  };
}

/** All values of the first level: whoever states anything states one of them. */
const topOf = (values: readonly { readonly value: string }[] = []): readonly string[] =>
  values
    .map(({ value }) => value)
    .filter((value) => values.every((one) => one.value === value || !value.startsWith(one.value)));
