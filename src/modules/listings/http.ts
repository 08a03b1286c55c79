import { mount, type MountedRoute, type RequestFacts } from '#platform/http';
import { actOnListing } from './act-on-listing.ts';
import { claimListing } from './claim-listing.ts';
import { listingRoutes } from './contract.ts';
import { createListing } from './create-listing.ts';
import { editListing } from './edit-listing.ts';
import { liftRefusal, readRefusals } from './lift-refusal.ts';
import type { ListingParts } from './parts.ts';
import { manageListings } from './manage-listings.ts';
import { readDetails } from './read-details.ts';
import { managedListing, readListing, readManagedListing } from './read-listing.ts';
import { recommendForProfile, recommendSimilar } from './recommend-listings.ts';
import { refuseAgent } from './refuse-agent.ts';

export const listingHttp = (parts: ListingParts): MountedRoute[] =>
  mount(listingRoutes, {
    read: (ctx, { params }) => readListing(ctx, parts.codes, params.id),
    details: (ctx, { params }) => readDetails(ctx, parts.codes, params.id),
    recommend: async (ctx, { params, query }, request) => ({
      items: await recommendSimilar(parts, ctx, params.id, query.limit, languageOf(request)),
    }),
    recommendForProfile: async (ctx, { params, query }, request) => ({
      items: await recommendForProfile(parts, ctx, params.id, query.limit, languageOf(request)),
    }),
    manage: (ctx, { query }) => manageListings(ctx, parts.codes, query),
    readManaged: (ctx, { params }) => readManagedListing(ctx, parts.codes, params.id),
    create: async (ctx, { body }) => managedListing(ctx, parts.codes, await createListing(ctx, parts.codes, body)),
    edit: async (ctx, { params, body: { version, ...form } }) =>
      managedListing(ctx, parts.codes, await editListing(ctx, parts.codes, params.id, version, form)),
    act: async (ctx, { params, body }) => managedListing(ctx, parts.codes, await actOnListing(ctx, params.id, body)),
    claim: async (ctx, { params }) => managedListing(ctx, parts.codes, await claimListing(ctx, params.id)),
    refuseAgent: async (ctx, { params, body }) => ({ closed: await refuseAgent(ctx, params.id, body.reason) }),
    listRefusals: (ctx) => readRefusals(ctx),
    liftRefusal: (ctx, { params }) => liftRefusal(ctx, params.id),
  });

export const languageOf = (request: RequestFacts): 'zh' | 'en' =>
  /^\s*en\b/i.test(String(request.headers['accept-language'] ?? '')) ? 'en' : 'zh';
