/** Both faces speak Chinese first and English beside it. */
export type Lang = 'zh' | 'en';

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** The value of the html `lang` attribute. */
export const htmlLang: Readonly<Record<Lang, string>> = { zh: 'zh-CN', en: 'en' };
