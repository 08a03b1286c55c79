/**
 * 代码集 — owns the official lists (行政区划, 行业, 专业, 职业) by edition: codes.edition, codes.code. Global, no events.
 * Promise: of each list the newest edition in force is in memory, so asking for a name, a path or a match costs no query;
 * a guess always says how sure it is and why. Editions are never changed by hand, only added.
 */
export type { CodeBook, CodeEdition } from './code-book.ts';
export type { CodeHit, CodeIndex } from './code-index.ts';
export type { Distances, DivisionDistances } from './division-distance.ts';
export type { NameMatch, NameMatcher } from './match-name.ts';
export type { OccupationSuggestion } from './suggest-occupation.ts';
export {
  ancestorsOf,
  codeLevels,
  codeMarkLabels,
  codeSetLabels,
  codeSets,
  educationLevelOf,
  educationLevels,
  levelOf,
  majorClassKey,
  parentOf,
  type CodeRow,
  type CodeSet,
} from './model.ts';
export { importEditionFile, type EditionImported } from './import-edition-file.ts';
export { findFormerNames, type FormerName } from './store.ts';
export { createCodesModule, type CodesModule } from './server.ts';
export { readBundledBook } from './bundled-lists.ts';
