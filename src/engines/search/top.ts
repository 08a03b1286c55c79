import type { Segment } from './segment.ts';

/** The best so far, worst at the root of a binary heap. Greater keys are better; ties go to the greater id. */
export class Top {
  readonly #limit: number;
  readonly #keys: number[] = [];
  readonly #segments: Segment[] = [];
  readonly #locals: number[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  offer(key: number, segment: Segment, local: number): void {
    const size = this.#keys.length;
    if (size < this.#limit) {
      this.#set(size, key, segment, local);
      this.#rise(size);
    } else if (size > 0 && key >= this.#keys[0]! && this.#beatsRoot(key, segment, local)) {
      this.#set(0, key, segment, local);
      this.#sink();
    }
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

  #id(at: number): string {
    return this.#segments[at]!.ids[this.#locals[at]!]!;
  }

  #beatsRoot(key: number, segment: Segment, local: number): boolean {
    return key > this.#keys[0]! || segment.ids[local]! > this.#id(0);
  }

  #worse(a: number, b: number): boolean {
    const difference = this.#keys[a]! - this.#keys[b]!;
    return difference < 0 || (!(difference > 0) && this.#id(a) < this.#id(b));
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
