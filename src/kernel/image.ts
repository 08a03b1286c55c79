/**
 * A structure in memory as it is written down and read back without reckoning anything anew: facts as JSON, and named bytes.
 * Who makes one says in its facts what it must be read by; who opens one refuses what was made otherwise.
 */
export interface Image {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly parts: readonly ImagePart[];
}

export interface ImagePart {
  readonly name: string;
  /** May go on being written while it is saved, where the owner can read what is then only half there. */
  readonly bytes: Uint8Array;
  /** The end of a buffer of its own that never changes any more: it is written once, however many images it is in. */
  readonly lasting?: boolean;
}

export interface OpenedImage {
  readonly facts: Readonly<Record<string, unknown>>;
  /** In a buffer of its own; what was lasting at the place where it was. @throws when there is no such part */
  bytes(name: string): Uint8Array;
}

export class UnreadableImage extends Error {}

/** As it can be opened where it was made. */
export function partsByName(parts: readonly ImagePart[]): OpenedImage['bytes'] {
  const named = new Map(parts.map(({ name, bytes }) => [name, bytes]));
  return (name) => {
    const bytes = named.get(name);
    refuseUnless(bytes !== undefined, `the part ${name} is missing`);
    return bytes;
  };
}

/** @throws UnreadableImage */
export function refuseUnless(holds: boolean, reason: string): asserts holds {
  if (!holds) throw new UnreadableImage(reason);
}

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

export const bytesIn = (array: Numbers): Uint8Array => new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

/** @throws UnreadableImage when the bytes are no whole number of elements */
export function numbersIn<Made>(
  Make: { new (buffer: ArrayBufferLike, offset: number, length: number): Made; readonly BYTES_PER_ELEMENT: number },
  bytes: Uint8Array,
): Made {
  refuseUnless(bytes.byteLength % Make.BYTES_PER_ELEMENT === 0, 'a part has a wrong length');
  return new Make(bytes.buffer, bytes.byteOffset, bytes.byteLength / Make.BYTES_PER_ELEMENT);
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Texts by number, as one text in UTF-8 and the end of each in it, in units of UTF-16. */
export function packTexts(name: string, texts: readonly string[]): ImagePart[] {
  const ends = new Uint32Array(texts.length);
  let end = 0;
  texts.forEach((text, i) => (ends[i] = end += text.length));
  return [
    { name: `${name}.text`, bytes: encoder.encode(texts.join('')) },
    { name: `${name}.ends`, bytes: bytesIn(ends) },
  ];
}

/** Read in place: a text is cut out when it is asked for. */
export class PackedTexts {
  readonly #text: string;
  readonly #ends: Uint32Array;

  constructor(image: OpenedImage, name: string) {
    // A shared buffer has to be copied before it is decoded.
    this.#text = decoder.decode(image.bytes(`${name}.text`).slice());
    this.#ends = numbersIn(Uint32Array, image.bytes(`${name}.ends`));
    refuseUnless((this.#ends.at(-1) ?? 0) === this.#text.length, 'texts do not fit their ends');
  }

  get length(): number {
    return this.#ends.length;
  }

  at(number: number): string {
    return this.#text.slice(this.#start(number), this.#ends[number]);
  }

  all(): string[] {
    return Array.from({ length: this.length }, (_, number) => this.at(number));
  }

  #start(number: number): number {
    return number === 0 ? 0 : this.#ends[number - 1]!;
  }
}
