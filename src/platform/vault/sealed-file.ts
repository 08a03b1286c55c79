import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline as through, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileStore, LocalCopy } from '#platform/files';
import type { Place, Vault } from './vault.ts';

const CIPHER = 'aes-256-gcm';

interface Lock {
  readonly key: string;
  readonly nonce: string;
  readonly tag: string;
}

export interface SealedFile {
  /** In the file store. */
  readonly key: string;
  /** Opens it, itself sealed at its place: what a row keeps beside the key. */
  readonly seal: string;
}

/** Files that hold people lie sealed in the store, each under a key of its own (decision 038). */
export async function sealFile(
  vault: Vault,
  files: FileStore,
  source: Readable,
  facts: { readonly name: string; readonly bytes: number; readonly place: Place },
): Promise<SealedFile> {
  const [key, nonce] = [randomBytes(32), randomBytes(12)];
  const cipher = createCipheriv(CIPHER, key, nonce);
  const sealed = through(source, cipher, () => undefined);
  const stored = await files.put(sealed, { name: facts.name, type: 'application/octet-stream', maxBytes: facts.bytes });
  const text = (bytes: Buffer): string => bytes.toString('base64');
  const lock: Lock = { key: text(key), nonce: text(nonce), tag: text(cipher.getAuthTag()) };
  return { key: stored.key, seal: vault.seal(JSON.stringify(lock), facts.place) };
}

/** Its bytes again; what was changed in the store ends in an error, not in other bytes. */
export async function openSealed(vault: Vault, files: FileStore, file: SealedFile, place: Place): Promise<Readable> {
  return opened(files, file.key, lockOf(vault, file.seal, place));
}

/** What opens it, for use after the transaction in which the seal was read. */
export const lockOf = (vault: Vault, seal: string, place: Place): Lock => JSON.parse(vault.open(seal, place)) as Lock;

async function opened(files: FileStore, key: string, lock: Lock): Promise<Readable> {
  const decipher = createDecipheriv(CIPHER, Buffer.from(lock.key, 'base64'), Buffer.from(lock.nonce, 'base64'));
  decipher.setAuthTag(Buffer.from(lock.tag, 'base64'));
  return through(await files.open(key), decipher, () => undefined);
}

/** For readers that need a path: a copy outside of the store, gone when it is disposed of. */
export async function localCopyOf(files: FileStore, key: string, lock: Lock): Promise<LocalCopy> {
  const source = await opened(files, key, lock);
  const folder = await mkdtemp(join(tmpdir(), 'jiangqiao-sealed-'));
  const dispose = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const path = join(folder, 'file');
    await pipeline(source, createWriteStream(path, { mode: 0o600 }));
    return { path, dispose, [Symbol.asyncDispose]: dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}
