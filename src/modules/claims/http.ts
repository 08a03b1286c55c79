import { failure } from '#kernel/errors';
import { civilDate } from '#kernel/time';
import { reachOf } from '#modules/access';
import { findListings } from '#modules/listings';
import { findOrganisationNames, namesOf } from '#modules/organisations';
import type { Context } from '#platform/context';
import type { FileStore } from '#platform/files';
import { Download, mount, type MountedRoute } from '#platform/http';
import { attachEvidence, decideClaim, makeClaim, visibleClaim, withdrawClaim } from './claims.ts';
import { routes } from './contract.ts';
import type { Claim } from './model.ts';
import { listClaims } from './store.ts';

export const mountClaims = (files: FileStore): MountedRoute[] =>
  mount(routes, {
    make: async (ctx, { params, body }) => ({ id: await makeClaim(ctx, params.id, body.statement) }),
    list: async (ctx, { query }) => {
      const page = await listClaims(ctx, reachOf(ctx.actor, 'claim.read'), query);
      return { ...page, items: await shown(ctx, page.items) };
    },
    attach: (ctx, { params, file }) => attachEvidence(ctx, params.id, file),
    readEvidence: async (ctx, { params }) => {
      const { fileKey, fileName, listingId } = await visibleClaim(ctx, params.id);
      if (fileKey === null || fileName === null) throw failure('record.notFound');
      await ctx.audit('claim.readEvidence', { kind: 'listing', id: listingId }, { claim: params.id });
      return new Download(fileName, 'application/octet-stream', await files.open(fileKey));
    },
    withdraw: (ctx, { params }) => withdrawClaim(ctx, params.id),
    decide: (ctx, { params, body }) => decideClaim(ctx, params.id, body),
  });

async function shown(ctx: Context, claims: readonly Claim[]) {
  const { db, tenant } = ctx;
  const listings = await findListings(
    db,
    tenant.id,
    claims.map((one) => one.listingId),
  );
  const names = await findOrganisationNames(
    db,
    tenant.id,
    claims.map((one) => one.organisationId),
  );
  const all = new Map<string, readonly string[]>();
  for (const id of names.keys()) all.set(id, await namesOf(db, tenant.id, id));
  return claims.map((one) => {
    const listing = listings.get(one.listingId);
    return {
      id: one.id,
      listing: {
        id: one.listingId,
        title: listing?.title ?? '',
        employerName: listing?.employerName ?? '',
        source: listing?.sourceName ?? null,
      },
      organisation: {
        id: one.organisationId,
        name: names.get(one.organisationId) ?? '',
        names: [...(all.get(one.organisationId) ?? [])],
      },
      kind: one.kind,
      statement: one.statement,
      evidence: one.fileName,
      state: one.state,
      answer: one.answer,
      dueOn: one.dueOn,
      overdue: one.state === 'open' && one.dueOn < civilDate(ctx.now),
      createdAt: one.createdAt.toISOString(),
    };
  });
}
