import { failure } from '#kernel/errors';
import { findListing } from '#modules/listings';
import type { Context } from '#platform/context';
import { isSettled } from './model.ts';
import { latestAppeal } from './store.ts';

/** For the people of the organisation whose listing was taken down: what they appealed, and whether they may. */
export async function readAppeal(ctx: Context, listingId: string) {
  const { organisationId, duty } = ctx.actor;
  const listing = await findListing(ctx.db, ctx.tenant.id, listingId);
  if (listing === undefined || organisationId === undefined || listing.organisationId !== organisationId)
    throw failure('record.notFound');
  const found = await latestAppeal(ctx, listingId);
  return {
    appeal:
      found === undefined
        ? null
        : {
            id: found.id,
            number: found.number,
            state: found.state,
            createdAt: found.createdAt.toISOString(),
            dueOn: found.dueOn,
          },
    mayAppeal: listing.state === 'suspended' && duty !== 'viewer' && (found === undefined || isSettled(found.state)),
  };
}
