import { failure } from '#kernel/errors';
import type { Context } from '#platform/context';
import { LISTING_TOPIC } from './listing-index.ts';
import { STATE_LABELS, TRANSITIONS, type Listing, type ListingVerb, type ReturnedReason } from './model.ts';
import { notifyOwners } from './notify-owner.ts';
import { isPublic, type Obstacle } from './rules.ts';
import { recordRevisions, type Moved } from './record-revision.ts';
import { appendSteps } from './step-store.ts';
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
export const recordStep = (
  ctx: Context,
  before: Listing,
  after: Listing,
  verb: string,
  reasons: readonly ReturnedReason[],
): Promise<void> => recordSteps(ctx, [{ before, after }], verb, reasons);

/** The same step of many listings. */
export async function recordSteps(
  ctx: Context,
  moved: readonly Moved[],
  verb: string,
  reasons: readonly ReturnedReason[],
): Promise<void> {
  const { db, tenant, actor, now } = ctx;
  const step = { at: now, verb, accountId: actor.accountId ?? null, reasons };
  await appendSteps(
    db,
    tenant.id,
    moved.map(({ before, after }) => ({ ...step, listing: after.id, fromState: before.state, toState: after.state })),
  );
  await recordRevisions(ctx, moved, verb, reasons);
  await ctx.auditAll(
    `listing.${verb}`,
    moved.map(({ before, after }) => ({
      object: { kind: 'listing', id: after.id },
      detail: { from: before.state, to: after.state },
    })),
  );
  await changePublic(ctx, moved);
  await notifyOwners(
    ctx,
    moved.map(({ after }) => after),
    verb,
    reasons,
  );
}

/** The index follows what the public sees, or saw. */
export const changePublic = (ctx: Context, moved: readonly Moved[]): Promise<void> =>
  ctx.changed(
    LISTING_TOPIC,
    moved.filter(({ before, after }) => isPublic(before.state) || isPublic(after.state)).map(({ after }) => after.id),
  );

export function refuse(obstacle: Obstacle | undefined, listing: Pick<Listing, 'state'>): void {
  if (obstacle !== undefined) throw failure(obstacle, { state: STATE_LABELS[listing.state].zh });
}
