import { failure } from '#kernel/errors';
import { isUuid } from '#kernel/ids';
import type { CodeBook } from '#modules/codes';
import type { Context } from '#platform/context';
import { ListingForm } from './contract.ts';
import { createListing } from './create-listing.ts';
import { formOf } from './listing-to-form.ts';
import type { Listing } from './model.ts';
import { insertOrigin } from './origin-store.ts';
import { PLATFORM_TEMPLATES } from './platform-templates.ts';
import { maySeeInside } from './rules.ts';
import { findListing } from './store.ts';
import { deleteTemplateRow, findTemplate, insertTemplate, listTemplates } from './template-store.ts';

const ownOrganisation = ({ actor }: Context): string => {
  if (actor.organisationId === undefined) throw failure('access.denied');
  return actor.organisationId;
};

/** Those of the organisation first, then those of the platform. */
export async function readTemplates(ctx: Context) {
  const own = await listTemplates(ctx.db, ctx.tenant.id, ownOrganisation(ctx));
  return {
    items: [
      ...own.map(({ id, type, side, name }) => ({ id, type, side, name, own: true })),
      ...PLATFORM_TEMPLATES.map(({ id, type, side, name }) => ({ id, type, side, name, own: false })),
    ],
  };
}

/** What a listing says becomes a template under a name; validity and state stay behind. */
export async function saveTemplate(ctx: Context, { listingId, name }: { listingId: string; name: string }) {
  const organisation = ownOrganisation(ctx);
  const listing = await findListing(ctx.db, ctx.tenant.id, listingId);
  if (listing === undefined || !maySeeInside(ctx.actor, listing)) throw failure('record.notFound');
  if (listing.organisationId !== organisation) throw failure('listing.cloneOwn');
  const { type, side } = listing;
  const id = await insertTemplate(ctx.db, ctx.tenant.id, organisation, {
    type,
    side,
    name,
    form: formOf(listing),
    createdBy: ctx.actor.accountId ?? null,
    createdAt: ctx.now,
  });
  if (id === undefined)
    throw failure('template.exists', { name }, [{ field: 'name', zh: '已有这个名称', en: 'Taken' }]);
  await ctx.audit('listing.saveTemplate', { kind: 'listingTemplate', id }, { name, from: listingId });
  return { id, type, side, name, own: true };
}

export async function deleteTemplate(ctx: Context, id: string): Promise<void> {
  const { name } = await findTemplate(ctx.db, ctx.tenant.id, ownOrganisation(ctx), id);
  await deleteTemplateRow(ctx.db, ctx.tenant.id, id);
  await ctx.audit('listing.deleteTemplate', { kind: 'listingTemplate', id }, { before: { name } });
}

/** A draft that begins with what the template says. */
export async function useTemplate(ctx: Context, codes: CodeBook, id: string): Promise<Listing> {
  const made = await createListing(ctx, codes, await formFor(ctx, id));
  await insertOrigin(ctx.db, ctx.tenant.id, made.id, { template: id });
  return made;
}

async function formFor(ctx: Context, id: string): Promise<ListingForm> {
  const platform = PLATFORM_TEMPLATES.find((one) => one.id === id);
  if (platform !== undefined) return platform.form;
  if (!isUuid(id)) throw failure('record.notFound');
  const { form } = await findTemplate(ctx.db, ctx.tenant.id, ownOrganisation(ctx), id);
  // Saved by an older version perhaps: what the form knows no more is left out, what it refuses is said.
  const read = ListingForm.safeParse(form);
  if (!read.success) throw failure('template.outdated');
  return read.data;
}
