import { failure } from '#kernel/errors';
import type { CodeBook } from '#modules/codes';
import type { Context } from '#platform/context';
import type { ManagedListing, PublicListing } from './contract.ts';
import { listingFindings } from './listing-findings.ts';
import type { Listing } from './model.ts';
import { findOrigin } from './origin-store.ts';
import { listingFor, publicListing } from './projection.ts';
import { abilities, isOver, isPublic, maySeeInside, wasPublic, whyNotEdit } from './rules.ts';
import { listSteps } from './step-store.ts';
import { findListing } from './store.ts';

/** For everybody. What is over answers 410; what never was public does not exist. */
export async function readListing(ctx: Context, codes: CodeBook, id: string): Promise<PublicListing> {
  const listing = await findListing(ctx.db, ctx.tenant.id, id);
  if (listing === undefined) throw failure('record.notFound');
  if (wasPublic(listing)) throw failure('listing.over');
  if (!isPublic(listing.state)) throw failure('record.notFound');
  return publicListing(listing, codes);
}

/** For the owner and the reviewing bureau: with what the rules say, what may be done next, and what happened. */
export async function readManagedListing(ctx: Context, codes: CodeBook, id: string): Promise<ManagedListing> {
  const listing = await findListing(ctx.db, ctx.tenant.id, id);
  if (listing === undefined || !maySeeInside(ctx.actor, listing)) throw failure('record.notFound');
  return managedListing(ctx, codes, listing);
}

export async function managedListing(ctx: Context, codes: CodeBook, listing: Listing): Promise<ManagedListing> {
  const findings = isOver(listing.state) ? [] : await listingFindings(ctx, listing);
  const steps = await listSteps(ctx.db, ctx.tenant.id, listing.id);
  const origin = (await findOrigin(ctx.db, ctx.tenant.id, listing.id)) ?? null;
  return {
    ...managedRow(ctx, codes, listing),
    importId: listing.importId,
    closedReason: listing.closedReason,
    returnedReasons: listing.returnedReasons.map((reason) => ({ ...reason })),
    createdAt: listing.createdAt.toISOString(),
    origin,
    findings: findings.map(({ message, ...finding }) => ({ ...finding, message: message.zh })),
    steps: steps.map((step) => ({
      at: step.at.toISOString(),
      verb: step.verb,
      fromState: step.fromState,
      toState: step.toState,
      reasons: step.reasons.map((reason) => ({ ...reason })),
    })),
  };
}

export const managedRow = (ctx: Context, codes: CodeBook, listing: Listing) => ({
  ...listingFor(listing, codes, 'agreed'),
  version: listing.version,
  updatedAt: listing.updatedAt.toISOString(),
  abilities: [
    ...abilities(ctx.actor, listing),
    ...(whyNotEdit(ctx.actor, listing) === undefined ? (['edit'] as const) : []),
  ],
});
