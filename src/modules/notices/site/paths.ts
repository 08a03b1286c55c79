import type { Language } from '#platform/http';

/** A page of the site in the reader's language. */
export const sitePath = (lang: Language, path: `/${string}`): string => (lang === 'zh' ? path : `/en${path}`);
