import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { Part } from './manifest.ts';

/** Fast enough to keep up with the disk; the highest level halves the speed for a few per cent. */
const LEVEL = 4;

/** One zip, written part by part without holding any of them; it gets its name only when it is whole and on the disk. */
export class ArchiveWriter {
  readonly #zip = new ZipFile();
  readonly #path: string;
  readonly #unfinished: string;
  readonly #written: Promise<void>;
  readonly #broken: Promise<never>;

  constructor(path: string) {
    this.#path = path;
    this.#unfinished = `${path}.unfinished`;
    // Personal data: nobody but the server's user reads it.
    const file = createWriteStream(this.#unfinished, { flags: 'w', mode: 0o600, flush: true });
    this.#written = pipeline(this.#zip.outputStream as Readable, file);
    this.#broken = new Promise((_done, fail) => {
      this.#written.catch(fail);
      this.#zip.on('error', fail);
    });
    // Heard by whoever adds a part or finishes; if nobody does, it must not end the process.
    this.#broken.catch(() => undefined);
  }

  /** Resolves when the part is in the archive, so that one source at a time is open. */
  async add(name: string, source: Readable, options: { readonly compress: boolean }): Promise<Part> {
    const hash = createHash('sha256');
    let bytes = 0;
    const meter = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        bytes += chunk.length;
        done(null, chunk);
      },
    });
    source.once('error', (error) => meter.destroy(error));
    this.#zip.addReadStream(source.pipe(meter), name, { compressionLevel: options.compress ? LEVEL : 0 });
    await Promise.race([finished(meter), this.#broken]).catch((error: unknown) => {
      source.destroy();
      throw error;
    });
    return { name, bytes, sha256: hash.digest('hex') };
  }

  async finish(): Promise<void> {
    this.#zip.end();
    await Promise.race([this.#written, this.#broken]);
    await rename(this.#unfinished, this.#path);
    await syncFolder(dirname(this.#path));
  }

  async abandon(): Promise<void> {
    (this.#zip.outputStream as Readable).destroy();
    await this.#written.catch(() => undefined);
    await rm(this.#unfinished, { force: true });
  }
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
