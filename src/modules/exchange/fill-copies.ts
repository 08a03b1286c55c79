import type { CodeBook } from '#modules/codes';
import { publishedAfter } from '#modules/listings';
import type { JobDefinition } from '#platform/jobs';
import { livingAfter, typesGiven } from './copy-store.ts';
import { placeCopies } from './place-copies.ts';

/** Compares everything a region has with what it shares: when a partnership or its setting changed, or the feed was lost. */
export const FILL_JOB = 'exchange.fill';

const PORTION = 200;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

export const fillJob = (codes: CodeBook): JobDefinition => ({
  task: FILL_JOB,
  long: async (job) => {
    // What is to be taken back goes first.
    const given = await job.transaction(({ db, tenant }) => typesGiven(db, tenant.id));
    for (const portion of given.size === 0 ? [livingAfter] : [livingAfter, publishedIds]) {
      let after = BEFORE_ALL;
      for (let more = true; more;) {
        more = await job.transaction(async ({ db, tenant, now }) => {
          const ids = await portion(db, tenant.id, after, PORTION);
          await placeCopies(db, tenant.id, ids, { codes, now });
          after = ids.at(-1) ?? after;
          return ids.length === PORTION;
        });
      }
    }
  },
});

const publishedIds = async (...args: Parameters<typeof publishedAfter>): Promise<string[]> =>
  (await publishedAfter(...args)).map(({ id }) => id);
