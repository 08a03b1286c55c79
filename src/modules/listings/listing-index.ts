import type { Demand } from '#engines/matching';
import { createSearchIndex, type SearchIndex } from '#engines/search';
import type { SkillExtractor } from '#engines/skills';
import type { TenantId } from '#kernel/ids';
import type { CodeBook } from '#modules/codes';
import type { SkillBook } from '#modules/skills';
import { createMirror } from '#platform/changes';
import type { Db } from '#platform/db';
import type { Installation } from '#platform/installation';
import { listingDemand } from './listing-demand.ts';
import { LISTING_SCHEMA, listingDocument, type SkillNames } from './listing-document.ts';
import { isHiring, type Listing, type TalentListing } from './model.ts';
import { isPublic } from './rules.ts';
import { findListings, publishedAfter } from './store.ts';

/** Topic of the change feed. */
export const LISTING_TOPIC = 'listing';

interface TenantIndex {
  readonly search: SearchIndex;
  readonly demands: Map<string, Demand>;
}

/**
 * One search index per tenant, so that nothing of another tenant can ever be counted, suggested or found.
 * The database is the only truth: the index loads what is published, then follows the change feed.
 */
export interface ListingIndex {
  /** Waits until the first load is done. */
  of(tenant: TenantId): Promise<SearchIndex>;
  /** 招聘需求 that are published, as the matching engine compares them, by id. */
  demandsOf(tenant: TenantId): Promise<ReadonlyMap<string, Demand>>;
  size(): number;
  ready(): boolean;
  start(): Promise<void>;
  /** Applies everything that is committed now. */
  catchUp(): Promise<void>;
  stop(): Promise<void>;
}

export function createListingIndex(installation: Installation, codes: CodeBook, skills: SkillBook): ListingIndex {
  const indexes = new Map<string, TenantIndex>();

  const indexOf = (tenant: string): TenantIndex => {
    const known = indexes.get(tenant) ?? {
      search: createSearchIndex(LISTING_SCHEMA),
      demands: new Map<string, Demand>(),
    };
    indexes.set(tenant, known);
    return known;
  };

  // Words repeat themselves from listing to listing: each is looked up once for a state of the dictionary.
  const looked = new WeakMap<SkillExtractor, Map<string, readonly string[]>>();

  /** As the region's dictionary has them now; a listing learns of a later change when it is indexed next. */
  const namesIn = async (db: Db, id: TenantId): Promise<SkillNames> => {
    const { extractor } = await skills.of({ db, tenant: { id } });
    const known = looked.get(extractor) ?? new Map<string, readonly string[]>();
    looked.set(extractor, known);
    return (words) => words.flatMap((word) => known.get(word) ?? remember(known, word, namesOf(extractor, word)));
  };

  const show = ({ search, demands }: TenantIndex, listings: readonly Listing[], names: SkillNames): void => {
    search.putMany(listings.map((listing) => listingDocument(listing, codes, names)));
    for (const listing of listings) if (isDemand(listing)) demands.set(listing.id, listingDemand(listing));
  };

  const hide = ({ search, demands }: TenantIndex, id: string): void => {
    search.remove(id);
    demands.delete(id);
  };

  const mirror = createMirror<Listing>(installation, {
    name: 'search index',
    topics: [LISTING_TOPIC],
    after: publishedAfter,
    idOf: ({ id }) => id,
    show: async (db, tenant, rows) => show(indexOf(tenant), rows, await namesIn(db, tenant)),
    refresh: async (db, tenant, _topic, ids) => {
      const index = indexOf(tenant);
      const rows = await findListings(db, tenant, ids);
      for (const id of ids) if (!isShown(rows.get(id))) hide(index, id);
      show(index, [...rows.values()].filter(isShown), await namesIn(db, tenant));
    },
  });

  return {
    of: async (tenant) => {
      await mirror.loaded();
      return indexOf(tenant).search;
    },
    demandsOf: async (tenant) => {
      await mirror.loaded();
      return indexOf(tenant).demands;
    },
    size: () => indexes.values().reduce((sum, index) => sum + index.search.size, 0),
    ready: mirror.ready,
    start: mirror.start,
    catchUp: mirror.catchUp,
    stop: mirror.stop,
  };
}

const MOST_REMEMBERED = 50_000;

function remember(known: Map<string, readonly string[]>, word: string, names: readonly string[]): readonly string[] {
  if (known.size === MOST_REMEMBERED) known.clear();
  known.set(word, names);
  return names;
}

const namesOf = (extractor: SkillExtractor, word: string): readonly string[] =>
  extractor
    .extract(word)
    .filter(({ kind }) => kind !== 'occupation')
    .map(({ label }) => label);

/** The matching engine compares people with posts. */
const isDemand = (listing: Listing): listing is TalentListing => isHiring(listing);

const isShown = (listing: Listing | undefined): boolean => listing !== undefined && isPublic(listing.state);
