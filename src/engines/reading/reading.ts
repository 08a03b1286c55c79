/** What a reader found in one cell. The original text always stays in `source`, so that nothing is lost by reading. */
import { normalise } from './normalise.ts';

/** A sentence for users, Chinese first. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/**
 * `value` is there only if the text was understood; `confidence` (0..1) is 0 without a value.
 * `note` says which assumption was made, or why the text was not understood. `empty` marks cells that say nothing.
 */
export interface Reading<T> {
  readonly value?: T;
  readonly confidence: number;
  readonly note?: Text;
  readonly source: string;
  readonly empty?: true;
}

export type Reader<T> = (text: string) => Reading<T>;

export const understood = <T>(source: string, value: T, confidence: number, notes: readonly Text[] = []): Reading<T> =>
  notes.length === 0 ? { value, confidence, source } : { value, confidence, source, note: joined(notes) };

export const notUnderstood = (source: string, zh: string, en: string): Reading<never> => ({
  confidence: 0,
  source,
  note: { zh, en },
});

const joined = (notes: readonly Text[]): Text => ({
  zh: notes.map((note) => note.zh).join('；'),
  en: notes.map((note) => note.en).join('; '),
});

const BLANK_WORDS = new Set(
  'null none nan n/a na nil undefined unknown nat \\n #n/a #na #value! #ref! #name? #null! #div/0! 暂无 暂无数据 暂未填写 未填写 未填 未知 不详 空 空白 无数据 无内容'.split(
    ' ',
  ),
);
const ONLY_MARKS = /^[\p{P}\p{S}\s]*$/u;

/** "", "-", "null", "NaN", "暂无", "\N", "#N/A" and the like: the cell says nothing. */
export const isBlank = (text: string): boolean => ONLY_MARKS.test(text) || BLANK_WORDS.has(text.toLowerCase());

/** Sites hide digits behind private fonts; copied text then holds private-use characters, or 58's ten rare characters. */
const HIDDEN_DIGITS = /[\uE000-\uF8FF]|[閏鸺麣餼鑶龤驋齤龒龥]{2,}/u;
/** UTF-8 read as Latin-1 or GBK. */
const GARBLED = /\uFFFD|[\u00C0-\u00FF][\u0080-\u00BF\u0152-\u0178\u2018-\u203A]|锟斤拷|烫烫烫/u;

/** A longer text is a description, not a value; the limit also bounds the time of the patterns. */
const LONGEST = 300;
const tooLong = (source: string): Reading<never> =>
  notUnderstood(source, '文字太长，像是一段描述', 'too long, it seems to be a description');

/**
 * The frame of every reader: empty cells and unreadable characters are answered here, the reader sees normalised text.
 * Never throws for any string.
 */
export function readText<T>(source: string, read: (text: string) => Reading<T>, longest = LONGEST): Reading<T> {
  if (source.length > longest * 4) return tooLong(source);
  const text = normalise(source);
  if (text.length > longest) return tooLong(source);
  if (isBlank(text)) return { confidence: 0, source, empty: true };
  if (HIDDEN_DIGITS.test(text)) {
    return notUnderstood(source, '数字被原网站用特殊字体隐藏，无法读出', 'the digits are hidden by a special font');
  }
  if (GARBLED.test(text)) return notUnderstood(source, '文字是乱码，可能是编码错误', 'garbled text, wrong encoding');
  return read(text);
}

const MONTH_NAME = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const MADE_DATE = new RegExp(
  `^(?:\\d{1,2}-(?:${MONTH_NAME})|(?:${MONTH_NAME})-\\d{1,2}|\\d{1,2}月\\d{1,2}日)$|^\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}(?!\\d)`,
  'i',
);

/** "8-10" opened in a spreadsheet becomes "10-Aug" or "8月10日": the number range is lost and must not be guessed back. */
export const becameDate = (text: string): boolean => MADE_DATE.test(text);

export const becameDateReading = (source: string): Reading<never> =>
  notUnderstood(
    source,
    '像是日期，可能被表格软件自动改成了日期',
    'looks like a date, perhaps changed by a spreadsheet',
  );
