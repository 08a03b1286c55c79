import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isIPv6 } from 'node:net';
import { stopwatch } from '#kernel/time';
import { isLocal } from './guards.ts';
import type { ServerParts } from './server-parts.ts';

/** A class behind one address of its school is many people, so an address may do more than a person. */
export const ADDRESS_PER_MINUTE = 1200;
export const PERSON_PER_MINUTE = 300;
const WINDOW_MILLISECONDS = 60_000;

/**
 * While nobody from outside is meant to come (no PUBLIC_URL: a trial, development), the machine's own requests are not
 * counted. Behind a proxy everybody may look local when it is set up wrongly, so there nobody is left out.
 */
export const isExempt = (parts: ServerParts, request: FastifyRequest): boolean =>
  parts.publicUrl === undefined && isLocal({ address: request.ip, headers: request.headers });

/** Whoever has an IPv6 network has 2^64 addresses in it: they count as one. */
export function addressKey(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.toLowerCase().split('%')[0]!.split('::');
  const groups = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = tail === undefined ? 0 : Math.max(0, 8 - groups.length - rest.length);
  const all = [...groups, ...Array.from({ length: missing }, () => '0'), ...rest];
  return all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}

export interface PersonLimit {
  /** @returns seconds to wait where the person has done enough for now */
  take(person: string, route: string, most: number): number | undefined;
}

/** Counts in this process: with several processes a person may do as many times more. */
export function createPersonLimit(age: () => number = stopwatch()): PersonLimit {
  let window = 0;
  let counts = new Map<string, number>();
  return {
    take: (person, route, most) => {
      const now = age();
      const current = Math.floor(now / WINDOW_MILLISECONDS);
      if (current !== window) {
        window = current;
        counts = new Map();
      }
      const key = `${person} ${route}`;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return count > most ? Math.ceil(((current + 1) * WINDOW_MILLISECONDS - now) / 1000) : undefined;
    },
  };
}

/** A form arrives in a moment, over the slowest line in seconds; files have the server's long patience. */
const BODY_MILLISECONDS = 20_000;

/** Node counts silence only: a byte now and then would hold a connection for as long as the largest file may take. */
export function refuseSlowBodies(app: FastifyInstance): void {
  const waiting = new WeakMap<FastifyRequest, NodeJS.Timeout>();
  const done = async (request: FastifyRequest): Promise<void> => clearTimeout(waiting.get(request));
  app.addHook('onRequest', async (request) => {
    if (request.raw.complete || (request.routeOptions.config as { takesFiles?: boolean }).takesFiles === true) return;
    waiting.set(request, setTimeout(() => request.raw.destroy(), BODY_MILLISECONDS).unref());
  });
  app.addHook('preValidation', done);
  app.addHook('onResponse', done);
  app.addHook('onRequestAbort', done);
}
