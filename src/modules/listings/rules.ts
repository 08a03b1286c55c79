import type { Actor } from '#platform/context';
import { scopeOf } from '#contracts/access';
import { TRANSITIONS, VERBS, type Listing, type ListingState, type ListingVerb } from './model.ts';

/** Whether this person may see the listing beyond its public projection. */
export function maySeeInside(actor: Actor, listing: Pick<Listing, 'organisationId'>): boolean {
  const scope = scopeOf(actor.role, 'listing.manage');
  if (scope === 'tenant') return true;
  return scope === 'organisation' && isOwner(actor, listing);
}

const isOwner = (actor: Actor, listing: Pick<Listing, 'organisationId'>): boolean =>
  actor.organisationId !== undefined && listing.organisationId === actor.organisationId;

const mayWrite = (actor: Actor): boolean => actor.duty === 'admin' || actor.duty === 'editor';

export type Obstacle = 'listing.wrongState' | 'listing.notYours' | 'listing.readOnly';

/** Why this verb is not open now, or undefined: the button and the server ask the same question. */
export function whyNot(
  actor: Actor,
  listing: Pick<Listing, 'organisationId' | 'state'>,
  verb: ListingVerb,
): Obstacle | undefined {
  const transition = TRANSITIONS[verb];
  const isStaff = scopeOf(actor.role, 'listing.review') === 'tenant';
  if (transition.who === 'reviewer' && !isStaff) return 'listing.notYours';
  // Nobody owns an unclaimed listing, so the officers who took it over look after it.
  if (
    transition.who === 'owner' &&
    !isOwner(actor, listing) &&
    !(isStaff && (listing.organisationId === null || verb === 'close'))
  )
    return 'listing.notYours';
  if (transition.who === 'calendar') return 'listing.notYours';
  if (!mayWrite(actor)) return 'listing.readOnly';
  return transition.from.includes(listing.state) ? undefined : 'listing.wrongState';
}

export const abilities = (actor: Actor, listing: Pick<Listing, 'organisationId' | 'state'>): ListingVerb[] =>
  VERBS.filter((verb) => whyNot(actor, listing, verb) === undefined);

const EDITABLE: readonly ListingState[] = ['draft', 'returned'];

export function whyNotEdit(actor: Actor, listing: Pick<Listing, 'organisationId' | 'state'>): Obstacle | undefined {
  if (!isOwner(actor, listing)) return 'listing.notYours';
  if (!mayWrite(actor)) return 'listing.readOnly';
  return EDITABLE.includes(listing.state) ? undefined : 'listing.wrongState';
}

/** The public sees what is published; of what is over it sees that it is over (410). */
export const isPublic = (state: ListingState): boolean => state === 'published';
export const isOver = (state: ListingState): boolean => state === 'expired' || state === 'closed';

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
export const sameName = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll(/[\s·・]/g, '')
    .replaceAll(/[()]/g, '')
    .toLowerCase();
