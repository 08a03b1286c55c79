import { normalise, readPlace } from '#engines/reading';
import type { FieldError } from '#kernel/errors';
import type { CodeBook } from '#modules/codes';
import type { Mapping } from '#modules/imports';
import type { Detail } from '#contracts/kinds';
import { emptyDetail } from '../fields.ts';
import type { Achievement, RecordKind } from '../model.ts';
import type { ReadValue } from './read-values.ts';

/** What a row says of a record, read but not compared with what is there already. */
export interface RowRecord {
  readonly kind: RecordKind;
  readonly title: string;
  readonly summary: string;
  readonly divisions: readonly string[];
  /** The divisions by name, for whoever checks the row. */
  readonly places: readonly string[];
  readonly address: string;
  readonly contact: string | null;
  readonly detail: Detail;
  readonly achievements: readonly Achievement[];
  readonly source: string | null;
  /** Written consent, where the list says when it was signed and where it is kept. */
  readonly consent: { readonly signedOn: string; readonly keptAt: string } | null;
}

export interface ReadRow {
  readonly row: RowRecord;
  readonly problems: readonly FieldError[];
  readonly warnings: readonly FieldError[];
  readonly understood: Readonly<Record<string, boolean>>;
}

export interface RowFacts {
  readonly mapping: Mapping;
  readonly header: readonly string[];
  readonly book: CodeBook;
  readonly today: string;
}

export type Labels = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

/** One row under way: its cells by field, and what is found about them. */
export interface RowReader {
  readonly facts: RowFacts;
  readonly detail: Record<string, Detail[string]>;
  text(field: string): string;
  /** The cell with its line breaks. */
  raw(field: string): string;
  /** Name of the column, where units stand: 设备总值（万元）. */
  headerOf(field: string): string;
  problem(field: string, zh: string, en: string): void;
  warn(field: string, zh: string, en?: string): void;
  /** A value with its doubt told; whether it was understood counts. */
  take<Value>(field: string, read: ReadValue<Value>): Value | undefined;
  done(row: Omit<RowRecord, 'kind' | 'detail' | 'places'>): ReadRow;
}

const FOOT = /^(?:合计|总计|小计|制表|填表人|审核人|单位负责人|填报单位|联系人[:：]|日期[:：])/;

function notARecord(cells: readonly string[]): [zh: string, en: string] | undefined {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.length > 0 && FOOT.test(filled[0]!.normalize('NFKC')))
    return ['像是合计、制表人之类的行，不是一条记录', 'This looks like a total or a signature line'];
  return new Set(filled).size === 1 && cells.length > 2
    ? ['整行只有一项内容，像是小标题', 'Only one thing in this row: it looks like a heading']
    : undefined;
}

export function openRow(kind: RecordKind, labels: Labels, cells: readonly string[], facts: RowFacts): RowReader {
  const columns = new Map(Object.entries(facts.mapping).map(([column, field]) => [field, Number(column)]));
  const raw = (field: string): string => (cells[columns.get(field) ?? -1] ?? '').trim();
  const problems: FieldError[] = [];
  const warnings: FieldError[] = [];
  const understood: Record<string, boolean> = {};
  const at = (field: string, zh: string, en: string): FieldError => ({ field: labels[field]?.zh ?? field, zh, en });
  const detail: Record<string, Detail[string]> = { ...emptyDetail(kind) };
  const notOne = notARecord(cells);
  const reader: RowReader = {
    facts,
    detail,
    raw,
    text: (field) => normalise(raw(field)),
    headerOf: (field) => normalise(facts.header[columns.get(field) ?? -1] ?? ''),
    problem: (field, zh, en) => void problems.push(at(field, zh, en)),
    warn: (field, zh, en = zh) => void warnings.push(at(field, zh, en)),
    take: (field, { value, doubt }) => {
      if (raw(field) === '') return undefined;
      understood[field] = value !== undefined;
      if (doubt !== undefined) warnings.push(at(field, doubt, doubt));
      else if (value === undefined)
        warnings.push(
          at(field, `“${raw(field).slice(0, 40)}”未能读懂`, `“${raw(field).slice(0, 40)}” was not understood`),
        );
      return value;
    },
    done: (row) => ({
      row: { kind, detail, ...row, places: row.divisions.map((code) => facts.book.label('division', code)) },
      // What is missing in a line that is no record helps nobody.
      ...(notOne === undefined ? { problems, warnings } : { problems: [at('name', ...notOne)], warnings: [] }),
      understood,
    }),
  };
  return reader;
}

/** Places and names of the official list; what is not found is told. */
export function takePlace(reader: RowReader): readonly string[] {
  const text = reader.text('place');
  if (text === '') return [];
  const found = readPlace(text, reader.facts.book.places).value?.codes;
  const code = reader.take('place', { value: found?.[0] });
  return code === undefined ? [] : [...new Set(found)].slice(0, 20);
}

export function takeMajors(reader: RowReader, most: number): readonly string[] {
  const text = reader.text('majors');
  if (text === '') return [];
  const match = reader.facts.book.matchName('major');
  const names = text
    .split(/[,、;/|]|及|和/)
    .map((one) => one.replace(/专业(?:群|类)?$/, '').trim())
    .filter((one) => one.length > 1);
  const codes = [...new Set(names.flatMap((one) => match(one)?.code ?? []))];
  const unknown = names.filter((one) => match(one) === undefined);
  reader.take('majors', {
    value: codes.length === 0 ? undefined : codes,
    ...(unknown.length > 0 && { doubt: `目录里没有：${unknown.join('、')}` }),
  });
  return codes.slice(0, most);
}
