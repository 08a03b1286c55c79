import { sql, type RawBuilder } from 'kysely';
import { failure } from '#kernel/errors';
import { newId } from '#kernel/ids';
import { mayAct } from '#modules/access';
import type { Context } from '#platform/context';
import { askerOf } from '#modules/delegations';
import type { BulkVerb } from './bulk-verbs.ts';
import { countItems, findBulk, insertBulk, lockBulk, setBulkState, type Bulk } from './bulk-store.ts';
import { managedScope } from './manage-listings.ts';
import { setFilters, type ManagedFilter } from './managed-filter.ts';
import { countChosen, fixBulkItems } from './managed-store.ts';
import { TRANSITIONS, type ListingVerb } from './model.ts';
import { whyNotEver } from './rules.ts';
import { UNDO_MINUTES } from './undoable.ts';

export const BULK_MOST = 10_000;
export const BULK_JOB = 'listing.bulk';
/** A closing and a return are told to somebody, so they say why. */
const NEEDS_REASON: ReadonlySet<ListingVerb> = new Set(['close', 'return']);
export const isBulkUndoable = (verb: ListingVerb): boolean => verb === 'confirm' || verb === 'close';

interface Wanted {
  readonly verb: BulkVerb;
  readonly filter: ManagedFilter;
  /** The chosen ones; absent: all of the list. */
  readonly ids?: readonly string[] | undefined;
}

/** Fixes the listings and says how many they are, so that what is confirmed is what is done. */
export async function prepareBulk(ctx: Context, { verb, filter, ids }: Wanted): Promise<Bulk> {
  const obstacle = whyNotEver(ctx.actor, verb);
  if (obstacle !== undefined) throw failure(obstacle === 'listing.notYours' ? 'bulk.notForYou' : obstacle);
  const scope = await managedScope(ctx, filter);
  const id = newId();
  const matching = await countChosen(ctx.db, scope, ids);
  await insertBulk(ctx.db, ctx.tenant.id, {
    id,
    ...askerOf(ctx.actor),
    verb,
    filter: setFilters(filter),
    createdAt: ctx.now,
    matching,
  });
  await fixBulkItems(ctx.db, scope, { id, ids, able: ableSql(ctx, verb), most: BULK_MOST + 1 });
  const able = await countItems(ctx.db, ctx.tenant.id, id);
  if (able > BULK_MOST) throw failure('bulk.tooMany', { most: BULK_MOST });
  return findBulk(ctx.db, ctx.tenant.id, id, ctx.actor.accountId);
}

/** As far as rows tell; each listing is asked again when its turn comes. */
function ableSql({ actor }: Context, verb: BulkVerb): RawBuilder<unknown> {
  const { from, who } = TRANSITIONS[verb];
  const inState = sql`state = any(${from}::text[])`;
  if (who === 'reviewer') return inState;
  const own = actor.organisationId ?? null;
  const mine = sql`(organisation_id = ${own} or agent_id = ${own})`;
  if (!mayAct(actor, 'listing.review')) return sql`${inState} and ${mine}`;
  return verb === 'close' ? inState : sql`${inState} and (${mine} or organisation_id is null)`;
}

export async function runBulk(ctx: Context, id: string, reason: string | undefined): Promise<Bulk> {
  await findBulk(ctx.db, ctx.tenant.id, id, ctx.actor.accountId);
  const bulk = await lockBulk(ctx.db, ctx.tenant.id, id);
  if (bulk.state !== 'prepared') throw failure('bulk.wrongState');
  if (bulk.able === 0) throw failure('bulk.nothing');
  if (NEEDS_REASON.has(bulk.verb) && (reason === undefined || reason === ''))
    throw failure('listing.reasonMissing', {}, [{ field: 'reason', zh: '必填', en: 'Required' }]);
  await setBulkState(ctx.db, ctx.tenant.id, id, 'running', { reason: reason ?? null, startedAt: ctx.now });
  await ctx.enqueue(BULK_JOB, { bulkId: id }, { key: `${BULK_JOB}:${id}` });
  await ctx.audit(
    'listing.bulk',
    { kind: 'listingBulk', id },
    { verb: bulk.verb, count: bulk.able, filter: bulk.filter, reason },
  );
  return findBulk(ctx.db, ctx.tenant.id, id, ctx.actor.accountId);
}

export async function undoBulk(ctx: Context, id: string): Promise<Bulk> {
  await findBulk(ctx.db, ctx.tenant.id, id, ctx.actor.accountId);
  const bulk = await lockBulk(ctx.db, ctx.tenant.id, id);
  if (bulk.state !== 'done' || !isBulkUndoable(bulk.verb) || bulk.done === 0) throw failure('bulk.wrongState');
  if (ctx.now.getTime() - bulk.finishedAt!.getTime() > UNDO_MINUTES * 60_000)
    throw failure('listing.undoTooLate', { minutes: UNDO_MINUTES });
  await setBulkState(ctx.db, ctx.tenant.id, id, 'undoing');
  await ctx.enqueue(BULK_JOB, { bulkId: id }, { key: `${BULK_JOB}:undo:${id}` });
  await ctx.audit('listing.undoBulk', { kind: 'listingBulk', id }, { verb: bulk.verb, count: bulk.done });
  return findBulk(ctx.db, ctx.tenant.id, id, ctx.actor.accountId);
}
