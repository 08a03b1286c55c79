import { setImmediate as breathe, setTimeout as sleep } from 'node:timers/promises';
import type { TenantId } from '#kernel/ids';
import { stopwatch, systemClock, type Clock } from '#kernel/time';
import type { Database } from '#platform/db';
import type { Snapshots } from '#platform/snapshots';
import { currentCursor, followChanges, type Change, type ChangeFollower } from './feed.ts';
import { countChangesAfter, markFeed } from './feed-marks.ts';
import { createKeeper, saveNowAndThen, type Keeper, type WhyNot } from './kept-memory.ts';
import type { Begun, Mirrored, MirrorState } from './mirrored.ts';

/** Small enough that the event loop is never held for long. */
const PORTION = 200;
const RETRY_MILLISECONDS = 1000;
const SAVE_EVERY_MILLISECONDS = 60_000;
/** Four beats of the poll: what takes longer is not as usual. */
const BEHIND_MILLISECONDS = 2000;
const OTHER_COUNT: WhyNot = { why: 'count', detail: 'the database shows another number of documents' };
const FIRST = '00000000-0000-0000-0000-000000000000';

interface MirrorParts {
  readonly database: Database;
  readonly tenants: { all(): Promise<readonly { readonly id: TenantId }[]> };
  readonly log: {
    info(data: object, message: string): void;
    warn(data: object, message: string): void;
    error(data: object, message: string): void;
  };
  readonly snapshots?: Snapshots;
  readonly clock?: Clock;
}

export interface Mirror {
  /** Waits until the first load is done. */
  loaded(): Promise<void>;
  ready(): boolean;
  start(): Promise<void>;
  /** Applies everything that is committed now. */
  catchUp(): Promise<void>;
  /** Something that was committed a while ago may be missing. */
  isBehind(): boolean;
  /** How many changes are not applied yet. */
  countBehind(): Promise<number>;
  state(): MirrorState;
  /** Writes a snapshot now, where there are any. */
  save(): Promise<void>;
  stop(): Promise<void>;
}

