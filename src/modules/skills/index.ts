/**
 * 技能词典 — owns skills.revision and skills.mask: what a region adds to or changes of the names of skills, occupations, certificates and
 * tools that come with the product (codesets/skills), and finding them in free text (engines/skills). Emits nothing.
 * Promises: a change is never overwritten and can be taken back; it counts from the next text on, in its region only; what
 * nobody compared with a source says 待核实; a text that is asked about is not kept.
 */
export { openSkillBook, type SkillBook } from './dictionary.ts';
