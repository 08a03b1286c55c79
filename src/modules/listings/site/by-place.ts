import type { Language } from '#platform/http';
import { at, searchQuery, type SearchWish } from './addresses.ts';

/** 按区县看: the same search, counted by district. */
export const byPlaceHref = (lang: Language, search: SearchWish): string =>
  at(lang, '/listings/by-place') + searchQuery({ ...search, cursor: undefined, region: [] });
