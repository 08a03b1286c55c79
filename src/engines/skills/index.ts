/**
 * 技能识别 — what a free text says of skills, occupations, certificates and tools, each with the words that say it.
 * Pure: no reading, no writing, no clock. Method: names of a dictionary by one pass of Aho and Corasick (1975) in a double array
 * (Aoe 1989), the longest of overlapping ones, and hand-made tables of rules for negation, preference, majors and names of
 * firms. It learns nothing and guesses no ability that is not named.
 */
export { createSkillExtractor, keyOf, type SkillExtractor } from './extract.ts';
export {
  SKILL_KINDS,
  STANCES,
  type Mention,
  type SkillDictionary,
  type SkillKind,
  type Stance,
  type Term,
  type TermName,
} from './types.ts';
