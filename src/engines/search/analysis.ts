/**
 * Analysis of Chinese mixed with Latin words; traditional characters are read as simplified ones.
 *
 * Han text gives single characters and overlapping pairs, so that nothing can be missed by a wrong segmentation; words of three and more
 * characters from jieba refine the order. (Shorter words are themselves characters or pairs.) Of a question the pairs inside its words
 * must be there; pairs across two words only refine the order, so that 深圳电气工程师 finds an 电气工程师 whose place is 深圳. Other scripts give whole words such as
 * c++, c#, .net, node.js, 3d, 1+x, in documents also the parts of joined words (node.js → node, js) and the whole without its joints (nodejs).
 */
import { createRequire } from 'node:module';
import type { Jieba } from '@node-rs/jieba';
import { simplified } from './simplified.ts';

const WORD_CHARACTERS = 64;

const LETTER = String.raw`[[\p{L}\p{N}\p{M}]--\p{Script=Han}]`;
const RUNS = new RegExp(String.raw`(\p{Script=Han}+)|\.?${LETTER}+(?:[.\-_+&']${LETTER}+)*[+#]*`, 'gv');
const JOINTS = new RegExp(String.raw`(?<=${LETTER})[.\-_+&'](?=${LETTER})`, 'v');

export interface Run {
  readonly text: string;
  readonly han: boolean;
  /** Offset in the normalised text. */
  readonly start: number;
}

/** NFKC turns full-width letters and digits into half-width ones and compatibility characters into the usual ones; traditional becomes simplified. */
export const normalise = (text: string): string => simplified(text.normalize('NFKC').toLowerCase());

/** Runs of Han characters and words of other scripts, in order. */
export function* runsOf(normalised: string): Generator<Run> {
  for (const match of normalised.matchAll(RUNS)) {
    const han = match[1] !== undefined;
    const text = han ? match[0] : match[0].slice(0, WORD_CHARACTERS);
    yield { text, han, start: match.index };
  }
}

/** Characters outside the basic plane are pairs of UTF-16 units; they must not be torn. */
export const charactersOf = (run: string): readonly string[] | string => (/[\ud800-\udfff]/.test(run) ? [...run] : run);

export function pairsOf(run: string): string[] {
  const characters = charactersOf(run);
  const pairs: string[] = [];
  for (let i = 1; i < characters.length; i++) pairs.push(characters[i - 1]! + characters[i]!);
  return pairs;
}

/** The parts of a joined word; none for a simple one, nor for c++. */
export const partsOf = (word: string): string[] =>
  word
    .replace(/^\./, '')
    .split(JOINTS)
    .filter((part) => part !== word);

/** node.js → nodejs, s7-1200 → s71200; undefined for a simple word, c++ and what is joined by + (1+x is not 1x). */
export function squashed(word: string): string | undefined {
  const joined = word.replace(/[.\-_'](?=.)/g, '');
  return joined === word || word.startsWith('.') ? undefined : joined;
}

let jieba: Jieba | undefined;

/** The dictionary costs some 0.2 s and 60 MB, so it is loaded when the first text comes. */
function segmenter(): Jieba {
  if (jieba === undefined) {
    const require = createRequire(import.meta.url);
    const { Jieba: Segmenter } = require('@node-rs/jieba') as typeof import('@node-rs/jieba');
    const { dict } = require('@node-rs/jieba/dict') as typeof import('@node-rs/jieba/dict');
    jieba = Segmenter.withDict(dict);
  }
  return jieba;
}

const CJK_START = 0x2e80;
const isHanWord = (word: string): boolean => word.charCodeAt(0) >= CJK_START;

/** Words of a text in search mode (long words together with the shorter words in them), without unknown-word guessing. */
export const wordsOf = (normalised: string, minimum: number): string[] =>
  segmenter()
    .cutForSearch(normalised, false)
    .filter((word) => word.length >= minimum && isHanWord(word));

/** The same without overlaps: what a question is made of. */
export const cutWords = (run: string): string[] => segmenter().cut(run, false);
