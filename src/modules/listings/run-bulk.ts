import { sql } from 'kysely';
import { Failure, sentence, type FailureTexts } from '#kernel/errors';
import type { Context } from '#platform/context';
import type { LongJob } from '#platform/jobs';
import { actOnListing, actOnListings, isAlone, type ListingAction, type Outcome } from './act-on-listing.ts';
import { backgroundActor } from '#modules/delegations';
import {
  addToBulk,
  listItems,
  lockBulk,
  setBulkState,
  setOutcomes,
  type Bulk,
  type BulkItem,
  type BulkOutcome,
  type ItemResult,
} from './bulk-store.ts';
import { listingFailures } from './contract.ts';
import { lifeFailures } from './life-contract.ts';
import { lockManaged } from './lock-managed.ts';
import type { Listing } from './model.ts';
import { undoSteps } from './undo-step.ts';

/** Small enough that nobody waits long for a row of it; where each listing takes statements of its own, fewer. */
const PORTION = 250;
const PORTION_OF_CASES = 25;

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
  const portion = undoing || isAlone(bulk.verb) ? PORTION : PORTION_OF_CASES;
  const items = await listItems(ctx.db, ctx.tenant.id, id, undoing ? 'done' : 'waiting', portion);
  const results = undoing ? await undoAll(acting, items) : await doAll(acting, bulk, items);
  await setOutcomes(ctx.db, ctx.tenant.id, id, results);
  const count = (outcome: BulkOutcome): number => results.filter((one) => one.outcome === outcome).length;
  await addToBulk(ctx.db, ctx.tenant.id, id, {
    done: count('done'),
    refused: count('refused'),
    undone: count('undone'),
  });
  if (items.length === portion) return true;
  await setBulkState(ctx.db, ctx.tenant.id, id, undoing ? 'undone' : 'done', { finishedAt: ctx.now });
  return false;
}

async function doAll(ctx: Context, bulk: Bulk, items: readonly BulkItem[]): Promise<readonly ItemResult[]> {
  const reasons = bulk.reason === null ? undefined : [{ field: '', text: bulk.reason }];
  const action = { verb: bulk.verb, reasons };
  const ids = items.map(({ listingId }) => listingId);
  const outcome = isAlone(bulk.verb) ? await actOnListings(ctx, ids, action) : await actOnEach(ctx, ids, action);
  return items.map((item) => resultOf(item, outcome, 'done', 'refused'));
}

/** What somebody has touched since stays as it is. */
async function undoAll(ctx: Context, items: readonly BulkItem[]): Promise<readonly ItemResult[]> {
  const outcome = await undoSteps(
    ctx,
    items.map(({ listingId, version }) => ({ id: listingId, version: version! })),
  );
  return items.map((item) => resultOf(item, outcome, 'undone', 'kept'));
}

function resultOf(
  { position, listingId }: BulkItem,
  outcome: Outcome,
  done: BulkOutcome,
  otherwise: BulkOutcome,
): ItemResult {
  const result = outcome.get(listingId)!;
  return result instanceof Failure
    ? { position, outcome: otherwise, version: null, problem: wordsOf(result) }
    : { position, outcome: done, version: result.version, problem: null };
}

type Action = Pick<ListingAction, 'verb' | 'reasons'>;

/** One after the other, where a case and its people are moved as well. */
async function actOnEach(ctx: Context, ids: readonly string[], action: Action): Promise<Outcome> {
  const outcome = new Map<string, Listing | Failure>();
  for (const id of ids) outcome.set(id, await attempt(ctx, id, action));
  return outcome;
}

/** One that is refused leaves nothing behind and does not hold up the others. */
async function attempt(ctx: Context, id: string, action: Action): Promise<Listing | Failure> {
  await sql`savepoint bulk_item`.execute(ctx.db);
  try {
    const { version } = await lockManaged(ctx, id);
    const saved = await actOnListing(ctx, id, { ...action, version });
    await sql`release savepoint bulk_item`.execute(ctx.db);
    return saved;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    await sql`rollback to savepoint bulk_item`.execute(ctx.db);
    return error;
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
