import type { Actor } from '#platform/context';
import { reaches, reachOf, whyNotAct, type Reachable, type Refusal, type Right } from '#contracts/access';
import { TRANSITIONS, VERBS, type Listing, type ListingState, type ListingVerb } from './model.ts';

/** What of a listing says whose it is. */
export type Owned = Pick<Listing, 'organisationId' | 'agentId' | 'departmentId' | 'territory' | 'createdBy'>;

export const reachable = (listing: Owned): Reachable => ({ ...listing, accountId: listing.createdBy });

/** Whether this person may see the listing beyond its public projection. */
export const maySeeInside = (actor: Actor, listing: Owned): boolean =>
  reaches(reachOf(actor, 'listing.manage'), reachable(listing));

/** For whoever may not see inside, what never was published is not there. */
export const mayKnow = (actor: Actor, listing: Owned & Pick<Listing, 'state' | 'publishedAt'>): boolean =>
  isPublic(listing.state) || wasPublic(listing) || maySeeInside(actor, listing);

const isOwner = (actor: Actor, listing: Pick<Listing, 'organisationId'>): boolean =>
  actor.organisationId !== undefined && listing.organisationId === actor.organisationId;

/** 代为发布: whoever brought it in looks after it until its employer does. */
const isAgent = (actor: Actor, listing: Pick<Listing, 'agentId'>): boolean =>
  actor.organisationId !== undefined && listing.agentId === actor.organisationId;

const mayWrite = (actor: Actor): boolean => actor.duty === 'admin' || actor.duty === 'editor';

export type Obstacle =
  | 'listing.wrongState'
  | 'listing.notYours'
  | 'listing.ownReview'
  | 'listing.notDelegated'
  | 'listing.readOnly';

const RIGHT_OF: Readonly<Record<Exclude<ListingVerb, 'expire'>, Right>> = {
  submit: 'listing.submit',
  withdraw: 'listing.submit',
  publish: 'listing.review',
  return: 'listing.review',
  suspend: 'listing.suspend',
  restore: 'listing.suspend',
  confirm: 'listing.confirm',
  revise: 'listing.confirm',
  close: 'listing.close',
  reopen: 'listing.edit',
};

/** Why this verb is not open now, or undefined: the button and the server ask the same question. */
export function whyNot(actor: Actor, listing: Owned & Pick<Listing, 'state'>, verb: ListingVerb): Obstacle | undefined {
  const { from, who } = TRANSITIONS[verb];
  // The calendar acts in jobs only.
  if (verb === 'expire' || !maySeeInside(actor, listing)) return 'listing.notYours';
  if (who === 'reviewer' && !mayReview(actor, listing))
    return isOwner(actor, listing) ? 'listing.ownReview' : 'listing.notYours';
  if (who !== 'reviewer' && !speaksFor(actor, listing, verb)) return 'listing.notYours';
  return whyNotWrite(actor, RIGHT_OF[verb]) ?? (from.includes(listing.state) ? undefined : 'listing.wrongState');
}

/** Whether it lies with this office at all; what the duty takes away is asked afterwards, so that it can be told. */
const mayReview = (actor: Actor, listing: Owned): boolean =>
  reaches(reachOf({ ...actor, duty: undefined }, 'listing.review'), reachable(listing));

/** Nobody owns an unclaimed listing, so whoever took it over looks after it: an agency, or the officers. */
const speaksFor = (actor: Actor, listing: Owned, verb: ListingVerb): boolean =>
  isOwner(actor, listing) ||
  isAgent(actor, listing) ||
  (mayReview(actor, listing) && (listing.organisationId === null || verb === 'close'));

const OBSTACLE_OF: Readonly<Partial<Record<Refusal, Obstacle>>> = {
  duty: 'listing.readOnly',
  delegation: 'listing.notDelegated',
};

function whyNotWrite(actor: Actor, right: Right): Obstacle | undefined {
  const refusal = whyNotAct(actor, right);
  if (refusal !== undefined) return OBSTACLE_OF[refusal] ?? 'listing.notYours';
  return mayWrite(actor) ? undefined : 'listing.readOnly';
}

/** What keeps this person from the verb whatever the listing, so that nobody is offered many of what all would be refused. */
export const whyNotEver = (actor: Actor, verb: Exclude<ListingVerb, 'expire'>): Obstacle | undefined =>
  whyNotWrite(actor, RIGHT_OF[verb]);

export const abilities = (actor: Actor, listing: Owned & Pick<Listing, 'state'>): ListingVerb[] =>
  VERBS.filter((verb) => whyNot(actor, listing, verb) === undefined);

const EDITABLE: readonly ListingState[] = ['draft', 'returned'];

/** Why this person may not decide about a listing of its own whatever its state, for example how far it is shown. */
export function whyNotKeep(actor: Actor, listing: Owned): Obstacle | undefined {
  if (!(isOwner(actor, listing) || isAgent(actor, listing)) || !maySeeInside(actor, listing)) return 'listing.notYours';
  return whyNotWrite(actor, 'listing.edit');
}

export const whyNotEdit = (actor: Actor, listing: Owned & Pick<Listing, 'state'>): Obstacle | undefined =>
  whyNotKeep(actor, listing) ?? (EDITABLE.includes(listing.state) ? undefined : 'listing.wrongState');

/** The public sees what is published; of what is over it sees that it is over (410). */
export const isPublic = (state: ListingState): boolean => state === 'published';
export const isOver = (state: ListingState): boolean => OVER.has(state);
const OVER: ReadonlySet<ListingState> = new Set(['suspended', 'expired', 'closed']);

/** A draft that was closed never was public, so it is not over for anybody outside either. */
export const wasPublic = (listing: Pick<Listing, 'state' | 'publishedAt'>): boolean =>
  isOver(listing.state) && listing.publishedAt !== null;

/** The same posting entered twice by hand or from two sources: employer, title and place without decoration. */
export const nearKey = (employer: string, title: string, place: string): string =>
  [employer, title, place].map(bare).join('|');

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[（(【[].*?[)）\]】]/g, '')
    .replaceAll(/有限责任公司|股份有限公司|有限公司|[\s\p{P}]/gu, '');

/** 企业名称 compared for claiming: full and half width, spaces and brackets do not matter, everything else does. */
export const sameName = (a: string, b: string): boolean => plainName(a) === plainName(b);
export const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll(/[\s·・]/g, '')
    .replaceAll(/[()]/g, '')
    .toLowerCase();
