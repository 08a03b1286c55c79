import { sql } from 'kysely';
import { Failure, sentence, type FailureTexts } from '#kernel/errors';
import type { Context } from '#platform/context';
import type { LongJob } from '#platform/jobs';
import { actOnListing } from './act-on-listing.ts';
import { backgroundActor } from './background-actor.ts';
import { addToBulk, listItems, lockBulk, setBulkState, setOutcome, type Bulk, type BulkItem } from './bulk-store.ts';
import { listingFailures } from './contract.ts';
import { lifeFailures } from './life-contract.ts';
import { lockManaged } from './lock-managed.ts';
import { undoStep } from './undo-step.ts';

/** Small enough that nobody waits for a row of it. */
const PORTION = 25;

/** A portion in each transaction, so that progress is seen and a killed worker goes on where it was. */
export async function workOnBulk(job: LongJob, id: string): Promise<void> {
  while (await job.transaction((ctx) => workOnPortion(ctx, id)));
}

/** @returns whether something is left */
async function workOnPortion(ctx: Context, id: string): Promise<boolean> {
  const bulk = await lockBulk(ctx.db, ctx.tenant.id, id);
  const undoing = bulk.state === 'undoing';
  if (bulk.state !== 'running' && !undoing) return false;
  const acting = ctx.as(await backgroundActor(ctx, bulk));
  const items = await listItems(ctx.db, ctx.tenant.id, id, undoing ? 'done' : 'waiting', PORTION);
  const count = { done: 0, refused: 0, undone: 0 };
  for (const item of items) {
    const result = undoing ? await undoOne(acting, item) : await doOne(acting, bulk, item);
    await setOutcome(ctx.db, ctx.tenant.id, id, { position: item.position, ...result });
    if (result.outcome === 'done') count.done += 1;
    if (result.outcome === 'refused') count.refused += 1;
    if (result.outcome === 'undone') count.undone += 1;
  }
  await addToBulk(ctx.db, ctx.tenant.id, id, count);
  if (items.length === PORTION) return true;
  await setBulkState(ctx.db, ctx.tenant.id, id, undoing ? 'undone' : 'done', { finishedAt: ctx.now });
  return false;
}

type Result = Pick<BulkItem, 'outcome' | 'version' | 'problem'>;

async function doOne(ctx: Context, bulk: Bulk, { listingId }: BulkItem): Promise<Result> {
  const reasons = bulk.reason === null ? undefined : [{ field: '', text: bulk.reason }];
  return attempt(ctx, 'refused', async () => {
    const { version } = await lockManaged(ctx, listingId);
    const saved = await actOnListing(ctx, listingId, { verb: bulk.verb, version, reasons });
    return { outcome: 'done', version: saved.version, problem: null };
  });
}

/** What somebody has touched since stays as it is. */
const undoOne = (ctx: Context, { listingId, version }: BulkItem): Promise<Result> =>
  attempt(ctx, 'kept', async () => {
    const saved = await undoStep(ctx, listingId, version!);
    return { outcome: 'undone', version: saved.version, problem: null };
  });

/** One that is refused leaves nothing behind and does not hold up the others. */
async function attempt(ctx: Context, otherwise: 'refused' | 'kept', work: () => Promise<Result>): Promise<Result> {
  await sql`savepoint bulk_item`.execute(ctx.db);
  try {
    const result = await work();
    await sql`release savepoint bulk_item`.execute(ctx.db);
    return result;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    await sql`rollback to savepoint bulk_item`.execute(ctx.db);
    return { outcome: otherwise, version: null, problem: wordsOf(error) };
  }
}

const TEXTS: FailureTexts = { ...listingFailures, ...lifeFailures };

function wordsOf({ code, data, fields }: Failure): string {
  const text = TEXTS[code];
  const words = text === undefined ? (COMMON[code] ?? code) : sentence(text.zh, data);
  return [words, ...fields.slice(0, 3).map(({ zh }) => zh)].join(' ');
}

const COMMON: Readonly<Record<string, string>> = {
  'record.notFound': '已不在您的范围内。',
  'record.changed': '内容刚被修改过。',
  'access.denied': '您已没有这项权限。',
};
