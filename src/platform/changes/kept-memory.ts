import { refuseUnless, type Image } from '#kernel/image';
import type { TenantId } from '#kernel/ids';
import { stopwatch } from '#kernel/time';
import type { Database } from '#platform/db';
import type { Refusal, Snapshot, Snapshots } from '#platform/snapshots';
import type { Change, ChangeCursor } from './feed.ts';
import { changedSince, markFeed, whyNotFrom, type FeedMark } from './feed-marks.ts';
import type { KeptMemory, MirrorState, WhyNotSnapshot } from './mirrored.ts';

/** A smaller index is read from the database sooner than its snapshot is checked. */
const WORTH_KEEPING = 500;
/** When more changed than this share of the documents, reading all of them is quicker than looking at each change. */
const MOST_CHANGED = 1 / 3;
const FEW_CHANGED = 2000;

interface KeptFacts {
  readonly cursor: ChangeCursor;
  readonly mark: FeedMark;
  readonly savedAt: string;
  /** By region: what its memory was made of, and how many documents it has. */
  readonly regions: Readonly<Record<string, { readonly madeOf: string; readonly documents: number }>>;
}

export type WhyNot = Refusal<WhyNotSnapshot>;

export interface Restored {
  /** Regions that were opened; the others are to be loaded. */
  readonly tenants: ReadonlySet<TenantId>;
  /** Why not all of them. */
  readonly refused: WhyNot | null;
  /** What changed in any region since it was saved. */
  readonly changes: readonly Change[];
}

interface KeeperParts {
  readonly database: Database;
  readonly snapshots: Snapshots;
  readonly kept: KeptMemory;
  readonly topics: readonly string[];
  readonly now: () => Date;
}

/** Snapshots of one mirror. */
export interface Keeper {
  restore(tenants: readonly TenantId[]): Promise<Restored | WhyNot>;
  /** Takes up what a region's memory is made of, before it is loaded or changed for the first time. */
  learn(tenant: TenantId): Promise<void>;
  forget(tenant: TenantId): void;
  /** @param cursor everything up to here is in memory. @returns whether there is a snapshot of it now */
  save(tenants: readonly TenantId[], cursor: ChangeCursor, atLeisure: boolean): Promise<boolean>;
  latest(): MirrorState['snapshot'];
}

export function createKeeper({ database, snapshots, kept, topics, now }: KeeperParts): Keeper {
  const madeOf = new Map<TenantId, string>();
  let latest: MirrorState['snapshot'] = null;

  const learn = async (tenant: TenantId): Promise<void> => {
    if (!madeOf.has(tenant)) madeOf.set(tenant, await database.inTenant(tenant, (db) => kept.madeOf(db, tenant)));
  };

  const usable = async (
    tenants: readonly TenantId[],
  ): Promise<{ snapshot: Snapshot; changes: readonly Change[] } | WhyNot> => {
    const read = await snapshots.read(kept.folder);
    if ('refused' in read) return read.refused;
    const { cursor, mark, regions, savedAt } = factsOf(read.snapshot);
    const why = await database.inPlatform((db) => whyNotFrom(db, mark, cursor));
    if (why !== undefined) return why;
    const changes = await database.inPlatform((db) => changedSince(db, cursor, topics));
    const documents = tenants.reduce((sum, tenant) => sum + (regions[tenant]?.documents ?? 0), 0);
    if (changes.length > Math.max(FEW_CHANGED, documents * MOST_CHANGED))
      return { why: 'changed', detail: 'most of it has changed since' };
    latest = { savedAt, bytes: read.snapshot.bytes };
    return { snapshot: read.snapshot, changes };
  };

  /** @returns why it could not be opened */
  const openRegion = (tenant: TenantId, { images }: Snapshot): WhyNot | null => {
    try {
      kept.open(tenant, (name) => {
        const image = images.get(`${tenant} ${name}`);
        refuseUnless(image !== undefined, `the image ${name} is missing`);
        return image;
      });
      return null;
    } catch (error) {
      kept.clear(tenant);
      return { why: 'unreadable', detail: (error as Error).message };
    }
  };

  const restoreRegion = async (tenant: TenantId, snapshot: Snapshot): Promise<WhyNot | null> => {
    await learn(tenant);
    const saved = factsOf(snapshot).regions[tenant];
    if (saved === undefined) return { why: 'region', detail: 'a region is not in it' };
    if (saved.madeOf !== madeOf.get(tenant))
      return { why: 'region', detail: 'what the documents of a region are made of has changed' };
    return openRegion(tenant, snapshot);
  };

  return {
    learn,
    forget: (tenant) => madeOf.delete(tenant),
    latest: () => latest,
    restore: async (tenants) => {
      const found = await usable(tenants);
      if ('why' in found) return found;
      const opened = new Set<TenantId>();
      let refused: WhyNot | null = null;
      for (const tenant of tenants) {
        const whyNot = await restoreRegion(tenant, found.snapshot);
        if (whyNot === null) opened.add(tenant);
        else refused = whyNot;
      }
      return { tenants: opened, refused, changes: found.changes };
    },
    save: async (tenants, cursor, atLeisure) => {
      const known = tenants.filter((tenant) => madeOf.has(tenant));
      if (known.reduce((sum, tenant) => sum + kept.documents(tenant), 0) < WORTH_KEEPING) return false;
      // All at one moment: nothing else runs until the images of every region are taken.
      const images = new Map<string, Image>();
      const regions: Record<string, KeptFacts['regions'][string]> = {};
      for (const tenant of known) {
        for (const [name, image] of Object.entries(kept.images(tenant, atLeisure)))
          images.set(`${tenant} ${name}`, image);
        regions[tenant] = { madeOf: madeOf.get(tenant)!, documents: kept.documents(tenant) };
      }
      const savedAt = now().toISOString();
      const written = await snapshots.write(kept.folder, images, async () => ({
        ...({ cursor, savedAt, regions, mark: await database.inPlatform(markFeed) } satisfies KeptFacts),
      }));
      if (written !== undefined) latest = { savedAt, bytes: written.bytes };
      return written !== undefined;
    },
  };
}

const factsOf = ({ facts }: Snapshot): KeptFacts => facts as unknown as KeptFacts;

/** Calls `save` when something changed, at most once a minute and seldom where it takes long; never while somebody waits. */
export function saveNowAndThen(save: () => Promise<void>, wanted: () => boolean, every: number): () => void {
  let took = 0;
  let since = stopwatch();
  let saving = false;
  const timer = setInterval(
    () => {
      if (saving || !wanted() || since() < Math.max(every, took * REST)) return;
      saving = true;
      const ran = stopwatch();
      void save().finally(() => {
        saving = false;
        took = ran();
        since = stopwatch();
      });
    },
    Math.min(every, LOOK_EVERY),
  );
  timer.unref();
  return () => clearInterval(timer);
}

const LOOK_EVERY = 5000;
/** Of the time that writing takes: so it has at most a fortieth of one core. */
const REST = 40;
