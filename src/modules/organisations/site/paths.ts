import type { Language } from '#platform/http';

/** A page of the site in the reader's language. */
export const sitePath = (lang: Language, path: `/${string}`): string => (lang === 'zh' ? path : `/en${path}`);

export const siteHome = (lang: Language): string => (lang === 'zh' ? '/' : '/en');
