import type { XmlFilter } from './xml-parts.ts';

const emptyCell = /<c r="[A-Z]+\d+"(?: s="\d+")?(?:\/>|><\/c>)/g;
const emptyRow = /<row r="\d+"[^<>]*(?:\/>|><\/row>)/g;
const LONGEST_ROW_HELD = 2 ** 16;

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
    const row = text.lastIndexOf('<row ');
    const end = row >= 0 && text.length - row < LONGEST_ROW_HELD ? row : Math.max(0, text.lastIndexOf('<'));
    this.#held = text.slice(end);
    return text.slice(0, end).replaceAll(emptyCell, '').replaceAll(emptyRow, '');
  }

  rest(): string {
    return this.#held;
  }
}
