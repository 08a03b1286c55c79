import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { once } from 'node:events';

export type Verdict =
  | { readonly verdict: 'clean' }
  | { readonly verdict: 'infected'; readonly signature: string }
  | { readonly verdict: 'unscanned' };

/** The place where a malware scanner is asked. Without one, files are taken in and marked as not scanned. */
export interface Scanner {
  /** What the system page calls it; undefined when there is none. */
  readonly name: string | undefined;
  scan(path: string): Promise<Verdict>;
  /** Fails when it does not answer. */
  ping(): Promise<void>;
}

export const NO_SCANNER: Scanner = {
  name: undefined,
  scan: async () => ({ verdict: 'unscanned' }),
  ping: async () => undefined,
};

export class ScannerUnavailable extends Error {
  override readonly name = 'ScannerUnavailable';
}

export type ScannerAddress = { readonly host: string; readonly port: number } | { readonly path: string };

const CHUNK = 256 * 2 ** 10;
const SILENCE_MILLISECONDS = 60_000;

/** ClamAV's daemon, over TCP or a Unix socket: INSTREAM, so that it needs no access to our files. */
export function clamdScanner(address: ScannerAddress, silence: number = SILENCE_MILLISECONDS): Scanner {
  const name = 'path' in address ? `clamd unix:${address.path}` : `clamd ${address.host}:${address.port}`;
  return {
    name,
    scan: async (path) => readVerdict(await converse(address, silence, (socket) => sendFile(socket, path))),
    ping: async () => {
      const answer = await converse(address, silence, async (socket) => void socket.write('zPING\0'));
      if (answer !== 'PONG') throw new ScannerUnavailable(answer);
    },
  };
}

/** Each part with its length before it; a length of 0 ends the file. */
async function sendFile(socket: Socket, path: string): Promise<void> {
  socket.write('zINSTREAM\0');
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    socket.write(length);
    // The daemon may hang up in the middle, having seen enough or too much: its answer says which.
    if (!socket.write(chunk)) await Promise.race([once(socket, 'drain'), once(socket, 'close')]);
    if (socket.destroyed || socket.readableEnded) return;
  }
  socket.write(Buffer.alloc(4));
}

function readVerdict(answer: string): Verdict {
  if (/^stream: OK$/.test(answer)) return { verdict: 'clean' };
  const found = /^stream: (.+) FOUND$/.exec(answer);
  if (found !== null) return { verdict: 'infected', signature: found[1]! };
  throw new ScannerUnavailable(answer);
}

/** One question, one answer that ends with a zero byte. */
async function converse(
  address: ScannerAddress,
  silence: number,
  ask: (socket: Socket) => Promise<void>,
): Promise<string> {
  const socket = connect({ ...address, timeout: silence });
  let answer = '';
  try {
    return await new Promise<string>((done, fail) => {
      const end = (): void => {
        if (answer.includes('\0') || answer.endsWith('\n')) done(answer.replaceAll(/[\0\n]+$/g, '').trim());
        else fail(new ScannerUnavailable(answer || 'no answer'));
      };
      socket.on('data', (chunk) => {
        answer += chunk.toString('utf8');
        if (answer.includes('\0')) end();
      });
      socket.once('end', end);
      socket.once('timeout', () => fail(new ScannerUnavailable('no answer in time')));
      // An answer that came before the line broke is an answer.
      socket.once('error', (error) => (answer === '' ? fail(new ScannerUnavailable(error.message)) : end()));
      socket.once('close', end);
      socket.once('connect', () => void ask(socket).catch(fail));
    });
  } finally {
    socket.destroy();
  }
}
