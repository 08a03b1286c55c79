import type { Language } from '#platform/http';
import { at } from '#sites/listings';

export const savedHref = (lang: Language): string => at(lang, '/account/searches');
export const oneSavedHref = (lang: Language, id: string): string => at(lang, `/account/searches/${id}`);
