/**
 * The frequencies of a term in all fields of a document, packed in one byte: one digit per field in a mixed radix. With one field
 * 0..255 are exact, with two 0..9, with three 0..3; greater ones are rounded down to a level, where BM25 has saturated anyway.
 */
export interface FrequencyCode {
  /** Place value of each field's digit. */
  readonly places: readonly number[];
  /** tf (capped at 255) → digit. */
  readonly digits: Uint8Array;
  /** code · fields + field → tf. */
  readonly frequencies: Float64Array;
}

export function frequencyCode(fields: number): FrequencyCode {
  const radix = Math.floor(256 ** (1 / fields) + 1e-9);
  if (fields < 1 || radix < 2) throw new RangeError('an index has 1 to 8 text fields');
  const levels = frequencyLevels(radix);
  const places = Array.from({ length: fields }, (_, field) => radix ** field);
  const digits = Uint8Array.from({ length: 256 }, (_, tf) => levels.findLastIndex((level) => level <= tf));
  const frequencies = new Float64Array(256 * fields);
  for (let code = 0; code < radix ** fields; code++) {
    for (let field = 0; field < fields; field++) {
      frequencies[code * fields + field] = levels[Math.floor(code / places[field]!) % radix]!;
    }
  }
  return { places, digits, frequencies };
}

function frequencyLevels(radix: number): number[] {
  const levels = [0];
  while (levels.length < radix) {
    const last = levels.at(-1)!;
    const exact = radix > 16 || levels.length <= 0.6 * radix;
    levels.push(exact ? last + 1 : Math.ceil(last * 1.5));
  }
  return levels;
}

/** Counts the terms of one document by field, to be packed into codes. */
export class FrequencyCounter {
  readonly #code: FrequencyCode;
  readonly #slots = new Map<number, number>();
  #counts = new Uint8Array(4096);

  constructor(code: FrequencyCode) {
    this.#code = code;
  }

  add(field: number, term: number): void {
    const fields = this.#code.places.length;
    let slot = this.#slots.get(term);
    if (slot === undefined) {
      slot = this.#slots.size;
      this.#slots.set(term, slot);
      if ((slot + 1) * fields > this.#counts.length) {
        const longer = new Uint8Array(this.#counts.length * 2);
        longer.set(this.#counts);
        this.#counts = longer;
      }
      this.#counts.fill(0, slot * fields, (slot + 1) * fields);
    }
    const at = slot * fields + field;
    if (this.#counts[at]! < 255) this.#counts[at]! += 1;
  }

  /** The distinct terms and their codes; ready for the next document afterwards. */
  take(): { terms: number[]; codes: number[] } {
    const { places, digits } = this.#code;
    const terms = [...this.#slots.keys()];
    const codes = terms.map((_, slot) =>
      places.reduce((sum, place, field) => sum + place * digits[this.#counts[slot * places.length + field]!]!, 0),
    );
    this.#slots.clear();
    return { terms, codes };
  }
}
