import type { XmlFilter } from './xml-parts.ts';

const emptyCell = /<c r="[A-Z]+\d+"(?: s="\d+")?(?:\/>|><\/c>)/g;
const emptyRow = /<row r="\d+"[^<>]*(?:\/>|><\/row>)/g;
const MOST_HELD = 2 ** 16;

/**
 * Takes cells and rows that hold only a format out of a sheet before it is parsed: a sheet formatted down to row 1,048,576
 * then costs a small part of the time. Both name their place, so nothing after them moves. A comment or CDATA could hold the
 * same letters as text, so from the first "<!" on everything passes as it is.
 */
export class EmptyCellFilter implements XmlFilter {
  #held = '';
  #off = false;

  pass(piece: string): string {
    const text = this.#held + piece;
    this.#off ||= text.includes('<!');
    if (this.#off) {
      this.#held = '';
      return text;
    }
    const end = wholeUntil(text);
    this.#held = text.slice(end);
    return text.slice(0, end).replaceAll(emptyCell, '').replaceAll(emptyRow, '');
  }

  rest(): string {
    return this.#held;
  }
}

/** Up to the last row that may go on in the next piece; in a row too long to hold, up to its last tag. */
function wholeUntil(text: string): number {
  const row = text.lastIndexOf('<row ');
  if (row >= 0 && text.length - row < MOST_HELD) return row;
  const tag = text.lastIndexOf('<');
  return tag >= 0 && text.length - tag < MOST_HELD ? tag : text.length;
}
