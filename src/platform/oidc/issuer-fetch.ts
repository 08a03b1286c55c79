import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';
import { callOutside } from '#platform/outbound';

const TIMEOUT = 10_000;
/** Discovery documents and key sets are a few kilobytes. */
const LONGEST = 262_144;

/**
 * The calls that a sign-in makes. The host that an administrator entered as issuer may lie in the inner network, as
 * identity services of schools and bureaus do; a host that only its document names is somebody else's choice and must be
 * a public one. The cloud's metadata service is nobody's issuer, and redirects are not followed.
 */
export const issuerFetch =
  (issuer: URL): ((url: string, options: RequestInit) => Promise<Response>) =>
  async (address, options) => {
    const url = new URL(address);
    if (url.host !== issuer.host) return elsewhere(url, options);
    if (await isLinkLocal(url.hostname)) throw new TypeError('address not allowed');
    const answer = await fetch(url, { ...options, redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT) });
    const text = await answer.text();
    if (text.length > LONGEST) throw new TypeError('answer too long');
    return new Response(text, { status: answer.status, headers: answer.headers });
  };

async function elsewhere(url: URL, options: RequestInit): Promise<Response> {
  const { status, body } = await callOutside({
    url: url.toString(),
    method: options.method === 'POST' ? 'POST' : 'GET',
    headers: Object.fromEntries(new Headers(options.headers).entries()),
    body: options.body == null ? undefined : String(options.body as string | URLSearchParams),
    allowed: [],
    longestAnswer: LONGEST,
  });
  return new Response(body, { status, headers: { 'content-type': 'application/json' } });
}

async function isLinkLocal(host: string): Promise<boolean> {
  const found = await lookup(host.replaceAll(/[[\]]/g, ''), { all: true });
  return found.some(({ address }) => ipaddr.process(address).range() === 'linkLocal');
}
