import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { TenantId } from '#kernel/ids';
import type { CodeBook } from '#modules/codes';
import { CATALOGUE_TOPIC, PERSON_TOPIC, recordIdsOfAccounts } from '#modules/catalogue';
import { LISTING_TOPIC } from '#modules/listings';
import {
  currentCursor,
  followChanges,
  readChanges,
  type Change,
  type ChangeCursor,
  type ChangeFollower,
} from '#platform/changes';
import { enterTenant, type Db } from '#platform/db';
import type { Installation } from '#platform/installation';
import { addJob } from '#platform/jobs';
import { FILL_JOB } from './fill-copies.ts';
import { placeCopies, placeRecords } from './place-copies.ts';
import { listWords } from './word-store.ts';

/** Topic of the change feed: a region gave or ended its word; the object is the other region. */
export const WORD_TOPIC = 'exchange.word';
/** Topic of the change feed: what is usual in a region changed; the object is the region itself. */
export const USUAL_TOPIC = 'exchange.usual';

/**
 * Turns the change feed into copies. How far it has come is written in the transaction that writes the copies, so a process
 * that dies between leaves either both or neither, and the next one goes on where it stopped.
 */
export interface Copier {
  start(): Promise<void>;
  /** Applies everything that is committed now. */
  catchUp(): Promise<void>;
  stop(): Promise<void>;
}

const BATCH = 200;
const RETRY_MILLISECONDS = 1000;

export function createCopier(installation: Installation, codes: CodeBook): Copier {
  const { clock, database, log } = installation;
  let follower: ChangeFollower | undefined;
  let started: Promise<void> | undefined;
  let stopped = false;

  const drain = async (): Promise<void> => {
    while (!stopped && (await database.inPlatform(step)));
  };

  /** @returns whether there may be more */
  const step = async (db: Db): Promise<boolean> => {
    const cursor = await lockProgress(db);
    if (cursor === undefined) {
      await writeProgress(db, await currentCursor(db));
      for (const { id } of await installation.tenants.all()) await askFill(db, id);
      await enterTenant(db, '');
      return true;
    }
    const next = await readChanges(db, cursor, BATCH);
    if (next.changes.length === 0) return false;
    for (const [tenant, changes] of Map.groupBy(next.changes, (change) => change.tenantId)) {
      await enterTenant(db, tenant);
      await apply(db, tenant, changes);
    }
    await enterTenant(db, '');
    await writeProgress(db, next.cursor);
    return true;
  };

  const apply = async (db: Db, tenant: TenantId, changes: readonly Change[]): Promise<void> => {
    const idsOf = (topic: string): string[] => [
      ...new Set(changes.filter((change) => change.topic === topic).map(({ objectId }) => objectId)),
    ];
    const listings = idsOf(LISTING_TOPIC);
    if (listings.length > 0) await placeCopies(db, tenant, listings, { codes, now: clock.now() });
    // Who takes the own consent back, on whatever page, is gone from the partners with the same change.
    const records = [...idsOf(CATALOGUE_TOPIC), ...(await recordIdsOfAccounts(db, tenant, idsOf(PERSON_TOPIC)))];
    if (records.length > 0) {
      const region = (await installation.tenants.all()).find(({ id }) => id === tenant);
      if (region !== undefined) await placeRecords(db, region, records, { codes, now: clock.now() });
    }
    const partners = idsOf(WORD_TOPIC);
    if (partners.length > 0 || idsOf(USUAL_TOPIC).length > 0)
      for (const one of [tenant, ...partners]) await askFill(db, one as TenantId);
  };

  /** Most regions have no partner, and nothing to compare. */
  const askFill = async (db: Db, tenant: TenantId): Promise<void> => {
    await enterTenant(db, tenant);
    if ((await listWords(db, tenant)).length === 0) return;
    await addJob(db, installation.config.secrets.job, tenant, FILL_JOB, {}, { key: `${FILL_JOB} ${tenant}` });
  };

  const begin = async (): Promise<void> => {
    const start = await database.inPlatform(currentCursor);
    await database.inPlatform(notePruning);
    await drain();
    follower = await followChanges(database, start, drain, {
      onError: (error) =>
        log.warn({ reason: error.message }, 'copies for other regions are behind and will be retried'),
    });
  };

  const untilBegun = async (): Promise<void> => {
    while (!stopped) {
      try {
        return await begin();
      } catch (error) {
        log.error(
          { reason: (error as Error).message },
          'copies for other regions could not be begun and will be retried',
        );
        await sleep(RETRY_MILLISECONDS);
      }
    }
  };

  return {
    start: async () => {
      started = untilBegun();
    },
    catchUp: async () => {
      await started;
      await drain();
    },
    stop: async () => {
      stopped = true;
      await started;
      await follower?.stop();
    },
  };
}

/** Of several processes one works at a time. @returns undefined when everything is to be compared anew */
async function lockProgress(db: Db): Promise<ChangeCursor | undefined> {
  // A restored older backup has no row.
  await sql`insert into exchange.progress default values on conflict do nothing`.execute(db);
  const { rows } = await sql<ChangeCursor & { anew: boolean }>`select xid::text as xid, position,
      xid = '0' or xid > pg_snapshot_xmax(pg_current_snapshot()) as anew
    from exchange.progress for update`.execute(db);
  const { anew, ...cursor } = rows[0]!;
  return anew ? undefined : cursor;
}

/** Whoever was away for so long that the feed has been pruned meanwhile begins anew. */
async function notePruning(db: Db): Promise<void> {
  await sql`update exchange.progress set xid = '0', position = -1
    where xid < (select c.xid from platform.change c order by c.xid, c.position limit 1)`.execute(db);
}

async function writeProgress(db: Db, { xid, position }: ChangeCursor): Promise<void> {
  await sql`update exchange.progress set xid = ${xid}::xid8, position = ${position}`.execute(db);
}
