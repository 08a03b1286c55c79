import { creditCodeCheck, type OrganisationKind } from '#modules/organisations';
import { DEMO_ORGANISATIONS, type DemoOrganisation } from '../data/organisations.ts';
import { FIELDS } from '../data/people.ts';
import type { Chance } from '../data/random.ts';
import type { Scale } from './scales.ts';

/** Invented; `pattern` is the hand-written organisation whose trade and jobs it shares. */
export interface SimulatedOrganisation extends DemoOrganisation {
  readonly creditCode: string;
  readonly pattern: string;
}

const BRAND =
  '恒瑞辰邦铭川岳启华澄蓝沛宁净通港安暖康颐云禾海稻麦苇绿驰永盛昌隆德信泰和嘉远博汇联创鼎宏祥顺达骏凯诚锦天润源丰茂荣光明朗正新元'.split(
    '',
  );

const firms = DEMO_ORGANISATIONS.filter(({ kind, pending }) => kind === 'enterprise' && !pending);
const schools = DEMO_ORGANISATIONS.filter(({ name }) => name in FIELDS);

export function makeOrganisations(
  scale: Scale,
  counties: readonly string[],
  run: string,
  chance: Chance,
): SimulatedOrganisation[] {
  const named = new Set<string>();
  const make = (pattern: DemoOrganisation, at: number, kind: OrganisationKind): SimulatedOrganisation => ({
    ...pattern,
    as: undefined,
    kind,
    division: chance.pick(counties),
    people: Math.max(3, Math.round(pattern.people * (0.25 + 1.5 * chance.next() ** 2))),
    name: freshName(pattern.name, named, chance),
    pattern: pattern.name,
    creditCode: creditCodeOf(kind, run, at),
  });
  return [
    ...Array.from({ length: scale.schools }, (_, at) => make(schools[at % schools.length]!, at, 'school')),
    ...Array.from({ length: scale.firms }, (_, at) => make(chance.pick(firms), scale.schools + at, 'enterprise')),
  ];
}

/** 云州辰光精密机械有限公司 → 云州恒瑞精密机械有限公司（模拟）: the trade stays, so that the jobs go with the name. */
function freshName(pattern: string, named: Set<string>, chance: Chance): string {
  const trade = pattern.replace('（演示）', '').replace(/^云州..(?=..)/u, '');
  for (let letters = 2; ; letters += 1) {
    const name = `${chance.some(BRAND, Math.min(letters, 4)).join('')}${trade}（模拟）`;
    if (!named.has(name)) {
      named.add(name);
      return name;
    }
  }
}

/** Well-formed, and of nobody: 211199 is no division. */
function creditCodeOf(kind: OrganisationKind, run: string, at: number): string {
  const body = `${kind === 'school' ? '12' : '91'}211199${run}${at.toString(30).toUpperCase().padStart(5, '0')}`;
  const stem = body.replaceAll(/[IOSVZ]/g, (letter) => 'UWXYT'['IOSVZ'.indexOf(letter)]!);
  return stem + creditCodeCheck(stem)!;
}
