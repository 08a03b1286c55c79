import type { CodeIndex, NamedRow } from './code-index.ts';
import { comparable } from './code-index.ts';
import { bigramsOf } from './match-name.ts';
import { officialAliasConfidence } from './model.ts';
import type { TitleRule } from './read-tsv.ts';

export type SuggestionMethod = 'exact' | 'trade' | 'title' | 'stem' | 'containment' | 'similar';

/** A guess at the occupation of a job title. It may name a 小类 (d-dd-dd) where the title says no more. */
export interface OccupationSuggestion {
  readonly code: string;
  readonly name: string;
  readonly confidence: number;
  readonly method: SuggestionMethod;
  /** The name or the table entry that decided, for the person who confirms. */
  readonly matched: string;
}

export type OccupationSuggester = (title: string) => OccupationSuggestion | undefined;

/** 'none': the table knows that the title has no occupation, so the search ends. */
type Outcome = OccupationSuggestion | 'none' | undefined;
type Way = (title: string, key: string) => Outcome;

/** Confidence of each way to a name; those of the title table stand in the table. */
const confidences = { exact: 1, trade: 0.95, stem: 0.85, containment: 0.8, similar: 0.8 } as const;

/** What is left when the deciding words stand only in brackets: 工程师（Java）. */
const bracketShare = 0.75;
/** Weaker guesses are not shown at all. */
const threshold = 0.6;
const similarEnough = 0.75;
const shortestHeldName = 3;

/** Rank, urgency, benefits and numbers: they say nothing of the occupation. */
const decoration =
  /(特级|高级|资深|初级|中级|中高级|初中级|首席|实习生?|应届(毕业)?生?|见习|兼职|全职|急招|急聘|诚聘|高薪|双休|[五六七]险[一二]金|包吃住?|包住|年薪|月薪|零基础|接受|转行|招聘(?!师|专员|经理|主管|顾问)|[a-z]?j?\d{4,}|\d+k?-\d+k?)/g;

/** Endings that the official names and job titles use for the same thing: 采购专员, 采购员. */
const ending =
  /(工程技术人员|专业技术人员|专业人员|技术人员|工作人员|工程师|技术员|操作工|操作员|服务员|人员|专员|助理|员|师|工)$/;

/** Occupations from job titles: exact name, then the title table, then names that the title holds or resembles. */
export function buildOccupationSuggester(index: CodeIndex, rules: readonly TitleRule[]): OccupationSuggester {
  const names = index.names.filter(
    ({ row, confidence }) => row.code.length > 1 && confidence >= officialAliasConfidence,
  );
  const byKey = new Map(names.toReversed().map((name) => [name.key, name]));
  const byStem = uniqueStems(names);
  const held = names
    .filter(({ key }) => key.length >= shortestHeldName)
    .toSorted((a, b) => b.key.length - a.key.length || (a.row.code < b.row.code ? -1 : 1));
  let mostSimilar: ReturnType<typeof similarAmong> | undefined;
  const ways: readonly Way[] = [
    (_, key) => named(byKey.get(key), (name) => (name.own ? 'exact' : 'trade')),
    (title) => ruled(rules, title, index),
    (_, key) => named(byStem.get(stemOf(key)), () => 'stem'),
    (_, key) =>
      named(
        held.find((name) => holdsWord(key, name.key)),
        () => 'containment',
      ),
    (_, key) => named((mostSimilar ??= similarAmong(names))(key), () => 'similar'),
  ];
  const suggest = (title: string): Outcome => {
    const key = comparable(title);
    for (const way of key === '' ? [] : ways) {
      const found = way(title, key);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return (title) => {
    const { outside, whole } = plainTitle(title);
    const first = suggest(outside);
    if (first === 'none') return undefined;
    if (first !== undefined || outside === whole) return first;
    const second = suggest(whole);
    if (second === undefined || second === 'none') return undefined;
    const confidence = Math.round(second.confidence * bracketShare * 1000) / 1000;
    return confidence < threshold ? undefined : { ...second, confidence };
  };
}

/** The title without decoration, its words still apart, once without what stands in brackets and once with it. */
function plainTitle(title: string): { readonly outside: string; readonly whole: string } {
  const narrow = title
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .toLowerCase();
  const bare = (text: string): string =>
    text
      .replaceAll(decoration, ' ')
      .replaceAll(/[\s・·、,，/\\\-_()【】[\]|*:：;；!！~]+|(?<!c\+?)\+/g, ' ')
      .trim();
  return { outside: bare(narrow.replaceAll(/[([【][^)\]】]*([)\]】]|$)/g, ' ')), whole: bare(narrow) };
}

