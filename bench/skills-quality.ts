import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mention, SkillKind, Stance } from '#engines/skills';

/** A text with what a reader finds in it. */
export interface Labelled {
  readonly part: 'dev' | 'held';
  readonly field: string;
  readonly text: string;
  readonly gold: readonly Gold[];
}
export type Gold = Pick<Mention, 'start' | 'end' | 'kind' | 'stance'>;

const KIND: Readonly<Record<string, SkillKind>> = { s: 'skill', o: 'occupation', c: 'certificate', t: 'tool' };
const STANCE: Readonly<Record<string, Stance>> = {
  '': 'required',
  '+': 'preferred',
  '-': 'notRequired',
  '*': 'offered',
};

/** @throws Error for a mark that is not of the set. */
export function readLabelled(): readonly Labelled[] {
  const lines = readFileSync(join(import.meta.dirname, 'data/skills-labelled.tsv'), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => {
      const [part, field, marked] = line.split('\t') as ['dev' | 'held', string, string];
      return { part, field, ...unmark(marked) };
    });
}

function unmark(marked: string): { text: string; gold: Gold[] } {
  const gold: Gold[] = [];
  let text = '';
  let from = 0;
  for (const { 0: whole, 1: said, 2: kind, 3: stance, index } of marked.matchAll(/\{([^{}:]+):([soct])([-+*]?)\}/g)) {
    text += marked.slice(from, index);
    gold.push({ start: text.length, end: text.length + said!.length, kind: KIND[kind!]!, stance: STANCE[stance!]! });
    text += said;
    from = index + whole.length;
  }
  text += marked.slice(from);
  if (/[{}]/.test(text)) throw new Error(`a mark that cannot be read: ${marked}`);
  return { text, gold };
}

type Found = Pick<Mention, 'start' | 'end' | 'kind' | 'stance'>;

export interface Score {
  readonly gold: number;
  readonly found: number;
  /** The same stretch and the same kind. */
  readonly exact: number;
  /** At least half of the stretch in common, of whatever kind. */
  readonly near: number;
  readonly nearFound: number;
  /** Of the exact ones, how many with the right stance. */
  readonly stance: number;
}

const common = (a: Found, b: Found): boolean =>
  2 * (Math.min(a.end, b.end) - Math.max(a.start, b.start)) >= Math.max(a.end - a.start, b.end - b.start);

/** Counts of mentions, over all texts together (micro average). */
export function scoreOf(
  texts: readonly Labelled[],
  extract: (text: string) => readonly Found[],
  kind?: SkillKind,
): Score {
  const score = { gold: 0, found: 0, exact: 0, near: 0, nearFound: 0, stance: 0 };
  for (const { text, gold } of texts) {
    const all = extract(text);
    const wanted = gold.filter((one) => kind === undefined || one.kind === kind);
    const found = all.filter((one) => kind === undefined || one.kind === kind);
    score.gold += wanted.length;
    score.found += found.length;
    for (const one of wanted) {
      const same = found.find(({ start, end, kind: of }) => start === one.start && end === one.end && of === one.kind);
      if (same !== undefined) score.exact += 1;
      if (same?.stance === one.stance) score.stance += 1;
      if (all.some((other) => common(one, other))) score.near += 1;
    }
    score.nearFound += found.filter((one) => gold.some((other) => common(one, other))).length;
  }
  return score;
}

export const share = (part: number, of: number): number => (of === 0 ? 1 : part / of);
