/** A text without the differences that do not matter, unit by unit, with the way back to the text as it was given. */
export interface Folded {
  /** Half-width lower-case units; spaces and hyphens are left out, the end of a line stays. */
  readonly units: Uint16Array;
  /** Of each unit its offset in the text. */
  readonly offsets: Uint32Array;
  readonly length: number;
}

const LINE = 10;
const isLeftOut = (unit: number): boolean =>
  unit === 32 ||
  unit === 9 ||
  unit === 0xa0 ||
  unit === 0x3000 ||
  unit === 45 ||
  unit === 95 ||
  unit === 0xfeff ||
  (unit >= 0x2000 && unit <= 0x200d) ||
  unit === 0x2010 ||
  unit === 0x2011;

/** Full width to half width, upper case to lower case, one unit to one unit. */
export function foldUnit(unit: number): number {
  const half = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
  if (half === 13) return LINE;
  return half >= 65 && half <= 90 ? half + 32 : half;
}

/** @returns arrays as long as the text; only the first `length` cells count. */
export function fold(text: string): Folded {
  const units = new Uint16Array(text.length);
  const offsets = new Uint32Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = foldUnit(text.charCodeAt(at));
    if (isLeftOut(unit)) continue;
    units[length] = unit;
    offsets[length] = at;
    length += 1;
  }
  return { units, offsets, length };
}

/** Letters and digits of the Latin script, after folding. */
export const isLatin = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);

export const isHan = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf);
