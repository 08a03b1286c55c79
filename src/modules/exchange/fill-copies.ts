import type { CodeBook } from '#modules/codes';
import { recordIdsAfter } from '#modules/catalogue';
import { publishedAfter } from '#modules/listings';
import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';
import type { JobDefinition } from '#platform/jobs';
import { livingAfter, typesGiven, type Shelf } from './copy-store.ts';
import { placeCopies, placeRecords } from './place-copies.ts';

/** Compares everything a region has with what it shares: when a partnership or its setting changed, or the feed was lost. */
export const FILL_JOB = 'exchange.fill';

const PORTION = 200;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

export const fillJob = (codes: CodeBook): JobDefinition => ({
  task: FILL_JOB,
  long: async (job) => {
    // What is to be taken back goes first.
    const given = await job.transaction(({ db, tenant }) => typesGiven(db, tenant.id));
    for (const { portion, place } of given.size === 0 ? [LIVING_LISTINGS, LIVING_RECORDS] : ALL) {
      let after = BEFORE_ALL;
      for (let more = true; more;) {
        more = await job.transaction(async ({ db, tenant, now }) => {
          const ids = await portion(db, tenant.id, after, PORTION);
          await place(db, tenant, ids, { codes, now });
          after = ids.at(-1) ?? after;
          return ids.length === PORTION;
        });
      }
    }
  },
});

type Portion = (db: Db, tenant: TenantId, after: string, limit: number) => Promise<string[]>;

interface Turn {
  readonly portion: Portion;
  readonly place: typeof placeRecords;
}

const placeListings: typeof placeRecords = (db, { id }, ...rest) => placeCopies(db, id, ...rest);
const livingOn =
  (shelf: Shelf): Portion =>
  (db, tenant, after, limit) =>
    livingAfter(db, tenant, shelf, after, limit);

const publishedIds: Portion = async (...args) => (await publishedAfter(...args)).map(({ id }) => id);

const LIVING_LISTINGS: Turn = { portion: livingOn('listings'), place: placeListings };
const LIVING_RECORDS: Turn = { portion: livingOn('records'), place: placeRecords };
const ALL: readonly Turn[] = [
  LIVING_LISTINGS,
  LIVING_RECORDS,
  { portion: publishedIds, place: placeListings },
  { portion: recordIdsAfter, place: placeRecords },
];
