import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Keys that sealed fields are under (platform/vault), newest first; the others open what was sealed before a rotation. */
const Keyring = z.array(z.string().min(32)).min(1);
export type Keyring = z.infer<typeof Keyring>;

/**
 * Keys of this installation. Made once into the data folder; none is in code. Losing the file signs everybody out and makes
 * the sealed fields unreadable for good, so it is part of every backup.
 */
const Secrets = z.object({
  session: z.string().min(32),
  link: z.string().min(32),
  job: z.string().min(32),
  vault: Keyring,
  database: z.object({ postgres: z.string(), jq_owner: z.string(), jq_jobs: z.string(), jq_app: z.string() }),
});
export type Secrets = z.infer<typeof Secrets>;

/** Files of earlier versions have no vault. */
const Stored = Secrets.partial({ vault: true });
type Stored = z.infer<typeof Stored>;

const fresh = (): string => randomBytes(32).toString('base64url');
const fileOf = (dataDir: string): string => join(dataDir, 'secrets.json');

export function loadSecrets(dataDir: string): Secrets {
  const known = read(dataDir);
  if (known?.vault !== undefined) return { ...known, vault: known.vault };
  const made = change(dataDir, (now) => ({ ...(now ?? newSecrets()), vault: now?.vault ?? [fresh()] }));
  return Secrets.parse(made);
}

/** The keyring as it stands in the file now; undefined where there is no file. */
export const loadKeyring = (dataDir: string): Keyring | undefined => read(dataDir)?.vault;

export const keyringChangedAt = (dataDir: string): number | undefined =>
  statSync(fileOf(dataDir), { throwIfNoEntry: false })?.mtimeMs;

/** A new key in front; running processes see it within seconds. */
export function addVaultKey(dataDir: string): void {
  change(dataDir, (now) => {
    if (now === undefined) throw new Error('no secrets.json');
    return { ...now, vault: [fresh(), ...(now.vault ?? [])] };
  });
}

/** The keys of a restored backup take the place of those made here; the passwords of this database server stay. */
export function adoptKeys(dataDir: string, keys: Partial<Omit<Secrets, 'database'>>): void {
  change(dataDir, (now) => ({ ...(now ?? newSecrets()), ...keys }));
}

const newSecrets = (): Stored => ({
  session: fresh(),
  link: fresh(),
  job: fresh(),
  database: { postgres: fresh(), jq_owner: fresh(), jq_jobs: fresh(), jq_app: fresh() },
});

function read(dataDir: string): Stored | undefined {
  const file = fileOf(dataDir);
  return existsSync(file) ? Stored.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

/** One process at a time: two that upgrade the same file at once would each seal under a key that the other throws away. */
function change(dataDir: string, next: (now: Stored | undefined) => Stored): Stored {
  mkdirSync(dataDir, { recursive: true });
  const release = lock(`${fileOf(dataDir)}.lock`);
  try {
    const made = next(read(dataDir));
    const unfinished = `${fileOf(dataDir)}.${process.pid}`;
    writeFileSync(unfinished, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
    renameSync(unfinished, fileOf(dataDir));
    return made;
  } finally {
    release();
  }
}

const PATIENCE_MILLISECONDS = 10_000;
const STEP_MILLISECONDS = 20;

function lock(file: string): () => void {
  for (let waited = 0; ; waited += STEP_MILLISECONDS) {
    try {
      closeSync(openSync(file, 'wx', 0o600));
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      // Whoever held it this long was killed: writing the file takes milliseconds.
      if (waited >= PATIENCE_MILLISECONDS) rmSync(file, { force: true });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, STEP_MILLISECONDS);
    }
  }
}
