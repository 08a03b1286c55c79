import type { Readable } from 'node:stream';
import { failure } from '#kernel/errors';

export interface StoredFile {
  /** "2026-09-01/0199…": date of arrival in the region's zone, and a UUIDv7. Never made from a name that somebody chose. */
  readonly key: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

export interface FileFacts {
  readonly name: string;
  /** Media type as declared by the sender. */
  readonly type: string;
  readonly maxBytes: number;
}

export interface ListedFile {
  readonly key: string;
  readonly bytes: number;
}

export interface LocalCopy extends AsyncDisposable {
  readonly path: string;
  dispose(): Promise<void>;
}

/** All bytes or none: a file is visible under its key only when it is whole. */
export interface FileStore {
  /** Fails with file.tooLarge, or file.cutOff when the source ends early; nothing is kept then. */
  put(source: Readable, facts: FileFacts): Promise<StoredFile>;
  open(key: string): Promise<Readable>;
  exists(key: string): Promise<boolean>;
  /** Removing what is not there is no failure. */
  remove(key: string): Promise<void>;
  /** Everything that is kept, in no order; for backups. */
  list(): AsyncGenerator<ListedFile>;
  /** Puts a file back under the key that it had; one that stands there is replaced. For restoring only. */
  putBack(key: string, source: Readable): Promise<StoredFile>;
  /** A path for readers that need one. Dispose of it after use; never write to it. */
  localCopy(key: string): Promise<LocalCopy>;
}

const KEY = /^\d{4}-\d{2}-\d{2}\/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A key that we did not make names nothing; so no key can lead out of the store. */
export function checkedKey(key: string): string {
  if (!KEY.test(key)) throw failure('file.notFound');
  return key;
}

export const isKey = (key: string): boolean => KEY.test(key);

/** What is put back was accepted once, whatever the limit of today. */
export const RESTORED_FACTS: FileFacts = {
  name: 'file',
  type: 'application/octet-stream',
  maxBytes: Number.MAX_SAFE_INTEGER,
};
