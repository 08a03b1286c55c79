import { figureText } from './cell-values.ts';

export type JsonRecord = Readonly<Record<string, unknown>>;

const MAX_DEPTH = 3;

/** One object as column → text: nested objects become "a.b", lists and deeper objects their JSON text. */
export function flattenRecord(record: JsonRecord): Map<string, string> {
  const cells = new Map<string, string>();
  flatten(record, '', 1, cells);
  return cells;
}

function flatten(record: JsonRecord, prefix: string, depth: number, cells: Map<string, string>): void {
  for (const [key, value] of Object.entries(record)) {
    const name = prefix + key;
    if (isRecord(value) && depth < MAX_DEPTH) flatten(value, `${name}.`, depth + 1, cells);
    else cells.set(name, scalarText(value));
  }
}

function scalarText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return figureText(String(value));
  return JSON.stringify(value);
}

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON.parse of one object, or undefined; integers past 2^53 (identity numbers without quotes) keep all their digits. */
export function parseRecord(text: string): JsonRecord | undefined {
  try {
    const value: unknown = JSON.parse(/\d{16}/.test(text) ? quoteLongIntegers(text) : text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Strings are matched first and put back as they are, so only bare integers are changed. */
const quoteLongIntegers = (text: string): string =>
  text.replaceAll(/"(?:[^"\\]|\\.)*"|(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g, (token) =>
    token.startsWith('"') ? token : `"${token}"`,
  );
