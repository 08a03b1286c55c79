// npm run check: everything that needs no database. Two at a time; each tells its findings in one piece.
import { spawn } from 'node:child_process';
import { NODE, ROOT, ensureInstalled, main } from './install.mjs';

const CHECKS = [
  { name: 'types (TypeScript 7)', args: ['node_modules/typescript7/bin/tsc', '-p', '.'] },
  { name: 'lint (oxlint)', args: ['node_modules/oxlint/bin/oxlint', '--deny-warnings'] },
  { name: 'format (oxfmt)', args: ['node_modules/oxfmt/bin/oxfmt', '--check', 'src', 'tools', 'tests', 'bench'] },
  { name: 'unused code (knip)', args: ['node_modules/knip/bin/knip.js'] },
];
const AT_ONCE = 2;

function run({ name, args }) {
  const started = performance.now();
  return new Promise((done) => {
    let output = '';
    const child = spawn(NODE, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PATH: `${ROOT}/node_modules/.bin:${process.env.PATH}`,
        FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
      },
    });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    const end = (passed) => done({ name, passed, output, seconds: (performance.now() - started) / 1000 });
    child.once('error', (error) => ((output += error.message), end(false)));
    child.once('close', (code) => end(code === 0));
  });
}

function report({ name, passed, output, seconds }) {
  console.log(`${passed ? '✓' : '✗'} ${name} ${seconds.toFixed(1)} s`);
  if (!passed) console.log(output.trimEnd().replaceAll(/^/gm, '    '));
}

await main(async () => {
  await ensureInstalled();
  const waiting = [...CHECKS];
  const results = [];
  const work = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const result = await run(check);
      report(result);
      results.push(result);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const failed = results.filter((result) => !result.passed).map((result) => result.name);
  console.log(failed.length === 0 ? '全部通过 (all passed)' : `未通过 (failed): ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
});
