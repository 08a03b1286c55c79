import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { atEnd } from './at-end.ts';

// The outside world on this machine: a mail server and a receiver of webhooks.

export interface Mail {
  readonly to: string;
  /** As it came over the line. */
  readonly raw: string;
  /** Decoded. */
  readonly subject: string;
  readonly text: string;
}

export interface MailServer {
  readonly url: string;
  readonly received: Mail[];
  /** What the server says to the next letters after having read them; undefined: accepts. */
  answer: ((mail: Mail) => { readonly code: number; readonly words: string } | undefined) | undefined;
}

export async function startMailServer(): Promise<MailServer> {
  const mail: MailServer = { url: '', received: [], answer: undefined };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, callback) => {
      let raw = '';
      stream.on('data', (chunk) => (raw += String(chunk)));
      stream.on('end', () => {
        const one = readMail(session.envelope.rcptTo[0]!.address, raw);
        const refusal = mail.answer?.(one);
        if (refusal !== undefined)
          return callback(Object.assign(new Error(refusal.words), { responseCode: refusal.code }));
        mail.received.push(one);
        return callback();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  atEnd(() => server.close());
  return Object.assign(mail, { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` });
}

function readMail(to: string, raw: string): Mail {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const unfolded = head.replaceAll(/\r\n[ \t]+/g, ' ');
  const headerOf = (name: string): string => new RegExp(`^${name}: (.*)$`, 'im').exec(unfolded)?.[1]?.trim() ?? '';
  const body = rest.join('\r\n\r\n');
  const encoding = headerOf('Content-Transfer-Encoding').toLowerCase();
  return { to, raw, subject: decodeWords(headerOf('Subject')), text: decodeBody(body, encoding) };
}

const decodeWords = (text: string): string =>
  text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?(b|q)\?([^?]*)\?=/gi, (_whole, kind: string, part: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(part, 'base64').toString('latin1')
        : unquote(part.replaceAll('_', ' ')).toString('latin1'),
    )
    .replaceAll(/[\u0080-\u00ff]+/g, (bytes) => Buffer.from(bytes, 'latin1').toString());

const decodeBody = (body: string, encoding: string): string =>
  (encoding === 'base64'
    ? Buffer.from(body, 'base64')
    : encoding === 'quoted-printable'
      ? unquote(body.replaceAll('=\r\n', ''))
      : Buffer.from(body, 'latin1')
  ).toString();

const unquote = (text: string): Buffer =>
  Buffer.from(
    text.replaceAll(/=([0-9A-F]{2})/gi, (_whole, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))),
    'latin1',
  );

export interface Call {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Receiver {
  readonly url: string;
  readonly calls: Call[];
  /** Status of the next answers. */
  status: number;
}

export async function startReceiver(): Promise<Receiver> {
  const receiver: Receiver = { url: '', calls: [], status: 200 };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      receiver.calls.push({ path: request.url!, headers: request.headers, body });
      response.writeHead(receiver.status, { location: 'http://169.254.169.254/' }).end('seen');
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  atEnd(() => server.close());
  return Object.assign(receiver, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` });
}
