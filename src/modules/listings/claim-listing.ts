import { failure } from '#kernel/errors';
import { divisionOf } from '#modules/organisations';
import type { Context } from '#platform/context';
import { recordStep } from './move-listing.ts';
import type { Listing } from './model.ts';
import { isOver, mayKnow, sameName } from './rules.ts';
import { lockListing, updateListing } from './store.ts';

/**
 * A verified firm takes over a listing that was published about it from another source. The names must agree; what is
 * merely similar goes to the bureau, because a claim lets the firm speak in this listing's name.
 */
export async function claimListing(ctx: Context, id: string): Promise<Listing> {
  const listing = await lockListing(ctx.db, ctx.tenant.id, id);
  const { organisationId, organisationName, accountId, duty } = ctx.actor;
  if (organisationId === undefined || organisationName === undefined) throw failure('access.denied');
  const named = sameName(organisationName, listing.employerName);
  if (!mayKnow(ctx.actor, listing) && !(named && listing.organisationId === null)) throw failure('record.notFound');
  if (listing.organisationId !== null) throw failure('listing.claimed');
  if (isOver(listing.state)) throw failure('listing.over');
  if (duty === 'viewer') throw failure('listing.readOnly');
  if (!named)
    throw failure('listing.claimName', { employer: listing.employerName });
  const saved = await updateListing(ctx.db, ctx.tenant.id, listing.id, ctx.now, {
    organisationId,
    departmentId: ctx.actor.departmentId ?? null,
    territory: await divisionOf(ctx, organisationId),
    employerName: organisationName,
  });
  await recordStep(ctx, listing, saved, 'claim', []);
  await ctx.audit(
    'listing.claimedBy',
    { kind: 'organisation', id: organisationId },
    { listing: id, account: accountId },
  );
  return saved;
}
