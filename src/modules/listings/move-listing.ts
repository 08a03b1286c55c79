import { failure } from '#kernel/errors';
import type { Context } from '#platform/context';
import { LISTING_TOPIC } from './listing-index.ts';
import { STATE_LABELS, TRANSITIONS, type Listing, type ListingVerb, type ReturnedReason } from './model.ts';
import { notifyOwner } from './notify-owner.ts';
import { isPublic, type Obstacle } from './rules.ts';
import { recordRevision } from './record-revision.ts';
import { appendStep } from './step-store.ts';
import type { ListingPatch } from './listing-row.ts';
import { updateListing } from './store.ts';

/** A locked listing goes where the table says, with everything that belongs to the step. */
export async function moveListing(
  ctx: Context,
  listing: Listing,
  verb: ListingVerb,
  patch: ListingPatch,
  reasons: readonly ReturnedReason[],
): Promise<Listing> {
  const saved = await updateListing(ctx.db, ctx.tenant.id, listing, ctx.now, {
    state: TRANSITIONS[verb].to,
    ...patch,
  });
  await recordStep(ctx, listing, saved, verb, reasons);
  return saved;
}

/** The step on the timeline, the audit entry, the change for the index and the word to the owner: always together. */
export async function recordStep(
  ctx: Context,
  before: Listing,
  after: Listing,
  verb: string,
  reasons: readonly ReturnedReason[],
): Promise<void> {
  await appendStep(ctx.db, ctx.tenant.id, after.id, {
    at: ctx.now,
    verb,
    fromState: before.state,
    toState: after.state,
    accountId: ctx.actor.accountId ?? null,
    reasons,
  });
  await recordRevision(ctx, before, after, verb, reasons);
  await ctx.audit(`listing.${verb}`, { kind: 'listing', id: after.id }, { from: before.state, to: after.state });
  if (isPublic(before.state) || isPublic(after.state)) await ctx.changed(LISTING_TOPIC, [after.id]);
  await notifyOwner(ctx, after, verb, reasons);
}

export function refuse(obstacle: Obstacle | undefined, listing: Pick<Listing, 'state'>): void {
  if (obstacle !== undefined) throw failure(obstacle, { state: STATE_LABELS[listing.state].zh });
}
