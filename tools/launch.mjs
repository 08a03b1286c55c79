import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { NODE, ROOT } from './install.mjs';

/**
 * Runs a script on Node 24 with `.tsx` support and resolves with its exit code.
 * @param service true for a long-running process: it gets a process group of its own, because Ctrl-C in a terminal
 *   reaches npm, this launcher and the child at once, and npm passes it on again. The service hears it exactly once, from
 *   here, and stops by itself when this launcher is killed.
 */
export function launch(args, { service = false } = {}) {
  const flags = ['--enable-source-maps', '--import', './tools/tsx-hook.mjs'];
  if (service) flags.push('--import', './tools/stop-with-parent.mjs');
  const child = spawn(NODE, [...flags, ...args], {
    cwd: ROOT,
    detached: service,
    stdio: service ? ['ignore', 'inherit', 'inherit', 'ipc'] : 'inherit',
    env: { ...process.env, NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/compile') },
  });
  let passed = false;
  const pass = (signal) => {
    if (!passed) child.kill(signal);
    passed = true;
  };
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => pass('SIGTERM'));
  process.on('SIGINT', () => service && pass('SIGINT'));
  if (service) whenNpmIsGone(() => pass('SIGTERM'));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code, signal) => done(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

/** npm starts us through a shell that passes no signals on: when npm is told to stop, that shell is simply gone. */
function whenNpmIsGone(act) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    act();
  }, 250);
  watch.unref();
}
