import { findContacts, findLinks } from '#engines/reading';
import { periodCovers, phraseFinder, phraseProblem, LAYERS, type Finders, type Layer } from '#engines/rules';
import type { AccountId, Id } from '#kernel/ids';
import type { CivilDate } from '#kernel/time';

export type PhraseId = Id<'Phrase'>;

/** banned: must not stand in a text; allowed: an exception that holds a banned phrase and is meant otherwise. */
export const PHRASE_USES = ['banned', 'allowed'] as const;
export type PhraseUse = (typeof PHRASE_USES)[number];

/** 词语 of a list (named like the rule that looks for it), for a span of days. */
export interface Phrase {
  readonly id: PhraseId;
  readonly list: string;
  readonly use: PhraseUse;
  readonly phrase: string;
  readonly layer: Layer;
  /** Where it rests on more than its rule does. */
  readonly citation: string;
  readonly source: string;
  readonly sourceUrl: string;
  readonly origin: 'file' | 'edited';
  readonly confirmed: boolean;
  readonly confirmedBy: AccountId | null;
  readonly confirmedAt: Date | null;
  readonly validFrom: CivilDate;
  /** Last day, itself included. */
  readonly validUntil: CivilDate | null;
  readonly createdBy: AccountId | null;
  readonly createdAt: Date;
  readonly endReason: string | null;
}

/** Lists that are found by how they look, not by words. */
const BY_LOOK: Finders = new Map([
  ['contact.personal', { find: (text: string) => findContacts(text).slice(0, 20) }],
  ['contact.link', { find: (text: string) => findLinks(text).slice(0, 20) }],
]);

type InForce = Pick<
  Phrase,
  'list' | 'use' | 'phrase' | 'layer' | 'citation' | 'confirmed' | 'validFrom' | 'validUntil'
>;

/** What counts on a day: of one phrase of one list the most local layer, so that a region can lift a national one. */
export function phrasesOn<P extends InForce>(phrases: readonly P[], date: CivilDate): readonly P[] {
  const strongest = new Map<string, P>();
  for (const one of phrases) {
    if (!periodCovers(one, date)) continue;
    const key = `${one.list} ${one.phrase}`;
    const known = strongest.get(key);
    if (known === undefined || LAYERS.indexOf(known.layer) <= LAYERS.indexOf(one.layer)) strongest.set(key, one);
  }
  return [...strongest.values()];
}

/** What `finds(text, 'list')` of the rules looks with on a day. */
export function findersOn(phrases: readonly InForce[], date: CivilDate): Finders {
  const finders = new Map(BY_LOOK);
  // A list whose every phrase is lifted finds nothing; that is not the same as a list that nobody has.
  for (const { list } of phrases) finders.set(list, phraseFinder([]));
  for (const [list, some] of Map.groupBy(phrasesOn(phrases, date), (one) => one.list)) {
    const of = (use: PhraseUse): string[] => some.filter((one) => one.use === use).map(({ phrase }) => phrase);
    finders.set(list, phraseFinder(of('banned'), of('allowed')));
  }
  return finders;
}

/** The phrase of a list that stands behind something found, where it has a citation of its own. */
export const citedPhrase = <P extends InForce>(phrases: readonly P[], list: string, quote: string): P | undefined =>
  phrases.find(
    (one) =>
      one.list === list &&
      one.use === 'banned' &&
      one.citation !== '' &&
      phraseFinder([one.phrase])
        .find(quote)
        .some(({ start, end }) => start === 0 && end === quote.length),
  );

const PROBLEMS = {
  empty: { zh: '请填写词语', en: 'Write the phrase' },
  short: { zh: '至少两个字', en: 'Two characters at least' },
  long: { zh: '最多 40 个字', en: '40 characters at most' },
  edge: { zh: '不能以“*”开头或结尾', en: 'Cannot begin or end with “*”' },
  gaps: { zh: '最多两个“*”', en: 'Two “*” at most' },
} as const;

export function whyNotPhrase(phrase: string): { readonly zh: string; readonly en: string } | undefined {
  const problem = phraseProblem(phrase);
  return problem === undefined ? undefined : PROBLEMS[problem];
}
