import { createSearchIndex, type SearchDocument, type SearchIndex, type SearchSchema } from '#engines/search';
import type { TenantId } from '#kernel/ids';
import { createMirror, type KeptMemory } from '#platform/changes';
import type { Installation } from '#platform/installation';
import { WORD_TOPIC } from './copier.ts';
import { countOffered, offeredAfter, offeredEntries, type Shelf } from './copy-store.ts';
import { COPY_TOPIC } from './place-copies.ts';
import { listWords } from './word-store.ts';

/**
 * What partners offer to each region, in an index of its own beside the region's: nothing of it is ever counted, suggested or
 * recommended among the region's own. It is loaded as the region, so it holds what the database shows to that region.
 */
export interface CopyIndex {
  /** Waits until the first load is done. */
  of(tenant: TenantId): Promise<SearchIndex>;
  size(): number;
  ready(): boolean;
  start(): Promise<void>;
  /** Applies everything that is committed now. */
  catchUp(): Promise<void>;
  stop(): Promise<void>;
}

const PORTION = 500;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

export function createCopyIndex(
  installation: Pick<Installation, 'database' | 'tenants' | 'log' | 'snapshots'>,
  shelf: Shelf,
  schema: SearchSchema,
): CopyIndex {
  const { database } = installation;
  const indexes = new Map<string, SearchIndex>();

  const indexOf = (tenant: string): SearchIndex => {
    const known = indexes.get(tenant) ?? createSearchIndex(schema);
    indexes.set(tenant, known);
    return known;
  };

  /** The old one serves until the new one is whole; what is no longer offered the database leaves out of every answer. */
  const reload = async (reader: TenantId): Promise<void> => {
    const fresh = createSearchIndex(schema);
    let after = BEFORE_ALL;
    for (let more = true; more;) {
      const portion = await database.inTenant(reader, (db) => offeredAfter(db, reader, shelf, after, PORTION));
      fresh.putMany([...portion]);
      more = portion.length === PORTION;
      after = portion.at(-1)?.id ?? after;
    }
    indexes.set(reader, fresh);
  };

  const bringTo = async (reader: TenantId, origin: TenantId, ids: readonly string[]): Promise<void> => {
    const index = indexOf(reader);
    const entries = await database.inTenant(reader, (db) => offeredEntries(db, origin, shelf, ids));
    for (const id of ids) if (!entries.has(id)) index.remove(id);
    index.putMany([...entries.values()]);
  };

  // Records may be about people, whose consent is read each time: nothing of them is written down.
  const kept: KeptMemory | undefined =
    shelf === 'records'
      ? undefined
      : {
          folder: 'partner-listings',
          madeOf: async () => '',
          images: (reader) => ({ search: indexOf(reader).image() }),
          open: (reader, image) => indexes.set(reader, createSearchIndex(schema, { image: image('search') })),
          clear: (reader) => indexes.delete(reader),
          documents: (reader) => indexOf(reader).size,
          expected: (db, reader) => countOffered(db, reader, shelf),
          busy: () => false,
        };

  const mirror = createMirror<SearchDocument>(installation, {
    ...(kept !== undefined && { kept }),
    name: `index of partner regions: ${shelf}`,
    topics: [COPY_TOPIC, WORD_TOPIC],
    after: (db, tenant, after, limit) => offeredAfter(db, tenant, shelf, after, limit),
    idOf: ({ id }) => id,
    show: (_db, reader, documents) => indexOf(reader).putMany([...documents]),
    refresh: async (db, origin, topic, ids) => {
      if (topic === WORD_TOPIC) {
        for (const party of [origin, ...(ids as readonly TenantId[])]) await reload(party);
        return;
      }
      const words = await listWords(db, origin);
      const readers = new Set(words.flatMap(({ tenantId, partnerId }) => [tenantId, partnerId]));
      readers.delete(origin);
      for (const reader of readers) await bringTo(reader as TenantId, origin, ids);
    },
  });

  return {
    of: async (tenant) => {
      await mirror.loaded();
      return indexOf(tenant);
    },
    size: () => indexes.values().reduce((sum, index) => sum + index.size, 0),
    ready: mirror.ready,
    start: mirror.start,
    catchUp: mirror.catchUp,
    stop: mirror.stop,
  };
}
