import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { LightMyRequestResponse } from 'fastify';
import { ROLES, type Role } from '#kernel/roles';
import { RIGHT_WORDS, RIGHTS, may, scopeOf, type Right } from '#modules/access';
import { assemble } from '#platform/module';
import type { ApiDocument } from '../tools/api-document.ts';
import { askAround, listAround, queryOf } from './authorisation/around.ts';
import { addressOf, createStage, expectSame, FILE, send } from './authorisation/ask.ts';
import { patient } from './authorisation/patient.ts';
import { HOW_TO, ROWS } from './authorisation/rows.ts';
import { SILENT, UNTOUCHED, type Row } from './authorisation/verdicts.ts';
import { inParallel } from './support/in-parallel.ts';
import { idsIn, listOperations, type ApiOperation } from './support/operations.ts';
import { makeWorld, type Client, type World } from './support/world.ts';

/**
 * The table of rights against the running server. First every route and every page as every role, with an object that does not
 * exist: whoever the table keeps out meets the door and nothing else. Then every route that names or lists objects, as everybody
 * around an object: own, another department, another organisation, another county, another region (tests/authorisation/rows.ts).
 * Pages: tests/authorisation/pages.test.ts. What is neither named nor listed: tests/authorisation/silence.test.ts.
 */
let world: World;
let document: ApiDocument;
let operations: ApiOperation[];
let stage: ReturnType<typeof createStage>;

beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-21T09:00:00+08:00');
  document = (await world.app.inject('/api/openapi.json')).json<ApiDocument>();
  operations = listOperations(document);
  stage = createStage(world);
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

function doorOf(answer: LightMyRequestResponse, what: string): Verdict {
  if (answer.statusCode >= 500) throw new Error(`${what}: ${answer.statusCode} ${answer.body.slice(0, 2000)}`);
  if (!String(answer.headers['content-type']).startsWith('application/problem+json')) return 'in';
  const door = DOORS[answer.json<{ code: string }>().code];
  if (door !== undefined) expect(answer.statusCode).toBe(door.status);
  return door?.verdict ?? 'in';
}

/** Whatever may end sessions comes last, each with a session of its own; all others share one. */
const ENDS_SESSIONS = /session|sign|account|support|install/;

async function tryAll<Address extends { readonly method: string; readonly path: string }>(
  role: Role,
  addresses: readonly Address[],
  tryOne: (client: Client, address: Address) => Promise<Verdict>,
): Promise<string[]> {
  const ends = ({ method, path }: Address): boolean => method !== 'GET' && ENDS_SESSIONS.test(path);
  const shared = patient(await world.as(role));
  const line = async (client: Client, address: Address): Promise<string> =>
    `${address.method} ${address.path}: ${await tryOne(client, address)}`;
  const found = await inParallel(
    addresses.filter((one) => !ends(one)),
    (one) => line(shared, one),
  );
  for (const one of addresses.filter(ends)) found.push(await line(patient(await world.as(role)), one));
  return found.toSorted();
}

describe('every route, as every role', () => {
  test.each(ROLES)('%s', async (role) => {
    expect(operations.length).toBeGreaterThan(0);
    const found = await tryAll(role, operations, async (client, { method, path }) =>
      doorOf(await send(client, method, addressOf(path)), `${method} ${path} as ${role}`),
    );
    const wanted = operations.map(({ method, path, right }) => `${method} ${path}: ${expected(role, right)}`);
    expectSame(found, wanted.toSorted());
  });
});

