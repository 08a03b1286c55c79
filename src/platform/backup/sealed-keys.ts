import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import type { Secrets } from '#platform/config';
import { BackupProblem } from './manifest.ts';

/**
 * The keys of an installation open what is sealed in its rows, so an archive holds them only under a passphrase
 * (scrypt, AES-256-GCM); without one they have to be kept apart from the archive.
 */
export type PortableKeys = Omit<Secrets, 'database'>;

/** Passwords of the database server belong to the server, not to the data. */
export function portableKeys(secrets: Secrets): PortableKeys {
  const { database: _own, ...keys } = secrets;
  return keys;
}

const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 };
const PURPOSE = 'jiangqiao backup keys';

export function sealKeys(keys: PortableKeys, passphrase: string): Buffer {
  const [salt, iv] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv('aes-256-gcm', scryptSync(passphrase, salt, 32, COST), iv).setAAD(Buffer.from(PURPOSE));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(keys), 'utf8'), cipher.final()]);
  return Buffer.concat([salt, iv, cipher.getAuthTag(), sealed]);
}

export function openKeys(sealed: Buffer, passphrase: string): PortableKeys {
  const [salt, iv, tag, text] = [
    sealed.subarray(0, 16),
    sealed.subarray(16, 28),
    sealed.subarray(28, 44),
    sealed.subarray(44),
  ];
  const cipher = createDecipheriv('aes-256-gcm', scryptSync(passphrase, salt, 32, COST), iv)
    .setAAD(Buffer.from(PURPOSE))
    .setAuthTag(tag);
  try {
    return JSON.parse(Buffer.concat([cipher.update(text), cipher.final()]).toString('utf8')) as PortableKeys;
  } catch {
    throw new BackupProblem('BACKUP_PASSPHRASE 与做备份时的口令不同 (this is not the passphrase of the backup)');
  }
}

export const fingerprintSalt = (): string => randomBytes(16).toString('hex');

/** Slow on purpose: an operator's own SECRET may be easier to guess than a random key. */
export const fingerprints = (keys: PortableKeys, salt: string): string[] =>
  Object.entries(keys).flatMap(([name, value]) =>
    [value].flat().map((key) => scryptSync(`${name} ${key}`, salt, 16, COST).toString('hex')),
  );
