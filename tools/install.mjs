// Plain JavaScript for any Node from 20 on: it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Node 24 from npm's `node` package: what everything but these few tools runs on. */
export const NODE = join(ROOT, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** A reason that a person can act on: told as one sentence, without a stack. */
export class Stop extends Error {}

/** Runs the work of a tool; its result is the exit code. */
export async function main(work) {
  try {
    requireNode();
    process.exitCode = await work();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

function requireNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= 20) return;
  throw new Stop(
    `需要 Node.js 20 或更高版本，当前是 ${process.versions.node}。 (Node.js 20 or newer is required; this is ${process.versions.node}.)`,
  );
}

export async function ensureInstalled() {
  if (isInstalled()) return;
  console.log('正在安装依赖，第一次约需一分钟…… (installing dependencies)');
  const { code, errors } = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) throw new Stop(explain(errors));
  if (!existsSync(NODE)) {
    throw new Stop(
      '安装未完成：缺少 Node 24，请再运行一次 npm ci。 (Node 24 is missing after the installation: run npm ci.)',
    );
  }
  const check = spawnSync(NODE, ['--version'], { encoding: 'utf8' });
  if (check.status !== 0) {
    throw new Stop('安装的 Node 24 无法在本机运行。 (The installed Node 24 does not run on this machine.)');
  }
}

/** npm writes its own record last, so an installation that was cut off has none; one for an older lock file differs from it. */
function isInstalled() {
  const present = readPackages('node_modules/.package-lock.json');
  if (present === undefined || !existsSync(NODE)) return false;
  return Object.entries(readPackages('package-lock.json') ?? {}).every(([path, wanted]) => {
    if (path === '' || wanted.optional || wanted.devOptional) return true;
    return present[path]?.version === wanted.version;
  });
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** npm is run by the Node that npm itself runs on: the one in node_modules is about to be replaced. */
function runNpm(args) {
  const cli = process.env.npm_execpath;
  const [command, all] =
    cli?.endsWith('.js') === true ? [process.env.npm_node_execpath ?? process.execPath, [cli, ...args]] : ['npm', args];
  return new Promise((done) => {
    let errors = '';
    const child = spawn(command, all, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'pipe'],
      shell: command === 'npm' && process.platform === 'win32',
    });
    child.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
    let seconds = 0;
    const progress = setInterval(() => console.log(`  …… ${(seconds += 10)} s`), 10_000);
    const end = (code) => {
      clearInterval(progress);
      done({ code, errors });
    };
    child.once('error', (error) => ((errors += error.message), end(1)));
    child.once('close', (code) => end(code ?? 1));
  });
}

const REASONS = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|network/i,
    '无法连接 npm 仓库，依赖没有装上。请检查网络或 npm 的 registry 设置后再试。 (The npm registry cannot be reached.)',
  ],
  [/ENOSPC/, '磁盘已满，依赖没有装上。 (The disk is full.)'],
  [
    /EACCES|EPERM|EROFS/,
    '没有权限写入项目目录，请用该目录的所有者运行。 (No permission to write this folder: run as its owner.)',
  ],
];

function explain(errors) {
  const known = REASONS.find(([pattern]) => pattern.test(errors));
  if (known !== undefined) return known[1];
  const last = errors.trim().split('\n').slice(-3).join(' ');
  return `依赖没有装上 (npm ci failed): ${last}`;
}
