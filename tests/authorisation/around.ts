import type { LightMyRequestResponse } from 'fastify';
import { expect } from 'vitest';
import type { Right } from '#modules/access';
import { inParallel } from '../support/in-parallel.ts';
import type { Client } from '../support/world.ts';
import { addressOf, expectSame, nobodys, told, type Stage } from './ask.ts';
import { ASKERS, ASKER_WORDS, type Asker, type Place } from './cast.ts';
import { OBJECTS, type Made, type ObjectKind } from './objects.ts';
import { mayAsk, verdict, type Row } from './verdicts.ts';

type ObjectRow = Extract<Row, { about: 'object' }>;
type ListRow = Extract<Row, { about: 'list' }>;

export const queryOf = ({ query = '' }: ObjectRow, made: Made): string =>
  typeof query === 'function' ? query(made) : query;

/** One address that names an object, asked by everybody around it; and by whoever is out of reach once more, of one that is not there. */
export async function askAround(
  stage: Stage,
  row: ObjectRow,
  { right, reads, door = 401 }: { readonly right: Right; readonly reads: boolean; readonly door?: number },
  request: (client: Client, made: Made) => Promise<LightMyRequestResponse>,
): Promise<void> {
  const kind: ObjectKind = OBJECTS[row.object];
  const shared = await stage.castOf(kind);
  const first = await stage.make(row.object, shared, 'own');
  const fresh = kind.spoils === true || (!reads && kind.once !== true);
  const askOne = async (asker: Asker): Promise<readonly [found: string, wanted: string]> => {
    const cast = kind.spoils === true ? await stage.castOf(kind) : shared;
    const made = fresh ? await stage.make(row.object, cast, 'own') : first;
    const answer = await request(await cast.ask(asker), made);
    const status = verdict(asker, right, cast.role, kind, row.expected);
    // A browser is led to signing in.
    const wanted = status === 401 ? door : status;
    if (answer.statusCode !== wanted)
      return [`${asker} ${answer.statusCode} ${answer.body.slice(0, 200)}`, `${asker} ${wanted}`];
    await expectSilence(row, asker, answer, made, async () => request(await cast.ask(asker), nobodys(made)));
    return [`${asker} ${wanted}`, `${asker} ${wanted}`];
  };
  // What is dear to make is there once: its own people ask first.
  const lines = await inParallel(ASKERS, askOne, kind.once === true ? 1 : ASKERS.length);
  expectSame(
    lines.map(([found]) => found),
    lines.map(([, wanted]) => wanted),
  );
}

/** One address that lists objects: each sees those within reach, and no total counts more. */
export async function listAround(stage: Stage, row: ListRow, right: Right, address: string): Promise<void> {
  const kind: ObjectKind = OBJECTS[row.object];
  const cast = await stage.castOf(kind);
  const made = new Map<Place, Made>();
  for (const place of placesOf(kind)) made.set(place, await stage.make(row.object, cast, place));
  // A kind of list may stand in its address.
  const listed = addressOf(address, made.get('own')!.params);
  const lines = await inParallel(ASKERS, async (asker) => {
    const client = await cast.ask(asker);
    const answer = await client.get(listed);
    const text = await allPages(client, listed, answer);
    const seen = [...made].filter(([, { secret }]) => text.includes(secret)).map(([place]) => place);
    const reached = mayAsk(asker, right, cast.role) ? seenBy(asker, kind, row.sees ?? {}) : [];
    expect(answer.statusCode, answer.body.slice(0, 500)).toBeLessThan(500);
    expectHonestTotal(asker, answer);
    return [`${asker}: ${seen.join(' ')}`, `${asker}: ${reached.join(' ')}`] as const;
  });
  expectSame(
    lines.map(([found]) => found),
    lines.map(([, wanted]) => wanted),
  );
}

/** Whoever is out of reach learns nothing of the object, and cannot tell it from one that does not exist. */
async function expectSilence(
  row: ObjectRow,
  asker: Asker,
  answer: LightMyRequestResponse,
  made: Made,
  nobody: () => Promise<LightMyRequestResponse>,
): Promise<void> {
  const kind: ObjectKind = OBJECTS[row.object];
  const refused = answer.statusCode >= 400;
  const inside = asker === 'colleague' && kind.byDepartment !== true && row.expected.hides !== undefined;
  const ofRegion = kind.regional === true && !['region', 'otherCity', 'public'].includes(asker);
  const within = ofRegion || asker === 'own' || asker === 'county' || asker === 'city' || inside;
  if (!within && (refused || row.expected.hides !== undefined))
    expect(answer.body, `tells ${ASKER_WORDS[asker]} about the object`).not.toContain(made.secret);
  // Of a verified organisation everybody knows that it is there; of all else nobody out of reach does.
  const known = kind.known === true && answer.statusCode === 403;
  const outside = asker === 'region' || asker === 'otherCity' || answer.statusCode === 404 || !(within || known);
  const hidden = refused || row.expected.hides === 'existence';
  if (!outside || within || !hidden || asker === 'colleague' || Object.keys(made.params).length === 0) return;
  expect(told(answer), `what is hidden from ${ASKER_WORDS[asker]} and what is not there answer alike`).toEqual(
    told(await nobody()),
  );
}

/** Earlier tests made objects too, so a list may have more than one page. */
async function allPages(client: Client, address: string, first: LightMyRequestResponse): Promise<string> {
  let [text, answer] = [first.body, first];
  for (let page = 0; page < 10; page += 1) {
    const next = /"nextCursor":"([^"]+)"/.exec(answer.body)?.[1];
    if (next === undefined) break;
    answer = await client.get(`${address}&cursor=${encodeURIComponent(next)}`);
    text += answer.body;
  }
  return text;
}

function expectHonestTotal(asker: Asker, answer: LightMyRequestResponse): void {
  if (answer.statusCode !== 200 || !String(answer.headers['content-type']).includes('json')) return;
  const { total, items, nextCursor } = answer.json<{ total?: number; items: unknown[]; nextCursor?: string | null }>();
  if (nextCursor === null && total !== undefined)
    expect([asker, total], 'the total counts what is shown').toEqual([asker, items.length]);
}

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
  if (kind.regional === true) {
    const away = asker === 'region' || asker === 'otherCity';
    return places.filter((place) => (place === 'otherRegion') === away);
  }
  if ((OFFICERS.includes(asker) ? sees.officers : sees.members) === 'nothing') return [];
  if (asker === 'colleague') {
    if (sees.colleague === 'nothing') return [];
    if (sees.colleague === 'organisation') return ['own'];
  }
  return SEEN[asker].filter((place) => places.includes(place));
}
