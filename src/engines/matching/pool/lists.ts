import { bytesIn, numbersIn, refuseUnless, type ImagePart, type OpenedImage } from '#kernel/image';
import { grown, shared } from './arrays.ts';

export interface ListsShare {
  readonly first: Uint32Array;
  readonly last: Uint32Array;
  readonly left: Uint32Array;
  readonly counts: Uint32Array;
  readonly arena: Uint32Array;
  readonly used: number;
}

const SMALLEST = 4;
const LARGEST = 4096;
const HEAD = 2;
const HEADS = ['first', 'last', 'left', 'counts'] as const;

/**
 * For each code the rows that have it, in rising order, in one array: a list is a chain of chunks [room, next, rows…], each twice as
 * long as the one before, so that lists grow while they are read and short ones waste little.
 */
export class Lists {
  first: Uint32Array = shared(Uint32Array, 64);
  arena: Uint32Array = shared(Uint32Array, 1024);
  counts: Uint32Array = shared(Uint32Array, 64);
  private last: Uint32Array = shared(Uint32Array, 64);
  /** Room that is left in the last chunk. */
  private left: Uint32Array = shared(Uint32Array, 64);
  /** 0 means no chunk. */
  private used = 1;

  static of(share: ListsShare): Lists {
    return Object.assign(new Lists(), share);
  }

  /** How long each list is now is copied: what is written later is not read. */
  share(): ListsShare {
    return {
      first: this.first,
      last: this.last,
      left: this.left,
      counts: this.counts.slice(),
      arena: this.arena,
      used: this.used,
    };
  }

  /** What the chunks hold beyond the counts is written anew by whoever goes on. */
  parts(name: string): ImagePart[] {
    return [
      ...HEADS.map((head) => ({ name: `${name} ${head}`, bytes: bytesIn(this[head].slice()) })),
      { name: `${name} arena`, bytes: bytesIn(this.arena.subarray(0, this.used)) },
    ];
  }

  static from(image: OpenedImage, name: string): Lists {
    const lists = new Lists();
    for (const head of [...HEADS, 'arena'] as const)
      lists[head] = numbersIn(Uint32Array, image.bytes(`${name} ${head}`));
    lists.used = lists.arena.length;
    refuseUnless(
      HEADS.every((head) => lists[head].length === lists.counts.length),
      'lists do not fit together',
    );
    return lists;
  }

  add(code: number, row: number): void {
    this.first = grown(Uint32Array, this.first, code + 1);
    this.last = grown(Uint32Array, this.last, code + 1);
    this.counts = grown(Uint32Array, this.counts, code + 1);
    this.left = grown(Uint32Array, this.left, code + 1);
    if (this.left[code] === 0) this.extend(code, this.last[code]!);
    const chunk = this.last[code]!;
    this.arena[chunk + HEAD + this.arena[chunk]! - this.left[code]!] = row;
    this.left[code]! -= 1;
    this.counts[code]! += 1;
  }

  countOf(code: number): number {
    return code < this.counts.length ? this.counts[code]! : 0;
  }

  private extend(code: number, before: number): void {
    const room = before === 0 ? SMALLEST : Math.min(this.arena[before]! * 2, LARGEST);
    const chunk = this.used;
    this.used += HEAD + room;
    this.arena = grown(Uint32Array, this.arena, this.used);
    this.arena[chunk] = room;
    if (before === 0) this.first[code] = chunk;
    else this.arena[before + 1] = chunk;
    this.last[code] = chunk;
    this.left[code] = room;
  }
}
