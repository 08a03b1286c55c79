import { sql } from 'kysely';
import type { PoolClient } from 'pg';
import type { TenantId } from '#kernel/ids';
import { stopwatch } from '#kernel/time';
import type { Database, Db } from '#platform/db';

export interface Change {
  readonly tenantId: TenantId;
  readonly topic: string;
  readonly objectId: string;
}

/** Where a reader stands: (transaction, position). */
export interface ChangeCursor {
  readonly xid: string;
  readonly position: number;
}

export async function appendChanges(db: Db, tenant: TenantId, topic: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`insert into platform.change (tenant_id, topic, object_id)
    select ${tenant}, ${topic}, id from unnest(${ids}::uuid[]) as id`.execute(db);
  await sql`select pg_notify('change', ${topic})`.execute(db);
}

/** Everything committed so far is in the state that a reader loads now; it follows from here. */
export async function currentCursor(db: Db): Promise<ChangeCursor> {
  const { rows } = await sql<{ xid: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text as xid`.execute(db);
  return { xid: rows[0]!.xid, position: -1 };
}

/** What a reader has read, and whether there is more that must not be read yet. */
export interface ReadChanges {
  readonly changes: Change[];
  readonly cursor: ChangeCursor;
  /** Topics of what is committed and held back by a transaction that runs longer. */
  readonly held: readonly string[];
}

/**
 * The next changes after a cursor. A transaction that began earlier may commit later with smaller positions, so only
 * transactions below the oldest one still running are read: nothing can appear behind the cursor any more.
 */
export async function readChanges(db: Db, after: ChangeCursor, limit: number): Promise<ReadChanges> {
  const { rows } = await sql<Change & { xid: string; position: number; settled: boolean }>`
    select tenant_id as "tenantId", topic, object_id as "objectId", xid::text as xid, position,
      xid < pg_snapshot_xmin(pg_current_snapshot()) as settled
    from platform.change where (xid, position) > (${after.xid}::xid8, ${after.position})
    order by change.xid, position limit ${limit}`.execute(db);
  const changes = rows.filter(({ settled }) => settled);
  const last = changes.at(-1);
  return {
    changes,
    cursor: last === undefined ? after : { xid: last.xid, position: last.position },
    held: rows.filter(({ settled }) => !settled).map(({ topic }) => topic),
  };
}

export interface ChangeFollower {
  /** Reads what is there now; for tests and for a caller that cannot wait for the next wake-up. */
  catchUp(): Promise<void>;
  /** Everything up to here is applied. */
  cursor(): ChangeCursor;
  /** For how long something that is committed has been missing; a moment is as usual. */
  behindMilliseconds(): number;
  stop(): Promise<void>;
}

const BATCH = 2000;

/** Follows the feed: NOTIFY only wakes, a poll backs it up, and a failure is retried at the next wake-up. */
export async function followChanges(
  database: Database,
  start: ChangeCursor,
  apply: (changes: readonly Change[]) => Promise<void>,
  options: {
    pollMilliseconds?: number;
    onError?: (error: Error) => void;
    /** What counts when it is told how far behind this is; all when not given. */
    topics?: readonly string[];
  } = {},
): Promise<ChangeFollower> {
  let cursor = start;
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  /** Since it is known that something is not applied yet. */
  let sinceBehind: (() => number) | undefined;
  let sinceHeld: (() => number) | undefined;

  const drain = async (): Promise<void> => {
    do {
      again = false;
      for (;;) {
        const next = await database.inPlatform((db) => readChanges(db, cursor, BATCH));
        const held = next.held.some((topic) => options.topics?.includes(topic) ?? true);
        sinceHeld = held ? (sinceHeld ?? stopwatch()) : undefined;
        if (next.changes.length === 0) break;
        sinceBehind ??= stopwatch();
        await apply(next.changes);
        cursor = next.cursor;
      }
      sinceBehind = undefined;
    } while (again && !stopped);
  };
  const wake = (): Promise<void> => {
    if (running !== undefined) {
      again = true;
      return running;
    }
    running = drain()
      .catch((error: Error) => {
        sinceBehind ??= stopwatch();
        options.onError?.(error);
      })
      .finally(() => (running = undefined));
    return running;
  };

  const listener = keepListening(database, () => void wake(), options.onError);
  await listener.ensure();
  const beat = (): void => void Promise.all([listener.ensure(), wake()]);
  const timer = setInterval(beat, options.pollMilliseconds ?? 500);
  timer.unref();
  return {
    catchUp: wake,
    cursor: () => cursor,
    behindMilliseconds: () => Math.max(sinceBehind?.() ?? 0, sinceHeld?.() ?? 0),
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await listener.stop();
      await running;
    },
  };
}

interface Listener {
  /** Opens the connection unless it is open; never fails. */
  ensure(): Promise<void>;
  stop(): Promise<void>;
}

/** A connection that is lost is opened again at the poll's next beat; meanwhile the poll alone carries the feed. */
function keepListening(database: Database, wake: () => void, onError?: (error: Error) => void): Listener {
  let client: PoolClient | undefined;
  let opening: Promise<void> | undefined;
  const drop = (lost: PoolClient): void => {
    if (client !== lost) return;
    client = undefined;
    lost.release(true);
  };
  const open = async (): Promise<void> => {
    const opened = await database.pool.connect();
    client = opened;
    opened.once('end', () => drop(opened));
    opened.on('notification', wake);
    await opened.query('listen change').catch((error: unknown) => {
      drop(opened);
      throw error;
    });
  };
  return {
    ensure: async () => {
      if (client === undefined)
        opening ??= open()
          .catch((error: Error) => onError?.(error))
          .finally(() => (opening = undefined));
      await opening;
    },
    stop: async () => {
      await opening;
      if (client !== undefined) drop(client);
    },
  };
}

/** Followers start from the state of the day and stay close behind, so old changes serve nobody. */
const KEPT = 1_000_000;

/** @returns how many were removed */
export async function pruneChanges(db: Db, keep: number = KEPT): Promise<number> {
  const { numAffectedRows } = await sql`delete from platform.change where xid <
    (select older.xid from platform.change older order by older.xid desc, older.position desc offset ${keep} limit 1)`.execute(
    db,
  );
  return Number(numAffectedRows ?? 0n);
}
