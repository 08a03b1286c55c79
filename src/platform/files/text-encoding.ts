import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { failure } from '#kernel/errors';

export type TextEncodingName = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

const PIECE = 2 ** 18;
const ENOUGH = 20_000;
/** One wrong sequence among twenty good ones is damage; more means that the encoding is another one. */
const TOLERATED = 0.05;
const TOLERATED_RARE = 0.2;

/**
 * Finds the encoding from all bytes of the file, not from its beginning, where there may be only Latin letters. UTF-8 is tried
 * first, because chance hardly makes valid UTF-8 while almost any bytes make some GB18030. GB18030 is believed only when
 * nearly all its double bytes are the common characters of GB 2312; Latin-1 or Big5 then is a failure, not gibberish.
 */
export async function detectEncoding(path: string): Promise<TextEncodingName> {
  const marked = await byteOrderMark(path);
  if (marked !== undefined) return marked;
  const utf8 = new Utf8Count();
  const chinese = new Gb18030Count();
  for await (const bytes of createReadStream(path, { highWaterMark: PIECE }) as AsyncIterable<Buffer>) {
    if (bytes.includes(0)) throw failure('file.unknownKind');
    utf8.add(bytes);
    if (utf8.wrong > 0) chinese.add(bytes);
    if (utf8.wrong > ENOUGH) break;
  }
  if (utf8.wrong <= utf8.good * TOLERATED) return 'utf-8';
  if (chinese.plausible()) return 'gb18030';
  throw failure('file.encoding');
}

export interface TextPiece {
  readonly text: string;
  /** Bytes of the file consumed up to the end of this piece. */
  readonly bytes: number;
}

/** The text of a file, without its byte order mark; bytes wrong in the encoding become U+FFFD, which the readers note. */
export async function* decodedText(
  path: string,
  encoding: TextEncodingName,
): AsyncGenerator<TextPiece, void, undefined> {
  const decoder = new TextDecoder(encoding);
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: PIECE }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    yield { text: decoder.decode(chunk, { stream: true }), bytes };
  }
  yield { text: decoder.decode(), bytes };
}

async function byteOrderMark(path: string): Promise<TextEncodingName | undefined> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(3), 0, 3, 0);
    const mark = buffer.subarray(0, bytesRead).toString('hex');
    if (mark.startsWith('fffe')) return 'utf-16le';
    if (mark.startsWith('feff')) return 'utf-16be';
    return mark === 'efbbbf' ? 'utf-8' : undefined;
  } finally {
    await handle.close();
  }
}

const REPLACEMENT = 0xfffd;

class Utf8Count {
  good = 0;
  wrong = 0;
  readonly #decoder = new TextDecoder('utf-8');

  add(bytes: Buffer): void {
    const text = this.#decoder.decode(bytes, { stream: true });
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      if (code === REPLACEMENT) this.wrong += 1;
      else if (code > 0x7f) this.good += 1;
    }
  }
}

class Gb18030Count {
  #common = 0;
  #other = 0;
  #lead = 0;

  add(bytes: Buffer): void {
    for (const byte of bytes) {
      if (this.#lead === 0) {
        if (byte >= 0x81) this.#lead = byte;
        continue;
      }
      const common = this.#lead >= 0xa1 && this.#lead <= 0xf7 && byte >= 0xa1;
      if (common) this.#common += 1;
      else this.#other += 1;
      this.#lead = 0;
    }
  }

  plausible(): boolean {
    return this.#common > 0 && this.#other <= Math.max(2, (this.#common + this.#other) * TOLERATED_RARE);
  }
}
