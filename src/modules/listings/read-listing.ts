import { failure } from '#kernel/errors';
import type { CodeBook } from '#modules/codes';
import type { Context } from '#platform/context';
import { needsConfirmation, waitingConfirmations, type Waiting } from '#modules/delegations';
import { findOrganisation } from '#modules/organisations';
import type { Agent, ManagedListing, PublicListing } from './contract.ts';
import { listingFindings } from './listing-findings.ts';
import type { Listing } from './model.ts';
import { findOrigin } from './origin-store.ts';
import { listingFor, publicListing } from './projection.ts';
import { abilities, isOver, isPublic, maySeeInside, wasPublic, whyNotEdit } from './rules.ts';
import { listRevisions } from './revision-store.ts';
import { listSteps } from './step-store.ts';
import { findListing } from './store.ts';

/** For everybody. What is over answers 410; what never was public does not exist. */
export async function readListing(
  ctx: Context,
  codes: CodeBook,
  id: string,
): Promise<PublicListing & { readonly agent: Agent }> {
  const listing = await findListing(ctx.db, ctx.tenant.id, id);
  if (listing === undefined) throw failure('record.notFound');
  if (wasPublic(listing)) throw failure('listing.over');
  if (!isPublic(listing.state)) throw failure('record.notFound');
  return { ...publicListing(listing, codes), agent: await agentOf(ctx, listing) };
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
  const waiting = (await waitingConfirmations(ctx, 'listing', [listing.id])).get(listing.id);
  const origin = (await findOrigin(ctx.db, ctx.tenant.id, listing.id)) ?? null;
  return {
    ...managedRow(ctx, codes, listing, waiting),
    importId: listing.importId,
    agent: await agentOf(ctx, listing),
    confirmation: isWaiting(listing, waiting)
      ? {
          id: waiting.id,
          askedAt: waiting.askedAt.toISOString(),
          delegate: waiting.delegateName,
          asked: waiting.asked,
          urge: waiting.urge,
        }
      : null,
    closedReason: listing.closedReason,
    returnedReasons: listing.returnedReasons.map((reason) => ({ ...reason })),
    corrected: await correctedFields(ctx, listing),
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

/** What was changed since an officer said what is wrong: it need not be asked for any more. */
async function correctedFields(ctx: Context, { id, returnedReasons }: Listing): Promise<string[]> {
  if (returnedReasons.length === 0) return [];
  const revisions = await listRevisions(ctx.db, ctx.tenant.id, id);
  const told = revisions.findIndex(({ verb }) => verb === 'return' || verb === 'suspend');
  const since = revisions.slice(0, Math.max(0, told)).filter(({ verb }) => verb === 'edit');
  return [...new Set(since.flatMap(({ changes }) => changes.map(({ field }) => field)))];
}

export async function agentOf(ctx: Context, { agentId }: Listing): Promise<Agent> {
  const agent = agentId === null ? undefined : await findOrganisation(ctx.db, ctx.tenant.id, agentId);
  return agent === undefined ? null : { id: agent.id, name: agent.name };
}

const isAskedAgain = (ctx: Context, listing: Listing, waiting: Waiting | undefined): boolean =>
  isWaiting(listing, waiting) && needsConfirmation(ctx);

/** What was changed after asking must be asked for again. */
const isWaiting = (listing: Listing, waiting: Waiting | undefined): waiting is Waiting =>
  waiting?.subjectVersion === listing.version;

export const managedRow = (ctx: Context, codes: CodeBook, listing: Listing, waiting: Waiting | undefined) => ({
  ...listingFor(listing, codes, 'agreed'),
  version: listing.version,
  updatedAt: listing.updatedAt.toISOString(),
  waitsForPrincipal: isWaiting(listing, waiting),
  abilities: [
    ...abilities(ctx.actor, listing).filter((verb) => verb !== 'submit' || !isAskedAgain(ctx, listing, waiting)),
    ...(whyNotEdit(ctx.actor, listing) === undefined ? (['edit'] as const) : []),
  ],
});
