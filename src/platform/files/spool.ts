import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { Failure, failure } from '#kernel/errors';
import { sizeText } from './size-text.ts';

/** Writes a source to a new private file, flushed to the disk; counts and hashes on the way. The caller removes the file on failure. */
export async function spool(
  source: Readable,
  path: string,
  maxBytes: number,
): Promise<{ bytes: number; sha256: string }> {
  const handle = await open(path, 'wx', 0o600);
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of arriving(source)) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw failure('file.tooLarge', { max: sizeText(maxBytes) });
      hash.update(chunk);
      await handle.appendFile(chunk);
    }
    await handle.sync();
  } finally {
    source.destroy();
    await handle.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** What breaks the source (a lost connection, a closed page) is a cut-off upload; what breaks the disk stays a defect. */
async function* arriving(source: Readable): AsyncGenerator<Buffer> {
  const pieces = source[Symbol.asyncIterator]();
  for (;;) {
    const next = await pieces.next().catch((error: unknown) => {
      throw error instanceof Failure ? error : failure('file.cutOff');
    });
    if (next.done === true) return;
    const chunk: unknown = next.value;
    yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk as string | Uint8Array);
  }
}
