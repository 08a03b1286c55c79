import { open, type FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';

/** Small enough that neither copying nor reckoning holds the event loop for a millisecond. */
const CHUNK = 1 << 20;
const READ_AT_ONCE = 1 << 24;

export interface WrittenPart {
  readonly length: number;
  readonly crc: number;
}

/** What is read and what is reckoned are the same copy: memory may change while it is written down. */
export async function writePart(file: FileHandle, bytes: Uint8Array): Promise<WrittenPart> {
  const copy = new Uint8Array(Math.min(CHUNK, bytes.length));
  let crc = 0;
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const chunk = copy.subarray(0, Math.min(CHUNK, bytes.length - start));
    chunk.set(bytes.subarray(start, start + chunk.length));
    crc = crc32(chunk, crc);
    await writeAll(file, chunk);
  }
  return { length: bytes.length, crc };
}

async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let done = 0; done < chunk.length;) {
    const { bytesWritten } = await file.write(chunk, done, chunk.length - done, null);
    done += bytesWritten;
  }
}

/**
 * Straight into shared memory, with room before it.
 * @returns undefined when it is not what was written
 */
export async function readPart(
  path: string,
  at: number,
  { length, crc }: WrittenPart,
  room: number,
): Promise<Uint8Array<SharedArrayBuffer> | undefined> {
  const bytes = new Uint8Array(new SharedArrayBuffer(room + length), room);
  const file = await open(path, 'r');
  try {
    let found = 0;
    for (let start = 0; start < length;) {
      const { bytesRead } = await file.read(bytes, start, Math.min(READ_AT_ONCE, length - start), at + start);
      if (bytesRead === 0) return undefined;
      found = crc32(bytes.subarray(start, start + bytesRead), found);
      start += bytesRead;
    }
    return found === crc ? bytes : undefined;
  } finally {
    await file.close();
  }
}
