import type { SkillExtractor } from '#engines/skills';

/** A skill that the text of a row names and its own column does not: offered with its place, written only when somebody says so. */
export interface SuggestedSkill {
  readonly label: string;
  /** The words around it, as they stand in the text. */
  readonly evidence: string;
}

/** What a row carries between its check and its commit. */
export interface WithSuggestions {
  readonly suggestions?: readonly SuggestedSkill[];
}

const MOST = 12;
const AROUND = 8;

export type SuggestSkills = (text: string, listed: readonly string[]) => readonly SuggestedSkill[];

/** Reading a text takes a millisecond or two, and nobody looks through more rows than these. */
const ROWS_READ = 2_000;

/** For one batch: its first rows are read for what they name. */
export function suggester(extractor: SkillExtractor): SuggestSkills {
  let read = 0;
  return (text, listed) => {
    if (text.trim() === '' || read === ROWS_READ) return [];
    read += 1;
    return suggestSkills(extractor, text, listed);
  };
}

function suggestSkills(extractor: SkillExtractor, text: string, listed: readonly string[]): readonly SuggestedSkill[] {
  // 数控编程 stands there already where the column says CNC 编程.
  const known = new Set(extractor.extract(listed.join('\n')).map(({ id }) => id));
  const found = new Map<string, SuggestedSkill>();
  for (const { id, label, kind, stance, start, end } of extractor.extract(text)) {
    if (kind === 'occupation' || stance === 'notRequired' || known.has(id) || found.has(id)) continue;
    const evidence = text
      .slice(Math.max(0, start - AROUND), end + AROUND)
      .replaceAll(/\s+/g, ' ')
      .trim();
    found.set(id, { label, evidence });
  }
  return [...found.values()].slice(0, MOST);
}

/** The words of the column, with those that were offered when somebody wants them. */
export const withSuggested = (
  listed: readonly string[],
  suggestions: readonly SuggestedSkill[] | undefined,
  wanted: boolean,
  most: number,
): string[] =>
  wanted && suggestions !== undefined
    ? [...new Set([...listed, ...suggestions.map(({ label }) => label)])].slice(0, most)
    : [...listed];
