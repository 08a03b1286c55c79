import { createReadStream } from 'node:fs';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { uuidv7 } from '#kernel/ids';
import { failure } from '#kernel/errors';
import { checkedKey } from './file-store.ts';
import type { FileFacts, FileStore, LocalCopy, StoredFile } from './file-store.ts';
import { spool } from './spool.ts';

/** Files in a folder that only the server's user may enter. */
export class FolderStore implements FileStore {
  readonly #folder: string;
  readonly #newKey: () => string;

  constructor(folder: string, newKey: () => string) {
    this.#folder = folder;
    this.#newKey = newKey;
  }

  /** Written aside, flushed, then renamed, then the folder flushed: a power cut leaves the whole file or none. */
  async put(source: Readable, facts: FileFacts): Promise<StoredFile> {
    const key = this.#newKey();
    const path = this.#path(key);
    const incoming = join(this.#folder, 'incoming');
    await mkdir(incoming, { recursive: true, mode: 0o700 });
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const temporary = join(incoming, uuidv7());
    try {
      const stored = await spool(source, temporary, facts.maxBytes);
      await rename(temporary, path);
      await syncFolder(dirname(path));
      return { key, ...stored };
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  async open(key: string): Promise<Readable> {
    const path = await this.#existing(key);
    return createReadStream(path);
  }

  async exists(key: string): Promise<boolean> {
    return access(this.#path(key)).then(
      () => true,
      () => false,
    );
  }

  async remove(key: string): Promise<void> {
    await rm(this.#path(key), { force: true });
  }

  async localCopy(key: string): Promise<LocalCopy> {
    const dispose = async () => undefined;
    return { path: await this.#existing(key), dispose, [Symbol.asyncDispose]: dispose };
  }

  async #existing(key: string): Promise<string> {
    if (!(await this.exists(key))) throw failure('file.notFound');
    return this.#path(key);
  }

  #path(key: string): string {
    return join(this.#folder, checkedKey(key));
  }
}

/** Windows cannot open folders; its file system orders renames itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
