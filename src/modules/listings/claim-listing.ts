import { failure } from '#kernel/errors';
import { placeCases } from '#modules/approvals';
import { divisionOf, findOrganisation, namesOf } from '#modules/organisations';
import type { Context } from '#platform/context';
import { recordStep } from './move-listing.ts';
import type { Listing } from './model.ts';
import { LISTING_REVIEW } from './review.ts';
import { isOver, mayKnow, sameName } from './rules.ts';
import { lockListing, updateListing } from './store.ts';

/**
 * A verified firm takes over a listing that was published about it from another source, under its name or a former one.
 * What is merely similar goes to the bureau with evidence (modules/claims), because a claim lets the firm speak in this
 * listing's name.
 */
export async function claimListing(ctx: Context, id: string): Promise<Listing> {
  const listing = await lockListing(ctx.db, ctx.tenant.id, id);
  const { organisationId, organisationName, accountId, duty } = ctx.actor;
  if (organisationId === undefined || organisationName === undefined) throw failure('access.denied');
  const names = await namesOf(ctx.db, ctx.tenant.id, organisationId);
  const named = names.some((name) => sameName(name, listing.employerName));
  if (!mayKnow(ctx.actor, listing) && !(named && listing.organisationId === null)) throw failure('record.notFound');
  if (listing.organisationId !== null) throw failure('listing.claimed');
  if (isOver(listing.state)) throw failure('listing.over');
  if (duty === 'viewer') throw failure('listing.readOnly');
  if (!named) throw failure('listing.claimName', { employer: listing.employerName });
  const saved = await updateListing(ctx.db, ctx.tenant.id, listing, ctx.now, {
    organisationId,
    agentId: null,
    departmentId: ctx.actor.departmentId ?? null,
    territory: await divisionOf(ctx, organisationId),
    employerName: organisationName,
  });
  await recordStep(ctx, listing, saved, 'claim', []);
  await placeCases(ctx, { kind: LISTING_REVIEW, subjectId: id }, { territory: saved.territory, organisationId });
  await ctx.audit(
    'listing.claimedBy',
    { kind: 'organisation', id: organisationId },
    { listing: id, account: accountId },
  );
  return saved;
}

/**
 * Staff decided whose listing it is; unclaimed or claimed by another before.
 * @returns whom it belonged to until now
 */
export async function assignListing(ctx: Context, id: string, organisationId: string): Promise<string | null> {
  const listing = await lockListing(ctx.db, ctx.tenant.id, id);
  const owner = await findOrganisation(ctx.db, ctx.tenant.id, organisationId);
  if (owner?.state !== 'verified') throw failure('record.notFound');
  if (isOver(listing.state)) throw failure('listing.over');
  const saved = await updateListing(ctx.db, ctx.tenant.id, listing, ctx.now, {
    organisationId,
    agentId: null,
    departmentId: null,
    territory: owner.division,
    employerName: owner.name,
  });
  await recordStep(ctx, listing, saved, 'claim', []);
  await placeCases(ctx, { kind: LISTING_REVIEW, subjectId: id }, { territory: owner.division, organisationId });
  return listing.organisationId;
}
