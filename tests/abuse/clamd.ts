import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** The test file of the European Institute for Computer Antivirus Research, put together here so that no scanner stops at ours. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

export interface Daemon {
  readonly port: number;
  /** What it was sent, file by file. */
  readonly seen: Buffer[];
  /** 'answer' as clamd does; 'silent' takes everything and says nothing; 'hangUp' closes; 'tooLarge' has had enough. */
  mood: 'answer' | 'silent' | 'hangUp' | 'tooLarge';
  close(): Promise<void>;
}

/** A daemon that speaks clamd's protocol (INSTREAM and PING, commands that end with a zero byte) and knows one virus. */
export async function startDaemon(path?: string): Promise<Daemon> {
  const daemon: Omit<Daemon, 'port' | 'close'> = { seen: [], mood: 'answer' };
  const open = new Set<Socket>();
  const server: Server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => open.delete(socket));
    if (daemon.mood === 'hangUp') socket.destroy();
    else converse(socket, daemon);
  });
  await new Promise<void>((done) =>
    path === undefined ? server.listen(0, '127.0.0.1', done) : server.listen(path, done),
  );
  return Object.assign(daemon, {
    port: path === undefined ? (server.address() as AddressInfo).port : 0,
    close: () =>
      new Promise<void>((done) => {
        for (const socket of open) socket.destroy();
        server.close(() => done());
      }),
  });
}

function converse(socket: Socket, daemon: Omit<Daemon, 'port' | 'close'>): void {
  let received = Buffer.alloc(0);
  let file: Buffer[] | undefined;
  const answer = (text: string): void => void (daemon.mood === 'silent' || socket.end(`${text}\0`));
  socket.on('data', (chunk) => {
    received = Buffer.concat([received, chunk]);
    if (file === undefined) {
      const end = received.indexOf(0);
      if (end < 0) return;
      const command = received.subarray(0, end).toString();
      received = received.subarray(end + 1);
      if (command === 'zPING') return answer('PONG');
      if (command !== 'zINSTREAM') return answer('UNKNOWN COMMAND');
      file = [];
      if (daemon.mood === 'tooLarge') return answer('INSTREAM size limit exceeded. ERROR');
    }
    while (received.length >= 4) {
      const length = received.readUInt32BE(0);
      if (length === 0) {
        const whole = Buffer.concat(file);
        daemon.seen.push(whole);
        return answer(whole.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK');
      }
      if (received.length < 4 + length) return;
      file.push(received.subarray(4, 4 + length));
      received = received.subarray(4 + length);
    }
  });
}
