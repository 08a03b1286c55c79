import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Demand, Kind, Reach, Supply } from './types.ts';

/** Posts and pupils over the real code sets, the same on every machine: for the judged set and for bench/matching.ts. */

const FOLDER = join(import.meta.dirname, '../../../codesets');
const rowsOf = (file: string): string[][] =>
  readFileSync(join(FOLDER, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'));
const parts = (text: string | undefined, by: string): string[] =>
  text === undefined || text === '' ? [] : text.split(by);

/** A 专业类 with what belongs to it. */
export interface Trade {
  readonly code: string;
  readonly industries: readonly string[];
  /** 职业小类, the nearest first. */
  readonly groups: readonly string[];
  readonly occupations: readonly string[];
  /** By level: secondary, college, bachelor. */
  readonly majors: readonly (readonly string[])[];
  readonly skills: readonly string[];
}

export interface World {
  readonly trades: readonly Trade[];
  readonly counties: readonly string[];
  readonly common: readonly string[];
}

const LEVELS = ['6', '4', '2'];
const sameClass = (major: string, trade: string): boolean =>
  Number(major.slice(0, 2)) % 20 === Number(trade.slice(0, 2)) % 20 && major.slice(2, 4) === trade.slice(2, 4);

export function openWorld(): World {
  const majors = rowsOf('majors-2021-2025.tsv')
    .map(([code]) => code!)
    .filter((code) => code.length >= 6);
  const occupations = rowsOf('occupations-2022.tsv')
    .map(([code]) => code!)
    .filter((code) => code.length === 10);
  const skills = ['skills.tsv', 'tools.tsv', 'certificates.tsv'].flatMap((file) => rowsOf(join('skills', file)));
  const trades = rowsOf('crosswalk-classes.tsv').map(([code, , industries, groups]): Trade => {
    const ofGroups = parts(groups, '、');
    return {
      code: code!,
      industries: parts(industries, '、'),
      groups: ofGroups,
      occupations: ofGroups.flatMap((group) => occupations.filter((one) => one.startsWith(`${group}-`))),
      majors: LEVELS.map((level) => {
        const first = String(Number(level) * 10 + (Number(code!.slice(0, 2)) % 20)).slice(0, 2);
        return majors.filter((major) => major.startsWith(first) && sameClass(major, code!));
      }),
      skills: skills
        .filter((row) => parts(row[5], '|').some((major) => sameClass(major, code!)))
        .map((row) => row[1]!.toLowerCase()),
    };
  });
  const counties = rowsOf('divisions-2023.tsv')
    .map(([code]) => code!)
    .filter((code) => code.length === 6);
  const common = skills
    .filter((row) => (row[5] ?? '') === '')
    .slice(0, 60)
    .map((row) => row[1]!.toLowerCase());
  return { trades: trades.filter(({ occupations: some }) => some.length > 0), counties, common };
}

/** mulberry32 */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const uuidOf = (n: number): string => `01890000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const KINDS: readonly Kind[] = ['employment', 'internship', 'apprenticeship'];
const TODAY = 20_400;
/** Small numbers come more often: cities and trades are not of one size. */
const pick = <Item>(next: () => number, items: readonly Item[], skew = 1): Item =>
  items[Math.floor(next() ** skew * items.length)]!;
const some = <Item>(next: () => number, items: readonly Item[], count: number, skew = 1): Item[] => [
  ...new Set(Array.from({ length: items.length === 0 ? 0 : count }, () => pick(next, items, skew))),
];

/** 0 secondary, 1 college, 2 bachelor; on the platform's scale 2, 3 and 4. */
const EDUCATION = [2, 3, 4] as const;

export interface Post {
  readonly demand: Demand;
  readonly trade: Trade;
}

export function post({ trades, counties, common }: World, n: number): Post {
  const next = random(n + 1);
  const trade = pick(next, trades, 1.4);
  const level = pick(next, [0, 1, 1, 2]);
  const pay = (3000 + Math.floor(next() ** 2 * 9000)) * 100;
  const occupation = pick(next, trade.occupations, 1.5);
  const majors = some(next, trade.majors[level]!, 1 + Math.floor(next() * 3));
  return {
    trade,
    demand: {
      id: uuidOf(n),
      occupations: next() < 0.85 ? [occupation] : [],
      majors: next() < 0.6 ? majors : [],
      skills: [
        ...new Set([
          ...some(next, trade.skills, 1 + Math.floor(next() * 4), 1.5),
          ...some(next, common, Math.floor(next() * 3), 2),
        ]),
      ],
      places: [pick(next, counties, 1.3)],
      industries: next() < 0.7 ? [pick(next, trade.industries)] : [],
      education: EDUCATION[level]!,
      kind: pick(next, KINDS),
      payMin: pay,
      payMax: Math.round(pay * (1 + next() * 0.5)),
      ...(next() < 0.4 && { experienceYears: Math.floor(next() * 4) }),
      confirmedOn: TODAY - Math.floor(next() * 90),
      until: TODAY + Math.floor(next() * 120),
      capacity: 1 + Math.floor(next() ** 2 * 30),
      owner: `firm ${Math.floor(next() ** 2 * 20_000)}`,
      ...(next() < 0.5 && { answerRate: Math.round(next() * 100) / 100 }),
    },
  };
}

export interface Pupil {
  readonly supply: Supply;
  readonly trade: Trade;
}

/** The crosswalk as the product has it: the first 小类 of a class are surer than the last. */
const leadsTo = ({ groups }: Trade): Reach[] =>
  groups
    .map((code, i) => ({ code, confidence: Math.round((0.75 - 0.08 * i) * 100) / 100 }))
    .filter(({ confidence }) => confidence > 0.3);

/** Pupils of one class: one major, one county, skills of their own. */
export function pupils({ trades, counties, common }: World, group: number, count: number): Pupil[] {
  const next = random(-group - 1);
  const trade = pick(
    next,
    trades.filter(({ majors }) => majors.every((ofLevel) => ofLevel.length > 0)),
    1.4,
  );
  const level = pick(next, [0, 1, 1, 2]);
  const major = pick(next, trade.majors[level]!);
  const home = pick(next, counties, 1.3);
  return Array.from({ length: count }, (_, i) => ({
    trade,
    supply: {
      id: uuidOf(1e9 + group * 1000 + i),
      occupations: [],
      major,
      leadsTo: leadsTo(trade),
      industries: trade.industries.slice(0, 3).map((code) => ({ code, confidence: 0.4 })),
      skills: [...new Set([...some(next, trade.skills, 2 + Math.floor(next() * 4), 1.5), ...some(next, common, 2, 2)])],
      places: next() < 0.5 ? [home.slice(0, 4)] : [home, pick(next, counties, 1.3).slice(0, 4)],
      kinds: some(next, KINDS, 2),
      education: EDUCATION[level]!,
      experienceYears: Math.floor(next() ** 3 * 5),
      payMin: (3000 + Math.floor(next() * 4000)) * 100,
      askedOn: TODAY,
      from: TODAY + Math.floor(next() * 150),
    },
  }));
}