/** Begins with a snapshot or with what there is, region by region, then follows the change feed. */
export function createMirror<Row>(parts: MirrorParts, of: Mirrored<Row>): Mirror {
  const { database, tenants, log, snapshots, clock = systemClock } = parts;
  const keeper: Keeper | undefined =
    of.kept === undefined || snapshots === undefined
      ? undefined
      : createKeeper({ database, snapshots, kept: of.kept, topics: of.topics, now: clock.now });
  let loaded: Promise<void> | undefined;
  let begun: Begun | null = null;
  let stopped = false;
  let follower: ChangeFollower | undefined;
  let stopSaving: (() => void) | undefined;
  let saving: Promise<void> | undefined;
  /** Since the last snapshot. */
  let unsaved = 0;
  const errors = { count: 0, last: null as string | null };

  const load = async (tenant: TenantId): Promise<void> => {
    keeper?.forget(tenant);
    await keeper?.learn(tenant);
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
    for (const [tenant, some] of Map.groupBy(known, ({ tenantId }) => tenantId)) {
      await keeper?.learn(tenant);
      for (const [topic, same] of Map.groupBy(some, (change) => change.topic))
        await applyTo(tenant, topic, [...new Set(same.map(({ objectId }) => objectId))]);
    }
  };

  const applyTo = async (tenant: TenantId, topic: string, ids: readonly string[]): Promise<void> => {
    for (let start = 0; start < ids.length; start += PORTION) {
      const portion = ids.slice(start, start + PORTION);
      await database.inTenant(tenant, (db) => of.refresh(db, tenant, topic, portion));
      unsaved += portion.length;
      await breathe();
    }
  };

  const failed = (error: Error): void => {
    errors.count += 1;
    errors.last = error.message;
  };

  /** @returns the regions whose documents are as many as the database would show */
  const verified = async (ids: ReadonlySet<TenantId>): Promise<ReadonlySet<TenantId>> => {
    const right = new Set<TenantId>();
    for (const tenant of ids) {
      const expected = await database.inTenant(tenant, (db) => of.kept!.expected(db, tenant));
      if (of.kept!.documents(tenant) === expected) right.add(tenant);
      else of.kept!.clear(tenant);
    }
    return right;
  };

  /** What a snapshot and the changes since it give: which regions need not be loaded. */
  const restore = async (ids: readonly TenantId[]) => {
    const none = (refused: WhyNot) => ({ regions: new Set<TenantId>() as ReadonlySet<TenantId>, refused, caughtUp: 0 });
    if (keeper === undefined) return none({ why: 'off', detail: 'snapshots of it are not kept' });
    try {
      const restored = await keeper.restore(ids);
      if ('why' in restored) return none(restored);
      // Of every region: a change in one may be shown in another.
      await apply(restored.changes);
      const regions = await verified(restored.tenants);
      const refused = regions.size < restored.tenants.size ? OTHER_COUNT : restored.refused;
      return { regions, refused, caughtUp: restored.changes.length };
    } catch (error) {
      // Whatever was opened is emptied: it is all read from the database instead.
      for (const id of ids) of.kept!.clear(id);
      return none({ why: 'unreadable', detail: (error as Error).message });
    }
  };

  /** The position is taken before the load: what changes meanwhile is applied again afterwards, which does no harm. */
  const loadAll = async (): Promise<ChangeFollower> => {
    const took = stopwatch();
    const ids = (await tenants.all()).map(({ id }) => id);
    let cursor = await database.inPlatform(currentCursor);
    const { regions, refused, caughtUp } = await restore(ids);
    if (keeper !== undefined && regions.size === 0) {
      // A snapshot needs something in the feed that is older than it, to tell that the feed was not pruned.
      await database.inPlatform(markFeed);
      cursor = await database.inPlatform(currentCursor);
    }
    for (const id of ids) if (!regions.has(id)) await load(id);
    const documents = ids.reduce((sum, id) => sum + (of.kept?.documents(id) ?? 0), 0);
    const from = regions.size > 0 ? 'snapshot' : 'database';
    begun = {
      from,
      why: refused?.why ?? null,
      detail: refused?.detail ?? null,
      milliseconds: Math.round(took()),
      documents,
      caughtUp,
    };
    if (keeper !== undefined) log.info(begun, `${of.name} begins`);
    if (refused !== null) unsaved += documents;
    return followChanges(database, cursor, apply, {
      topics: of.topics,
      onError: (error) => {
        failed(error);
        log.warn({ reason: error.message }, `${of.name} is behind the database and will retry`);
      },
    });
  };

  /** A database that goes away during the first load comes back; until then nothing can be found, and `ready` says so. */
  const untilDone = async <T>(work: () => Promise<T>): Promise<T> => {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (stopped) throw error;
        failed(error as Error);
        log.error({ reason: (error as Error).message }, `${of.name} could not load and will retry`);
        await sleep(RETRY_MILLISECONDS);
      }
    }
  };

  /** A snapshot only saves time: whatever goes wrong with it is told, and the next one may succeed. */
  const write = async (atLeisure: boolean): Promise<void> => {
    if (keeper === undefined || follower === undefined) return;
    const changes = unsaved;
    try {
      const took = stopwatch();
      const all = await tenants.all();
      const saved = await keeper.save(
        all.map(({ id }) => id),
        follower.cursor(),
        atLeisure,
      );
      unsaved -= changes;
      if (saved) log.info({ ...keeper.latest(), milliseconds: Math.round(took()) }, `${of.name}: snapshot written`);
    } catch (error) {
      log.warn({ reason: (error as Error).message }, `${of.name}: no snapshot could be written`);
    }
  };

  const save = (atLeisure: boolean): Promise<void> => {
    saving = (saving ?? Promise.resolve()).then(() => write(atLeisure));
    return saving;
  };

  const behindMilliseconds = (): number => follower?.behindMilliseconds() ?? 0;

  return {
    loaded: async () => {
      await loaded;
    },
    ready: () => begun !== null && follower !== undefined,
    start: async () => {
      loaded = (async () => {
        follower = await untilDone(loadAll);
        if (keeper === undefined || stopped) return;
        if (unsaved > 0) void save(true);
        stopSaving = saveNowAndThen(
          () => save(false),
          () => unsaved > 0 && !of.kept!.busy(),
          SAVE_EVERY_MILLISECONDS,
        );
      })();
    },
    catchUp: async () => {
      await loaded;
      await follower?.catchUp();
    },
    isBehind: () => behindMilliseconds() > BEHIND_MILLISECONDS,
    countBehind: async () => {
      const cursor = follower?.cursor();
      return cursor === undefined ? 0 : database.inPlatform((db) => countChangesAfter(db, cursor, of.topics));
    },
    state: () => ({
      begun,
      snapshot: keeper?.latest() ?? null,
      behindMilliseconds: Math.round(behindMilliseconds()),
      errors: { ...errors },
    }),
    save: async () => {
      await loaded;
      await save(false);
    },
    stop: async () => {
      stopped = true;
      stopSaving?.();
      await loaded?.catch(() => undefined);
      await follower?.stop();
      await saving;
      if (unsaved > 0) await save(true);
    },
  };
}
