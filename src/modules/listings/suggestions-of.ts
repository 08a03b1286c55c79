import type { SearchDocument, SuggestionEntry } from '#engines/search';
import type { CodeBook } from '#modules/codes';

/** Kinds of suggestions; what names a whole trade says more than one title. */
const WEIGHTS = { title: 1, occupation: 2, skill: 1.5, employer: 1 } as const;

/** What of a public listing may be offered while somebody types: what its document says to everybody. */
export function suggestionsOf({ texts, facets }: SearchDocument, codes: CodeBook): readonly SuggestionEntry[] {
  const occupations = (facets['occupation'] ?? []).filter((code) => code.length >= MOST_GENERAL);
  return [
    { kind: 'title', text: texts['title'] ?? '', weight: WEIGHTS.title },
    { kind: 'employer', text: texts['employer'] ?? '', weight: WEIGHTS.employer },
    ...occupations.map((code) => ({
      kind: 'occupation',
      text: codes.label('occupation', code),
      weight: WEIGHTS.occupation,
    })),
    ...(facets['skill'] ?? []).map((text) => ({ kind: 'skill', text, weight: WEIGHTS.skill })),
  ].filter(({ text }) => text !== '');
}

/** 小类 and below: nobody looks for 生产制造及有关人员. */
const MOST_GENERAL = 7;
