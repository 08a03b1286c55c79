import { buildAutomaton } from './automaton.ts';
import { findCandidates, longestWins, type Candidate } from './candidates.ts';
import { gradeAround } from './certificates.ts';
import { goesOn, isForSale, majorsIn, namesSomebody } from './elsewhere.ts';
import { fold } from './folding.ts';
import { clausesOf, passageAt, sentencesOf, type Passage } from './passages.ts';
import { stanceOf, type Surroundings } from './stance.ts';
import type { Mention, SkillDictionary, Term, TermName } from './types.ts';

export interface SkillExtractor {
  /**
   * What a text says of abilities, in its order, without overlaps. Nothing is found that is not written: every mention is a
   * name of the dictionary, or an occupation of it with a grade or the word 证.
   * @param text UTF-16, any length; time is linear in it but for the sorting of what is found.
   */
  extract(text: string): readonly Mention[];
  readonly names: number;
  readonly states: number;
  readonly bytes: number;
}

interface Entry {
  readonly term: Term;
  readonly name: TermName;
  readonly isLabel: boolean;
}
type Named = Candidate & { readonly entry: Entry | undefined };

const CUED = 0.75;
const SHORT = 0.8;
const ALIAS = 0.9;
const LABEL = 0.95;

/** Compiles a dictionary; some ten milliseconds for some thousand names, so once for each state of it. */
export function createSkillExtractor({ terms, masks }: SkillDictionary): SkillExtractor {
  // Equal names stand in one pattern; those with cues are asked first.
  const byKey = new Map<string, { text: string; entries: Entry[] }>();
  const put = (text: string, entry?: Entry): void => {
    const key = keyOf(text);
    if (key === '') return;
    const known = byKey.get(key) ?? { text, entries: [] };
    byKey.set(key, known);
    if (entry !== undefined) known.entries.push(entry);
  };
  for (const term of terms) term.names.forEach((name, at) => put(name.text, { term, name, isLabel: at === 0 }));
  for (const mask of masks) put(mask);
  const patterns = [...byKey.values()].map(({ text, entries }) => ({
    text,
    entries: entries.toSorted((a, b) => Number(b.name.cues !== undefined) - Number(a.name.cues !== undefined)),
  }));
  const automaton = buildAutomaton(patterns.map(({ text }) => text));
  const lengths = Uint16Array.from(patterns, ({ text }) => fold(text).length);

  const extract = (text: string): readonly Mention[] => {
    const candidates = findCandidates(automaton, lengths, text);
    if (candidates.length === 0) return [];
    const read = readerOf(text);
    const named = candidates.flatMap((one): Named[] => {
      const { entries } = patterns[one.pattern]!;
      if (entries.length === 0) return [{ ...one, entry: undefined }];
      const after = text.slice(one.end, one.end + 5);
      const entry = entries.find(
        ({ name, term }) =>
          (name.cues === undefined || read.hasCue(one, name.cues)) &&
          !(term.kind === 'occupation' && goesOn(name.text, after)),
      );
      return entry === undefined ? [] : [{ ...one, entry }];
    });
    const mentions = longestWins(named).flatMap((one) => (one.entry === undefined ? [] : read.mention(one, one.entry)));
    return longestWins(mentions);
  };
  return { extract, names: patterns.length, states: automaton.states, bytes: automaton.bytes };
}

/** Two names with the same key are found by the same words. */
export function keyOf(text: string): string {
  const { units, length } = fold(text);
  return String.fromCharCode(...units.subarray(0, length));
}

/** Cues stand in the same sentence, and not farther off than this. */
const CUE_REACH = 40;

function readerOf(text: string) {
  const sentences = sentencesOf(text);
  const clauses = sentences.map((one) => clausesOf(text, one));
  const majors = sentences.map(({ start, end }) => majorsIn(text.slice(start, end)));
  const headings = [...text.matchAll(/(?:^|[\n。；;])\s*([^\n。；;：:，,]{2,12})[：:]/g)];
  const sentenceOf = ({ start }: Candidate): number => passageAt(sentences, start);

  const hasCue = (one: Candidate, cues: readonly string[]): boolean => {
    const { start, end } = sentences[sentenceOf(one)]!;
    const before = text.slice(Math.max(start, one.start - CUE_REACH), one.start);
    const around = `${before} ${text.slice(one.end, Math.min(end, one.end + CUE_REACH))}`.toLowerCase();
    return cues.some((cue) => around.includes(cue.toLowerCase()));
  };

  const mention = (one: Candidate, entry: Entry): Mention[] => {
    const at = sentenceOf(one);
    const sentence = sentences[at]!;
    const isMajor = majors[at]!.some(
      ({ start, end }) => one.start >= sentence.start + start && one.end <= sentence.start + end,
    );
    const number = passageAt(clauses[at]!, one.start);
    const around = surroundings(text, one, sentence, clauses[at]!.slice(number, number + 2));
    if (isMajor || namesSomebody(text.slice(one.end, one.end + 28))) return [];
    if (entry.term.kind === 'tool' && isForSale(around.before)) return [];
    const heading = headings.findLast(({ index }) => index <= one.start)?.[1] ?? '';
    return [asSaid(text, one, entry, stanceOf({ ...around, heading }))];
  };
  return { hasCue, mention };
}

function surroundings(
  text: string,
  one: Candidate,
  sentence: Passage,
  [clause = sentence, next]: readonly Passage[],
): Omit<Surroundings, 'heading'> {
  return {
    before: text.slice(clause.start, one.start),
    after: text.slice(one.end, clause.end),
    next: next === undefined ? '' : text.slice(next.start, next.start + 12),
    rest: text.slice(one.end, sentence.end),
  };
}

function asSaid(text: string, one: Candidate, entry: Entry, stance: Mention['stance']): Mention {
  const { term, name, isLabel } = entry;
  const said = { matched: name.text, stance, start: one.start, end: one.end };
  const grade = term.kind === 'occupation' ? gradeAround(text, one.start, one.end) : undefined;
  if (grade === undefined)
    return { ...said, id: term.id, label: term.names[0].text, kind: term.kind, confidence: sureOf(one, name, isLabel) };
  const { start, end, level } = grade;
  const label = term.names[0].text;
  return {
    ...said,
    start,
    end,
    kind: 'certificate',
    id: level === undefined ? `${term.id}@` : `${term.id}@${level}`,
    label: level === undefined ? `${label} 证书` : `${label} ${LEVEL_NAMES[level]}证书`,
    confidence: level === undefined ? SHORT : ALIAS,
    ...(level === undefined ? {} : { level }),
  };
}

const LEVEL_NAMES = {
  5: '五级/初级工',
  4: '四级/中级工',
  3: '三级/高级工',
  2: '二级/技师',
  1: '一级/高级技师',
} as const;

function sureOf({ start, end }: Candidate, { cues }: TermName, isLabel: boolean): number {
  if (cues !== undefined) return CUED;
  if (end - start <= 2) return SHORT;
  return isLabel ? LABEL : ALIAS;
}
