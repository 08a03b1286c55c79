import {
  bytesIn,
  numbersIn,
  PackedTexts,
  packTexts,
  refuseUnless,
  type ImagePart,
  type OpenedImage,
} from '#kernel/image';
import { highHash } from './hash.ts';

/** Numbers by key. Those of an image are read where they lie, so that it opens at once; what changed since stands before them. */
export class KeyedLists {
  readonly #changed = new Map<string, number[]>();
  #packed: Packed | undefined;

  static from(image: OpenedImage, name: string): KeyedLists {
    const lists = new KeyedLists();
    const packed: Packed = {
      keys: new PackedTexts(image, `${name} keys`),
      hashes: numbersIn(Uint32Array, image.bytes(`${name} hashes`)),
      ends: numbersIn(Uint32Array, image.bytes(`${name} ends`)),
      numbers: numbersIn(Uint32Array, image.bytes(`${name} numbers`)),
    };
    const { keys, hashes, ends, numbers } = packed;
    const fits = [hashes, ends].every(({ length }) => length === keys.length);
    refuseUnless(fits && (ends.at(-1) ?? 0) === numbers.length, 'lists do not fit their keys');
    lists.#packed = packed;
    return lists;
  }

  /** @param most not more than the first so many */
  get(key: string, most = Infinity): readonly number[] {
    const changed = this.#changed.get(key);
    if (changed !== undefined) return changed.length > most ? changed.slice(0, most) : changed;
    return this.#packedAt(key, most);
  }

  set(key: string, numbers: readonly number[]): void {
    this.#changed.set(key, [...numbers]);
  }

  add(key: string, number: number): void {
    const changed = this.#changed.get(key);
    if (changed === undefined) this.#changed.set(key, [...this.#packedAt(key), number]);
    else changed.push(number);
  }

  *[Symbol.iterator](): Generator<readonly [key: string, numbers: readonly number[]]> {
    for (let at = 0; at < (this.#packed?.keys.length ?? 0); at++) {
      const key = this.#packed!.keys.at(at);
      if (!this.#changed.has(key)) yield [key, numbersAt(this.#packed!, at)];
    }
    yield* this.#changed;
  }

  #packedAt(key: string, most = Infinity): readonly number[] {
    if (this.#packed === undefined) return NONE;
    const at = placeOf(this.#packed, key);
    return at === -1 ? NONE : numbersAt(this.#packed, at, most);
  }
}

/** Ordered by the hashes of the keys: numbers sort many times faster than texts do. */
interface Packed {
  readonly keys: PackedTexts;
  readonly hashes: Uint32Array;
  readonly ends: Uint32Array;
  readonly numbers: Uint32Array;
}

const NONE: readonly number[] = [];

/** So that hash and number together are a whole number of 53 bits. */
const HASH_BITS = 28;
const MOST_KEYS = 2 ** (53 - HASH_BITS);

const hashOf = (text: string): number => highHash(text) >>> (32 - HASH_BITS);

function placeOf({ keys, hashes }: Packed, key: string): number {
  const hash = hashOf(key);
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (hashes[middle]! < hash) low = middle + 1;
    else high = middle;
  }
  for (; low < hashes.length && hashes[low] === hash; low++) if (keys.at(low) === key) return low;
  return -1;
}

function numbersAt({ ends, numbers }: Packed, at: number, most = Infinity): readonly number[] {
  const start = at === 0 ? 0 : ends[at - 1]!;
  return Array.from(numbers.subarray(start, Math.min(ends[at]!, start + most)));
}

export type Renumbered = ReadonlyMap<number, number>;

/** @param renumbered the new number of each old one, those without are left out; not given, all keep theirs */
export function packLists(name: string, lists: KeyedLists, renumbered?: Renumbered): ImagePart[] {
  const keys: string[] = [];
  const kept: (readonly number[])[] = [];
  let total = 0;
  for (const [key, before] of lists) {
    const numbers = renumbered === undefined ? before : before.flatMap((number) => renumbered.get(number) ?? []);
    if (numbers.length === 0) continue;
    keys.push(key);
    kept.push(numbers);
    total += numbers.length;
  }
  const ordered = Float64Array.from(keys, (key, i) => hashOf(key) * MOST_KEYS + i).sort();
  const order = Array.from(ordered, (one) => one % MOST_KEYS);
  const ends = new Uint32Array(keys.length);
  const all = new Uint32Array(total);
  let end = 0;
  order.forEach((at, i) => {
    all.set(kept[at]!, end);
    ends[i] = end += kept[at]!.length;
  });
  return [
    ...packTexts(
      `${name} keys`,
      order.map((at) => keys[at]!),
    ),
    { name: `${name} hashes`, bytes: bytesIn(Uint32Array.from(ordered, (one) => Math.floor(one / MOST_KEYS))) },
    { name: `${name} ends`, bytes: bytesIn(ends) },
    { name: `${name} numbers`, bytes: bytesIn(all) },
  ];
}
