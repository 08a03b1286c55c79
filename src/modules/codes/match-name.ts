import type { CodeIndex, NamedRow } from './code-index.ts';
import { comparable, compareNames } from './code-index.ts';
import type { CodeRow, CodeSet } from './model.ts';
import { ancestorsOf } from './model.ts';

export type MatchMethod = 'exact' | 'alias' | 'containment' | 'similar';

export interface NameMatch {
  readonly code: string;
  readonly name: string;
  /** 0 to 1. A guess is stored with it and with the method, and shown to a person for confirmation. */
  readonly confidence: number;
  readonly method: MatchMethod;
  /** Other codes that answer just as well, for example the same major class at the other levels. */
  readonly others: readonly string[];
}

/** Finds the code that a free text means; nothing below the threshold. `accept` narrows the rows (a level, a region). */
export type NameMatcher = (text: string, accept?: (row: CodeRow) => boolean) => NameMatch | undefined;

export const matchThreshold = 0.65;

/** Words that say "a name follows" and belong to no name. */
const noise: Readonly<Partial<Record<CodeSet, RegExp>>> = {
  major: /(等|及其?)?相[关近](学科)?专业(优先|均可|毕业)?$|等?专业$|方向$/,
  occupation: /(等|及其?)?相关(岗位|职位|工种)$|(岗位|职位|工种)$/,
  industry: /(等|及其?)?相关行业$|行业$/,
};

/** What is left of the confidence when different things answer equally well: other names, or places of one name. */
const doubtfulShare = 0.8;

/** Taken off when the text stands inside a name: 化工 in 轻化工类 is another thing. */
const inTheMiddle = 0.1;

interface Scored {
  readonly name: NamedRow;
  readonly method: MatchMethod;
  readonly confidence: number;
}

export function buildNameMatcher(index: CodeIndex): NameMatcher {
  const byKey = Map.groupBy(index.names, ({ key }) => key);
  const guess = index.set === 'division' ? placeGuesser(index) : similarityGuesser(index);
  return (text, accept = () => true) => {
    const key = comparable(text);
    const bare = comparable(text.trim().replace(noise[index.set] ?? /$^/, ''));
    for (const candidate of bare === '' || bare === key ? [key] : [key, bare]) {
      const exact = (byKey.get(candidate) ?? []).filter(({ row }) => accept(row));
      if (exact.length > 0) return best(index.set, exact.map(exactly));
    }
    return best(
      index.set,
      guess(bare || key).filter(({ name }) => accept(name.row)),
    );
  };
}

const exactly = (name: NamedRow): Scored => ({
  name,
  method: name.confidence === 1 ? 'exact' : 'alias',
  confidence: name.confidence,
});

function best(set: CodeSet, scored: readonly Scored[]): NameMatch | undefined {
  const sorted = scored.toSorted((a, b) => b.confidence - a.confidence || compareNames(a.name, b.name));
  const [first] = sorted;
  if (first === undefined) return undefined;
  const equals = sorted.filter(({ confidence }) => confidence === first.confidence).map(({ name }) => name.row);
  const { code, name } = first.name.row;
  const oneMeaning = equals.every((row) => row.code === code || (set !== 'division' && row.name === name));
  const share = oneMeaning ? 1 : doubtfulShare;
  const confidence = Math.round(first.confidence * share * 1000) / 1000;
  if (confidence < matchThreshold) return undefined;
  const others = [...new Set(equals.map((row) => row.code))].filter((each) => each !== code);
  return { code, name, confidence, method: first.method, others };
}

/**
 * Names that hold the text or are held by it, scored by the share of the longer one that is covered; and names like it, scored
 * by Dice's coefficient of their character bigrams: 2·|A ∩ B| / (|A| + |B|) (Dice 1945).
 */
function similarityGuesser(index: CodeIndex): (key: string) => readonly Scored[] {
  const byBigram = new Map<string, NamedRow[]>();
  for (const name of index.names) {
    for (const bigram of bigramsOf(name.key)) {
      const found = byBigram.get(bigram);
      if (found === undefined) byBigram.set(bigram, [name]);
      else found.push(name);
    }
  }
  return (text) => {
    // 机械类 means a class, and its name may say more: 机械设计制造类.
    const classOnly = index.set === 'major' && text.length > 2 && text.endsWith('类');
    const key = classOnly ? text.slice(0, -1) : text;
    const shared = new Map<NamedRow, number>();
    const bigrams = bigramsOf(key);
    for (const bigram of bigrams) {
      for (const name of byBigram.get(bigram) ?? []) shared.set(name, (shared.get(name) ?? 0) + 1);
    }
    return [...shared]
      .filter(([name]) => !classOnly || name.key.endsWith('类'))
      .map(([name, count]) => scoreOf(key, bigrams.size, name, count));
  };
}

function scoreOf(key: string, bigrams: number, name: NamedRow, shared: number): Scored {
  if (name.key.includes(key) || key.includes(name.key)) {
    const coverage = Math.min(key.length, name.key.length) / Math.max(key.length, name.key.length);
    const beginning = name.key.startsWith(key) || key.startsWith(name.key) ? 0 : inTheMiddle;
    return { name, method: 'containment', confidence: (0.55 + 0.4 * coverage - beginning) * name.confidence };
  }
  const dice = (2 * shared) / (bigrams + bigramsOf(name.key).size);
  return { name, method: 'similar', confidence: 0.9 * dice * name.confidence };
}

export function bigramsOf(key: string): ReadonlySet<string> {
  const bigrams = new Set<string>();
  for (let i = 0; i + 1 < key.length; i += 1) bigrams.add(key.slice(i, i + 2));
  return bigrams;
}

/**
 * A place is written with the places above it ("广东深圳-南山区"), so a row is scored by the share of the text that its own
 * name and the names of its ancestors cover together. Its own name must be there.
 */
function placeGuesser(index: CodeIndex): (key: string) => readonly Scored[] {
  const keysOf = Map.groupBy(index.names, ({ row }) => row.code);
  return (key) => {
    const held = index.names.filter((name) => name.key.length > 1 && key.includes(name.key));
    return held.map((name) => {
      const above = ancestorsOf(index.set, name.row.code).flatMap((code) => keysOf.get(code) ?? []);
      const covered = coveredLength(key, [name.key, ...above.map((each) => each.key)]);
      return { name, method: 'containment', confidence: 0.6 + 0.38 * (covered / key.length) };
    });
  };
}

function coveredLength(text: string, words: readonly string[]): number {
  const covered = new Uint8Array(text.length);
  for (const word of words) {
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) covered.fill(1, at, at + word.length);
  }
  return covered.reduce((sum, each) => sum + each, 0);
}
