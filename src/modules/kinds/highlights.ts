import { fieldOf } from './fields.ts';
import type { KindType, Label, ShownDetail, Side } from './model.ts';
import { words } from './options.ts';
import { moneyRangeText, optionText, valueText } from './value-text.ts';

type Language = 'zh' | 'en';

/** What people compare in a list: one figure, a few short facts, words to recognise it by. */
export interface Highlights {
  readonly figure: string | undefined;
  readonly facts: readonly string[];
  readonly tags: readonly string[];
}

interface Reading {
  readonly side: Side;
  readonly lang: Language;
  readonly value: (name: string) => ShownDetail[string];
  /** In words, with its unit. */
  readonly text: (name: string) => string | undefined;
  /** The first so many of several options, "等" where there are more. */
  readonly some: (name: string, most: number) => string | undefined;
  readonly words: (name: string) => readonly string[];
  /** A sentence around a value, if there is one. */
  readonly say: (name: string, zh: (text: string) => string, en: (text: string) => string) => string | undefined;
}

function reading(type: KindType, side: Side, detail: ShownDetail, lang: Language): Reading {
  const value = (name: string): ShownDetail[string] => detail[name] ?? null;
  const text = (name: string): string | undefined => valueText(fieldOf(type, name)!, value(name), lang);
  const list = (name: string): readonly string[] => {
    const values = value(name);
    return Array.isArray(values) ? values.filter((one): one is string => typeof one === 'string') : [];
  };
  return {
    side,
    lang,
    value,
    text,
    words: list,
    some: (name, most) => {
      const shown = list(name).map((one) => optionText(fieldOf(type, name)!, one, lang));
      if (shown.length === 0) return undefined;
      const first = shown.slice(0, most).join(lang === 'zh' ? '、' : ', ');
      return shown.length > most ? `${first}${lang === 'zh' ? '等' : ' …'}` : first;
    },
    say: (name, zh, en) => {
      const shown = text(name);
      return shown === undefined ? undefined : (lang === 'zh' ? zh : en)(shown);
    },
  };
}

type Part = string | undefined;
interface Parts {
  readonly figure: Part;
  readonly facts: readonly Part[];
  readonly tags: readonly string[];
}

/** What a price is for, by its mode; modes without a word are said by themselves. */
const PER: Readonly<Record<string, Label>> = {
  perItem: words('次', 'item'),
  perHour: words('小时', 'hour'),
  perDay: words('天', 'day'),
  perPersonDay: words('人天', 'person-day'),
  perProject: words('项目', 'project'),
  perPeriod: words('期', 'period'),
  perTerm: words('学期', 'term'),
  perPerson: words('人', 'person'),
  perClass: words('班', 'class'),
};

function priceText(its: Reading, mode: string, from: string, to: string): Part {
  const [low, high] = [its.value(from), its.value(to)];
  const chosen = its.value(mode);
  if (low === null && high === null) return its.text(mode);
  if (chosen === 'free') return its.text(mode);
  return moneyRangeText(low, high, its.lang, typeof chosen === 'string' ? PER[chosen] : undefined);
}

const HIGHLIGHTS: Readonly<Record<KindType, (its: Reading) => Parts>> = {
  cooperation: (its) => ({
    figure:
      its.say(
        'cohortSize',
        (size) => `每期 ${size}`,
        (size) => `${size} each time`,
      ) ??
      its.say(
        'teacherCount',
        (people) => people,
        (people) => people,
      ) ??
      its.say(
        'postsPerYear',
        (places) => `每年 ${places}岗位`,
        (places) => `${places} a year`,
      ),
    facts: [
      its.some('forms', 2),
      its.some('partners', 2) === undefined
        ? undefined
        : its.lang === 'zh'
          ? `面向${its.some('partners', 2)}`
          : `with: ${its.some('partners', 2)}`,
      its.say(
        'cooperationYears',
        (years) => `合作 ${years}`,
        (years) => years,
      ),
    ],
    tags: its.words('teacherFields'),
  }),
  research: (its) => ({
    figure:
      its.value('budgetMin') === null && its.value('budgetMax') === null
        ? its.value('budgetOpen') === true
          ? words('金额面议', 'Negotiable')[its.lang]
          : undefined
        : moneyRangeText(its.value('budgetMin'), its.value('budgetMax'), its.lang),
    facts: [its.text('techField'), readinessText(its), its.some('modes', 2), its.text('durationMonths')],
    tags: its.words('keywords'),
  }),
  service: (its) => ({
    figure: priceText(its, 'priceMode', 'priceMin', 'priceMax'),
    facts: [
      its.some('services', 2),
      its.words('qualifications').includes('none') ? undefined : its.some('qualifications', 2),
      its.say(
        'turnaroundDays',
        (days) => `${days}内交付`,
        (days) => `within ${days}`,
      ),
    ],
    tags: [...its.words('keywords'), ...its.words('standards')],
  }),
  training: (its) => ({
    figure: priceText(its, 'feeMode', 'feeMin', 'feeMax'),
    facts: [
      its.value('skillLevel') === 'none' ? undefined : its.text('skillLevel'),
      hoursText(its),
      its.text('teaching'),
      its.text('seats'),
    ],
    tags: [],
  }),
  facility: (its) => ({
    figure: priceText(its, 'priceMode', 'priceMin', 'priceMax'),
    facts: [
      its.some('facilities', 2),
      its.say(
        'workplaces',
        (places) => (its.side === 'need' ? places.replace('个', '人') : places.replace('个', '工位')),
        (places) => (its.side === 'need' ? places.replace('places', 'people') : places),
      ),
      its.some('openDays', 2),
    ],
    tags: its.words('equipment'),
  }),
};

/** "就绪度 4→7 级": the number alone is what people compare. */
function readinessText(its: Reading): Part {
  const level = (name: string): string => (its.text(name) ?? '').replace(/\D.*$/s, '');
  const [now, wanted] = [level('trlNow'), level('trlWanted')];
  const span = [now, wanted].filter((one) => one !== '').join('→');
  if (span === '') return undefined;
  return its.lang === 'zh' ? `就绪度 ${span} 级` : `TRL ${span}`;
}

function hoursText(its: Reading): Part {
  const hours = ['theoryHours', 'practiceHours']
    .map((name) => its.value(name))
    .filter((one): one is number => typeof one === 'number');
  if (hours.length === 0) return undefined;
  const sum = hours.reduce((all, one) => all + one, 0);
  return its.lang === 'zh' ? `${sum} 学时` : `${sum} lessons`;
}

const MOST_TAGS = 6;

export function highlightsOf(type: KindType, side: Side, detail: ShownDetail, lang: Language): Highlights {
  const { figure, facts, tags } = HIGHLIGHTS[type](reading(type, side, detail, lang));
  return {
    figure,
    facts: facts.filter((fact) => fact !== undefined),
    tags: [...new Set(tags)].slice(0, MOST_TAGS),
  };
}
