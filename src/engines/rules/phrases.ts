/**
 * Finding listed phrases in running text. A phrase is written as it is read, with two signs: `#` is one digit, `*` is up to
 * 12 characters without punctuation. Every phrase costs a bounded number of steps per place, whatever somebody writes into
 * a rule, which a free regular expression would not.
 */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface PhraseFinder {
  /** Non-overlapping places of the phrases that no exception covers, from left to right; the first 20. */
  find(text: string): readonly Range[];
}

export type PhraseProblem = 'empty' | 'short' | 'long' | 'edge' | 'gaps';

const LONGEST = 40;
const GAPS = 2;
const RANGES = 20;

/** Why a phrase cannot be used, or undefined. */
export function phraseProblem(phrase: string): PhraseProblem | undefined {
  if (phrase.trim() === '') return 'empty';
  if (phrase.startsWith('*') || phrase.endsWith('*')) return 'edge';
  if (phrase.replaceAll('*', '').length < 2) return 'short';
  if (phrase.length > LONGEST) return 'long';
  return phrase.split('*').length - 1 > GAPS ? 'gaps' : undefined;
}

export function phraseFinder(phrases: readonly string[], exceptions: readonly string[] = []): PhraseFinder {
  const search = scanner(phrases);
  const except = scanner(exceptions);
  return {
    find: (text) => {
      const found = search(text);
      if (found.length === 0) return found;
      const allowed = except(text);
      const counts = (range: Range): boolean =>
        !allowed.some(({ start, end }) => start <= range.start && range.end <= end);
      return found.filter(counts).slice(0, RANGES);
    },
  };
}

const DIGIT = '[0-9０-９]';
const GAP = '[^，。；！？,.;!?\\n]{0,12}?';
const SPECIAL = /[\\^$.|?+()[\]{}/-]/g;

const pattern = (phrase: string): string =>
  phrase
    .replaceAll(SPECIAL, String.raw`\$&`)
    .replaceAll('#', DIGIT)
    .replaceAll('*', GAP);

/** Longer phrases first, so that 仅限男性 is shown whole and not as its part. */
function scanner(phrases: readonly string[]): (text: string) => readonly Range[] {
  if (phrases.length === 0) return () => [];
  const longestFirst = phrases.toSorted((a, b) => b.length - a.length);
  const expression = new RegExp(longestFirst.map(pattern).join('|'), 'iy');
  const starts = firstCharacters(phrases);
  return (text) => {
    const ranges: Range[] = [];
    let at = 0;
    while (at < text.length) {
      if (starts[text.charCodeAt(at) & MASK] === 1) {
        expression.lastIndex = at;
        if (expression.test(text)) {
          ranges.push({ start: at, end: expression.lastIndex });
          at = expression.lastIndex;
          continue;
        }
      }
      at += 1;
    }
    return ranges;
  };
}

/** Low bits of the first characters: passes most places of a text by without trying the expression there. */
const MASK = 0xfff;
const DIGITS = '0123456789０１２３４５６７８９';

function firstCharacters(phrases: readonly string[]): Uint8Array {
  const marks = new Uint8Array(MASK + 1);
  for (const phrase of phrases) {
    const first = phrase[0]!;
    const possible = first === '#' ? DIGITS : first.toLowerCase() + first.toUpperCase();
    for (let i = 0; i < possible.length; i += 1) marks[possible.charCodeAt(i) & MASK] = 1;
  }
  return marks;
}
