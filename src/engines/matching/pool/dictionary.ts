/** Strings as numbers, in the order in which they were first seen. */
export class Dictionary {
  readonly names: string[] = [];
  private readonly numbers = new Map<string, number>();

  constructor(names: readonly string[] = []) {
    for (const name of names) this.intern(name);
  }

  intern(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }

  numberOf(name: string): number | undefined {
    return this.numbers.get(name);
  }

  get size(): number {
    return this.names.length;
  }
}
