import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';
import { openMailbox, type Letter } from './smtp.ts';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

interface Received {
  readonly to: string;
  readonly text: string;
}

/** A real SMTP server on this machine. */
async function mailServer(options: SMTPServerOptions = {}): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, callback) => {
      let text = '';
      stream.on('data', (chunk) => (text += String(chunk)));
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo[0]!.address, text });
        callback();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  closers.push(() => server.close());
  return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, received };
}

/** Answers each line as told: for what no well-behaved server does. */
async function rudeServer(answer: (line: string) => string): Promise<string> {
  const server: Server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.write('220 rude\r\n');
    let inData = false;
    socket.on('data', (chunk) => {
      const line = inData ? 'DATA-END' : String(chunk).trim();
      if (inData && !String(chunk).includes('\r\n.\r\n')) return;
      const said = answer(line);
      inData = said.startsWith('354');
      if (said === 'hang up') socket.destroy();
      else socket.write(`${said}\r\n`);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  closers.push(() => server.close());
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const letter = (patch: Partial<Letter> = {}): Letter => ({
  id: 'a1',
  to: 'li@example.test',
  subject: '岗位已发布',
  text: '审核已通过。\n.\n以点开头的行',
  headers: {},
  ...patch,
});

const mailbox = (url: string) => {
  const box = openMailbox({ url, from: '匠桥 <noreply@jiangqiao.test>' });
  closers.push(box.close);
  return box;
};

describe('a letter', () => {
  test('arrives whole, with a name for every try and a sender that machines know as one', async () => {
    const { url, received } = await mailServer();
    expect(await mailbox(url).send(letter())).toMatchObject({ state: 'sent' });
    const [one] = received;
    expect(one!.to).toBe('li@example.test');
    expect(one!.text).toContain('Message-ID: <a1@jiangqiao.test>');
    expect(one!.text).toContain('Auto-Submitted: auto-generated');
    expect(one!.text).toMatch(/From: =\?UTF-8\?/);
  });

  test('goes over a connection that is there already', async () => {
    let connections = 0;
    const { url, received } = await mailServer({
      onConnect: (_session, callback) => {
        connections += 1;
        callback();
      },
    });
    const box = mailbox(url);
    for (let at = 0; at < 5; at += 1) await box.send(letter({ id: String(at) }));
    expect([received.length, connections]).toEqual([5, 1]);
  });

  test('cannot bring headers or recipients of its own', async () => {
    const { url, received } = await mailServer();
    await mailbox(url).send(letter({ subject: '你好\r\nBcc: other@example.test\r\n\r\n正文' }));
    expect(received).toHaveLength(1);
    expect(received[0]!.text).not.toMatch(/^Bcc:/m);
  });

  test('signs in with what the address says, and never in the clear to another machine', async () => {
    const { url, received } = await mailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (auth, _session, callback) =>
        auth.username === 'u@x' && auth.password === 'p/w'
          ? callback(null, { user: 'u' })
          : callback(new Error('535 wrong')),
    });
    expect(await mailbox(url.replace('//', '//u%40x:p%2Fw@')).send(letter())).toMatchObject({ state: 'sent' });
    expect(received).toHaveLength(1);
    expect(await mailbox(url.replace('//', '//u:wrong@')).send(letter())).toMatchObject({
      state: 'again',
      problem: 'signIn',
    });
  });
});

describe('what a server says decides what is known', () => {
  const refusing = (code: number, words: string): SMTPServerOptions => ({
    onRcptTo: (_address, _session, callback) => callback(Object.assign(new Error(words), { responseCode: code })),
  });

  test.each([
    [450, '4.2.1 mailbox busy', { state: 'again', problem: 'temporary' }],
    [550, '5.1.1 user unknown', { state: 'undeliverable', problem: 'badAddress' }],
    [550, '5.7.1 message refused by policy', { state: 'failed', problem: 'rejected' }],
    [554, 'blocked', { state: 'failed', problem: 'rejected' }],
  ])('%s %s', async (code, words, expected) => {
    const { url, received } = await mailServer(refusing(code, words));
    expect(await mailbox(url).send(letter())).toMatchObject(expected);
    expect(received).toHaveLength(0);
  });

  test('nobody listens: not sent, to be tried again', async () => {
    expect(await mailbox('smtp://127.0.0.1:9').send(letter())).toMatchObject({
      state: 'again',
      problem: 'unreachable',
    });
  });

  const polite = (line: string): string => (line.startsWith('DATA') ? '354 go on' : '250 ok');

  test('the line breaks before the text: not sent', async () => {
    const url = await rudeServer((line) => (line.startsWith('RCPT') ? 'hang up' : polite(line)));
    expect(await mailbox(url).send(letter())).toMatchObject({ state: 'again', problem: 'unreachable' });
  });

  test('the line breaks after the text: nobody knows', async () => {
    const url = await rudeServer((line) => (line === 'DATA-END' ? 'hang up' : polite(line)));
    expect(await mailbox(url).send(letter())).toMatchObject({ state: 'unknown', problem: 'timeout' });
  });

  test('the text is refused: known not to be delivered', async () => {
    const busy = await rudeServer((line) => (line === 'DATA-END' ? '451 4.3.0 try later' : polite(line)));
    expect(await mailbox(busy).send(letter())).toMatchObject({ state: 'again', problem: 'temporary' });
    const spam = await rudeServer((line) => (line === 'DATA-END' ? '554 5.7.1 spam' : polite(line)));
    expect(await mailbox(spam).send(letter())).toMatchObject({ state: 'failed', problem: 'rejected' });
  });
});
