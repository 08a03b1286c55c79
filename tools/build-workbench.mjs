import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NODE, ROOT, Stop, ensureInstalled, main } from './install.mjs';

const SOURCES = join(ROOT, 'src');
const OUTPUT = join(ROOT, 'dist/workbench');
const STAMP = join(ROOT, 'dist/workbench.sources');

/** Builds the workbench unless the last build was made from exactly these sources. */
export async function buildWorkbench() {
  if (!existsSync(join(SOURCES, 'apps/web.tsx'))) return;
  const sources = hashSources();
  if (existsSync(OUTPUT) && readStamp() === sources) return;
  console.log('正在构建工作台…… (building the workbench)');
  const { code, output } = await runVite();
  if (code !== 0) throw new Stop(explain(output));
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(STAMP, sources);
}

/** All of src except tests: what the bundle takes from it is the bundler's business. */
function hashSources() {
  const hash = createHash('sha256');
  const files = readdirSync(SOURCES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(test|testing)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .concat(['vite.config.ts', 'package-lock.json', 'tsconfig.json'].map((name) => join(ROOT, name)).filter(existsSync))
    .sort();
  for (const file of files) hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function readStamp() {
  return existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : undefined;
}

function runVite() {
  return new Promise((done) => {
    let output = '';
    const child = spawn(NODE, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.once('error', (error) => done({ code: 1, output: error.message }));
    child.once('close', (code) => done({ code, output }));
  });
}

function explain(output) {
  if (/ENOSPC/.test(output)) return '磁盘已满，工作台没有构建。 (The disk is full.)';
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return '没有权限写入 dist 目录，请用项目目录的所有者运行。 (No permission to write dist: run as the owner of this folder.)';
  }
  return `工作台构建失败。 (The workbench could not be built.)\n${output.trim()}`;
}

// Also a command of its own, for the container image.
if (fileURLToPath(import.meta.url) === process.argv[1]) {
  await main(async () => {
    await ensureInstalled();
    await buildWorkbench();
    return 0;
  });
}
