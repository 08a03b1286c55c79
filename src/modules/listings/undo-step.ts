import { failure } from '#kernel/errors';
import { mayAct } from '#modules/access';
import type { Context } from '#platform/context';
import { LISTING_TOPIC } from './listing-index.ts';
import type { ListingPatch } from './listing-row.ts';
import { lockManaged } from './lock-managed.ts';
import type { Listing, ListingState } from './model.ts';
import { recordRevision } from './record-revision.ts';
import { listRevisions, type Revision } from './revision-store.ts';
import { isPublic, maySeeInside } from './rules.ts';
import { appendStep } from './step-store.ts';
import { updateListing } from './store.ts';

/** Long enough to see what one has done, short enough that nobody has acted on it. */
export const UNDO_MINUTES = 10;

/** Steps of an owner that nobody else has a part in. Closing what was under review ended its case, which stays ended. */
const UNDOABLE: Readonly<Record<string, readonly ListingState[]>> = {
  confirm: ['published', 'expired'],
  close: ['draft', 'returned', 'published', 'expired'],
  revise: ['published', 'expired'],
};

/** What a step writes, and undoing puts back. */
const PUT_BACK: ReadonlySet<string> = new Set(['state', 'closedReason', 'confirmedOn', 'validUntil', 'publishedAt']);

/** Takes back one's own last step while nothing has happened since. */
export async function undoStep(ctx: Context, id: string, version: number): Promise<Listing> {
  const listing = await lockManaged(ctx, id);
  const last = (await listRevisions(ctx.db, ctx.tenant.id, id, 1))[0];
  if (!maySeeInside(ctx.actor, listing) || !mayAct(ctx.actor, 'listing.confirm')) throw failure('listing.notYours');
  if (last === undefined || listing.version !== version || last.version !== version) throw failure('listing.movedOn');
  if (last.accountId !== ctx.actor.accountId || !isUndoable(last)) throw failure('listing.notUndoable');
  if (ctx.now.getTime() - last.at.getTime() > UNDO_MINUTES * 60_000)
    throw failure('listing.undoTooLate', { minutes: UNDO_MINUTES });
  const saved = await updateListing(ctx.db, ctx.tenant.id, listing, ctx.now, patchBack(last));
  await appendStep(ctx.db, ctx.tenant.id, listing.id, {
    at: ctx.now,
    verb: 'undo',
    fromState: listing.state,
    toState: saved.state,
    accountId: ctx.actor.accountId ?? null,
    reasons: [],
  });
  await ctx.audit('listing.undo', { kind: 'listing', id }, { from: listing.state, to: saved.state, undone: last.verb });
  await recordRevision(ctx, listing, saved, 'undo');
  if (isPublic(listing.state) || isPublic(saved.state)) await ctx.changed(LISTING_TOPIC, [listing.id]);
  return saved;
}

function isUndoable({ verb, changes }: Revision): boolean {
  const from = UNDOABLE[verb];
  const before = changes.find(({ field }) => field === 'state')?.before;
  return from !== undefined && (before === undefined || from.includes(before as ListingState));
}

const patchBack = ({ changes }: Revision): ListingPatch =>
  Object.fromEntries(
    changes
      .filter(({ field }) => PUT_BACK.has(field))
      .map(({ field, before }) => [
        field,
        field === 'publishedAt' && before !== null ? new Date(before as string) : before,
      ]),
  );
