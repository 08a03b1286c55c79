import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '#kernel/time';

/** Longer than any snapshot takes to write; a process number may have been given to another one since. */
const STALE_MILLISECONDS = 10 * 60_000;

/** @returns how to let go of it; undefined while another process writes in this folder */
export function takeWriterLock(folder: string): (() => void) | undefined {
  const path = join(folder, 'writer.lock');
  for (let tries = 0; tries < 2; tries += 1) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx', mode: 0o600 });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (!isStale(path)) return undefined;
      rmSync(path, { force: true });
    }
  }
  return undefined;
}

function isStale(path: string): boolean {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    if (systemClock.now().getTime() - statSync(path).mtimeMs > STALE_MILLISECONDS || !(pid > 0)) return true;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    // Gone meanwhile, or nobody has that number; somebody else's process it may well be (EPERM).
    return (error as NodeJS.ErrnoException).code !== 'EPERM';
  }
}
