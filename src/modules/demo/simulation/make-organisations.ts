import { creditCodeCheck, type OrganisationKind } from '#modules/organisations';
import { DEMO_ORGANISATIONS, type DemoOrganisation } from '../data/organisations.ts';
import type { Chance } from '../data/random.ts';
import type { Scale } from './scales.ts';
import { areaOf, MORE_SCHOOLS, TAUGHT, TRADES } from './tables.ts';

/** Invented; `pattern` is the organisation or trade whose jobs or majors it shares. */
export interface SimulatedOrganisation extends DemoOrganisation {
  readonly creditCode: string;
  readonly pattern: string;
  /** Of the fields of the catalogue. */
  readonly area: string;
}

const BRAND =
  '恒瑞辰邦铭川岳启华澄蓝沛宁净通港安暖康颐云禾海稻麦苇绿驰永盛昌隆德信泰和嘉远博汇联创鼎宏祥顺达骏凯诚锦天润源丰茂荣光明朗正新元'.split(
    '',
  );

/** The sentence of a made organisation that no other shares. */
export const FOUNDED = /\d{4} 年成立，职工 \d+ 人。$/u;

const schools = [...DEMO_ORGANISATIONS.filter(({ name }) => TAUGHT.has(name)), ...MORE_SCHOOLS];

export interface Making {
  readonly counties: readonly string[];
  /** Letters of the credit codes, so that no two regions share one. */
  readonly run: string;
  /** Around the brand and the trade. */
  readonly naming: (core: string) => string;
  readonly chance: Chance;
}

/** Firms and schools, each of the trade or the majors of another. */
export function makeOrganisations(
  scale: Pick<Scale, 'firms' | 'schools'>,
  { counties, run, naming, chance }: Making,
): SimulatedOrganisation[] {
  const named = new Set<string>();
  const make = (pattern: DemoOrganisation, at: number, kind: OrganisationKind): SimulatedOrganisation => {
    const people = peopleLike(pattern, chance);
    return {
      ...like(pattern),
      kind,
      division: chance.pick(counties),
      people,
      about: `${pattern.about}${chance.between(1996, 2022)} 年成立，职工 ${people} 人。`,
      name: naming(freshCore(pattern.name, named, chance)),
      creditCode: creditCodeOf(kind, run, at),
    };
  };
  const all = Array.from({ length: scale.schools }, (_, at) => make(schools[at % schools.length]!, at, 'school'));
  // Every trade comes once before one comes twice.
  let deck: DemoOrganisation[] = [];
  for (let at = 0; at < scale.firms; at += 1) {
    if (deck.length === 0) deck = chance.some(TRADES, TRADES.length);
    all.push(make(deck.pop()!, scale.schools + at, 'enterprise'));
  }
  return all;
}

/** The hand-written one itself. */
export const asPattern = (one: DemoOrganisation, creditCode: string): SimulatedOrganisation => ({
  ...like(one),
  creditCode,
});

const like = (one: DemoOrganisation): Omit<SimulatedOrganisation, 'creditCode'> => ({
  ...one,
  as: undefined,
  pattern: one.name,
  area: areaOf({ pattern: one.name, industry: one.industry }),
});

/** A city has one refinery: who shares the trade of a giant is none. */
const peopleLike = ({ people }: DemoOrganisation, chance: Chance): number =>
  Math.max(3, Math.round((people > 900 ? 300 : people) * (0.25 + 1.5 * chance.next() ** 2)));

/** 云州辰光精密机械有限公司 → 恒瑞精密机械有限公司: the trade stays, so that the jobs go with the name. */
function freshCore(pattern: string, named: Set<string>, chance: Chance): string {
  const trade = pattern.replace('（演示）', '').replace(/^(云州..(?=..)|云州|芦荡县)/u, '');
  for (let letters = 2; ; letters += 1) {
    const core = `${chance.some(BRAND, Math.min(letters, 4)).join('')}${trade}`;
    if (!named.has(core)) {
      named.add(core);
      return core;
    }
  }
}

/** Well-formed, and of nobody: 211199 is no division. */
export function creditCodeOf(kind: OrganisationKind, run: string, at: number): string {
  const body = `${kind === 'school' ? '12' : '91'}211199${run}${at.toString(30).toUpperCase().padStart(5, '0')}`;
  const stem = body.replaceAll(/[IOSVZ]/g, (letter) => 'UWXYT'['IOSVZ'.indexOf(letter)]!);
  return stem + creditCodeCheck(stem)!;
}
