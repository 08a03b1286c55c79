import { failure } from '#kernel/errors';
import type { UploadedFile } from '#kernel/contract';
import { newId } from '#kernel/ids';
import { civilDate } from '#kernel/time';
import { reaches, reachOf } from '#modules/access';
import { workCalendar } from '#modules/calendar';
import { assignListing, findListing, isOver } from '#modules/listings';
import { sendNotice } from '#modules/notices';
import { findOrganisation } from '#modules/organisations';
import { readThresholds } from '#modules/regulations';
import type { Context } from '#platform/context';
import type { Claim } from './model.ts';
import { insertClaim, lockClaim, setEvidence, settleClaim } from './store.ts';

/** A claim while nobody has the listing, a dispute when somebody else has. */
export async function makeClaim(ctx: Context, listingId: string, statement: string): Promise<string> {
  const organisationId = ctx.actor.organisationId!;
  const listing = await findListing(ctx.db, ctx.tenant.id, listingId);
  if (listing === undefined || listing.publishedAt === null) throw failure('record.notFound');
  if (isOver(listing.state)) throw failure('listing.over');
  if (listing.organisationId === organisationId) throw failure('claim.yours');
  const id = newId<string>();
  const made = await insertClaim(ctx.db, ctx.tenant.id, {
    id,
    listingId,
    organisationId,
    kind: listing.organisationId === null ? 'claim' : 'dispute',
    statement,
    dueOn: (await workCalendar(ctx)).addWorkdays(civilDate(ctx.now), (await readThresholds(ctx))('claim.workingDays')),
    createdBy: ctx.actor.accountId ?? null,
    createdAt: ctx.now,
  });
  if (!made) throw failure('claim.open');
  await ctx.audit('claim.make', { kind: 'listing', id: listingId }, { claim: id });
  return id;
}

export async function attachEvidence(ctx: Context, id: string, file: UploadedFile): Promise<void> {
  const claim = await ownClaim(ctx, id);
  await setEvidence(ctx.db, ctx.tenant.id, id, file);
  await ctx.audit('claim.evidence', { kind: 'listing', id: claim.listingId }, { claim: id, file: file.name });
}

export async function withdrawClaim(ctx: Context, id: string): Promise<void> {
  const claim = await ownClaim(ctx, id);
  await settleClaim(ctx.db, ctx.tenant.id, id, {
    state: 'withdrawn',
    answer: null,
    at: ctx.now,
    by: ctx.actor.accountId ?? null,
  });
  await ctx.audit('claim.withdraw', { kind: 'listing', id: claim.listingId }, { claim: id });
}

async function ownClaim(ctx: Context, id: string): Promise<Claim> {
  const claim = await lockClaim(ctx.db, ctx.tenant.id, id);
  if (claim === undefined || claim.organisationId !== ctx.actor.organisationId) throw failure('record.notFound');
  if (claim.state !== 'open') throw failure('claim.settled');
  return claim;
}

/** One that this person may look at: the own firm's, or one of the territory. */
export async function visibleClaim(ctx: Context, id: string): Promise<Claim> {
  const claim = await lockClaim(ctx.db, ctx.tenant.id, id);
  const firm = claim && (await findOrganisation(ctx.db, ctx.tenant.id, claim.organisationId));
  const reach = reachOf(ctx.actor, 'claim.read');
  if (
    claim === undefined ||
    firm === undefined ||
    !reaches(reach, { organisationId: firm.id, territory: firm.division })
  )
    throw failure('record.notFound');
  return claim;
}

export interface Decision {
  readonly grant: boolean;
  readonly answer: string;
}

export async function decideClaim(ctx: Context, id: string, { grant, answer }: Decision): Promise<void> {
  const claim = await visibleClaim(ctx, id);
  if (claim.state !== 'open') throw failure('claim.settled');
  const before = grant ? await assignListing(ctx, claim.listingId, claim.organisationId) : null;
  const state = grant ? 'granted' : 'refused';
  await settleClaim(ctx.db, ctx.tenant.id, id, { state, answer, at: ctx.now, by: ctx.actor.accountId ?? null });
  await ctx.audit('claim.decide', { kind: 'listing', id: claim.listingId }, { claim: id, state, reason: answer });
  await tell(ctx, claim, claim.organisationId, grant ? '认领申请已同意，该岗位由贵单位办理' : '认领申请未同意', answer);
  if (before !== null) await tell(ctx, claim, before, '原由贵单位认领的岗位经核实属于另一单位', answer);
}

async function tell(
  ctx: Context,
  claim: Claim,
  organisationId: string,
  subject: string,
  answer: string,
): Promise<void> {
  const listing = await findListing(ctx.db, ctx.tenant.id, claim.listingId);
  await sendNotice(ctx, {
    key: `claim:${claim.id}:${organisationId}`,
    kind: 'claimOutcome',
    to: { organisationId, duty: 'editor' },
    subject,
    body: `岗位“${listing?.title ?? ''}”。说明：${answer}`,
    link: `/listings/${claim.listingId}`,
  });
}
