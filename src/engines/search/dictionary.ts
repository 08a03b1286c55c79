/** Gives each distinct value of a facet a small number, for good: numbers of values no longer used are not given again. */
export class Dictionary {
  readonly #numbers = new Map<string, number>();
  readonly #strings: string[] = [];

  get size(): number {
    return this.#strings.length;
  }

  find(text: string): number | undefined {
    return this.#numbers.get(text);
  }

  intern(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const own = detached(text);
    this.#numbers.set(own, this.#strings.length);
    return this.#strings.push(own) - 1;
  }

  text(number: number): string {
    return this.#strings[number]!;
  }

  /** Values by number from `first` on, for another thread or a snapshot. */
  since(first: number): readonly string[] {
    return this.#strings.slice(first);
  }
}

/** In V8 a slice of 13 or more characters keeps the whole text that it was cut from alive; a join makes a string of its own. */
const detached = (text: string): string => (text.length < 13 ? text : text.split('').join(''));
