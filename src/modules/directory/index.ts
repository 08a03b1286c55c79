/**
 * 门户导览 — owns no tables: the public pages on which people find needs and offers by kind, place, major, occupation, industry and
 * organisation, the front page, and what programs read (site map, feeds). No events. Promises: every number leads to the list that
 * has exactly that many, and says of when it is; what is not public is never counted; everything is there in both languages.
 */
export type { DirectoryParts } from './parts.ts';
export { publicFigures, type PublicFigure } from './public-figures.ts';
export { createDirectoryModule } from './server.ts';
