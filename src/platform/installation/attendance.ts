import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '#platform/db';

export interface Attendance {
  /** Nobody else was there on arrival. */
  readonly alone: boolean;
  /** True when nobody else is left. */
  leave(): boolean;
}

/** Serve, worker and command line share one embedded database: each signs in with its pid, and the last one out turns off the light. */
export function joinAttendance(folder: string): Attendance {
  mkdirSync(folder, { recursive: true });
  const own = String(process.pid);
  const alone = others(folder, own).length === 0;
  writeFileSync(join(folder, own), '');
  return {
    alone,
    leave: () => {
      rmSync(join(folder, own), { force: true });
      return others(folder, own).length === 0;
    },
  };
}

/** Those that were killed are struck off. */
function others(folder: string, own: string): string[] {
  return readdirSync(folder).filter((name) => {
    if (name === own) return false;
    if (isAlive(Number(name))) return true;
    rmSync(join(folder, name), { force: true });
    return false;
  });
}
