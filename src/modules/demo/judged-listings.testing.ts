/** 240 questions over generated listings, judged by the facts that the listings were made from, and the product's search over them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  compileSynonyms,
  correctedSearch,
  createSearchIndex,
  createSuggester,
  JUDGED_DEPTH,
  readSynonymFile,
  type SearchDocument,
  type SearchIndex,
  type Suggester,
  type SynonymBook,
} from '#engines/search';
import { readBundledBook } from '#modules/codes';
import { LISTING_SCHEMA, listingDocument, type Listing, type NewListing } from '#modules/listings';
import { makeRegionContent } from './data/make-region.ts';
import { DEMO_ORGANISATIONS } from './data/organisations.ts';

const ROOT = join(import.meta.dirname, '../../..');
const SEEDS = [1, 2, 3];
const NOW = new Date('2026-11-21T12:00:00+08:00');

export interface Made {
  readonly id: string;
  readonly title: string;
  readonly places: readonly string[];
  readonly employer: string;
  readonly document: SearchDocument;
}

export interface Question {
  readonly id: string;
  readonly text: string;
  readonly way: string;
  readonly gains: ReadonlyMap<string, number>;
}

/** The same every time: seeds are fixed and ids are given here. */
export function makeJudgedListings(): Made[] {
  const codes = readBundledBook();
  const organisationIds = new Map(DEMO_ORGANISATIONS.map(({ name }, at) => [name, `organisation-${at}`]));
  const made = SEEDS.flatMap((seed) => {
    const region = makeRegionContent({
      seed,
      now: NOW,
      codes,
      organisationIds,
      accountOf: (role) => `account-${role}`,
    });
    return [...region.listings, ...(seed === SEEDS[0] ? region.others : [])].map(({ listing }) => listing);
  });
  return made.map((listing: NewListing, at) => {
    const id = `listing-${String(at).padStart(5, '0')}`;
    const document = listingDocument({ ...listing, id } as unknown as Listing, codes);
    const places = listing.divisions.map((code) => codes.label('division', code));
    return { id, title: listing.title, places, employer: listing.employerName, document };
  });
}

export function readQuestions(made: readonly Made[]): Question[] {
  const rows = readFileSync(join(import.meta.dirname, 'data/search-queries.tsv'), 'utf8').split('\n');
  const [, ...lines] = rows.filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line, at) => {
    const [text = '', best = '', near = '', place = '', way = ''] = line.split('\t');
    return { id: `${at + 1}`, text, way, gains: judged(made, { best: best.split('|'), near: near.split('|'), place }) };
  });
}

interface Wanted {
  readonly best: readonly string[];
  readonly near: readonly string[];
  /** A place, or & and a part of the employer's name. */
  readonly place: string;
}

const VARIANT = /（岗位实习）$|学徒$/;

/** 3 as asked for; 2 the same job for interns or apprentices; 1 what is near, or the same elsewhere. */
function judged(made: readonly Made[], wanted: Wanted): ReadonlyMap<string, number> {
  return new Map(made.map((one) => [one.id, gainOf(one, wanted)] as const).filter(([, gain]) => gain > 0));
}

function gainOf({ title, employer, places }: Made, { best, near, place }: Wanted): number {
  const by = place.startsWith('&') ? place.slice(1) : undefined;
  const here = by === undefined ? place === '' || places.includes(place) : employer.includes(by);
  const plain = title.replace(VARIANT, '');
  const fit = isOf(best, title) ? 3 : isOf(best, plain) ? 2 : 0;
  if (fit > 0) return here ? fit : best.includes('*') ? 0 : 1;
  return here && isOf(near, plain) ? 1 : 0;
}

/** * alone is any title, *word a title with the word in it. */
const isOf = (titles: readonly string[], title: string): boolean =>
  titles.some((one) => one !== '' && (one.startsWith('*') ? title.includes(one.slice(1)) : one === title));

export interface ListingSearcher {
  readonly index: SearchIndex;
  readonly suggester: Suggester;
  readonly synonyms: SynonymBook;
  readonly ask: (text: string) => { readonly ids: readonly string[]; readonly relaxed: boolean };
}

export function openSearch(made: readonly Made[]): ListingSearcher {
  const index = createSearchIndex(LISTING_SCHEMA);
  const suggester = createSuggester();
  const synonyms = compileSynonyms(readSynonymFile(readFileSync(join(ROOT, 'codesets/synonyms.tsv'), 'utf8')));
  for (const { id, document } of made) {
    index.put(document);
    suggester.put(
      id,
      (['title', 'occupation', 'employer', 'skills', 'place'] as const).flatMap((kind) =>
        document.texts[kind]!.split(kind === 'skills' || kind === 'place' ? ' ' : '\n').map((text) => ({ text, kind })),
      ),
    );
  }
  const ask = (text: string) => {
    const { hits, relaxed } = correctedSearch(index, suggester, { text, limit: JUDGED_DEPTH, synonyms });
    return { ids: hits.map(({ id }) => id), relaxed };
  };
  return { index, suggester, synonyms, ask };
}
