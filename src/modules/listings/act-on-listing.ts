import { failure } from '#kernel/errors';
import { addDays, civilDate } from '#kernel/time';
import type { Context } from '#platform/context';
import { listingFindings } from './listing-findings.ts';
import { LISTING_TOPIC } from './listing-index.ts';
import { notifyOwner } from './notify-owner.ts';
import { STATE_LABELS, TRANSITIONS, type Listing, type ListingVerb, type ReturnedReason } from './model.ts';
import { isPublic, nearKey, whyNot, type Obstacle } from './rules.ts';
import { appendStep } from './step-store.ts';
import { lockListing, updateListing, type ListingPatch } from './store.ts';

export interface ListingAction {
  readonly verb: ListingVerb;
  readonly version: number;
  readonly reasons?: readonly ReturnedReason[] | undefined;
  readonly validUntil?: string | undefined;
}

/** Moves a listing along its life cycle: one use case for all verbs, because the table of transitions is the rule. */
export async function actOnListing(ctx: Context, id: string, action: ListingAction): Promise<Listing> {
  const { verb } = action;
  const listing = await lockListing(ctx.db, ctx.tenant.id, id);
  refuse(whyNot(ctx.actor, listing, verb), listing);
  if (listing.version !== action.version) throw failure('record.changed');
  if (verb === 'submit' || verb === 'publish') await refuseUnlawful(ctx, listing);
  const saved = await updateListing(ctx.db, ctx.tenant.id, listing.id, ctx.now, {
    state: TRANSITIONS[verb].to,
    ...patchOf(ctx, listing, action),
  });
  await recordStep(ctx, listing, saved, verb, action.reasons ?? []);
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
  await ctx.audit(`listing.${verb}`, { kind: 'listing', id: after.id }, { from: before.state, to: after.state });
  if (isPublic(before.state) || isPublic(after.state)) await ctx.changed(LISTING_TOPIC, [after.id]);
  await notifyOwner(ctx, after, verb, reasons);
}

export function refuse(obstacle: Obstacle | undefined, listing: Pick<Listing, 'state'>): void {
  if (obstacle !== undefined) throw failure(obstacle, { state: STATE_LABELS[listing.state].zh });
}

const LONGEST_VALIDITY = 365;
const USUAL_VALIDITY = 60;

function patchOf(ctx: Context, listing: Listing, action: ListingAction): ListingPatch {
  const today = civilDate(ctx.now);
  switch (action.verb) {
    case 'publish':
      return {
        publishedAt: ctx.now,
        confirmedOn: today,
        returnedReasons: [],
        nearKey: nearKey(listing.employerName, listing.title, listing.placeText),
      };
    case 'confirm':
      return {
        confirmedOn: today,
        validUntil: newValidity(listing, today, action.validUntil),
        publishedAt: listing.publishedAt ?? ctx.now,
      };
    case 'return':
      return { returnedReasons: givenReasons(action) };
    case 'close':
      return { closedReason: givenReasons(action)[0]!.text };
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

/** Rules of severity "refuse" stop a listing; warnings go to the reviewer's eye. */
async function refuseUnlawful(ctx: Context, listing: Listing): Promise<void> {
  const refusals = (await listingFindings(ctx, listing)).filter((finding) => finding.severity === 'refuse');
  if (refusals.length === 0) return;
  throw failure(
    'listing.notPublishable',
    { count: refusals.length },
    refusals.map((finding) => ({
      field: finding.field,
      zh: `${finding.message.zh}（依据：${finding.citation}）`,
      en: `${finding.message.en} (${finding.citation})`,
    })),
  );
}
