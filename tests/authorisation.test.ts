import { beforeAll, describe, expect, test } from 'vitest';
import type { LightMyRequestResponse } from 'fastify';
import type { RawBuilder } from 'kysely';
import { ROLES, type Role } from '#kernel/roles';
import { RIGHT_WORDS, RIGHTS, may, type Right } from '#modules/access';
import { assemble } from '#platform/module';
import type { ApiDocument } from '../tools/api-document.ts';
import { ASKERS, ASKER_WORDS, makeCast, type Asker, type Cast, type Place } from './authorisation/cast.ts';
import { OBJECTS, type Made, type ObjectKind, type ObjectName, type People } from './authorisation/objects.ts';
import { ROWS } from './authorisation/rows.ts';
import { verdict, type Row } from './authorisation/verdicts.ts';
import { listOperations, type ApiOperation } from './support/operations.ts';
import { makeWorld, type Client, type World } from './support/world.ts';

/**
 * The table of rights against the running server. First every route and every page as every role, with an object that does not
 * exist: whoever the table keeps out meets the door and nothing else. Then every route that names or lists objects, as everybody
 * around an object: own, another department, another organisation, another county, another region (tests/authorisation/rows.ts).
 */
const NOBODYS_ID = '0190a000-0000-7000-8000-000000000000';

let world: World;
let operations: ApiOperation[];

beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-21T09:00:00+08:00');
  operations = listOperations((await world.app.inject('/api/openapi.json')).json<ApiDocument>());
});

type Verdict = 'in' | 'not signed in' | 'no right';

const expected = (role: Role, right: string): Verdict => {
  if (may(role, right)) return 'in';
  return role === 'public' ? 'not signed in' : 'no right';
};

const DOORS: Readonly<Record<string, { readonly status: number; readonly verdict: Verdict }>> = {
  'access.signIn': { status: 401, verdict: 'not signed in' },
  'access.denied': { status: 403, verdict: 'no right' },
};

function send(client: Client, method: string, url: string, body: object = {}): Promise<LightMyRequestResponse> {
  const by: Readonly<Record<string, () => Promise<LightMyRequestResponse>>> = {
    GET: () => client.get(url),
    POST: () => client.post(url, body),
    PUT: () => client.put(url, body),
    PATCH: () => client.patch(url, body),
    DELETE: () => client.delete(url),
  };
  return by[method]!();
}

async function call(client: Client, method: string, path: string): Promise<Verdict> {
  return doorOf(
    await send(client, method, path.replaceAll(/\{\w+\}/g, NOBODYS_ID)),
    `${method} ${path} as ${client.role}`,
  );
}

function doorOf(answer: LightMyRequestResponse, what: string): Verdict {
  if (answer.statusCode >= 500) throw new Error(`${what}: ${answer.statusCode} ${answer.body.slice(0, 2000)}`);
  if (!String(answer.headers['content-type']).startsWith('application/problem+json')) return 'in';
  const door = DOORS[answer.json<{ code: string }>().code];
  if (door !== undefined) expect(answer.statusCode).toBe(door.status);
  return door?.verdict ?? 'in';
}

describe('every route, as every role', () => {
  test.each(ROLES)('%s', async (role) => {
    expect(operations.length).toBeGreaterThan(0);
    const found: string[] = [];
    const wanted: string[] = [];
    for (const { method, path, right } of operations) {
      // A session of its own for each call: one of the routes ends it.
      found.push(`${method} ${path}: ${await call(await world.as(role), method, path)}`);
      wanted.push(`${method} ${path}: ${expected(role, right)}`);
    }
    expectSame(found, wanted);
  });
});

