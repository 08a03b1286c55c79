import { failure } from '#kernel/errors';
import { digitsWereLost, isoCellText, numberText, unescapeText } from './cell-values.ts';
import type { NumberLook } from './cell-values.ts';
import type { SharedStrings } from './shared-strings.ts';
import { tableRow } from './table.ts';
import type { CellNote, CellNoteKind, TableLimits, TableRow } from './table.ts';
import type { XmlAttributes, XmlListener } from './xml-parts.ts';

export interface SheetContext {
  readonly strings: SharedStrings;
  readonly looks: readonly NumberLook[];
  readonly from1904: boolean;
  readonly limits: TableLimits;
}

/** Turns the tags of one sheet into rows; hands them over with `take`. */
export class SheetRows implements XmlListener {
  readonly #context: SheetContext;
  #ready: TableRow[] = [];
  #count = 0;
  #progress = 0;
  #inData = false;
  #rowNumber = 0;
  #column = -1;
  #cells: string[] = [];
  #notes: CellNote[] = [];
  #type = '';
  #style = 0;
  #value = '';
  #hasFormula = false;
  #inValue = false;
  #inPhonetic = false;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  /** The rows completed since the last call; those that complete next carry this progress. */
  take(progress: number): TableRow[] {
    const rows = this.#ready;
    this.#ready = [];
    this.#progress = progress;
    return rows;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#inValue = true;
    else if (name === 't') this.#inValue = !this.#inPhonetic;
    else if (name === 'f') this.#hasFormula = true;
    else if (name === 'rPh') this.#inPhonetic = true;
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'sheetData') this.#inData = true;
  }

  text(piece: string): void {
    if (this.#inValue && this.#value.length <= this.#context.limits.cellLength) this.#value += piece;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#inValue = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'rPh') this.#inPhonetic = false;
    else if (name === 'row') this.#closeRow();
    else if (name === 'sheetData') this.#inData = false;
  }

  #openRow(attributes: XmlAttributes): void {
    const given = attributes['r'];
    this.#rowNumber = given === undefined ? this.#rowNumber + 1 : Number(given);
    this.#column = -1;
  }

  #openCell(attributes: XmlAttributes): void {
    const reference = attributes['r'];
    this.#column = reference === undefined ? this.#column + 1 : columnOf(reference);
    this.#type = attributes['t'] ?? 'n';
    this.#style = Number(attributes['s'] ?? 0);
    this.#value = '';
    this.#hasFormula = false;
  }

  #closeCell(): void {
    const { limits } = this.#context;
    const text = this.#value === '' && !this.#hasFormula ? '' : this.#cellText();
    if (text === '') return;
    if (this.#column >= limits.columns) {
      if (!this.#notes.some((note) => note.kind === 'columnsCut')) this.#note('columnsCut', limits.columns);
      return;
    }
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells[this.#column] = text;
  }

  #cellText(): string {
    const raw = this.#value;
    switch (this.#type) {
      case 's':
        return this.#context.strings.get(Number(raw)) ?? '';
      case 'inlineStr':
      case 'str':
        return unescapeText(raw);
      case 'b':
        return raw === '1' || raw === 'true' ? 'TRUE' : 'FALSE';
      case 'e':
        this.#note('errorValue');
        return '';
      case 'd':
        return isoCellText(raw);
      default:
        return this.#numberText(raw);
    }
  }

  #numberText(raw: string): string {
    if (raw === '') {
      this.#note('noFormulaValue');
      return '';
    }
    const look = this.#context.looks[this.#style] ?? 'figure';
    if (look === 'figure' && raw.length > 15 && digitsWereLost(raw)) this.#note('digitsLost');
    return numberText(raw, look, this.#context.from1904);
  }

  #note(kind: CellNoteKind, column = this.#column): void {
    this.#notes.push({ column, kind });
  }

  #closeRow(): void {
    if (!this.#inData || (this.#cells.length === 0 && this.#notes.length === 0)) return;
    const row = tableRow(this.#rowNumber, this.#cells, this.#notes, this.#context.limits, this.#progress);
    this.#cells = [];
    this.#notes = [];
    if (row === undefined) return;
    this.#count += 1;
    if (this.#count > this.#context.limits.rows) throw failure('file.tooManyRows', { max: this.#context.limits.rows });
    this.#ready.push(row);
  }
}

/** "AB12" is column 27 (from 0). */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i += 1) {
    const code = reference.charCodeAt(i) & 0xdf;
    if (code < 0x41 || code > 0x5a) break;
    column = column * 26 + code - 0x40;
  }
  return column - 1;
}
