import { failure } from '#kernel/errors';
import { bytesIn, numbersIn, refuseUnless, type ImagePart, type OpenedImage } from '#kernel/image';
import { grown, shared } from './arrays.ts';

export interface IdsShare {
  readonly words: Uint32Array;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const WORDS = 4;

type Words = readonly [number, number, number, number];

/** @throws Failure matching.invalidId when it is not a UUID in small letters */
function wordsOf(id: string): Words {
  if (!UUID.test(id)) throw failure('matching.invalidId', { id });
  const hex = id.replaceAll('-', '');
  return [0, 8, 16, 24].map((at) => Number.parseInt(hex.slice(at, at + 8), 16)) as unknown as Words;
}

const hex = (word: number): string => word.toString(16).padStart(8, '0');

/** UUIDs by row in 16 bytes each, and the way back through a table of open addresses. Their order is that of their text. */
export class Ids {
  private words: Uint32Array = shared(Uint32Array, 256);
  /** Row + 1; 0 is free. Rows that are gone keep their place until the table is made anew. */
  private slots: Int32Array = new Int32Array(256);
  private taken = 0;

  static of({ words }: IdsShare): Ids {
    const ids = new Ids();
    ids.words = words;
    return ids;
  }

  share(): IdsShare {
    return { words: this.words };
  }

  /** The table is written to as ids come: it is copied, the ids themselves only become more. */
  parts(rows: number): ImagePart[] {
    return [
      { name: 'ids', bytes: bytesIn(this.words.subarray(0, rows * WORDS)) },
      { name: 'slots', bytes: bytesIn(this.slots.slice()) },
    ];
  }

  static from(image: OpenedImage, rows: number): Ids {
    const ids = new Ids();
    ids.words = numbersIn(Uint32Array, image.bytes('ids'));
    ids.slots = numbersIn(Int32Array, image.bytes('slots'));
    const { length } = ids.slots;
    refuseUnless(ids.words.length === rows * WORDS && (length & (length - 1)) === 0, 'ids do not fit the rows');
    ids.taken = ids.slots.reduce((taken, row) => taken + (row === 0 ? 0 : 1), 0);
    return ids;
  }

  set(row: number, id: string): void {
    this.words = grown(Uint32Array, this.words, (row + 1) * WORDS);
    const words = wordsOf(id);
    this.words.set(words, row * WORDS);
    if (this.taken * 2 >= this.slots.length) this.widen();
    const slot = this.slotOf(words);
    if (this.slots[slot] === 0) this.taken += 1;
    this.slots[slot] = row + 1;
  }

  rowOf(id: string): number | undefined {
    const row = this.slots[this.slotOf(wordsOf(id))]!;
    return row === 0 ? undefined : row - 1;
  }

  get(row: number): string {
    const text = Array.from(this.words.subarray(row * WORDS, (row + 1) * WORDS), hex).join('');
    return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-');
  }

  /** Above 0 when the first comes later. */
  compare(a: number, b: number): number {
    for (let i = 0; i < WORDS; i++) {
      const difference = this.words[a * WORDS + i]! - this.words[b * WORDS + i]!;
      if (difference !== 0) return difference;
    }
    return 0;
  }

  private slotOf(words: ArrayLike<number>): number {
    const mask = this.slots.length - 1;
    const mixed = Math.imul(words[0]! ^ Math.imul(words[1]!, 0x9e3779b1) ^ words[2]!, 0x85ebca6b) ^ words[3]!;
    let slot = (Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> 7) & mask;
    for (; this.slots[slot] !== 0; slot = (slot + 1) & mask) {
      const at = (this.slots[slot]! - 1) * WORDS;
      if (
        this.words[at] === words[0] &&
        this.words[at + 1] === words[1] &&
        this.words[at + 2] === words[2] &&
        this.words[at + 3] === words[3]
      )
        break;
    }
    return slot;
  }

  private widen(): void {
    const old = this.slots;
    this.slots = new Int32Array(old.length * 2);
    for (const row of old)
      if (row !== 0) this.slots[this.slotOf(this.words.subarray((row - 1) * WORDS, row * WORDS))] = row;
  }
}
