import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf, type SkillKind, type TermName } from '#engines/skills';
import type { CodeBook } from '#modules/codes';
import { readName } from './model.ts';

const FOLDER = join(import.meta.dirname, '../../../codesets/skills');

export const BUNDLED_SOURCE = '平台整理（2026-11-22），未经主管部门核对';

/** An entry that comes with the product. */
export interface BundledTerm {
  readonly code: string;
  readonly kind: SkillKind;
  readonly names: readonly [TermName, ...TermName[]];
  readonly field: string;
  /** Code of 职业分类大典, an occupation or a group; '' where there is none. */
  readonly occupation: string;
  /** Code of 专业目录, a class. */
  readonly major: string;
  readonly source: string;
  /** A name of an official list, not one that was gathered by hand. */
  readonly official: boolean;
}

export interface BundledTerms {
  readonly terms: readonly BundledTerm[];
  readonly masks: readonly string[];
}

const FILES: readonly (readonly [string, SkillKind])[] = [
  ['certificates.tsv', 'certificate'],
  ['occupations.tsv', 'occupation'],
  ['skills.tsv', 'skill'],
  ['tools.tsv', 'tool'],
];

const linesOf = (file: string): string[] =>
  readFileSync(join(FOLDER, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1);

/**
 * The files of codesets/skills and, below them, the names of 职业分类大典 and its trades.
 * @throws Error with the line: a bad file is a defect of the release.
 */
export function readBundledTerms(book: CodeBook): BundledTerms {
  const own = FILES.flatMap(([file, kind]) => linesOf(file).map((line) => readLine(file, kind, line)));
  const taken = new Set(own.flatMap(({ names }) => names.map(({ text }) => keyOf(text))));
  return { terms: [...own, ...officialOccupations(book, taken)], masks: linesOf('masks.tsv') };
}

function readLine(file: string, kind: SkillKind, line: string): BundledTerm {
  const [code = '', name = '', aliases = '', field = '', occupation = '', major = ''] = line.split('\t');
  if (!/^[SOTC]\d{4}$/.test(code) || name === '') throw new Error(`${file}: ${line}`);
  const others = aliases === '' ? [] : aliases.split('|').map((one) => readName(one));
  return {
    code,
    kind,
    names: [readName(name), ...others],
    field,
    occupation,
    major,
    source: BUNDLED_SOURCE,
    official: false,
  };
}

function officialOccupations(book: CodeBook, taken: ReadonlySet<string>): BundledTerm[] {
  const { edition, source } = book.edition('occupation');
  const index = book.index('occupation');
  const namesOf = Map.groupBy(
    // Trades and the occupations themselves; the titles of advertisements are in the file.
    index.names.filter(
      ({ row, name, own, confidence }) => isOccupation(row.code) && name.length > 1 && (own || confidence >= 0.95),
    ),
    ({ row }) => row.code,
  );
  return [...namesOf].flatMap(([code, names]) => {
    const free = names.filter(({ name }) => !taken.has(keyOf(name))).toSorted((a, b) => Number(b.own) - Number(a.own));
    const [first, ...others] = free.map(({ name }): TermName => ({ text: name }));
    if (first === undefined) return [];
    return [
      {
        code,
        kind: 'occupation' as const,
        names: [first, ...others] as const,
        field: '',
        occupation: code,
        major: '',
        source: `${source}（${edition}）`,
        official: true,
      },
    ];
  });
}

const isOccupation = (code: string): boolean => code.split('-').length === 4;
