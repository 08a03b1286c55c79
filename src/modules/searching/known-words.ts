import type { CodeBook, CodeSet } from '#modules/codes';
import type { SkillBook } from '#modules/skills';
import type { Context } from '#platform/context';

const SETS: readonly CodeSet[] = ['occupation', 'major', 'division', 'industry'];

/** Whether a word is one of the trade: an official name, a term of the skill dictionary, or part of a public title. */
export async function knownWords(
  ctx: Context,
  { codes, skills }: { readonly codes: CodeBook; readonly skills: SkillBook },
  titles: readonly string[],
): Promise<(word: string) => boolean> {
  const { extractor } = await skills.of(ctx);
  const heads = titles.map((title) => title.normalize('NFKC').toLowerCase());
  return (word) =>
    heads.some((title) => title.includes(word)) ||
    extractor.extract(word).some(({ matched }) => matched.length === word.length) ||
    SETS.some((set) =>
      codes
        .index(set)
        .search(word, 3)
        .some(({ name }) => name.toLowerCase().includes(word)),
    );
}
