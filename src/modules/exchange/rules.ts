import { isPersonal } from '#contracts/catalogue';
import type { RecordToShare } from '#modules/catalogue';
import type { ListingState } from '#modules/listings';
import type { Choice, Revocation, Standing, Word } from './model.ts';

/** A word counts while the other side has not ended the partnership since it was given. */
const holds = (word: Word | undefined, other: Word | undefined): boolean =>
  word?.state === 'given' && word.seenEndings === (other?.endings ?? 0);

export function standingOf(ours: Word | undefined, theirs: Word | undefined): Standing {
  const [we, they] = [holds(ours, theirs), holds(theirs, ours)];
  if (we && they) return 'active';
  if (we) return 'asked';
  if (they) return 'asking';
  return ours === undefined && theirs === undefined ? 'none' : 'ended';
}

/** What decides whether listings of a region are shared. */
export interface Offer {
  /** Types that at least one partner is given. */
  readonly types: ReadonlySet<string>;
  /** Where the owner says nothing. */
  readonly usual: Choice;
}

interface Shareable {
  readonly organisationId: string | null;
  readonly type: string;
  readonly state: ListingState;
}

const WHEN_OVER: Readonly<Record<Exclude<ListingState, 'published'>, Revocation>> = {
  draft: 'revised',
  submitted: 'revised',
  returned: 'revised',
  suspended: 'suspended',
  expired: 'expired',
  closed: 'ended',
};

/** Why it is not shown to partners, or undefined. What nobody has claimed has no owner who could agree, so it stays here. */
export function whyNotShared(
  listing: Shareable | undefined,
  offer: Offer,
  choice: Choice | undefined,
): Revocation | undefined {
  if (listing === undefined) return 'removed';
  if (listing.state !== 'published') return WHEN_OVER[listing.state];
  if (listing.organisationId === null || (choice ?? offer.usual) === 'local') return 'local';
  return offer.types.has(listing.type) ? undefined : 'region';
}

const RECORD_OVER: Readonly<Record<Exclude<RecordToShare['state'], 'published'>, Revocation>> = {
  draft: 'revised',
  hidden: 'suspended',
  withdrawn: 'ended',
  ended: 'ended',
};

/** Persons decide for themselves, whatever is usual in the region; of everything else the region's usual counts. */
export function whyRecordNotShared(
  record: Pick<RecordToShare, 'kind' | 'state' | 'agreed'> | undefined,
  offer: Offer,
): Revocation | undefined {
  if (record === undefined) return 'removed';
  if (record.state !== 'published') return RECORD_OVER[record.state];
  if (!record.agreed) return 'consent';
  if (!isPersonal(record.kind) && offer.usual === 'local') return 'local';
  return offer.types.has(record.kind) ? undefined : 'region';
}
