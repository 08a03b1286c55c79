import type { sql } from 'kysely';
import { expect } from 'vitest';
import { makeListing } from '#testing/listings';
import { newId } from '#kernel/ids';
import { makeWorld, type Client } from '../../../tests/support/world.ts';

export interface Kept {
  readonly number: string;
  readonly code: string;
}

export const receiptIn = (body: string): Kept => {
  const keys = [...body.matchAll(/receipt-key">([^<]+)</g)].map(([, key]) => key!);
  return { number: keys[0]!, code: keys[1]! };
};

export async function find(by: Client, number: string, query = '') {
  const { items } = (await by.get(`/api/feedback?limit=100${query}`)).json() as {
    items: { id: string; number: string }[];
  };
  return items.find((one) => one.number === number);
}

export const answer = async (by: Client, number: string, body: object) => {
  const found = await find(by, number);
  return by.post(`/api/feedback/${found!.id}/answer`, body);
};

/** A region on a Monday morning, with those who write and those who answer. */
export async function makeScene() {
  const world = await makeWorld();
  world.clock.set('2026-11-16T09:00:00+08:00');
  const visitor = await world.as('public');
  let address = 0;
  /** A native form, each from an address of its own: one address may send a few a minute. */
  const send = (path: string, fields: Record<string, string>, by: Client = visitor) =>
    world.app.inject({
      method: 'POST',
      url: path,
      remoteAddress: `10.1.${Math.floor((address += 1) / 200)}.${address % 200}`,
      headers: {
        host: 'localhost',
        accept: 'text/html',
        'content-type': 'application/x-www-form-urlencoded',
        ...(by.cookie !== '' && { cookie: by.cookie }),
      },
      payload: new URLSearchParams(fields).toString(),
    });
  const write = async (path: string, fields: Record<string, string>, by: Client = visitor): Promise<Kept> => {
    const sent = await send(path, { formId: newId(), ...fields }, by);
    expect(sent.statusCode, sent.body.slice(0, 400)).toBe(200);
    return receiptIn(sent.body);
  };
  return {
    world,
    visitor,
    bureau: await world.as('bureau'),
    admin: await world.as('admin'),
    firm: await world.as('enterprise'),
    send,
    write,
    complain: (fields: Record<string, string> = {}, by: Client = visitor) =>
      write('/feedback/new', { kind: 'complaint', text: '实习单位没有按时发报酬。', ...fields }, by),
    lookUp: (kept: Kept, fields: Record<string, string> = {}) => send('/feedback/answer', { ...kept, ...fields }),
    listing: (given: object = {}) =>
      world.installation.database.inTenant(world.tenant.id, (db) =>
        makeListing(db, world.tenant.id, {
          employerName: '测试机械有限公司',
          contentKey: newId(),
          territory: '211102',
          ...given,
        }),
      ),
    rows: (statement: ReturnType<typeof sql>) =>
      world.installation.database.inTenant(
        world.tenant.id,
        async (db) => (await statement.execute(db)).rows as object[],
      ),
  };
}
