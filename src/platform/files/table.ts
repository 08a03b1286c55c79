/** What every kind of table becomes: rows of text, with the number a person sees, and a word about anything that was lost. */
export interface TableRow {
  /** True only for the keys of JSON records, which stand on no line of the file; their `rowNumber` is 0. */
  readonly header?: true;
  /** Row in Excel or WPS; line in a text editor where the record begins (from 1). */
  readonly rowNumber: number;
  /** Text as a person sees it, empties at the end left out. Rows without any text are not given at all. */
  readonly cells: readonly string[];
  /** Present only when something in this row could not be taken over exactly. */
  readonly notes?: readonly CellNote[];
  /** Share of the file consumed so far, 0 to 1, never falling. */
  readonly progress: number;
}

export interface CellNote {
  /** From 0; undefined when the whole row is meant. */
  readonly column?: number;
  readonly kind: CellNoteKind;
}

export type CellNoteKind = keyof typeof cellNoteTexts;

export const cellNoteTexts = {
  cut: { zh: '内容过长，只取了前一部分', en: 'The text is too long; only its beginning was taken' },
  digitsLost: {
    zh: '这个号码在 Excel 中按数字保存，第 15 位以后已丢失，请把该列设为文本后重新填写',
    en: 'This number was stored by Excel as a figure, so the digits after the 15th are lost; set the column to text and enter it again',
  },
  wrongBytes: { zh: '有无法识别的文字', en: 'Some characters cannot be read' },
  columnsCut: { zh: '列数过多，后面的列没有读取', en: 'There are too many columns; the last ones were not read' },
  errorValue: { zh: '公式结果是错误值，按空白处理', en: 'The formula gives an error; taken as empty' },
  noFormulaValue: {
    zh: '公式没有计算结果，按空白处理，请用 Excel 打开并保存一次',
    en: 'The formula has no stored result; taken as empty. Open and save the file in Excel once',
  },
  badJson: { zh: '这一行不是 JSON 对象', en: 'This line is not a JSON object' },
} as const satisfies Record<string, { zh: string; en: string }>;

export interface TableLimits {
  /** Bytes of the file as uploaded. */
  readonly bytes: number;
  /** Non-empty rows. */
  readonly rows: number;
  /** Columns counted from the first one; what stands further right is noted, not read. */
  readonly columns: number;
  /** UTF-16 units in one cell; 32,767 is Excel's own limit. */
  readonly cellLength: number;
  /** Bytes of any one part after unpacking. */
  readonly unpackedBytes: number;
  /** Unpacked to packed size of any one part above `freeUnpackedBytes`. DEFLATE reaches 1,032; honest sheets stay below 100. */
  readonly ratio: number;
}

export const defaultTableLimits: TableLimits = {
  bytes: 256 * 2 ** 20,
  rows: 1_048_576,
  columns: 200,
  cellLength: 32_767,
  unpackedBytes: 2 * 2 ** 30,
  ratio: 250,
};

/** Below this size a high ratio harms nobody: a few thousand equal rows reach it honestly. */
export const freeUnpackedBytes = 16 * 2 ** 20;

/** No record of a text file and no stretch of XML without a tag may be longer than this: both are held in memory. */
export const maxRecordLength = 4 * 2 ** 20;

/** The row builder of all readers: cuts, drops what is empty, and says so beside the notes that are given. */
export function tableRow(
  rowNumber: number,
  values: readonly string[],
  given: readonly CellNote[],
  limits: TableLimits,
  progress: number,
): TableRow | undefined {
  const notes = [...given];
  let cells = values;
  let last = cells.length;
  while (last > 0 && cells[last - 1]!.trim() === '') last -= 1;
  if (last === 0 && notes.length === 0) return undefined;
  if (last > limits.columns) notes.push({ column: limits.columns, kind: 'columnsCut' });
  if (last < cells.length || last > limits.columns) cells = cells.slice(0, Math.min(last, limits.columns));
  const long = cells.some((cell) => cell.length > limits.cellLength);
  if (long) {
    cells = cells.map((cell, column) => {
      if (cell.length <= limits.cellLength) return cell;
      notes.push({ column, kind: 'cut' });
      return cutText(cell, limits.cellLength);
    });
  }
  return notes.length === 0 ? { rowNumber, cells, progress } : { rowNumber, cells, notes, progress };
}

/** Never leaves half a surrogate pair at the end. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = text.charCodeAt(length - 1);
  return text.slice(0, end >= 0xd800 && end <= 0xdbff ? length - 1 : length);
}
