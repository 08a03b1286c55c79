import { failure } from '#kernel/errors';
import type { CodeBook } from '#modules/codes';
import type { Context } from '#platform/context';
import { createListing } from './create-listing.ts';
import { formOf } from './listing-to-form.ts';
import type { Listing } from './model.ts';
import { insertOrigin } from './origin-store.ts';
import { maySeeInside } from './rules.ts';
import { findListing } from './store.ts';

/** A new draft of one's own organisation with the same content; when it holds and who confirmed it is not copied. */
export async function cloneListing(ctx: Context, codes: CodeBook, id: string): Promise<Listing> {
  const source = await findListing(ctx.db, ctx.tenant.id, id);
  if (source === undefined || !maySeeInside(ctx.actor, source)) throw failure('record.notFound');
  if (source.organisationId !== ctx.actor.organisationId) throw failure('listing.cloneOwn');
  const made = await createListing(ctx, codes, formOf(source));
  await insertOrigin(ctx.db, ctx.tenant.id, made.id, { clonedFrom: source.id });
  await ctx.audit('listing.clone', { kind: 'listing', id: made.id }, { from: source.id });
  return made;
}
