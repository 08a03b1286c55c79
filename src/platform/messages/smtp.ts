import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SmtpConfig } from '#platform/config';
import type { Outcome } from './model.ts';

export interface Letter {
  /** Unique and the same for every try. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Mailbox {
  send(letter: Letter): Promise<Outcome>;
  close(): void;
}

const CONNECT_MILLISECONDS = 10_000;
const SILENCE_MILLISECONDS = 30_000;
const IDLE_MILLISECONDS = 20_000;

/** Sends by SMTP over a few connections that are kept while there is work. */
export function openMailbox(config: SmtpConfig): Mailbox {
  const idle: SMTPConnection[] = [];
  const connect = connector(config, (gone) => {
    const at = idle.indexOf(gone);
    if (at >= 0) idle.splice(at, 1);
  });
  let timer: NodeJS.Timeout | undefined;
  const close = (): void => {
    for (const connection of idle.splice(0)) connection.quit();
  };
  return {
    close,
    send: async (letter) => {
      const content = await compose(config.from, letter);
      let connection: SMTPConnection;
      try {
        connection = idle.pop() ?? (await connect());
      } catch (error) {
        return beforeSending(error as SmtpError);
      }
      const outcome = await transmit(connection, addressOf(config.from), letter.to, content);
      if (outcome.keep) {
        idle.push(connection);
        clearTimeout(timer);
        timer = setTimeout(close, IDLE_MILLISECONDS).unref();
      } else connection.close();
      return outcome.outcome;
    },
  };
}

interface SmtpError extends Error {
  readonly code?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

const addressOf = (from: string): string => /<([^>]+)>/.exec(from)?.[1] ?? from;

const compose = (from: string, letter: Letter): Promise<Buffer> =>
  new MailComposer({
    from,
    to: letter.to,
    subject: letter.subject,
    text: letter.text,
    messageId: `<${letter.id}@${addressOf(from).split('@').at(-1) ?? 'localhost'}>`,
    headers: { 'Auto-Submitted': 'auto-generated', ...letter.headers },
    // A body that names a file or an address is a text, not an order to read it.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();

const LOOPBACK = /^(localhost|127\.|\[?::1)/;

function connector({ url }: SmtpConfig, onEnd: (connection: SMTPConnection) => void): () => Promise<SMTPConnection> {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const auth = username === '' ? undefined : { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  return () =>
    new Promise((done, fail) => {
      const connection = new SMTPConnection({
        host: hostname.replaceAll(/[[\]]/g, ''),
        port: Number(port) || (secure ? 465 : 587),
        secure,
        // A password is never sent in the clear.
        requireTLS: !secure && auth !== undefined && !LOOPBACK.test(hostname),
        connectionTimeout: CONNECT_MILLISECONDS,
        greetingTimeout: CONNECT_MILLISECONDS,
        socketTimeout: SILENCE_MILLISECONDS,
      });
      const end = (error: Error): void => {
        onEnd(connection);
        // First: closing tells of itself as an end.
        fail(error);
        connection.close();
      };
      connection.once('error', end);
      connection.on('error', () => undefined);
      connection.once('end', () => end(new Error('connection ended')));
      connection.connect((error) => {
        if (error != null) return end(error);
        if (auth === undefined) return done(connection);
        return connection.login({ credentials: auth }, (denied) => (denied == null ? done(connection) : end(denied)));
      });
    });
}

interface Transmitted {
  readonly outcome: Outcome;
  /** The connection can carry another one. */
  readonly keep: boolean;
}

/**
 * Until the server has answered DATA with 354 nothing can have been accepted. From the first byte of the message to the
 * server's last word it may have been, so a line that breaks there leaves us not knowing.
 */
function transmit(connection: SMTPConnection, from: string, to: string, content: Buffer): Promise<Transmitted> {
  let begun = false;
  const message = new Readable({
    read() {
      begun = true;
      this.push(content);
      this.push(null);
    },
  });
  return new Promise((done) => {
    connection.send({ from, to: [to] }, message, (error, info) => {
      if (error == null)
        return done({ outcome: { state: 'sent', reference: info?.response?.slice(0, 200) }, keep: true });
      const { responseCode } = error as SmtpError;
      if (responseCode === undefined && begun)
        return done({ outcome: { state: 'unknown', problem: 'timeout', detail: error.message }, keep: false });
      return done({ outcome: begun ? refused(error as SmtpError) : beforeSending(error as SmtpError), keep: false });
    });
  });
}

const beforeSending = (error: SmtpError): Outcome =>
  error.responseCode === undefined ? { state: 'again', problem: 'unreachable', detail: error.message } : refused(error);

/** RFC 3463: x.1.1, x.1.2, x.1.3, x.1.6 and x.1.10 speak of the address; without such a number 550 and the words do. */
export const isNoMailbox = (code: string, detail: string): boolean =>
  /\b5\.1\.(?:[1236]|10)\b/.test(`${code} ${detail}`) ||
  (/\b550\b/.test(`${code} ${detail}`) &&
    !/\b5\.[2-7]\.\d/.test(detail) &&
    /user|mailbox|recipient|不存在|无此/i.test(detail));

/** RFC 5321: 4xx may work later, 5xx will not; of those some say that the mailbox does not exist (RFC 3463 x.1.x). */
function refused(error: SmtpError): Outcome {
  const code = error.responseCode!;
  const detail = (error.response ?? error.message).slice(0, 300);
  if (code < 500) return { state: 'again', problem: 'temporary', detail };
  if (code === 535 || code === 534 || code === 530) return { state: 'again', problem: 'signIn', detail };
  return isNoMailbox(String(code), detail)
    ? { state: 'undeliverable', problem: 'badAddress', detail }
    : { state: 'failed', problem: 'rejected', detail };
}
