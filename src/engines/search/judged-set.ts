/**
 * Reads judged collections as people have them. Documents: one JSON object a line, `{ id, fields: { name: text }, facets }`, also with
 * `_id`, and with the texts beside the id instead of in `fields`. Queries: `{ id, text }`. Judgements: `query⇥document⇥gain`, also as
 * TREC writes them (`query 0 document gain`), with or without a header.
 */
import type { Gains } from './quality.ts';

export interface JudgedDocument {
  readonly id: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly facets: Readonly<Record<string, readonly string[]>>;
}

export interface JudgedQuery {
  readonly id: string;
  readonly text: string;
}

type Lines = AsyncIterable<string> | Iterable<string>;

/** Told with the file and the line, for the person who gave the file. */
export class UnreadableLine extends Error {
  constructor(file: string, line: number, what: string) {
    super(`${file}:${line}: ${what}`);
  }
}

async function* objectsIn(
  file: string,
  lines: Lines,
): AsyncGenerator<{ line: number; value: Record<string, unknown> }> {
  let line = 0;
  for await (const raw of lines) {
    line += 1;
    const text = raw.replace(/^\uFEFF/, '').trim();
    if (text === '') continue;
    yield { line, value: objectOf(file, line, text) };
  }
}

function objectOf(file: string, line: number, text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UnreadableLine(file, line, `不是 JSON (not JSON): ${text.slice(0, 60)}`);
  }
  if (!isObject(value)) throw new UnreadableLine(file, line, '不是对象 (not an object)');
  return value;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function idOf(file: string, line: number, value: Record<string, unknown>): string {
  const id = value['id'] ?? value['_id'];
  if (typeof id !== 'string' && typeof id !== 'number') throw new UnreadableLine(file, line, '没有 id (no id)');
  return String(id);
}

/** A later document with the same id stands in the place of the earlier one. */
export async function readJudgedDocuments(file: string, lines: Lines): Promise<JudgedDocument[]> {
  const found = new Map<string, JudgedDocument>();
  for await (const { line, value } of objectsIn(file, lines)) {
    const id = idOf(file, line, value);
    const fields = textsOf(isObject(value['fields']) ? value['fields'] : beside(value));
    found.set(id, { id, fields, facets: valuesOf(value['facets']) });
  }
  return [...found.values()];
}

const NO_TEXTS = new Set(['id', '_id', 'facets', 'metadata', 'url']);
const beside = (value: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !NO_TEXTS.has(name)));

function textsOf(given: Record<string, unknown>): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    const text = textOf(value);
    if (text !== '') texts[name] = text;
  }
  return texts;
}

const textOf = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(textOf).join('\n')
    : typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : '';

function valuesOf(given: unknown): Record<string, readonly string[]> {
  if (!isObject(given)) return {};
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      (Array.isArray(value) ? value : [value]).map(textOf).filter((text) => text !== ''),
    ]),
  );
}

export async function readJudgedQueries(file: string, lines: Lines): Promise<JudgedQuery[]> {
  const found = new Map<string, JudgedQuery>();
  for await (const { line, value } of objectsIn(file, lines)) {
    const id = idOf(file, line, value);
    const text = value['text'] ?? value['query'];
    if (typeof text !== 'string') throw new UnreadableLine(file, line, '没有 text (no text)');
    found.set(id, { id, text });
  }
  return [...found.values()];
}

/** By query. A header is passed over; of two judgements of one document the later stands. */
export async function readJudgements(file: string, lines: Lines): Promise<Map<string, Gains>> {
  const byQuery = new Map<string, Map<string, number>>();
  let line = 0;
  for await (const raw of lines) {
    line += 1;
    const text = raw.replace(/^\uFEFF/, '').trim();
    if (text === '') continue;
    const cells = text.includes('\t') ? text.split('\t') : text.split(/\s+/);
    const gain = cells.length < 3 ? 1 : Number(cells.at(-1));
    const document = cells.length > 3 ? cells[2] : cells[1];
    if (document === undefined || !Number.isFinite(gain)) {
      if (line === 1) continue;
      throw new UnreadableLine(file, line, `不是“问题⇥文档⇥等级” (not query⇥document⇥gain): ${text.slice(0, 60)}`);
    }
    const gains = byQuery.get(cells[0]!) ?? new Map<string, number>();
    gains.set(document.trim(), Math.max(0, gain));
    byQuery.set(cells[0]!, gains);
  }
  return byQuery;
}
