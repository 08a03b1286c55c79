import { promisify } from 'node:util';
import type { Readable } from 'node:stream';
import * as yauzl from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { Failure, failure } from '#kernel/errors';
import { defaultTableLimits, freeUnpackedBytes } from './table.ts';
import type { TableLimits } from './table.ts';

const MAX_ENTRIES = 10_000;
const openZip = promisify<string, yauzl.Options, ZipFile>(yauzl.open);

/** The zip around a workbook. Sizes are judged before a part is read (what it declares) and while it is read (what it is). */
export class WorkbookArchive {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #limits: TableLimits;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>, limits: TableLimits) {
    this.#zip = zip;
    this.#entries = entries;
    this.#limits = limits;
  }

  static async open(path: string, limits: TableLimits = defaultTableLimits): Promise<WorkbookArchive> {
    const zip = await openZip(path, { lazyEntries: true, autoClose: false }).catch(corrupt);
    try {
      if (zip.entryCount > MAX_ENTRIES) throw failure('file.zipBomb');
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) entries.set(entry.fileName.toLowerCase(), entry);
      return new WorkbookArchive(zip, entries, limits);
    } catch (error) {
      zip.close();
      return corrupt(error);
    }
  }

  /** Names are compared without case, as Excel does. */
  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  hasFolder(prefix: string): boolean {
    return [...this.#entries.keys()].some((name) => name.startsWith(prefix));
  }

  unpackedBytes(name: string): number {
    return this.#entries.get(name.toLowerCase())?.uncompressedSize ?? 0;
  }

  /** The bytes of one part, piece by piece. */
  async *read(name: string, maxBytes = this.#limits.unpackedBytes): AsyncGenerator<Buffer, void, undefined> {
    const entry = this.#entries.get(name.toLowerCase());
    if (entry === undefined) throw failure('file.corrupt');
    if (entry.isEncrypted()) throw failure('file.encrypted');
    this.#judge(entry.uncompressedSize, entry, maxBytes);
    let stream: Readable | undefined;
    let total = 0;
    try {
      stream = await this.#zip.openReadStreamPromise(entry);
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        total += chunk.length;
        this.#judge(total, entry, maxBytes);
        yield chunk;
      }
    } catch (error) {
      corrupt(error);
    } finally {
      stream?.destroy();
    }
  }

  close(): void {
    this.#zip.close();
  }

  #judge(unpacked: number, entry: Entry, maxBytes: number): void {
    const ratio = unpacked / Math.max(1, entry.compressedSize);
    if (unpacked > maxBytes || (unpacked > freeUnpackedBytes && ratio > this.#limits.ratio))
      throw failure('file.zipBomb');
  }
}

/** Whatever a parser finds wrong in bytes that a person sent is the file's fault, not a defect of ours. */
export function corrupt(error: unknown): never {
  if (error instanceof Failure || isSystemError(error)) throw error;
  throw failure('file.corrupt');
}

const isSystemError = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && typeof error.syscall === 'string';
