import type { SearchQuery } from '#engines/search';
import type { CodeBook } from '#modules/codes';
import type { ListingSearch } from './contract.ts';

/** 距离: whole kilometres in a straight line between the centres of counties, from where the reader is. For orientation only. */
export type Near = Pick<ListingSearch, 'near' | 'within'>;

/** Name of the measure; the facet holds the divisions that a listing itself names, without those around them. */
const KILOMETRES = 'kilometres';
export const BY_DISTANCE = { nearest: KILOMETRES } as const;

type Measured = Pick<SearchQuery, 'measures'> & { readonly range: NonNullable<SearchQuery['ranges']> };

export const distanceAsked = ({ near, within }: Near, { distances }: CodeBook): Measured =>
  near === undefined
    ? { range: {} }
    : {
        measures: { [KILOMETRES]: { facet: 'place', of: distances.from(near) } },
        range: within === undefined ? {} : { [KILOMETRES]: { max: Number(within) } },
      };

/** Of several places the nearest counts; null where the listing names none, or nothing is known of one of the two. */
export function distanceTo(
  { distances }: CodeBook,
  near: string | undefined,
  divisions: readonly { readonly code: string }[],
): number | null {
  if (near === undefined) return null;
  const table = distances.from(near);
  const known = divisions.map(({ code }) => table.get(code)).filter((kilometres) => kilometres !== undefined);
  return known.length === 0 ? null : Math.min(...known);
}
