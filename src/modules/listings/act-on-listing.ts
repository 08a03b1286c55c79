import { failure } from '#kernel/errors';
import { addDays, civilDate } from '#kernel/time';
import { whoWasQuicker } from '#modules/approvals';
import { askForConfirmation, needsConfirmation } from '#modules/delegations';
import type { Context } from '#platform/context';
import { lockManaged } from './lock-managed.ts';
import { refuseUnlawful } from './listing-findings.ts';
import type { Listing, ListingVerb, ReturnedReason } from './model.ts';
import { moveListing, refuse } from './move-listing.ts';
import { followListing, isReviewVerb, LISTING_REVIEW, reviewListing } from './review.ts';
import { whyNot } from './rules.ts';
import { appendStep } from './step-store.ts';
import type { ListingPatch } from './listing-row.ts';

export interface ListingAction {
  readonly verb: ListingVerb;
  readonly version: number;
  readonly reasons?: readonly ReturnedReason[] | undefined;
  readonly validUntil?: string | undefined;
}

/** Moves a listing along its life cycle: one use case for all verbs, because the table of transitions is the rule. */
export async function actOnListing(ctx: Context, id: string, action: ListingAction): Promise<Listing> {
  const { verb } = action;
  const listing = await lockManaged(ctx, id);
  const obstacle = whyNot(ctx.actor, listing, verb);
  if (obstacle === 'listing.wrongState' && isReviewVerb(verb)) await whoWasQuicker(ctx, LISTING_REVIEW, id);
  refuse(obstacle, listing);
  if (listing.version !== action.version) throw failure('record.changed');
  if (verb === 'submit' || verb === 'publish') await refuseUnlawful(ctx, listing);
  if (verb === 'submit' && needsConfirmation(ctx)) return askFirst(ctx, listing);
  if (isReviewVerb(verb)) return reviewListing(ctx, listing, verb, action.reasons);
  const saved = await moveListing(ctx, listing, verb, patchOf(ctx, listing, action), action.reasons ?? []);
  await followListing(ctx, saved, verb);
  return saved;
}

/** A delegate's submission waits for the firm's own word; the listing stays as it is until then. */
async function askFirst(ctx: Context, listing: Listing): Promise<Listing> {
  const { id, version, title, state } = listing;
  await askForConfirmation(ctx, { kind: 'listing', id, version, title });
  await appendStep(ctx.db, ctx.tenant.id, id, {
    at: ctx.now,
    verb: 'askConfirmation',
    fromState: state,
    toState: state,
    accountId: ctx.actor.accountId ?? null,
    reasons: [],
  });
  return listing;
}

const LONGEST_VALIDITY = 365;
const USUAL_VALIDITY = 60;

function patchOf(ctx: Context, listing: Listing, action: ListingAction): ListingPatch {
  const today = civilDate(ctx.now);
  switch (action.verb) {
    case 'confirm':
      return {
        confirmedOn: today,
        validUntil: newValidity(listing, today, action.validUntil),
        publishedAt: listing.publishedAt ?? ctx.now,
      };
    case 'close':
      return { closedReason: givenReasons(action)[0]!.text };
    case 'reopen':
      // Somebody may have brought the same line in again since.
      return { closedReason: null, contentKey: null };
    case 'suspend':
      return { returnedReasons: givenReasons(action) };
    case 'restore':
      return { returnedReasons: [] };
    case 'submit':
      return { returnedReasons: [] };
    default:
      return {};
  }
}

/** Confirming what would end soon carries it on; a date of one's own is taken when it is sensible. */
function newValidity(listing: Listing, today: string, wanted: string | undefined): string {
  const until =
    wanted ??
    (listing.validUntil !== null && listing.validUntil > addDays(today, 14)
      ? listing.validUntil
      : addDays(today, USUAL_VALIDITY));
  if (until <= today || until > addDays(today, LONGEST_VALIDITY)) {
    throw failure('listing.validity', {}, [
      { field: 'validUntil', zh: '必须晚于今天，且不超过一年', en: 'Must lie after today and within a year' },
    ]);
  }
  return until;
}

function givenReasons(action: ListingAction): readonly ReturnedReason[] {
  if (action.reasons === undefined || action.reasons.length === 0)
    throw failure('listing.reasonMissing', {}, [{ field: 'reasons', zh: '必填', en: 'Required' }]);
  return action.reasons;
}
