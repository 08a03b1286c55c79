import { Failure, failure } from '#kernel/errors';
import { mayAct } from '#modules/access';
import type { Context } from '#platform/context';
import { sorted, type Outcome } from './act-on-listing.ts';
import { mayBeKnown } from './lock-managed.ts';
import { existingKeys } from './imported-listings.ts';
import type { Listing, ListingState } from './model.ts';
import { changePublic } from './move-listing.ts';
import { recordRevisions, type Moved } from './record-revision.ts';
import { lastRevisions, type Revision } from './revision-store.ts';
import { maySeeInside } from './rules.ts';
import { appendSteps } from './step-store.ts';
import { lockListings, updateHeaders, type HeaderPatch } from './store.ts';
import { isUndoable, UNDO_MINUTES } from './undoable.ts';

export interface ToUndo {
  readonly id: string;
  /** The one that the step made; another means that something has happened since. */
  readonly version: number;
}

/** Takes back one's own last step while nothing has happened since. */
export async function undoStep(ctx: Context, id: string, version: number): Promise<Listing> {
  const result = (await undoSteps(ctx, [{ id, version }])).get(id)!;
  if (result instanceof Failure) throw result;
  return result;
}

/** The same of many; those that cannot be taken back stay as they are, and it is said why. */
export async function undoSteps(ctx: Context, steps: readonly ToUndo[]): Promise<Outcome> {
  const { db, tenant } = ctx;
  const versions = new Map(steps.map(({ id, version }) => [id, version]));
  const ids = [...versions.keys()];
  const listings = await lockListings(db, tenant.id, ids);
  const last = await lastRevisions(db, tenant.id, ids);
  const again = await broughtInAgain(ctx, [...listings.values()]);
  const { given, refused } = sorted(ids, (id) => {
    const listing = mayBeKnown(ctx, listings.get(id));
    const step = undoableStep(ctx, listing, last.get(id), versions.get(id)!);
    if (again.has(id)) throw failure('listing.broughtInAgain');
    return patchBack(listing, step);
  });
  const saved = await updateHeaders(db, tenant.id, ctx.now, given);
  const moved = [...saved.values()].map((after) => ({ before: listings.get(after.id)!, after }));
  await recordUndone(ctx, moved, last);
  return new Map<string, Listing | Failure>([...saved, ...refused]);
}

/** Closed ones whose line somebody has imported again since: both at once would be the same posting twice. */
async function broughtInAgain({ db, tenant }: Context, listings: readonly Listing[]): Promise<ReadonlySet<string>> {
  const closed = listings.filter(({ state, contentKey }) => state === 'closed' && contentKey !== null);
  if (closed.length === 0) return new Set();
  const live = await existingKeys(
    db,
    tenant.id,
    closed.map(({ contentKey }) => contentKey!),
  );
  return new Set(closed.filter(({ contentKey }) => live.has(contentKey!)).map(({ id }) => id));
}

function undoableStep(ctx: Context, listing: Listing, last: Revision | undefined, version: number): Revision {
  if (!maySeeInside(ctx.actor, listing) || !mayAct(ctx.actor, 'listing.confirm')) throw failure('listing.notYours');
  if (last === undefined || listing.version !== version || last.version !== version) throw failure('listing.movedOn');
  if (last.accountId !== ctx.actor.accountId || !isUndoable(last.verb, stateBefore(last)))
    throw failure('listing.notUndoable');
  if (ctx.now.getTime() - last.at.getTime() > UNDO_MINUTES * 60_000)
    throw failure('listing.undoTooLate', { minutes: UNDO_MINUTES });
  return last;
}

const stateBefore = ({ changes }: Revision): ListingState | undefined =>
  changes.find(({ field }) => field === 'state')?.before as ListingState | undefined;

async function recordUndone(ctx: Context, moved: readonly Moved[], last: ReadonlyMap<string, Revision>): Promise<void> {
  const step = { at: ctx.now, verb: 'undo', accountId: ctx.actor.accountId ?? null, reasons: [] };
  await appendSteps(
    ctx.db,
    ctx.tenant.id,
    moved.map(({ before, after }) => ({ ...step, listing: after.id, fromState: before.state, toState: after.state })),
  );
  await ctx.auditAll(
    'listing.undo',
    moved.map(({ before, after }) => ({
      object: { kind: 'listing', id: after.id },
      detail: { from: before.state, to: after.state, undone: last.get(after.id)!.verb },
    })),
  );
  await recordRevisions(ctx, moved, 'undo');
  await changePublic(ctx, moved);
}

/** What a step writes, as it stands now or as the revision says that it was. */
function patchBack(listing: Listing, { changes }: Revision): HeaderPatch {
  const { id, state, closedReason, confirmedOn, validUntil, publishedAt } = listing;
  const now = { state, closedReason, confirmedOn, validUntil, publishedAt };
  const earlier = changes.filter(({ field }) => Object.hasOwn(now, field)).map(({ field, before }) => [field, before]);
  return { id, ...now, ...Object.fromEntries(earlier) };
}
