/** Collects the value sets of one facet: documents with the same values share one. */
export class FacetSets {
  readonly #numbers = new Map<string, number>();
  readonly lists: (readonly number[])[] = [];

  /** @param values distinct, in any order */
  intern(values: readonly number[]): number {
    const ordered = values.length > 1 ? values.toSorted((a, b) => a - b) : values;
    const key = ordered.length === 1 ? String(ordered[0]) : ordered.join(' ');
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.lists.length);
    return this.lists.push(ordered) - 1;
  }

  get values(): number {
    return this.lists.reduce((sum, list) => sum + list.length, 0);
  }

  writeTo(offsets: Uint32Array, values: Uint32Array): void {
    this.lists.forEach((list, set) => {
      offsets[set + 1] = offsets[set]! + list.length;
      values.set(list, offsets[set]);
    });
  }
}
