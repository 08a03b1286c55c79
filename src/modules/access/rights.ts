import { ROLES, type Role } from '#kernel/roles';
import type { Scope } from './model.ts';

type Grants = Readonly<Partial<Record<Role, Scope>>>;

const everybody = (scope: Scope): Grants => Object.fromEntries(ROLES.map((role) => [role, scope]));
const signedIn = (scope: Scope): Grants =>
  Object.fromEntries(ROLES.filter((role) => role !== 'public').map((role) => [role, scope]));
const staff: Grants = { bureau: 'tenant', admin: 'tenant' };
/** Organisations that publish needs of their own. */
const publishers: Grants = {
  enterprise: 'organisation',
  agency: 'organisation',
  school: 'organisation',
  institute: 'organisation',
};

/** object.verb → who, how far. One row per right; every route names one (tests/authorisation.test.ts). */
export const RIGHTS = {
  'site.read': everybody('tenant'),
  'code.read': everybody('tenant'),
  'session.read': everybody('own'),
  'session.start': everybody('own'),
  'session.end': everybody('own'),
  'account.register': everybody('own'),
  'account.manage': signedIn('own'),
  'demo.signIn': everybody('own'),
  'demo.outbox': everybody('tenant'),
  'message.read': signedIn('own'),
  'todo.read': signedIn('own'),

  'organisation.read': everybody('tenant'),
  'organisation.join': signedIn('own'),
  /** `account`: members of an organisation that still waits complete its data. */
  'organisation.edit': { account: 'organisation', ...publishers, evaluator: 'organisation', ...staff },
  'organisation.member': { ...publishers, evaluator: 'organisation', ...staff },
  'organisation.vet': staff,

  'listing.search': everybody('tenant'),
  'listing.read': everybody('tenant'),
  'listing.recommend': everybody('tenant'),
  'listing.manage': { ...publishers, ...staff },
  'listing.create': { ...publishers, ...staff },
  'listing.edit': { ...publishers, ...staff },
  'listing.submit': { ...publishers, ...staff },
  'listing.review': staff,
  'listing.confirm': { ...publishers, ...staff },
  'listing.close': { ...publishers, ...staff },
  'listing.claim': { enterprise: 'organisation' },
  'listing.import': { ...publishers, ...staff },
  /** Rows that name other employers become unclaimed listings; only these may commit them. */
  'listing.importForOthers': { agency: 'organisation', ...staff },

  'profile.read': { learner: 'own', expert: 'own', school: 'organisation', ...staff },
  'profile.edit': { learner: 'own', expert: 'own', school: 'organisation' },

  'regulation.read': signedIn('tenant'),
  'regulation.edit': { admin: 'tenant', bureau: 'tenant' },

  'audit.read': { admin: 'tenant', bureau: 'tenant' },
  'access.read': { admin: 'tenant', bureau: 'tenant' },
  'system.read': { admin: 'tenant' },
} as const satisfies Readonly<Record<string, Grants>>;

export type Right = keyof typeof RIGHTS;
