import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { uuidv7 } from '#kernel/ids';
import { failure } from '#kernel/errors';
import { unescapeText } from './cell-values.ts';
import { cutText } from './table.ts';
import type { XmlListener } from './xml-parts.ts';

const BLOCK = 2 ** 17;
const BLOCKS_IN_MEMORY = 384; // 48 MB
const BLOCKS_RECALLED = 64; // 8 MB
const MAX_STRINGS = 10_000_000;

/**
 * The table of texts that the cells of a workbook point into. It stands outside the sheet and is read at random, so it cannot
 * be streamed; kept as UTF-8 in blocks, and past 48 MB in a temporary file, a table of 200 MB costs about 60 MB of memory.
 * Each text is stored as a length of four bytes and its bytes, never across two blocks.
 */
export class SharedStrings {
  readonly #blocks: Buffer[] = [];
  readonly #recalled = new Map<number, Buffer>();
  readonly #temporary: string;
  #positions = new Uint32Array(4096);
  #count = 0;
  #current = Buffer.allocUnsafe(BLOCK);
  #block = 0;
  #used = 0;
  #file: number | undefined;

  constructor(temporaryFolder = tmpdir()) {
    this.#temporary = join(temporaryFolder, `texts-${uuidv7()}`);
  }

  add(text: string): void {
    if (this.#count === MAX_STRINGS) throw failure('file.unsafe');
    const size = Buffer.byteLength(text);
    if (this.#used + 4 + size > BLOCK) this.#nextBlock();
    if (this.#count === this.#positions.length) this.#grow();
    this.#positions[this.#count] = this.#block * BLOCK + this.#used;
    this.#count += 1;
    this.#current.writeUInt32LE(size, this.#used);
    this.#current.write(text, this.#used + 4);
    this.#used += 4 + size;
  }

  get(index: number): string | undefined {
    if (!(index >= 0 && index < this.#count)) return undefined;
    const position = this.#positions[index]!;
    const block = this.#recall(Math.floor(position / BLOCK));
    const at = position % BLOCK;
    const size = block.readUInt32LE(at);
    return block.toString('utf8', at + 4, at + 4 + size);
  }

  close(): void {
    if (this.#file === undefined) return;
    closeSync(this.#file);
    rmSync(this.#temporary, { force: true });
    this.#file = undefined;
  }

  #recall(number: number): Buffer {
    if (number === this.#block) return this.#current;
    const held = this.#blocks[number] ?? this.#recalled.get(number);
    if (held !== undefined) return held;
    const oldest = this.#recalled.size < BLOCKS_RECALLED ? undefined : this.#recalled.keys().next().value;
    const block = (oldest === undefined ? undefined : this.#recalled.get(oldest)) ?? Buffer.allocUnsafe(BLOCK);
    if (oldest !== undefined) this.#recalled.delete(oldest);
    readSync(this.#file!, block, 0, BLOCK, (number - BLOCKS_IN_MEMORY) * BLOCK);
    this.#recalled.set(number, block);
    return block;
  }

  #nextBlock(): void {
    if (this.#blocks.length < BLOCKS_IN_MEMORY) {
      this.#blocks.push(this.#current);
      this.#current = Buffer.allocUnsafe(BLOCK);
    } else {
      this.#file ??= openSync(this.#temporary, 'wx+', 0o600);
      writeSync(this.#file, this.#current, 0, BLOCK);
    }
    this.#block += 1;
    this.#used = 0;
  }

  #grow(): void {
    const larger = new Uint32Array(this.#positions.length * 2);
    larger.set(this.#positions);
    this.#positions = larger;
  }
}

/** Fills the table from sharedStrings.xml; runs of rich text are joined, phonetic guides (`rPh`) left out. */
export function sharedStringsListener(strings: SharedStrings, cellLength: number): XmlListener {
  let text = '';
  let inText = false;
  let inPhonetic = false;
  return {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') inPhonetic = true;
      else if (name === 't') inText = !inPhonetic;
    },
    text(piece) {
      // One more than a cell may hold, so that the reader of the cell can see that it was cut.
      if (inText && text.length <= cellLength) text += piece;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'si') strings.add(cutText(unescapeText(text), cellLength + 1));
    },
  };
}