describe('every page of the site, as every role', () => {
  const pages = () => {
    const { pages: all, siteFiles } = assemble(world.modules);
    return [...all, ...siteFiles.map(({ path, right }) => ({ method: 'GET' as const, path, right }))];
  };

  test('each names a right of the table', () => {
    expect(
      pages()
        .filter(({ right }) => !Object.hasOwn(RIGHTS, right))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  test.each(ROLES)('%s', async (role) => {
    const found = await tryAll(role, pages(), async (client, { method, path }) => {
      const url = addressOf(path);
      const answer = method === 'GET' ? await client.get(url, PROBLEM) : await client.form(url, {}, PROBLEM);
      return doorOf(answer, `${method} ${path} as ${role}`);
    });
    const wanted = pages().map(({ method, path, right }) => `${method} ${path}: ${expected(role, right)}`);
    expectSame(found, wanted.toSorted());
  });
});

/** Whoever does not ask for a page gets the problem itself, whose code tells the door from what a page refuses. */
const PROBLEM = { accept: 'application/json' };

const rowsAbout = <About extends Row['about']>(about: About) =>
  Object.entries(ROWS).filter((entry): entry is [string, Extract<Row, { about: About }>] => entry[1].about === about);

describe('the table of routes', () => {
  test('has a row for each', () => {
    const known = operations.map(({ method, path }) => `${method} ${path}`);
    const missing = known.filter((route) => ROWS[route] === undefined);
    expect(missing, `${missing.join('\n')}\n\n${HOW_TO}`).toEqual([]);
    const gone = Object.keys(ROWS).filter((route) => !known.includes(route));
    expect(gone, `routes that are gone: remove their rows from tests/authorisation\n${gone.join('\n')}`).toEqual([]);
  });

  test('says of each route that is about nobody’s object which test shows it, and that test is there', () => {
    const astray = rowsAbout('none').flatMap(([route, { proof }]) => {
      const [file, name] = proof.split(/: (.*)/s) as [string, string];
      const text = existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\\’', '’') : '';
      return text.includes(name) ? [] : [`${route}: ${proof}`];
    });
    expect(astray, astray.join('\n')).toEqual([]);
  });

  test('a route that is about nothing names nothing: no field of it takes an id', () => {
    const naming = rowsAbout('none').flatMap(([route, { proof }]) => {
      if (proof !== SILENT && proof !== UNTOUCHED) return [];
      const one = operations.find(({ method, path }) => `${method} ${path}` === route);
      const ids = one === undefined ? [] : idsIn(one.operation, document);
      return ids.length === 0 ? [] : [`${route} takes ${ids.join(', ')}`];
    });
    expect(naming, `${naming.join('\n')}\n\n${HOW_TO}`).toEqual([]);
  });
});

const rightOf = (route: string): Right =>
  operations.find(({ method, path }) => `${method} ${path}` === route)!.right as Right;

describe('every route, around an object', () => {
  test.each(rowsAbout('object'))('%s', async (route, row) => {
    const [method, path] = route.split(' ') as [string, string];
    await askAround(stage, row, { right: rightOf(route), reads: method === 'GET' }, (client, made) => {
      const address = addressOf(path, made.params) + queryOf(row, made);
      return row.file === true
        ? client.upload(address, FILE, row.fields)
        : send(client, method, address, row.body?.(made));
    });
  });

  test.each(rowsAbout('list'))('%s shows each what lies within reach, and counts no more', async (route, row) => {
    const query =
      row.query?.includes('limit=') === true
        ? row.query
        : `${row.query ?? ''}${row.query === undefined ? '?' : '&'}limit=100`;
    await listAround(stage, row, rightOf(route), `${route.split(' ')[1]!}${query}`);
  });
});

test('a right that is not in the table belongs to nobody', () => {
  expect(ROLES.filter((role) => may(role, 'listing.invented'))).toEqual([]);
  expect(ROLES.filter((role) => may(role, 'toString'))).toEqual([]);
});

test('each right has words on the page of rights (modules/access/right-words.ts)', () => {
  expect(Object.keys(RIGHTS).filter((right) => RIGHT_WORDS[right as Right] === undefined)).toEqual([]);
});

test('only officers and the administrator reach beyond an organisation in what changes something', () => {
  const open = /\.(read|search|recommend|details|outbox|signIn)$/;
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
  const whole = Object.keys(RIGHTS).filter(
    (right) =>
      scopeOf('bureau', right as Right) === 'tenant' &&
      scopeOf('account', right as Right) !== 'tenant' &&
      !REGIONAL.includes(right),
  );
  expect(whole).toEqual([]);
});

/** Of the city's officers only: law, official lists, neighbours, the trail's integrity; and what every organisation of the region reads. */
const REGIONAL = [
  'regulation.edit',
  'crosswalk.edit',
  'skill.edit',
  'searchLog.read',
  'searchLog.export',
  'synonym.read',
  'matching.read',
  'matching.edit',
  'synonym.edit',
  'exchange.read',
  'exchange.govern',
  'audit.verify',
  'listing.details',
];
