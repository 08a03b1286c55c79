import { Failure, failure } from '#kernel/errors';
import { addDays, civilDate } from '#kernel/time';
import { whoWasQuicker } from '#modules/approvals';
import { askForConfirmation, endWaiting, needsConfirmation, waitingConfirmations } from '#modules/delegations';
import type { Context } from '#platform/context';
import { lockManaged, mayBeKnown } from './lock-managed.ts';
import { refuseUnlawful } from './listing-findings.ts';
import { TRANSITIONS, type Listing, type ListingVerb, type ReturnedReason } from './model.ts';
import { moveListing, recordSteps, refuse } from './move-listing.ts';
import { followListing, isReviewVerb, LISTING_REVIEW, reviewListing, withOpenCase } from './review.ts';
import { whyNot } from './rules.ts';
import { appendStep } from './step-store.ts';
import type { ListingPatch } from './listing-row.ts';
import { lockListings, updateHeaders } from './store.ts';

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
  await endWaiting(ctx, 'listing', [id]);
  if (isReviewVerb(verb)) return reviewListing(ctx, listing, verb, action.reasons);
  const saved = await moveListing(ctx, listing, verb, patchOf(ctx, listing, action), action.reasons ?? []);
  await followListing(ctx, saved, verb);
  return saved;
}

/** Verbs that change nothing but the listing, and end its case where one is open. */
const ALONE: ReadonlySet<ListingVerb> = new Set(['confirm', 'close']);
export const isAlone = (verb: ListingVerb): boolean => ALONE.has(verb);

export type Outcome = ReadonlyMap<string, Listing | Failure>;

/** The same for many, in a handful of statements: those that may not are told why, the others are moved. Only for verbs alone. */
export async function actOnListings(
  ctx: Context,
  ids: readonly string[],
  action: Pick<ListingAction, 'verb' | 'reasons'>,
): Promise<Outcome> {
  const { verb, reasons = [] } = action;
  const listings = await lockListings(ctx.db, ctx.tenant.id, ids);
  const { given, refused } = sorted(ids, (id) => {
    const listing = mayBeKnown(ctx, listings.get(id));
    refuse(whyNot(ctx.actor, listing, verb), listing);
    const { version } = listing;
    return { id, state: TRANSITIONS[verb].to, ...patchOf(ctx, listing, { ...action, version }) };
  });
  const saved = await updateHeaders(ctx.db, ctx.tenant.id, ctx.now, given);
  const moved = [...saved.values()].map((after) => ({ before: listings.get(after.id)!, after }));
  await recordSteps(ctx, moved, verb, reasons);
  if (verb === 'close') await endWaiting(ctx, 'listing', [...saved.keys()]);
  if (verb === 'close')
    for (const one of await withOpenCase(ctx, [...saved.values()])) await followListing(ctx, one, verb);
  return new Map<string, Listing | Failure>([...saved, ...refused]);
}

/** What is to be done for each, or why not; any other error ends the whole. */
export function sorted<Given>(ids: readonly string[], giveOrRefuse: (id: string) => Given) {
  const given: Given[] = [];
  const refused: [string, Failure][] = [];
  for (const id of ids) {
    try {
      given.push(giveOrRefuse(id));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      refused.push([id, error]);
    }
  }
  return { given, refused };
}

/** A delegate's submission waits for the firm's own word; the listing stays as it is until then. */
async function askFirst(ctx: Context, listing: Listing): Promise<Listing> {
  const { id, version, title, state } = listing;
  const waiting = (await waitingConfirmations(ctx, 'listing', [id])).get(id);
  if (waiting?.subjectVersion === version) throw failure('listing.waitsForPrincipal');
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