describe('every page of the site, as every role', () => {
  const pages = () => assemble(world.modules).pages;

  test('each names a right of the table', () => {
    expect(
      pages()
        .filter(({ right }) => !Object.hasOwn(RIGHTS, right))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  test.each(ROLES)('%s', async (role) => {
    const found: string[] = [];
    const wanted: string[] = [];
    for (const { method, path, right } of pages()) {
      const url = path.replaceAll(/:\w+/g, NOBODYS_ID);
      const client = await world.as(role);
      const answer = method === 'GET' ? await client.get(url, PROBLEM) : await client.form(url, {}, PROBLEM);
      found.push(`${method} ${path}: ${doorOf(answer, `${method} ${path} as ${role}`)}`);
      wanted.push(`${method} ${path}: ${expected(role, right)}`);
    }
    expectSame(found, wanted);
  });
});

/** Whoever does not ask for a page gets the problem itself, whose code tells the door from what a page refuses. */
const PROBLEM = { accept: 'application/json' };

describe('every route, around an object', () => {
  const casts = new Map<string, Promise<Cast>>();
  const castOf = ({ owner: [kind, role], spoils }: ObjectKind): Promise<Cast> => {
    if (spoils === true) return makeCast(world, kind, role);
    if (!casts.has(kind)) casts.set(kind, makeCast(world, kind, role));
    return casts.get(kind)!;
  };

  let count = 0;
  async function make(name: ObjectName, cast: Cast, place: Place): Promise<Made> {
    const secret = `机密${name}${(count += 1)}号`;
    const home = cast.homes[place];
    const made = await world.installation.database.inTenant(home.tenant.id, (db) =>
      OBJECTS[name].make(db, home, cast, secret),
    );
    const { after } = OBJECTS[name] as ObjectKind;
    if (after === undefined) return { ...made, secret };
    const people: People = {
      own: await cast.at(place),
      admin: await world.as('admin'),
      stranger: await world.someone(),
      query: async (statement) =>
        (
          await world.installation.database.inTenant(home.tenant.id, (db) =>
            (statement as RawBuilder<Record<string, string>>).execute(db),
          )
        ).rows,
    };
    return { ...made, secret, params: await after(people, { ...made, secret }) };
  }

  test('has a row for each', () => {
    const known = operations.map(({ method, path }) => `${method} ${path}`);
    const hint = 'add a line to ROWS in tests/authorisation/rows.ts: object(…), list(…) or none(why)';
    expect(
      known.filter((route) => ROWS[route] === undefined),
      hint,
    ).toEqual([]);
    expect(
      Object.keys(ROWS).filter((route) => !known.includes(route)),
      'routes that are gone',
    ).toEqual([]);
  });

  const rowsAbout = <About extends Row['about']>(about: About) =>
    Object.entries(ROWS).filter((entry): entry is [string, Extract<Row, { about: About }>] => entry[1].about === about);

  const rightOf = (route: string): Right =>
    operations.find(({ method, path }) => `${method} ${path}` === route)!.right as Right;

  test.each(rowsAbout('object'))('%s', async (route, row) => {
    const [method, path] = route.split(' ') as [string, string];
    const kind: ObjectKind = OBJECTS[row.object];
    const right = rightOf(route);
    const found: string[] = [];
    const wanted: string[] = [];
    let cast = await castOf(kind);
    let made = await make(row.object, cast, 'own');
    for (const asker of ASKERS) {
      if (kind.spoils === true) cast = await castOf(kind);
      if ((method !== 'GET' && kind.once !== true) || kind.spoils === true) made = await make(row.object, cast, 'own');
      const client = await cast.ask(asker);
      const address = addressOf(path, made.params, row.query);
      const answer =
        row.file === true ? await client.upload(address, FILE) : await send(client, method, address, row.body?.(made));
      found.push(`${asker} ${answer.statusCode}`);
      wanted.push(`${asker} ${verdict(asker, right, cast.role, kind.byDepartment === true, row.expected)}`);
      // Whoever is out of reach learns nothing of it, and cannot tell it from one that does not exist.
      if (answer.statusCode < 400) continue;
      if (asker !== 'own' && asker !== 'county' && asker !== 'city')
        expect(answer.body, `${route} tells ${ASKER_WORDS[asker]} about the object`).not.toContain(made.secret);
      const outside = asker === 'region' || asker === 'otherCity' || answer.statusCode === 404;
      if (outside && Object.keys(made.params).length > 0) {
        const elsewhere = addressOf(path, nobodys(made.params), row.query);
        const nobody =
          row.file === true
            ? await client.upload(elsewhere, FILE)
            : await send(client, method, elsewhere, row.body?.(made));
        expect([asker, codeOf(answer)], 'what is hidden and what is not there answer alike').toEqual([
          asker,
          codeOf(nobody),
        ]);
      }
    }
    expectSame(found, wanted);
  });

  test.each(rowsAbout('list'))('%s shows each what lies within reach, and counts no more', async (route, row) => {
    const [, path] = route.split(' ') as [string, string];
    const kind: ObjectKind = OBJECTS[row.object];
    const cast = await castOf(kind);
    const made = new Map<Place, Made>();
    for (const place of placesOf(kind)) made.set(place, await make(row.object, cast, place));
    const found: string[] = [];
    const wanted: string[] = [];
    for (const asker of ASKERS) {
      const answer = await (
        await cast.ask(asker)
      ).get(`${path}${row.query ?? ''}${row.query === undefined ? '?' : '&'}limit=100`);
      const seen = [...made].filter(([, { secret }]) => answer.body.includes(secret)).map(([place]) => place);
      const reached = mayList(asker, rightOf(route), cast.role) ? seenBy(asker, kind, row.sees ?? {}) : [];
      found.push(`${asker}: ${seen.join(' ')}`);
      wanted.push(`${asker}: ${reached.join(' ')}`);
      if (answer.statusCode !== 200 || !String(answer.headers['content-type']).includes('json')) continue;
      const { total, items, nextCursor } = answer.json<{
        total?: number;
        items: unknown[];
        nextCursor?: string | null;
      }>();
      if (nextCursor === null && total !== undefined)
        expect([asker, total], 'the total counts what is shown').toEqual([asker, items.length]);
    }
    expectSame(found, wanted);
  });
});

const ROLE_OF: Readonly<Partial<Record<Asker, Role>>> = {
  county: 'bureau',
  otherCounty: 'bureau',
  city: 'bureau',
  otherCity: 'bureau',
  public: 'public',
};
const mayList = (asker: Asker, right: Right, owner: Role): boolean => may(ROLE_OF[asker] ?? owner, right);

const placesOf = (kind: ObjectKind): Place[] => [
  'own',
  ...(kind.byDepartment === true ? (['otherDepartment'] as const) : []),
  'otherOrganisation',
  'otherCounty',
  'otherRegion',
];

/** What follows from reach alone: the organisation's own, the county's, the region's. */
const SEEN: Readonly<Record<Asker, readonly Place[]>> = {
  own: ['own', 'otherDepartment'],
  colleague: ['otherDepartment'],
  organisation: ['otherOrganisation'],
  county: ['own', 'otherDepartment', 'otherOrganisation'],
  otherCounty: ['otherCounty'],
  city: ['own', 'otherDepartment', 'otherOrganisation', 'otherCounty'],
  region: ['otherRegion'],
  otherCity: ['otherRegion'],
  public: [],
};

const OFFICERS: readonly Asker[] = ['county', 'otherCounty', 'city', 'otherCity'];

function seenBy(
  asker: Asker,
  kind: ObjectKind,
  sees: NonNullable<Extract<Row, { about: 'list' }>['sees']>,
): readonly Place[] {
  const places = placesOf(kind);
  if ((OFFICERS.includes(asker) ? sees.officers : sees.members) === 'nothing') return [];
  if (asker === 'colleague') {
    if (sees.colleague === 'nothing') return [];
    if (sees.colleague === 'organisation') return ['own'];
  }
  return SEEN[asker].filter((place) => places.includes(place));
}

const FILE = { name: '材料.png', content: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), type: 'image/png' };

/** Line by line, so that a failure names the askers that differ. */
function expectSame(found: readonly string[], wanted: readonly string[]): void {
  const differing = found.flatMap((line, at) => (line === wanted[at] ? [] : [`${line}, not ${wanted[at]}`]));
  expect(differing, differing.join(' · ')).toEqual([]);
}

const addressOf = (path: string, params: Made['params'], query = ''): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? NOBODYS_ID) + query;

const nobodys = (params: Made['params']): Made['params'] =>
  Object.fromEntries(Object.keys(params).map((name) => [name, NOBODYS_ID]));

const codeOf = (answer: LightMyRequestResponse): string => answer.json<{ code: string }>().code;

test('a right that is not in the table belongs to nobody', () => {
  expect(ROLES.filter((role) => may(role, 'listing.invented'))).toEqual([]);
  expect(ROLES.filter((role) => may(role, 'toString'))).toEqual([]);
});

test('each right has words on the page of rights (modules/access/right-words.ts)', () => {
  expect(Object.keys(RIGHTS).filter((right) => RIGHT_WORDS[right as Right] === undefined)).toEqual([]);
});

test('only officers and the administrator reach beyond an organisation in what changes something', () => {
  const open = /\.(read|search|recommend|outbox|signIn)$/;
  const wide = Object.entries(RIGHTS).flatMap(([right, grants]) =>
    Object.entries(grants)
      .filter(
        ([role, scope]) =>
          (scope === 'tenant' || scope === 'territory') && !open.test(right) && role !== 'bureau' && role !== 'admin',
      )
      .map(([role]) => `${role} ${right}`),
  );
  expect(wide).toEqual([]);
});

test('officers reach by territory, never the whole region at once, but for what holds for all of it', () => {
  const whole = Object.entries(RIGHTS).filter(([right, grants]) => {
    const { bureau, account } = grants as Partial<Record<Role, string>>;
    return bureau === 'tenant' && account !== 'tenant' && !REGIONAL.includes(right);
  });
  expect(whole.map(([right]) => right)).toEqual([]);
});

/** Held by the city's officers only: law, official lists, the trail's integrity. */
const REGIONAL = ['regulation.edit', 'crosswalk.edit', 'audit.verify'];
