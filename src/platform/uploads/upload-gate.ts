import { mkdir, copyFile, chmod, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { UploadedFile, UploadKind } from '#kernel/contract';
import { Failure, failure } from '#kernel/errors';
import { safeFileName, type FileStore } from '#platform/files';
import type { Log } from '#platform/log';
import { examineKind } from './file-kinds.ts';
import { ScannerUnavailable, type Scanner, type Verdict } from './scanner.ts';

export interface UploadFacts {
  readonly name: string;
  readonly type: string;
  readonly maxBytes: number;
  readonly kinds: readonly UploadKind[];
}

/** The one way in for files from outside: kept, looked at, scanned; or refused, and then nothing is kept. */
export interface UploadGate {
  receive(source: Readable, facts: UploadFacts): Promise<UploadedFile>;
  remove(file: UploadedFile): Promise<void>;
  /** Deletes what lies in quarantine; that it lay there stays in the log. */
  destroy(key: string): Promise<void>;
}

/** A file in which the scanner found something; it lies in quarantine, where no page leads. */
export class Quarantined extends Failure {
  readonly file: UploadedFile;
  readonly signature: string;

  constructor(file: UploadedFile, signature: string) {
    super('file.infected', { signature });
    this.file = file;
    this.signature = signature;
  }
}

export function createUploadGate(parts: {
  readonly files: FileStore;
  readonly scanner: Scanner;
  readonly quarantine: string;
  readonly log: Log;
}): UploadGate {
  const { files, scanner, quarantine, log } = parts;
  const scan = async (path: string): Promise<Verdict> =>
    scanner.scan(path).catch((error: unknown) => {
      if (!(error instanceof ScannerUnavailable)) throw error;
      // Who set up a scanner wants nothing to pass unseen.
      log.error({ reason: error.message }, 'malware scanner does not answer');
      throw failure('file.scanUnavailable');
    });
  return {
    receive: async (source, facts) => {
      const name = safeFileName(facts.name);
      const stored = await files.put(source, { ...facts, name });
      try {
        if (stored.bytes === 0) throw failure('file.empty');
        await using copy = await files.localCopy(stored.key);
        const kind = await examineKind(copy.path, name, facts.kinds);
        const verdict = await scan(copy.path);
        const file: UploadedFile = { ...stored, name, kind, scanned: verdict.verdict === 'clean' };
        if (verdict.verdict !== 'infected') return file;
        await lockAway(copy.path, quarantine, stored.key);
        throw new Quarantined(file, verdict.signature);
      } catch (error) {
        await files.remove(stored.key);
        throw error;
      }
    },
    remove: ({ key }) => files.remove(key),
    destroy: (key) => rm(placeOf(quarantine, key), { force: true }),
  };
}

const placeOf = (folder: string, key: string): string => join(folder, key.replaceAll(/[^\w.-]/g, '_'));

async function lockAway(path: string, folder: string, key: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const place = placeOf(folder, key);
  await copyFile(path, place);
  await chmod(place, 0o400);
}
