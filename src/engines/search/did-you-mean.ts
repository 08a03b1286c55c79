/**
 * What was probably meant by a text that finds nothing: a path through the text over known words, at the least cost. A stretch may be
 * a known word as it stands; one that sounds like it (pinyin, or characters of the same sound); its initials; or one typing error away.
 */
import { cutWords } from './analysis.ts';
import { isAsking } from './asking-words.ts';
import { askedIn } from './asked.ts';
import { isSyllable, LONGEST_SYLLABLE, readingsOf } from './pinyin.ts';
import type { KnownWord, WordStore } from './word-store.ts';

/**
 * Costs of a step. Keeping an unknown character costs less than any guess about it, so that a guess must explain two characters or more:
 * one of them alone is no evidence (names of people and firms).
 */
const KEEP_HAN = 0.8;
const KEEP_LATIN = 2.5;
const SAME_SOUND = 0.9;
const BY_PINYIN = 0.25;
const BY_INITIALS = 1.2;
/** A sign missing, doubled, or two swapped. */
const SLIP = 0.7;
/** More than a wrong one of the same sound: what was typed was mostly meant. */
const SIGN_TOO_MUCH = 1;
/** Divided by the length: the longer the word, the less one wrong sign takes from it. */
const WRONG_SIGN = 3.5;
const LONE_PARTICLE = 0.5;
/** A word of the language that nobody here uses is more likely meant than not. */
const KEEP_WORD = 0.6;
const STEP = 0.01;

/** Nobody mistypes a whole sentence into nothing; the paths through one are many. */
const LONGEST_PIECE = 30;
const LONGEST_WORD = 10;
const MOST_SYLLABLES = 6;
const MOST_WAYS = 48;
/** Two letters alone are mostly a name of their own (HR, UI); beside characters they are not. */
const LEAST_INITIALS = 3;
const LEAST_INITIALS_BESIDE_HAN = 2;

const HAN = /\p{Script=Han}/u;
const LETTERS = /^[a-z]+$/;

interface Step {
  readonly end: number;
  readonly text: string;
  readonly cost: number;
}

export function didYouMean(text: string, words: WordStore): string | undefined {
  const { wanted } = askedIn(text);
  const pieces = wanted.split(/\s+/).filter((piece) => piece !== '');
  const read = pieces.map((piece) => (piece.length > LONGEST_PIECE ? piece : bestReading(piece, words)));
  const meant = read.join(' ');
  return meant === pieces.join(' ') ? undefined : meant;
}

interface Path {
  readonly cost: number;
  readonly text: string;
}

/** Dijkstra's on a line: every step goes forward. */
function bestReading(piece: string, words: WordStore): string {
  const best: (Path | undefined)[] = [{ cost: 0, text: '' }];
  for (let at = 0; at < piece.length; at++) {
    const here = best[at];
    if (here === undefined) continue;
    for (const { end, text, cost } of stepsFrom(piece, at, words)) {
      const total = here.cost + cost + STEP;
      if (total < (best[end]?.cost ?? Infinity)) best[end] = { cost: total, text: joined(here.text, text) };
    }
  }
  return best[piece.length]?.text ?? piece;
}

/** Two words of letters need a blank between them. */
const joined = (before: string, next: string): string =>
  /[a-z0-9]$/.test(before) && /^[a-z0-9]/.test(next) && next.length > 1 && before !== ''
    ? `${before}${next}`
    : before + next;

function* stepsFrom(piece: string, at: number, words: WordStore): Generator<Step> {
  yield keptFrom(piece, at, words);
  for (let end = at + 1; end <= Math.min(piece.length, at + LONGEST_WORD); end++) {
    const part = piece.slice(at, end);
    if (words.has(part)) yield { end, text: part, cost: 0 };
    else if (isAsking(part)) yield { end, text: part, cost: part.length > 1 ? 0 : LONE_PARTICLE };
    else if (part.length > 1 && HAN.test(part) && cutWords(part).length === 1)
      yield { end, text: part, cost: KEEP_WORD };
    if (!words.has(part))
      yield* guesses(part, end, words, HAN.test(piece) ? LEAST_INITIALS_BESIDE_HAN : LEAST_INITIALS);
  }
  yield* soundsFrom(piece, at, words);
}

function keptFrom(piece: string, at: number, words: WordStore): Step {
  if (HAN.test(piece[at]!)) return { end: at + 1, text: piece[at]!, cost: KEEP_HAN };
  let end = at + 1;
  while (end < piece.length && !HAN.test(piece[end]!)) end++;
  const text = piece.slice(at, end);
  return { end, text, cost: LETTERS.test(text) && !words.has(text) ? KEEP_LATIN : 0 };
}

