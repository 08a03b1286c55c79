import { DemandPool } from '#engines/matching';
import {
  createSearchIndex,
  createSearchThreads,
  createSuggester,
  type SearchIndex,
  type Suggester,
} from '#engines/search';
import type { TenantId } from '#kernel/ids';
import { codeSets, type CodeBook } from '#modules/codes';
import type { SkillBook } from '#modules/skills';
import { createMirror, type Mirror } from '#platform/changes';
import type { Db } from '#platform/db';
import type { Installation } from '#platform/installation';
import type { Adviser } from './adviser.ts';
import { countPublished } from './count-published.ts';
import { listingDemand } from './listing-demand.ts';
import { LISTING_SCHEMA, listingDocument } from './listing-document.ts';
import { isHiring, type Listing, type TalentListing } from './model.ts';
import { isPublic } from './rules.ts';
import { findListings, publishedAfter } from './store.ts';
import { oneNameEach, skillNamesIn } from './skill-names.ts';
import { suggestionsOf } from './suggestions-of.ts';

/** Topic of the change feed. */
export const LISTING_TOPIC = 'listing';

interface TenantIndex {
  readonly search: SearchIndex;
  readonly demands: DemandPool;
  readonly suggester: Suggester;
}

/**
 * One search index per tenant, so that nothing of another tenant can ever be counted, suggested or found.
 * The database is the only truth: the index loads what is published, then follows the change feed.
 */
export interface ListingIndex extends Pick<Mirror, 'state' | 'isBehind' | 'countBehind' | 'save'> {
  /** Waits until the first load is done. */
  of(tenant: TenantId): Promise<SearchIndex>;
  /** 招聘需求 that are published, as the matching engine compares them, by id. */
  demandsOf(tenant: TenantId): Promise<DemandPool>;
  /** What somebody may be about to type, of what is public now. */
  suggesterOf(tenant: TenantId): Promise<Suggester>;
  size(): number;
  ready(): boolean;
  start(): Promise<void>;
  /** Applies everything that is committed now. */
  catchUp(): Promise<void>;
  stop(): Promise<void>;
}

export function createListingIndex(
  installation: Installation,
  codes: CodeBook,
  skills: SkillBook,
  adviser: () => Adviser,
): ListingIndex {
  const indexes = new Map<string, TenantIndex>();
  const threads = createSearchThreads();

  const indexOf = (tenant: string): TenantIndex => {
    const known = indexes.get(tenant) ?? {
      search: createSearchIndex(LISTING_SCHEMA, { threads }),
      demands: new DemandPool(),
      suggester: createSuggester(),
    };
    indexes.set(tenant, known);
    return known;
  };

  const show = async (db: Db, tenant: TenantId, listings: readonly Listing[]): Promise<void> => {
    // As the region's dictionary has them now; a listing learns of a later change when it is indexed next.
    const names = await skillNamesIn(skills, { db, tenant: { id: tenant } });
    const named = oneNameEach(names);
    const hiring = listings.filter(isDemand);
    const shownTo = await adviser().shownTo(
      db,
      tenant,
      hiring.map(({ id }) => id),
    );
    const { search, demands, suggester } = indexOf(tenant);
    const documents = listings.map((listing) => listingDocument(listing, codes, names));
    search.putMany(documents);
    for (const document of documents) suggester.put(document.id, suggestionsOf(document, codes));
    for (const listing of hiring) demands.put(listingDemand(listing, named, shownTo.get(listing.id)));
  };

  const hide = ({ search, demands, suggester }: TenantIndex, id: string): void => {
    search.remove(id);
    demands.remove(id);
    suggester.remove(id);
  };

  /** Threads would keep what is not asked any more. */
  const put = (tenant: string, index: TenantIndex | undefined): void => {
    indexes.get(tenant)?.search.close();
    indexes.delete(tenant);
    if (index !== undefined) indexes.set(tenant, index);
  };

  const mirror = createMirror<Listing>(installation, {
    name: 'search index',
    kept: {
      folder: 'listings',
      madeOf: async (db, id) => `${editionsOf(codes)} ${await skills.changes({ db, tenant: { id } })}`,
      images: (tenant, atLeisure) => {
        const { search, demands, suggester } = indexOf(tenant);
        return { search: search.image(), demands: demands.image(), suggester: suggester.image(atLeisure) };
      },
      open: (tenant, image) =>
        put(tenant, {
          demands: DemandPool.from(image('demands')),
          suggester: createSuggester(image('suggester')),
          search: createSearchIndex(LISTING_SCHEMA, { threads, image: image('search') }),
        }),
      clear: (tenant) => put(tenant, undefined),
      documents: (tenant) => indexOf(tenant).search.size,
      expected: countPublished,
      busy: () => threads.waiting() > 0,
    },
    topics: [LISTING_TOPIC],
    after: publishedAfter,
    idOf: ({ id }) => id,
    show,
    refresh: async (db, tenant, _topic, ids) => {
      const index = indexOf(tenant);
      const rows = await findListings(db, tenant, ids);
      for (const id of ids) if (!isShown(rows.get(id))) hide(index, id);
      await show(db, tenant, [...rows.values()].filter(isShown));
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
    suggesterOf: async (tenant) => {
      await mirror.loaded();
      return indexOf(tenant).suggester;
    },
    size: () => indexes.values().reduce((sum, index) => sum + index.search.size, 0),
    ready: mirror.ready,
    start: mirror.start,
    catchUp: mirror.catchUp,
    state: mirror.state,
    isBehind: mirror.isBehind,
    countBehind: mirror.countBehind,
    save: mirror.save,
    stop: async () => {
      await mirror.stop();
      await threads.stop();
    },
  };
}

/** Names and what lies above a code come from the lists in force. */
const editionsOf = (codes: CodeBook): string =>
  codeSets.map((set) => `${set} ${codes.edition(set).edition} ${codes.index(set).rows.length}`).join();

/** The matching engine compares people with posts. */
const isDemand = (listing: Listing): listing is TalentListing => isHiring(listing);

const isShown = (listing: Listing | undefined): boolean => listing !== undefined && isPublic(listing.state);
