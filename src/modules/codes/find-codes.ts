import { failure } from '#kernel/errors';
import type { CodeBook } from './code-book.ts';
import type { CodeDetail, CodeItem } from './contract.ts';
import { ancestorsOf, levelOf, type CodeRow, type CodeSet } from './model.ts';

export interface CodeQuery {
  readonly q?: string | undefined;
  readonly parent?: string | undefined;
  readonly limit: number;
}

/** Text: what answers it, best first, below `parent` if given. No text: the codes directly below `parent`, or the top. */
export function findCodes(book: CodeBook, set: CodeSet, { q = '', parent, limit }: CodeQuery): CodeItem[] {
  const index = book.index(set);
  if (parent !== undefined) rowOf(book, set, parent);
  if (q === '')
    return index
      .children(parent)
      .slice(0, limit)
      .map((row) => itemOf(book, set, row));
  const hits = index.search(q, parent === undefined ? limit : Number.POSITIVE_INFINITY);
  const below = parent === undefined ? hits : hits.filter(({ code }) => ancestorsOf(set, code).includes(parent));
  return below.slice(0, limit).map(({ code, alias }) => ({
    ...itemOf(book, set, rowOf(book, set, code)),
    ...(alias !== undefined && { alias }),
  }));
}

export function readCode(book: CodeBook, set: CodeSet, code: string): CodeDetail {
  const row = rowOf(book, set, code);
  const { edition, source, validFrom } = book.edition(set);
  return {
    ...itemOf(book, set, row),
    ancestors: lineageOf(book, set, code),
    marks: [...row.marks],
    since: row.since ?? null,
    edition,
    source,
    validFrom,
  };
}

/** The codes above, top first, without statistical groupings. */
export const lineageOf = (book: CodeBook, set: CodeSet, code: string): { code: string; name: string }[] =>
  ancestorsOf(set, code)
    .flatMap((above) => book.index(set).get(above) ?? [])
    .filter((row) => !row.marks.includes('grouping'))
    .map((row) => ({ code: row.code, name: row.name }));

function rowOf(book: CodeBook, set: CodeSet, code: string): CodeRow {
  const row = book.index(set).get(code);
  if (row === undefined) throw failure('codes.unknown', { code });
  return row;
}

const itemOf = (book: CodeBook, set: CodeSet, { code }: CodeRow): CodeItem => ({
  code,
  name: book.label(set, code),
  path: book.path(set, code),
  level: levelOf(set, code) ?? '',
  children: book.index(set).children(code).length,
});
