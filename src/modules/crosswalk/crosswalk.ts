import { readClassDefaults } from './class-defaults.ts';
import { computeLinks, type Crosswalk } from './compute-links.ts';
import {
  buildIndustryOccupations,
  buildOccupationIndustries,
  type IndustryOccupations,
  type OccupationIndustries,
} from './industries-of-occupation.ts';
import { bySureness, type Books, type DecidedLink, type Decision, type Link } from './model.ts';
import type { OfficialLink } from './store.ts';

/** What follows from the lists alone; made at the first question, because most processes never ask. */
export interface ComputedCrosswalk {
  readonly links: () => Crosswalk;
  readonly industriesOf: () => OccupationIndustries;
  readonly occupationsOf: () => IndustryOccupations;
}

export function openCrosswalk(books: Books): ComputedCrosswalk {
  let links: Crosswalk | undefined;
  let industries: OccupationIndustries | undefined;
  let occupations: IndustryOccupations | undefined;
  const defaults = readClassDefaults();
  const industriesOf = (): OccupationIndustries => (industries ??= buildOccupationIndustries(books, defaults));
  return {
    links: () => (links ??= computeLinks(books, defaults)),
    industriesOf,
    occupationsOf: () => (occupations ??= buildIndustryOccupations(books, industriesOf())),
  };
}

/** Official lists stand above names and classes; a person of the region stands above all of them, except to hide an official link. */
export function joinLinks(
  computed: readonly Link[],
  official: readonly OfficialLink[],
  decisions: readonly Decision[],
): readonly DecidedLink[] {
  const key = ({ target, code }: Pick<Link, 'target' | 'code'>): string => `${target}:${code}`;
  const links = new Map<string, Link>(computed.map((link) => [key(link), link]));
  for (const { target, code, source } of official)
    links.set(`${target}:${code}`, { target, code, method: 'official', confidence: 1, because: source });
  for (const { target, code, note } of decisions)
    if (!links.has(`${target}:${code}`))
      links.set(`${target}:${code}`, { target, code, method: 'person', confidence: 0.9, because: note });
  const decided = new Map(decisions.map((decision) => [key(decision), decision]));
  return [...links.values()].map((link) => ({ ...link, decision: decided.get(key(link)) })).toSorted(bySureness);
}
