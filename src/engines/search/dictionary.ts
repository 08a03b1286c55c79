/** Gives each distinct string a small number, for good: numbers of strings no longer used are not given again. */
export class Dictionary {
  readonly #numbers = new Map<string, number>();
  readonly #strings: string[] | undefined;

  /** @param reversible keeps the strings by number, for `text()`. */
  constructor(reversible: boolean) {
    this.#strings = reversible ? [] : undefined;
  }

  get size(): number {
    return this.#numbers.size;
  }

  find(text: string): number | undefined {
    return this.#numbers.get(text);
  }

  intern(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    const own = detached(text);
    this.#numbers.set(own, number);
    this.#strings?.push(own);
    return number;
  }

  text(number: number): string {
    return this.#strings![number]!;
  }
}

/** In V8 a slice of 13 or more characters keeps the whole text that it was cut from alive; a join makes a string of its own. */
const detached = (text: string): string => (text.length < 13 ? text : text.split('').join(''));
