import { lookup as resolve, type LookupAddress } from 'node:dns';
import { request as requestPlain, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { mayReach } from './addresses.ts';
import { whyNotAddress } from './why-not-address.ts';

export interface OutboundRequest {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** Inner networks that the operator allows. */
  readonly allowed: readonly string[];
  readonly timeoutMilliseconds?: number | undefined;
  /** In characters; what is beyond is not read. */
  readonly longestAnswer?: number | undefined;
}

export interface OutboundAnswer {
  readonly status: number;
  /** The beginning of it. */
  readonly body: string;
}

/** `forbidden`: the address is not one that we call. `unreachable`: nothing was sent. `broken`: it may have been received. */
export class OutboundError extends Error {
  override readonly name = 'OutboundError';
  readonly kind: 'forbidden' | 'unreachable' | 'broken';

  constructor(kind: OutboundError['kind'], reason: string) {
    super(reason);
    this.kind = kind;
  }
}

const TIMEOUT = 10_000;
const LONGEST_ANSWER = 2048;

/**
 * Calls an address that somebody else chose. Every address that the name stands for must be allowed, the connection goes to
 * one of those that were checked (a second look-up could give another), and a redirect is an answer like any other.
 */
export function callOutside(wanted: OutboundRequest): Promise<OutboundAnswer> {
  const why = whyNotAddress(wanted.url, wanted.allowed);
  if (why !== undefined) return Promise.reject(new OutboundError('forbidden', why));
  const url = new URL(wanted.url);
  const options: RequestOptions = {
    method: wanted.method,
    headers: { 'user-agent': 'jiangqiao-webhook', ...wanted.headers },
    lookup: checkedLookup(wanted.allowed),
    // A kept connection would belong to an earlier look-up.
    agent: false,
    signal: AbortSignal.timeout(wanted.timeoutMilliseconds ?? TIMEOUT),
  };
  return new Promise((answer, fail) => {
    let sent = false;
    const request = (url.protocol === 'https:' ? requestSecure : requestPlain)(url, options);
    request.on('socket', (socket) => {
      socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => (sent = true));
    });
    request.on('error', (error) => fail(readError(error, sent)));
    request.on('response', (response) => {
      readBeginning(response, wanted.longestAnswer ?? LONGEST_ANSWER).then(
        (body) => answer({ status: response.statusCode ?? 0, body }),
        (error: Error) => fail(readError(error, true)),
      );
    });
    request.end(wanted.body);
  });
}

const readError = (error: Error, sent: boolean): OutboundError =>
  error instanceof OutboundError ? error : new OutboundError(sent ? 'broken' : 'unreachable', error.message);

const checkedLookup =
  (allowed: readonly string[]): LookupFunction =>
  (host, options, callback) => {
    resolve(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error !== null) return callback(error, '', 0);
      const refused = found.find(({ address }) => isIP(address) === 0 || !mayReach(address, allowed));
      if (refused !== undefined || found.length === 0)
        return callback(new OutboundError('forbidden', '域名指向内网、本机或元数据服务'), '', 0);
      if (options.all === true) return callback(null, found);
      return callback(null, found[0]!.address, found[0]!.family);
    });
  };

/** Nobody can fill our memory: what is beyond the beginning is not read. */
async function readBeginning(response: IncomingMessage, longest: number): Promise<string> {
  let text = '';
  response.setEncoding('utf8');
  for await (const chunk of response) {
    text += String(chunk);
    if (text.length >= longest) break;
  }
  response.destroy();
  return text.slice(0, longest);
}
