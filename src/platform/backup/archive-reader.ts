import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import * as yauzl from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { BackupProblem, FORMAT, MANIFEST, Manifest, type Part } from './manifest.ts';

const openZip = promisify<string, yauzl.Options, ZipFile>(yauzl.open);

const DAMAGED = '备份文件损坏或不完整，没有动任何数据 (the backup is damaged or cut off; nothing was touched)';
const MANIFEST_LIMIT = 512 * 2 ** 20;

/** An archive that was opened and whose manifest was understood. */
export class ArchiveReader {
  readonly manifest: Manifest;
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>, manifest: Manifest) {
    this.#zip = zip;
    this.#entries = entries;
    this.manifest = manifest;
  }

  static async open(path: string): Promise<ArchiveReader> {
    const zip = await openZip(path, { lazyEntries: true, autoClose: false }).catch((error: unknown) => {
      const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      throw new BackupProblem(missing ? `没有这个文件 (no such file): ${path}` : DAMAGED);
    });
    try {
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
      return new ArchiveReader(zip, entries, await readManifest(zip, entries));
    } catch (error) {
      zip.close();
      throw error instanceof BackupProblem ? error : new BackupProblem(DAMAGED);
    }
  }

  async read(name: string): Promise<Readable> {
    const entry = this.#entries.get(name);
    if (entry === undefined) throw new BackupProblem(`${DAMAGED}: ${name}`);
    return this.#zip.openReadStreamPromise(entry);
  }

  async readWhole(name: string): Promise<Buffer> {
    return Buffer.concat(await (await this.read(name)).toArray());
  }

  /** Reads every part once and compares it with the manifest, before anything else is done with the archive. */
  async verify(onProgress: (bytes: number) => void = () => {}): Promise<void> {
    for (const part of this.#parts()) {
      const found = await this.#measure(part.name, onProgress);
      if (found.bytes !== part.bytes || found.sha256 !== part.sha256)
        throw new BackupProblem(`${DAMAGED}: ${part.name}`);
    }
  }

  close(): void {
    this.#zip.close();
  }

  #parts(): readonly Part[] {
    const { tables, files, keys } = this.manifest;
    return [...tables, ...files, ...(keys.sealed === null ? [] : [keys.sealed])];
  }

  async #measure(name: string, onProgress: (bytes: number) => void): Promise<Omit<Part, 'name'>> {
    const hash = createHash('sha256');
    let bytes = 0;
    try {
      for await (const chunk of (await this.read(name)) as AsyncIterable<Buffer>) {
        hash.update(chunk);
        bytes += chunk.length;
        onProgress(chunk.length);
      }
    } catch (error) {
      throw error instanceof BackupProblem ? error : new BackupProblem(`${DAMAGED}: ${name}`);
    }
    return { bytes, sha256: hash.digest('hex') };
  }
}

async function readManifest(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Promise<Manifest> {
  const entry = entries.get(MANIFEST);
  if (entry === undefined || entry.uncompressedSize > MANIFEST_LIMIT)
    throw new BackupProblem('这不是匠桥的备份文件 (this is not a backup of Jiangqiao)');
  const text = Buffer.concat(await (await zip.openReadStreamPromise(entry)).toArray()).toString('utf8');
  const told = JSON.parse(text) as { format?: unknown };
  if (typeof told.format === 'number' && told.format > FORMAT)
    throw new BackupProblem(
      '备份来自更新的版本，请先升级程序再恢复 (the backup was made by a newer version: upgrade first)',
    );
  return Manifest.parse(told);
}
