import { ancestorsOf } from '#modules/codes';
import type { ClassDefault } from './class-defaults.ts';
import type { Books, Link } from './model.ts';
import { buildNameLikeness } from './name-likeness.ts';

/**
 * Industries in which an occupation is found: those whose name is like that of one of its groups (汽车制造人员, 汽车制造业),
 * then those that stand beside its 小类 in the defaults of the classes of majors. Occupations that are found everywhere
 * (会计, 秘书) have few, and that is right.
 */
const ALIKE = 0.4;
const MOST = 6;

const bareGroup = (name: string): string =>
  name.replace(/(?:工程技术人员|技术人员|服务人员|生产人员|人员)$/, '') || name;
const bareIndustry = (name: string): string => name.replace(/(?:业|服务)$/, '') || name;

export type OccupationIndustries = (occupation: string) => readonly Link[];

export function buildOccupationIndustries(
  books: Books,
  defaults: ReadonlyMap<string, ClassDefault>,
): OccupationIndustries {
  const divisions = books.index('industry').rows.filter(({ code }) => /^\d{2}$/.test(code));
  const groups = books.index('occupation').rows.filter(({ code }) => code.length === 4 || code.length === 7);
  const likeness = buildNameLikeness([
    ...divisions.map(({ name }) => bareIndustry(name)),
    ...groups.map(({ name }) => bareGroup(name)),
  ]);
  const beside = companions(defaults);
  return (occupation) => {
    const lineage = [...ancestorsOf('occupation', occupation), occupation].filter((code) => code.length >= 4);
    const links = new Map<string, Link>();
    for (const group of lineage) {
      const name = books.index('occupation').labelOf(group) ?? '';
      for (const division of divisions) {
        const score = likeness(bareGroup(name), bareIndustry(division.name));
        if (score < ALIKE) continue;
        const confidence = Math.round((0.5 + 0.4 * score) * 100) / 100;
        if ((links.get(division.code)?.confidence ?? 0) < confidence)
          links.set(division.code, {
            target: 'industry',
            code: division.code,
            method: 'name',
            confidence,
            because: name,
          });
      }
      for (const [code, className] of beside.get(group) ?? [])
        if (!links.has(code))
          links.set(code, { target: 'industry', code, method: 'class', confidence: 0.35, because: className });
    }
    return [...links.values()].toSorted((a, b) => b.confidence - a.confidence).slice(0, MOST);
  };
}

export type IndustryOccupations = (industry: string) => readonly Link[];

/** The same seen from its other end: the 小类 that are found in an industry, by its division. */
export function buildIndustryOccupations(books: Books, industriesOf: OccupationIndustries): IndustryOccupations {
  const found = new Map<string, Link[]>();
  for (const { code } of books.index('occupation').rows.filter((row) => row.code.length === 7))
    for (const link of industriesOf(code))
      found.set(link.code, [...(found.get(link.code) ?? []), { ...link, target: 'occupation', code }]);
  return (industry) => (found.get(industry.slice(0, 2)) ?? []).toSorted((a, b) => b.confidence - a.confidence);
}

/** 小类 → industries that a class names first together with it. Only the first two of each list: the rest is too wide. */
function companions(defaults: ReadonlyMap<string, ClassDefault>): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const { name, industries, occupations } of defaults.values()) {
    for (const occupation of occupations.slice(0, 2)) {
      const industriesOf = found.get(occupation) ?? new Map<string, string>();
      for (const industry of industries.slice(0, 2)) industriesOf.set(industry, name);
      found.set(occupation, industriesOf);
    }
  }
  return found;
}