function* guesses(part: string, end: number, words: WordStore, leastInitials: number): Generator<Step> {
  const near = likeliest(part, words.near(part));
  if (near !== undefined && agrees(part, near.text)) yield { end, text: near.text, cost: errorCost(part, near.text) };
  if (!LETTERS.test(part) || part.length < leastInitials) return;
  const short = usual(words.withInitials(part));
  if (short !== undefined) yield { end, text: short.text, cost: BY_INITIALS };
}

/** What a sign was left out of before what a sign was put into: the typed signs are all meant. */
function likeliest(typed: string, near: readonly KnownWord[]): KnownWord | undefined {
  const slips = near.filter(({ text }) => slipped(typed, text) && keepsEnds(typed, text));
  const whole = slips.filter(({ text }) => text.length >= typed.length);
  const wrong = near.filter(({ text }) => text.length === typed.length);
  return usual(whole.length > 0 ? whole : slips.length > 0 ? slips : wrong);
}

function errorCost(typed: string, word: string): number {
  if (!slipped(typed, word)) return WRONG_SIGN / typed.length;
  return typed.length <= word.length || /(.)\1/u.test(typed) ? SLIP : SIGN_TOO_MUCH;
}

/** A sign too much at an end may be a word of its own. */
const keepsEnds = (typed: string, word: string): boolean =>
  typed.length <= word.length || (typed[0] === word[0] && typed.at(-1) === word.at(-1));

const slipped = (typed: string, word: string): boolean =>
  typed.length !== word.length || [...typed].toSorted().join('') === [...word].toSorted().join('');

/** A wrong character is believed only in a longer word: of three, two are too little to know the third by. */
const agrees = (typed: string, word: string): boolean => slipped(typed, word) || typed.length >= 4;

/** Of two that are as usual the first by its text: it must not depend on what came first. */
const usual = (words: readonly KnownWord[]): KnownWord | undefined =>
  words.reduce<KnownWord | undefined>(
    (best, word) =>
      best === undefined || word.count > best.count || (word.count === best.count && word.text < best.text)
        ? word
        : best,
    undefined,
  );

interface Sounds {
  readonly end: number;
  readonly syllables: readonly string[];
  /** What stands there for each syllable: the character, or '' for letters. */
  readonly signs: readonly string[];
}

/** All ways to read the next signs as two to six syllables, and the words that sound so. */
function* soundsFrom(piece: string, at: number, words: WordStore): Generator<Step> {
  let open: Sounds[] = [{ end: at, syllables: [], signs: [] }];
  for (let count = 1; count <= MOST_SYLLABLES && open.length > 0; count++) {
    open = open.flatMap((sounds) => lengthened(piece, sounds)).slice(0, MOST_WAYS);
    if (count === 1) continue;
    for (const sounds of open) {
      const best = bestSounding(sounds, words.soundingLike(sounds.syllables.join(' ')));
      if (best !== undefined) yield best;
    }
  }
}

function lengthened(piece: string, { end, syllables, signs }: Sounds): Sounds[] {
  const next = piece[end];
  if (next === undefined) return [];
  const readings = readingsOf(next);
  if (readings.length > 0)
    return readings.map((one) => ({ end: end + 1, syllables: [...syllables, one], signs: [...signs, next] }));
  const found: Sounds[] = [];
  for (let to = end + 1; to <= Math.min(piece.length, end + LONGEST_SYLLABLE); to++) {
    const letters = piece.slice(end, to);
    if (isSyllable(letters)) found.push({ end: to, syllables: [...syllables, letters], signs: [...signs, ''] });
  }
  return found;
}

/** At least one character as typed, or nothing but letters: two wrong characters that only sound alike are another word. */
function bestSounding({ end, signs }: Sounds, words: readonly KnownWord[]): Step | undefined {
  let best: (Step & { readonly count: number }) | undefined;
  for (const { text, count } of words) {
    const wrong = signs.filter((sign, i) => sign !== '' && sign !== text[i]).length;
    const letters = signs.filter((sign) => sign === '').length;
    if (wrong > Math.max(1, Math.floor(signs.length / 3)) || wrong + letters === 0) continue;
    const cost = wrong * SAME_SOUND + letters * BY_PINYIN - Math.log1p(count) * 0.001;
    if (best === undefined || cost < best.cost || (cost === best.cost && text < best.text))
      best = { end, text, cost, count };
  }
  return best;
}
