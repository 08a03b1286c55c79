import { setImmediate as breathe, setTimeout as sleep } from 'node:timers/promises';
import type { TenantId } from '#kernel/ids';
import type { Database, Db } from '#platform/db';
import { currentCursor, followChanges, type Change, type ChangeFollower } from './feed.ts';

/** Small enough that the event loop is never held for long. */
const PORTION = 200;
const RETRY_MILLISECONDS = 1000;
const FIRST = '00000000-0000-0000-0000-000000000000';

interface MirrorParts {
  readonly database: Database;
  readonly tenants: { all(): Promise<readonly { readonly id: TenantId }[]> };
  readonly log: { warn(data: object, message: string): void; error(data: object, message: string): void };
}

/** What a module keeps in memory of its rows. The database is the only truth. */
export interface Mirrored<Row> {
  /** For the log: "search index". */
  readonly name: string;
  readonly topics: readonly string[];
  /** Rows to be shown, by id, after the last one seen. */
  readonly after: (db: Db, tenant: TenantId, id: string, limit: number) => Promise<readonly Row[]>;
  /** The last id of a portion, wherever it stands in the row. */
  readonly idOf: (row: Row) => string;
  readonly show: (db: Db, tenant: TenantId, rows: readonly Row[]) => Promise<void> | void;
  /** What changed is looked at again: shown as it is now, or taken out. */
  readonly refresh: (db: Db, tenant: TenantId, topic: string, ids: readonly string[]) => Promise<void>;
}

export interface Mirror {
  /** Waits until the first load is done. */
  loaded(): Promise<void>;
  ready(): boolean;
  start(): Promise<void>;
  /** Applies everything that is committed now. */
  catchUp(): Promise<void>;
  stop(): Promise<void>;
}

/** Loads what there is, region by region, then follows the change feed. */
export function createMirror<Row>({ database, tenants, log }: MirrorParts, of: Mirrored<Row>): Mirror {
  let loaded: Promise<void> | undefined;
  let isLoaded = false;
  let stopped = false;
  let follower: ChangeFollower | undefined;

  const load = async (tenant: TenantId): Promise<void> => {
    for (let after = FIRST; ;) {
      const portion = await database.inTenant(tenant, async (db) => {
        const rows = await of.after(db, tenant, after, PORTION);
        await of.show(db, tenant, rows);
        return rows;
      });
      if (portion.length < PORTION) return;
      after = of.idOf(portion.at(-1)!);
      await breathe();
    }
  };

  const apply = async (changes: readonly Change[]): Promise<void> => {
    const known = changes.filter(({ topic }) => of.topics.includes(topic));
    for (const [tenant, some] of Map.groupBy(known, ({ tenantId }) => tenantId))
      for (const [topic, same] of Map.groupBy(some, (change) => change.topic))
        await applyTo(tenant, topic, [...new Set(same.map(({ objectId }) => objectId))]);
  };

  const applyTo = async (tenant: TenantId, topic: string, ids: readonly string[]): Promise<void> => {
    for (let start = 0; start < ids.length; start += PORTION) {
      const portion = ids.slice(start, start + PORTION);
      await database.inTenant(tenant, (db) => of.refresh(db, tenant, topic, portion));
      await breathe();
    }
  };

  /** The position is taken before the load: what changes meanwhile is applied again afterwards, which does no harm. */
  const loadAll = async (): Promise<ChangeFollower> => {
    const cursor = await database.inPlatform(currentCursor);
    for (const { id } of await tenants.all()) await load(id);
    return followChanges(database, cursor, apply, {
      onError: (error) => log.warn({ reason: error.message }, `${of.name} is behind the database and will retry`),
    });
  };

  /** A database that goes away during the first load comes back; until then nothing can be found, and `ready` says so. */
  const untilDone = async <T>(work: () => Promise<T>): Promise<T> => {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (stopped) throw error;
        log.error({ reason: (error as Error).message }, `${of.name} could not load and will retry`);
        await sleep(RETRY_MILLISECONDS);
      }
    }
  };

  return {
    loaded: async () => {
      await loaded;
    },
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
