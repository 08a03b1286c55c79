import { newId, type AccountId, type TenantId } from '#kernel/ids';
import { addDays, civilDate } from '#kernel/time';
import { foundConfirmation, foundDelegation } from '#modules/delegations';
import { appendStep, insertListings, type ListingId } from '#modules/listings';
import type { Db } from '#platform/db';
import type { DemoListing } from './data/listings.ts';
import { DEMO_ORGANISATIONS } from './data/organisations.ts';
import type { Persona } from './model.ts';

interface Given {
  readonly listings: readonly DemoListing[];
  readonly organisationIds: ReadonlyMap<string, string>;
  readonly accountOf: (persona: Persona) => AccountId;
}

const MONTHS_DAYS = 180;

/** The association acts for the workshop, and has drafted a listing that waits for the owner's word. */
export async function foundDemoDelegation(db: Db, tenant: TenantId, now: Date, given: Given): Promise<void> {
  const idOf = (persona: Persona): string =>
    given.organisationIds.get(DEMO_ORGANISATIONS.find(({ as }) => as === persona)!.name)!;
  const [principalId, delegateId] = [idOf('workshop'), idOf('association')];
  const until = addDays(civilDate(now), MONTHS_DAYS);
  const askedBy = given.accountOf('association');
  const delegationId = await foundDelegation(db, tenant, now, {
    principalId,
    delegateId,
    rights: [
      { name: 'edit', until },
      { name: 'submit', until },
    ],
    reason: '店里没有专人招工，请协会代拟岗位。',
    askedBy,
    grantedBy: given.accountOf('workshop'),
  });
  const model = given.listings.find(({ listing }) => listing.organisationId === principalId)?.listing;
  if (model === undefined) return;
  const listing = {
    ...model,
    id: newId<ListingId>(),
    state: 'draft' as const,
    returnedReasons: [],
    closedReason: null,
    publishedAt: null,
    confirmedOn: null,
    contentKey: null,
    nearKey: null,
    validUntil: addDays(civilDate(now), 60),
    createdBy: askedBy,
    createdAt: now,
    updatedAt: now,
  };
  await insertListings(db, tenant, [listing]);
  await appendStep(db, tenant, listing.id, {
    at: now,
    verb: 'create',
    fromState: null,
    toState: 'draft',
    accountId: askedBy,
    reasons: [],
  });
  await foundConfirmation(db, tenant, now, {
    delegationId,
    principalId,
    subjectKind: 'listing',
    subjectId: listing.id,
    subjectVersion: 1,
    title: listing.title,
    askedBy,
  });
}
