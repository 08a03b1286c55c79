import type { Recommendation } from './contract.ts';
import type { LegalPoint } from './internship-law.ts';

type Lang = 'zh' | 'en';
type Told = NonNullable<Recommendation['doubts']>[number];

/** An article as whoever is concerned reads it: what it says, of what of the pair it speaks, and whether somebody compared it with its source. */
export const lawInWords = (points: readonly LegalPoint[], lang: Lang): Told[] =>
  points.map(({ code, message, because, citation, source, sourceUrl, validFrom, confirmed }) => ({
    factor: `law.${code}`,
    label: LABEL[lang],
    detail: SAY[lang](message[lang], because[lang]),
    law: { citation, source, sourceUrl, validFrom, confirmed, text: BASIS[lang](citation, validFrom, confirmed) },
  }));

const LABEL = { zh: '法规', en: 'Law' } as const;

const SAY: Readonly<Record<Lang, (message: string, because: string) => string>> = {
  zh: (message, because) => (because === '' ? message : `${message.replace(/。$/, '')}（${because}）。`),
  en: (message, because) => (because === '' ? message : `${message.replace(/\.$/, '')} (${because}).`),
};

const BASIS: Readonly<Record<Lang, (citation: string, from: string, confirmed: boolean) => string>> = {
  zh: (citation, from, confirmed) => `${citation}，${from} 起施行${confirmed ? '' : '，待核实'}`,
  en: (citation, from, confirmed) => `${citation}, in force since ${from}${confirmed ? '' : ', not confirmed yet'}`,
};
