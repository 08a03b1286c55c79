import type { LightMyRequestResponse } from 'fastify';
import type { RawBuilder } from 'kysely';
import { expect } from 'vitest';
import type { Client, World } from '../support/world.ts';
import { makeCast, type Cast, type Place } from './cast.ts';
import { patient } from './patient.ts';
import { OBJECTS, type Made, type ObjectKind, type ObjectName, type People } from './objects.ts';

export const NOBODYS_ID = '0190a000-0000-7000-8000-000000000000';

export const FILE = {
  name: '材料.png',
  content: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  type: 'image/png',
};

export function send(client: Client, method: string, url: string, body: object = {}): Promise<LightMyRequestResponse> {
  const by: Readonly<Record<string, () => Promise<LightMyRequestResponse>>> = {
    GET: () => client.get(url),
    POST: () => client.post(url, body),
    PUT: () => client.put(url, body),
    PATCH: () => client.patch(url, body),
    DELETE: () => client.delete(url),
  };
  return by[method]!();
}

/** Both spellings: {id} of the API, :id of the pages. */
export const addressOf = (path: string, params: Made['params'] = {}): string =>
  path.replaceAll(/\{(\w+)\}|:(\w+)/g, (_, api: string, page: string) => params[api ?? page] ?? NOBODYS_ID);

/** The same object under ids that nobody has. Words that are no ids stay. */
export const nobodys = (made: Made): Made => ({
  ...made,
  secret: '无此对象',
  params: Object.fromEntries(
    Object.entries(made.params).map(([name, value], at) => [
      name,
      /^[0-9a-f-]{36}$/.test(value) ? `${NOBODYS_ID.slice(0, -1)}${at}` : value,
    ]),
  ),
});

/** All that an answer tells, without what is new in each: ids, times, nonces. */
export const told = (answer: LightMyRequestResponse): object => ({
  status: answer.statusCode,
  ...Object.fromEntries(TELLING.map((name) => [name, answer.headers[name]])),
  // A workbook is packed anew each time.
  body: (String(answer.headers['content-type']).includes('spreadsheet') ? '' : answer.body)
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, 'ID')
    .replaceAll(/"tookMs":[\d.]+/g, '')
    .replaceAll(/"behind":(true|false)/g, '')
    .replaceAll(/nonce="[^"]*"/g, '')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME'),
});
const TELLING = ['location', 'etag', 'last-modified', 'content-type', 'content-disposition', 'cache-control'];

/** Line by line, so that a failure names those that differ. */
export function expectSame(found: readonly string[], wanted: readonly string[]): void {
  const differing = found.flatMap((line, at) => (line === wanted[at] ? [] : [`${line}, not ${wanted[at]}`]));
  expect(differing, differing.join(' · ')).toEqual([]);
}

export type Stage = ReturnType<typeof createStage>;

/** Casts are dear, so all kinds of objects of one kind of organisation share theirs, but those that spoil it. */
export function createStage(world: World) {
  const casts = new Map<string, Promise<Cast>>();
  let count = 0;
  return {
    castOf: ({ owner: [kind, role], spoils }: ObjectKind): Promise<Cast> => {
      if (spoils === true) return makeCast(world, kind, role);
      if (!casts.has(kind)) casts.set(kind, makeCast(world, kind, role));
      return casts.get(kind)!;
    },
    make: async (name: ObjectName, cast: Cast, place: Place): Promise<Made> => {
      const secret = `机密${name}${(count += 1)}号`;
      const home = cast.homes[place];
      const { database } = world.installation;
      const kind: ObjectKind = OBJECTS[name];
      const made = await database.inTenant(home.tenant.id, (db) => kind.make(db, home, cast, secret));
      if (kind.after === undefined) return { secret, ...made };
      const people: People = {
        own: await cast.at(place),
        stranger: patient(await world.someone()),
        another: () => world.someone(),
        query: async (statement) =>
          (
            await database.inTenant(home.tenant.id, (db) =>
              (statement as RawBuilder<Record<string, string>>).execute(db),
            )
          ).rows,
      };
      return { ...made, secret, params: await kind.after(people, { ...made, secret }) };
    },
  };
}
