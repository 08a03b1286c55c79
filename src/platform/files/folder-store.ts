import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { uuidv7 } from '#kernel/ids';
import { failure } from '#kernel/errors';
import { checkedKey, isKey, RESTORED_FACTS } from './file-store.ts';
import type { FileFacts, FileStore, ListedFile, LocalCopy, StoredFile } from './file-store.ts';
import { spool } from './spool.ts';

/** Files in a folder that only the server's user may enter. */
export class FolderStore implements FileStore {
  readonly #folder: string;
  readonly #newKey: () => string;

  constructor(folder: string, newKey: () => string) {
    this.#folder = folder;
    this.#newKey = newKey;
  }

  put(source: Readable, facts: FileFacts): Promise<StoredFile> {
    return this.#write(this.#newKey(), source, facts);
  }

  putBack(key: string, source: Readable): Promise<StoredFile> {
    return this.#write(key, source, RESTORED_FACTS);
  }

  async *list(): AsyncGenerator<ListedFile> {
    for (const day of await names(this.#folder)) {
      for (const name of await names(join(this.#folder, day))) {
        const key = `${day}/${name}`;
        // What is removed while we look was wanted gone.
        const facts = isKey(key) ? await stat(this.#path(key)).catch(() => undefined) : undefined;
        if (facts !== undefined) yield { key, bytes: facts.size };
      }
    }
  }

  /** Written aside, flushed, then renamed, then the folder flushed: a power cut leaves the whole file or none. */
  async #write(key: string, source: Readable, facts: FileFacts): Promise<StoredFile> {
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

  /** Opened before it is handed out: a file that is removed from now on is still read to its end. */
  async open(key: string): Promise<Readable> {
    const handle = await open(this.#path(key), 'r').catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? failure('file.notFound') : error;
    });
    return handle.createReadStream();
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

const names = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

/** Windows cannot open folders; its file system orders renames itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
