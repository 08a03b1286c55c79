import { setImmediate as breathe, setTimeout as sleep } from 'node:timers/promises';
import type { Demand } from '#engines/matching';
import { createSearchIndex, type SearchIndex } from '#engines/search';
import type { TenantId } from '#kernel/ids';
import type { CodeBook } from '#modules/codes';
import { currentCursor, followChanges, type Change, type ChangeFollower } from '#platform/changes';
import type { Tenant } from '#platform/context';
import type { Installation } from '#platform/installation';
import { listingDemand } from './listing-demand.ts';
import { LISTING_SCHEMA, listingDocument } from './listing-document.ts';
import { isHiring, type Listing, type TalentListing } from './model.ts';
import { isPublic } from './rules.ts';
import { findListings, publishedAfter } from './store.ts';

/** Topic of the change feed. */
export const LISTING_TOPIC = 'listing';

/** Small enough that the event loop is never held for long. */
const PORTION = 200;
const RETRY_MILLISECONDS = 1000;

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

export function createListingIndex(installation: Installation, codes: CodeBook): ListingIndex {
  const { database, log } = installation;
  const indexes = new Map<string, TenantIndex>();
  let loaded: Promise<void> | undefined;
  let isLoaded = false;
  let stopped = false;
  let follower: ChangeFollower | undefined;

  const indexOf = (tenant: string): TenantIndex => {
    const known = indexes.get(tenant) ?? {
      search: createSearchIndex(LISTING_SCHEMA),
      demands: new Map<string, Demand>(),
    };
    indexes.set(tenant, known);
    return known;
  };

  const show = ({ search, demands }: TenantIndex, listings: readonly Listing[]): void => {
    search.putMany(listings.map((listing) => listingDocument(listing, codes)));
    for (const listing of listings) if (isDemand(listing)) demands.set(listing.id, listingDemand(listing));
  };

  const hide = ({ search, demands }: TenantIndex, id: string): void => {
    search.remove(id);
    demands.delete(id);
  };

  const load = async (tenant: Tenant): Promise<void> => {
    const index = indexOf(tenant.id);
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const portion = await database.inTenant(tenant.id, (db) => publishedAfter(db, tenant.id, after, PORTION));
      show(index, portion);
      if (portion.length < PORTION) return;
      after = portion.at(-1)!.id;
      await breathe();
    }
  };

  /** The position is taken before the load: what changes meanwhile is applied again afterwards, which does no harm. */
  const loadAll = async (): Promise<ChangeFollower> => {
    const cursor = await database.inPlatform(currentCursor);
    for (const tenant of await installation.tenants.all()) await load(tenant);
    return followChanges(database, cursor, apply, {
      onError: (error) => log.warn({ reason: error.message }, 'search index is behind the database and will retry'),
    });
  };

  /** A database that goes away during the first load comes back; until then nothing can be searched, and `ready` says so. */
  const untilDone = async <T>(work: () => Promise<T>): Promise<T> => {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (stopped) throw error;
        log.error({ reason: (error as Error).message }, 'search index could not load and will retry');
        await sleep(RETRY_MILLISECONDS);
      }
    }
  };

  const apply = async (changes: readonly Change[]): Promise<void> => {
    const byTenant = Map.groupBy(
      changes.filter((change) => change.topic === LISTING_TOPIC),
      (change) => change.tenantId,
    );
    for (const [tenant, some] of byTenant) await applyTo(tenant, [...new Set(some.map((change) => change.objectId))]);
  };

  const applyTo = async (tenant: TenantId, ids: readonly string[]): Promise<void> => {
    const index = indexOf(tenant);
    for (let start = 0; start < ids.length; start += PORTION) {
      const portion = ids.slice(start, start + PORTION);
      const rows = await database.inTenant(tenant, (db) => findListings(db, tenant, portion));
      for (const id of portion) if (!isShown(rows.get(id))) hide(index, id);
      show(index, [...rows.values()].filter(isShown));
      await breathe();
    }
  };

  return {
    of: async (tenant) => {
      await loaded;
      return indexOf(tenant).search;
    },
    demandsOf: async (tenant) => {
      await loaded;
      return indexOf(tenant).demands;
    },
    size: () => indexes.values().reduce((sum, index) => sum + index.search.size, 0),
    ready: () => isLoaded,
    start: async () => {
      loaded = (async () => {
        follower = await untilDone(loadAll);
        isLoaded = true;
      })();
    },
    catchUp: async () => {
      await loaded;
      await follower?.catchUp();
    },
    stop: async () => {
      stopped = true;
      await loaded?.catch(() => undefined);
      await follower?.stop();
    },
  };
}

/** The matching engine compares people with posts. */
const isDemand = (listing: Listing): listing is TalentListing => isHiring(listing);

const isShown = (listing: Listing | undefined): boolean => listing !== undefined && isPublic(listing.state);
