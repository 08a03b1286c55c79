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
      readonly query?: string | ((made: Made) => string);
      readonly file?: true;
      readonly fields?: Readonly<Record<string, string>>;
    }
  | {
      readonly about: 'list';
      readonly object: ObjectName;
      readonly query?: string;
      readonly sees?: Sees;
      readonly path?: true;
    }
  | { readonly about: 'none'; readonly why: string; readonly proof: Proof };

type Body = (made: Made) => object;
/** `file: name of a test in it`; the table's own test looks whether it is there. */
export type Proof = `${string}.test.ts: ${string}`;

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
  /** Good answers say nothing of it to whoever is out of reach; `existence`: not even whether it is there. */
  readonly hides?: 'words' | 'existence';
}

/** Who sees what of a list, where it is not as everywhere else. */
interface Sees {
  readonly officers?: 'nothing';
  readonly members?: 'nothing';
  readonly colleague?: 'own' | 'nothing' | 'organisation';
}

/** A route that names one object. */
export const object = (
  name: ObjectName,
  expected: Expected,
  body?: Body,
  query?: string | ((made: Made) => string),
): Row => ({
  about: 'object',
  object: name,
  expected,
  ...(body && { body }),
  ...(query !== undefined && { query }),
});
/** The same with a file to upload. */
export const upload = (name: ObjectName, expected: Expected, fields: Readonly<Record<string, string>> = {}): Row => ({
  about: 'object',
  object: name,
  expected,
  file: true,
  fields,
});
/** A route that lists objects: who sees which follows from the reach; say only what differs. */
export const list = (name: ObjectName, options: { readonly query?: string; readonly sees?: Sees } = {}): Row => ({
  about: 'list',
  object: name,
  ...options,
});
/** Names no object of anybody: say what it is about instead, and which test shows it. */
export const none = (why: string, proof: Proof): Row => ({ about: 'none', why, proof });
/** Takes no id in its address, query or body and is the same for all who may: shown for every such route at once. */
export const SILENT: Proof = 'tests/authorisation/silence.test.ts: nobody notices what is out of reach';
/** Takes no id and writes only what is one’s own: shown for every such route at once. */
export const UNTOUCHED: Proof =
  'tests/authorisation/silence.test.ts: no act without an id touches what is out of reach';

/** Keyed by a year, a kind or a code, or made new, so that it can only be the own region's: the database keeps regions apart. */
export const WALLED: Proof = 'tests/authorisation/walled.test.ts: leaves the region beside as it was, to the last row';

const ROLE_OF: Readonly<Partial<Record<Asker, Role>>> = {
  county: 'bureau',
  otherCounty: 'bureau',
  city: 'bureau',
  otherCity: 'bureau',
  public: 'public',
};

const OFFICERS: readonly Asker[] = ['county', 'city'];

/** Whether the table of rights lets an asker in at all. */
export function mayAsk(asker: Asker, right: Right, owner: Role): boolean {
  const role = ROLE_OF[asker] ?? owner;
  // Officers of a county do not touch what holds for the whole region.
  const regional = scopeOf(role, right) === 'tenant' && scopeOf('account', right) !== 'tenant';
  return may(role, right) && !(regional && (asker === 'county' || asker === 'otherCounty'));
}

/** The status that an asker must get. Whoever lacks the right meets the door before anything is looked for. */
export function verdict(
  asker: Asker,
  right: Right,
  owner: Role,
  { byDepartment = false, regional = false }: { readonly byDepartment?: boolean; readonly regional?: boolean },
  expected: Expected,
): number {
  if (!mayAsk(asker, right, owner)) return asker === 'public' ? 401 : 403;
  const { own, officers = own, others = 404, colleague = byDepartment ? 404 : own, region = 404 } = expected;
  if (asker === 'own') return own;
  if (asker === 'colleague') return colleague;
  if (asker === 'region' || asker === 'otherCity') return region;
  if (OFFICERS.includes(asker)) return officers;
  if (!regional) return others;
  return asker === 'organisation' ? own : officers;
}