function named(
  name: NamedRow | undefined,
  way: (name: NamedRow) => keyof typeof confidences,
): OccupationSuggestion | undefined {
  if (name === undefined) return undefined;
  const method = way(name);
  return { code: name.row.code, name: name.row.name, confidence: confidences[method], method, matched: name.name };
}

/** The first rule all of whose parts stand in the title; a rule without a code ends the search. */
function ruled(rules: readonly TitleRule[], title: string, index: CodeIndex): Outcome {
  const rule = rules.find(({ parts }) => parts.every((part) => holdsWord(title, part)));
  if (rule === undefined) return undefined;
  if (rule.code === undefined) return 'none';
  const name = index.labelOf(rule.code) ?? rule.code;
  return { code: rule.code, name, confidence: rule.confidence, method: 'title', matched: rule.parts.join('&') };
}

const letter = /[a-z]/;
const continuesWork = /[程艺作业具]/;

/**
 * Latin words count only whole, so that "ui" is not found in "build"; 工 must end its word, so that 电工 is not found in
 * 机电工程师; a part "^…$" must be the whole title.
 */
function holdsWord(title: string, part: string): boolean {
  if (part.startsWith('^')) return title === part.slice(1, -1);
  for (let at = title.indexOf(part); at !== -1; at = title.indexOf(part, at + 1)) {
    const before = title[at - 1] ?? '';
    const after = title[at + part.length] ?? '';
    const cut =
      (part.endsWith('工') && continuesWork.test(after)) ||
      (letter.test(part[0] ?? '') && letter.test(before)) ||
      (letter.test(part.at(-1) ?? '') && letter.test(after));
    if (!cut) return true;
  }
  return false;
}

const stemOf = (key: string): string => {
  const stem = key.replace(ending, '');
  return stem.length > 1 ? stem : key;
};

/** Stems that lead to one occupation only. Names of 小类 and above are too wide to be guessed from a stem. */
function uniqueStems(names: readonly NamedRow[]): ReadonlyMap<string, NamedRow> {
  const byStem = Map.groupBy(
    names.filter(({ row }) => row.code.length > 7),
    ({ key }) => stemOf(key),
  );
  return new Map(
    [...byStem].flatMap(([stem, same]) => {
      const [first] = same;
      const one = first !== undefined && same.every(({ row }) => row.code === first.row.code);
      return one ? [[stem, first] as const] : [];
    }),
  );
}

/**
 * The name most like a title by Dice's coefficient of bigrams. Titles are told by their last word, so the ends must agree;
 * names are laid out by their end, with their bigrams, because a table asks thousands of times.
 */
function similarAmong(names: readonly NamedRow[]): (title: string) => NamedRow | undefined {
  const byEnd = Map.groupBy(
    names.map((name) => ({ name, bigrams: bigramsOf(name.key) })),
    ({ name }) => name.key.at(-1),
  );
  return (title) => {
    const wanted = bigramsOf(title);
    let best: NamedRow | undefined;
    let bestDice = similarEnough;
    for (const { name, bigrams } of byEnd.get(title.at(-1)) ?? []) {
      const sizes = wanted.size + bigrams.size;
      if ((2 * Math.min(wanted.size, bigrams.size)) / sizes <= bestDice) continue;
      const dice = (2 * sharedOf(wanted, bigrams)) / sizes;
      if (dice > bestDice) [best, bestDice] = [name, dice];
    }
    return best;
  };
}

function sharedOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const bigram of a) if (b.has(bigram)) shared += 1;
  return shared;
}
