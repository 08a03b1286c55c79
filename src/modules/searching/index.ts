/**
 * 检索台 — owns searching.*: what is searched for (never by whom), whether results helped, the region's synonyms with their versions,
 * searches that people keep and what they were told of. Emits nothing.
 * Promises: words that look like somebody's data are counted without the words; nobody is told of the same listing twice, nor at
 * night, and one tap ends it; synonyms are compared before they are published and every revision can be taken up again.
 */
export { createSearchingModule, type SearchingModule } from './server.ts';
export { measureRelevance } from './measure-relevance.ts';
