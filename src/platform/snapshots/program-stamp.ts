import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { endianness } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');
/** What a projection, its analysis and the codes in it come from; the lock file names the dictionaries of words. */
const SOURCES = ['src/kernel', 'src/engines', 'src/platform/changes', 'src/modules', 'codesets', 'package-lock.json'];

/** Another program may make something else of the same rows. Changes with every file that is touched: too often does no harm. */
export function programStamp(root: string = ROOT): string {
  const hash = createHash('sha256').update(`${process.version} ${endianness()}`);
  const add = (path: string): void => {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  };
  for (const source of SOURCES) {
    if (!statSync(join(root, source)).isDirectory()) {
      add(source);
      continue;
    }
    const names = readdirSync(join(root, source), { recursive: true, encoding: 'utf8' });
    for (const name of names.toSorted()) if (/\.(ts|tsv|json)$/.test(name) && !IDLE.test(name)) add(join(source, name));
  }
  return hash.digest('hex');
}

/** Screens and tests make nothing that is kept. */
const IDLE = /(^|\/)(web|site)\/|\.(test|testing)\.ts$/;
