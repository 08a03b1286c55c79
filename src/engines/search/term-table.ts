import { Growing } from './growing.ts';
import { highHash, lowHash } from './hash.ts';

const FREE = 0;

/** Numbers the distinct terms of the segment being built, by their hashes; open addressing, at most half full. */
export class TermTable {
  readonly highs = new Growing(Uint32Array);
  readonly lows = new Growing(Uint32Array);
  #slots = new Uint32Array(8192);

  get size(): number {
    return this.highs.length;
  }

  numberOf(term: string): number {
    const high = highHash(term);
    const low = lowHash(term);
    const mask = this.#slots.length - 1;
    let slot = low & mask;
    for (let held = this.#slots[slot]!; held !== FREE; held = this.#slots[slot]!) {
      if (this.lows.values[held - 1] === low && this.highs.values[held - 1] === high) return held - 1;
      slot = (slot + 1) & mask;
    }
    this.highs.push(high);
    this.lows.push(low);
    this.#slots[slot] = this.size;
    if (this.size * 2 > this.#slots.length) this.#widen();
    return this.size - 1;
  }

  /** Numbers of all terms, ascending by hash. */
  inOrder(): Uint32Array {
    const { size } = this;
    // High half and number side by side in one float64, which sorts without calling back; 2^32 · 2^21 is still exact.
    const keys = Float64Array.from({ length: size }, (_, n) => this.highs.values[n]! * 2 ** 21 + n).sort();
    const numbers = Uint32Array.from(keys, (key) => key % 2 ** 21);
    for (let i = 1; i < size; i++) {
      for (let j = i; j > 0 && this.#comesBefore(numbers[j]!, numbers[j - 1]!); j--) {
        [numbers[j], numbers[j - 1]] = [numbers[j - 1]!, numbers[j]!];
      }
    }
    return numbers;
  }

  /** Only where the high halves are equal: all else is in order. */
  #comesBefore(a: number, b: number): boolean {
    return this.highs.values[a] === this.highs.values[b] && this.lows.values[a]! < this.lows.values[b]!;
  }

  #widen(): void {
    this.#slots = new Uint32Array(this.#slots.length * 4);
    const mask = this.#slots.length - 1;
    for (let number = 0; number < this.size; number++) {
      let slot = this.lows.values[number]! & mask;
      while (this.#slots[slot] !== FREE) slot = (slot + 1) & mask;
      this.#slots[slot] = number + 1;
    }
  }
}
