import { createSkillExtractor, type SkillDictionary, type SkillExtractor } from '#engines/skills';
import { readBundledBook } from '#modules/codes';
import { readBundledTerms } from './bundled-terms.ts';

/** The dictionary that comes with the product. */
export function bundledDictionary(): SkillDictionary {
  const { terms, masks } = readBundledTerms(readBundledBook());
  return { terms: terms.map(({ code, kind, names }) => ({ id: code, kind, names })), masks };
}

export const bundledExtractor = (): SkillExtractor => createSkillExtractor(bundledDictionary());
