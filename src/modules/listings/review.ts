import { sql } from 'kysely';
import { kindWords } from '#contracts/kinds';
import { failure } from '#kernel/errors';
import { civilDate } from '#kernel/time';
import {
  decideCase,
  endCase,
  findCaseOf,
  submitCase,
  takeBackCase,
  withoutOpenCase,
  type CaseKind,
  type NewCase,
  type Outcome,
} from '#modules/approvals';
import type { Context } from '#platform/context';
import { refuseUnlawful, whyUnlawful } from './listing-findings.ts';
import { KIND_LABELS, nounOf, type Listing, type ListingVerb, type ReturnedReason } from './model.ts';
import { moveListing } from './move-listing.ts';
import { reviewDefinition } from './review-definition.ts';
import { nearKey, whyNot } from './rules.ts';
import { findListing, lockListing } from './store.ts';

/** 供求审核 as a kind of case. */
export const LISTING_REVIEW: CaseKind = {
  name: 'listing.review',
  label: { zh: '供求审核', en: 'Review of a listing' },
  deciderRights: ['listing.review'],
  first: reviewDefinition,
  pages: { officer: (id) => `/app/review/${id}`, applicant: (id) => `/app/listings/${id}` },
  lock: async (ctx, id) => {
    await lockListing(ctx.db, ctx.tenant.id, id);
  },
  describe: async (ctx, id) => {
    const listing = await findListing(ctx.db, ctx.tenant.id, id);
    if (listing === undefined) return { facts: [], checks: [] };
    return { facts: factsOf(listing), checks: [] };
  },
  whyNotDecide: async (ctx, id, verb) => {
    const listing = await findListing(ctx.db, ctx.tenant.id, id);
    if (listing === undefined) return failure('record.notFound');
    const obstacle = whyNot(ctx.actor, listing, verb === 'approve' ? 'publish' : 'return');
    if (obstacle !== undefined) return failure(obstacle, { state: listing.state });
    return verb === 'approve' ? whyUnlawful(ctx, listing) : undefined;
  },
  onOutcome: writeOutcome,
  waiting: async (ctx, limit) => {
    const { rows } = await sql<{
      id: string;
      title: string;
      organisationId: string | null;
      territory: string | null;
      createdBy: string | null;
      updatedAt: Date;
    }>`select l.id, l.title, coalesce(l.organisation_id, l.agent_id) as "organisationId", l.territory, l.created_by as "createdBy", l.updated_at as "updatedAt"
      from listings.listing l where l.tenant_id = ${ctx.tenant.id} and l.state = 'submitted'
        and ${withoutOpenCase(ctx.tenant.id, 'listing.review', sql`l.id`)} order by l.updated_at, l.id limit ${limit}`.execute(
      ctx.db,
    );
    return rows.map(({ createdBy, updatedAt, ...one }) => ({
      ...caseOf(one),
      applicantId: createdBy,
      openedAt: updatedAt,
    }));
  },
};

/** What an officer sees of it in a list of cases; the whole stands on its own page. */
function factsOf(listing: Listing): { label: string; value: string }[] {
  const { party, title, place } = kindWords(listing.type, listing.side);
  const own: readonly (readonly [string, string])[] =
    listing.type === 'talent'
      ? [
          ['性质', KIND_LABELS[listing.kind].zh],
          ['人数', String(listing.headcount ?? '')],
          ['薪资', listing.payText],
        ]
      : [['类别', nounOf(listing).zh]];
  return [[title.zh, listing.title], [party.zh, listing.employerName], ...own, [place.zh, listing.placeText]].map(
    ([label, value]) => ({ label: label!, value: value! }),
  );
}

export const caseOf = ({
  id,
  title,
  organisationId,
  agentId = null,
  territory,
}: {
  readonly id: string;
  readonly title: string;
  readonly organisationId: string | null;
  readonly agentId?: string | null;
  readonly territory: string | null;
}): NewCase => ({ subjectId: id, title, organisationId: organisationId ?? agentId, territory });

export type ReviewVerb = 'publish' | 'return';
export const isReviewVerb = (verb: ListingVerb): verb is ReviewVerb => verb === 'publish' || verb === 'return';

/** An officer's word on a listing is a decision on its case; what comes of it is written by `writeOutcome`. */
export async function reviewListing(
  ctx: Context,
  listing: Listing,
  verb: ReviewVerb,
  reasons: readonly ReturnedReason[] | undefined,
): Promise<Listing> {
  if (verb === 'return' && (reasons === undefined || reasons.length === 0))
    throw failure('listing.reasonMissing', {}, [{ field: 'reasons', zh: '必填', en: 'Required' }]);
  const found = await findCaseOf(ctx.db, ctx.tenant.id, LISTING_REVIEW.name, listing.id);
  if (found?.state !== 'running')
    await submitCase(ctx, LISTING_REVIEW, { ...caseOf(listing), applicantId: listing.createdBy });
  await decideCase(
    ctx,
    LISTING_REVIEW,
    { subjectId: listing.id },
    { verb: verb === 'publish' ? 'approve' : 'return', reasons },
  );
  return (await findListing(ctx.db, ctx.tenant.id, listing.id))!;
}

async function writeOutcome(ctx: Context, { case: one, result, reasons }: Outcome): Promise<void> {
  const listing = await lockListing(ctx.db, ctx.tenant.id, one.subjectId);
  if (result === 'approved') {
    await refuseUnlawful(ctx, listing);
    const { employerName, title, placeText } = listing;
    const key = nearKey(employerName, title, placeText);
    const patch = { publishedAt: ctx.now, confirmedOn: civilDate(ctx.now), returnedReasons: [], nearKey: key };
    await moveListing(ctx, listing, 'publish', patch, []);
    return;
  }
  if (result === 'withdrawn') {
    await moveListing(ctx, listing, 'withdraw', {}, []);
    return;
  }
  const told = reasons.map(({ field, text, code, citation }) => ({
    field,
    text,
    code,
    ...(citation !== undefined && { citation }),
  }));
  await moveListing(ctx, listing, 'return', { returnedReasons: told }, told);
}

/** What the owner's own acts mean for the case. */
export async function followListing(ctx: Context, listing: Listing, verb: ListingVerb): Promise<void> {
  if (verb === 'submit') await submitCase(ctx, LISTING_REVIEW, caseOf(listing));
  if (verb === 'withdraw') await takeBackCase(ctx, LISTING_REVIEW, listing.id);
  if (verb === 'close') await endCase(ctx, LISTING_REVIEW, listing.id, listing.closedReason ?? '已关闭');
}

/** Those whose review is under way, or waits for a correction. */
export async function withOpenCase(ctx: Context, listings: readonly Listing[]): Promise<readonly Listing[]> {
  const ids = listings.map(({ id }) => id);
  const { rows } = await sql<{ id: string }>`select one.id from unnest(${ids}::uuid[]) as one (id)
    where not (${withoutOpenCase(ctx.tenant.id, LISTING_REVIEW.name, sql`one.id`)})`.execute(ctx.db);
  const open = new Set(rows.map(({ id }) => id));
  return listings.filter(({ id }) => open.has(id));
}
