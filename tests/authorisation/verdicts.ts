import { may, scopeOf, type Right } from '#modules/access';
import type { Role } from '#kernel/roles';
import type { Asker } from './cast.ts';
import type { Made, ObjectName } from './objects.ts';

/** What a route answers to each of the askers, as a line of tests/authorisation/rows.ts says it. */
export type Row =
  | {
      readonly about: 'object';
      readonly object: ObjectName;
      readonly expected: Expected;
      readonly body?: Body;
      readonly query?: string;
      readonly file?: true;
    }
  | {
      readonly about: 'list';
      readonly object: ObjectName;
      readonly query?: string;
      readonly sees?: Sees;
      readonly path?: true;
    }
  | { readonly about: 'none'; readonly why: string };

type Body = (made: Made) => object;

interface Expected {
  /** Its own organisation’s administrator. */
  readonly own: number;
  /** Officers of the county and of the city; as its own people when left out. */
  readonly officers?: number;
  /** Somebody of another department; 404 when the object is narrowed by department, else as its own people. */
  readonly colleague?: number;
  /** Another organisation, another county, another region; 404: for them it is not there. */
  readonly others?: number;
  readonly region?: number;
}

/** Who sees what of a list, where it is not as everywhere else. */
interface Sees {
  readonly officers?: 'nothing';
  readonly members?: 'nothing';
  readonly colleague?: 'own' | 'nothing' | 'organisation';
}

/** A route that names one object. */
export const object = (name: ObjectName, expected: Expected, body?: Body, query?: string): Row => ({
  about: 'object',
  object: name,
  expected,
  ...(body && { body }),
  ...(query !== undefined && { query }),
});
/** The same with a file to upload. */
export const upload = (name: ObjectName, expected: Expected): Row => ({
  about: 'object',
  object: name,
  expected,
  file: true,
});
/** A route that lists objects: who sees which follows from the reach; say only what differs. */
export const list = (name: ObjectName, options: { readonly query?: string; readonly sees?: Sees } = {}): Row => ({
  about: 'list',
  object: name,
  ...options,
});
/** Names no object of anybody: say what it is about instead. */
export const none = (why: string): Row => ({ about: 'none', why });

const ROLE_OF: Readonly<Partial<Record<Asker, Role>>> = {
  county: 'bureau',
  otherCounty: 'bureau',
  city: 'bureau',
  otherCity: 'bureau',
  public: 'public',
};

const OFFICERS: readonly Asker[] = ['county', 'city'];

/** The status that an asker must get. Whoever lacks the right meets the door before anything is looked for. */
export function verdict(asker: Asker, right: Right, owner: Role, byDepartment: boolean, expected: Expected): number {
  const role = ROLE_OF[asker] ?? owner;
  if (!may(role, right)) return role === 'public' ? 401 : 403;
  // Officers of a county do not touch what holds for the whole region.
  const regional = scopeOf(role, right) === 'tenant' && scopeOf('account', right) !== 'tenant';
  if (regional && (asker === 'county' || asker === 'otherCounty')) return 403;
  const { own, officers = own, others = 404, colleague = byDepartment ? 404 : own, region = 404 } = expected;
  if (asker === 'own') return own;
  if (asker === 'colleague') return colleague;
  if (asker === 'region' || asker === 'otherCity') return region;
  return OFFICERS.includes(asker) ? officers : others;
}
