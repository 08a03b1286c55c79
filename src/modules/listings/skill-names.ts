import type { SkillExtractor } from '#engines/skills';
import type { SkillBook } from '#modules/skills';
import type { Context } from '#platform/context';
import type { SkillNames } from './listing-document.ts';

const MOST_REMEMBERED = 100_000;

// Words repeat themselves from listing to listing: each is looked up once for a state of the dictionary.
const looked = new WeakMap<SkillExtractor, Map<string, readonly string[]>>();

/** What the region's dictionary calls the skills that some words name. */
export async function skillNamesIn(
  skills: SkillBook,
  ctx: { readonly db: Context['db']; readonly tenant: Pick<Context['tenant'], 'id'> },
): Promise<SkillNames> {
  const { extractor } = await skills.of(ctx);
  const known = looked.get(extractor) ?? new Map<string, readonly string[]>();
  looked.set(extractor, known);
  return (words) => words.flatMap((word) => known.get(word) ?? remember(known, word, namesOf(extractor, word)));
}

function remember(known: Map<string, readonly string[]>, word: string, names: readonly string[]): readonly string[] {
  if (known.size === MOST_REMEMBERED) known.clear();
  known.set(word, names);
  return names;
}

const namesOf = (extractor: SkillExtractor, word: string): readonly string[] =>
  extractor
    .extract(word)
    .filter(({ kind }) => kind !== 'occupation')
    .map(({ label }) => label);

/** One skill has one name on both sides of a pair, however it was written. */
export type Named = (skills: readonly string[]) => readonly string[];

export const oneNameEach =
  (names: SkillNames): Named =>
  (skills) => [
    ...new Set(
      skills.flatMap((skill) => {
        const found = names([skill]);
        return found.length > 0 ? found : [skill.toLowerCase()];
      }),
    ),
  ];

export const skillNamesOf = async ({ skills }: { readonly skills: SkillBook }, ctx: Context): Promise<Named> =>
  oneNameEach(await skillNamesIn(skills, ctx));
