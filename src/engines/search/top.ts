import { compareId, compareIds, type Segment } from './segment.ts';

/** The best so far, worst at the root of a binary heap. Greater keys are better; ties go to the greater id. */
export class Top {
  readonly #limit: number;
  readonly #keys: number[] = [];
  readonly #segments: Segment[] = [];
  readonly #locals: number[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  get full(): boolean {
    return this.#keys.length === this.#limit;
  }

  /** What a key must not be under to be let in. */
  get least(): number {
    if (this.#limit === 0) return Infinity;
    return this.full ? this.#keys[0]! : -Infinity;
  }

  /** Whether it was let in. */
  offer(key: number, segment: Segment, local: number): boolean {
    if (!this.full) {
      const size = this.#keys.length;
      this.#set(size, key, segment, local);
      this.#rise(size);
      return true;
    }
    if (!(key > this.least || (key === this.least && this.#comesAfterRoot(segment, local)))) return false;
    this.#set(0, key, segment, local);
    this.#sink();
    return true;
  }

  /** Best first. */
  sorted(): { key: number; segment: Segment; local: number }[] {
    const order = this.#keys.map((_, i) => i).toSorted((a, b) => (this.#worse(a, b) ? 1 : -1));
    return order.map((i) => ({ key: this.#keys[i]!, segment: this.#segments[i]!, local: this.#locals[i]! }));
  }

  #set(at: number, key: number, segment: Segment, local: number): void {
    this.#keys[at] = key;
    this.#segments[at] = segment;
    this.#locals[at] = local;
  }

  #comesAfterRoot(segment: Segment, local: number): boolean {
    const root = this.#segments[0]!;
    return segment === root ? local > this.#locals[0]! : compareIds(segment, local, root, this.#locals[0]!) > 0;
  }

  #worse(a: number, b: number): boolean {
    if (this.#keys[a] !== this.#keys[b]) return this.#keys[a]! < this.#keys[b]!;
    return compareIds(this.#segments[a]!, this.#locals[a]!, this.#segments[b]!, this.#locals[b]!) < 0;
  }

  #swap(a: number, b: number): void {
    const [key, segment, local] = [this.#keys[a]!, this.#segments[a]!, this.#locals[a]!];
    this.#set(a, this.#keys[b]!, this.#segments[b]!, this.#locals[b]!);
    this.#set(b, key, segment, local);
  }

  #rise(from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#worse(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sink(): void {
    const size = this.#keys.length;
    let at = 0;
    while (true) {
      const left = 2 * at + 1;
      let worst = at;
      if (left < size && this.#worse(left, worst)) worst = left;
      if (left + 1 < size && this.#worse(left + 1, worst)) worst = left + 1;
      if (worst === at) return;
      this.#swap(at, worst);
      at = worst;
    }
  }
}

/** Where the page before ended. */
export interface Threshold {
  readonly key: number;
  readonly id: Uint8Array;
}

export const isBehind = (key: number, segment: Segment, local: number, { key: at, id }: Threshold): boolean =>
  key < at || (key === at && compareId(segment, local, id) < 0);

/** The greatest few of many numbers, for a bound: what the last of them is worth. */
export class BestNumbers {
  readonly #heap: Float64Array;
  #size = 0;

  constructor(limit: number) {
    this.#heap = new Float64Array(limit);
  }

  get least(): number {
    return this.#size === this.#heap.length ? this.#heap[0]! : -Infinity;
  }

  offer(value: number): void {
    const heap = this.#heap;
    if (this.#size < heap.length) {
      let at = this.#size++;
      while (at > 0 && heap[(at - 1) >> 1]! > value) {
        heap[at] = heap[(at - 1) >> 1]!;
        at = (at - 1) >> 1;
      }
      heap[at] = value;
      return;
    }
    if (!(value > heap[0]!)) return;
    let at = 0;
    for (let child = 1; child < heap.length; child = 2 * at + 1) {
      if (child + 1 < heap.length && heap[child + 1]! < heap[child]!) child += 1;
      if (heap[child]! >= value) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = value;
  }
}
