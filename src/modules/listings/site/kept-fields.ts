import { FACETS, type ListingSearch } from '../contract.ts';
import { SINGLE } from './addresses.ts';
import { chosenOf } from './search-facets.ts';

type Name = 'q' | (typeof SINGLE)[number];
const USUAL: Readonly<Record<string, string>> = { sort: 'relevance', scope: 'region' };

/** What a form of a results page keeps of the search as it stands; it begins at the first page again. */
export const keptOf = (search: ListingSearch, changed: readonly Name[]): (readonly [string, string])[] => [
  ...FACETS.filter((facet) => chosenOf(search, facet).length > 0).map(
    (facet) => [facet, chosenOf(search, facet).join(',')] as const,
  ),
  ...(['q', ...SINGLE] as const)
    .filter((name) => name !== 'cursor' && !changed.includes(name))
    .map((name) => [name, search[name] ?? ''] as const)
    .filter(([name, value]) => value !== '' && value !== USUAL[name]),
];
