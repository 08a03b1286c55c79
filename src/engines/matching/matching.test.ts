import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_WEIGHTS, rankDemands, rankSimilar, rankSupplies, score, similar } from './index.ts';
import type { Demand, FactorName, Match, Supply } from './index.ts';

const turner: Demand = {
  id: 'turner',
  occupations: ['6-18-01-01'],
  majors: ['460103'],
  skills: ['数控车', 'CAD', '量具'],
  places: ['211103'],
  education: 3,
  kind: 'employment',
  payMin: 400_000,
  payMax: 600_000,
  experienceYears: 2,
  words: ['车间', '两班倒'],
  freshnessDays: 0,
};

const graduate: Supply = {
  id: 'graduate',
  occupations: ['6-18-01-01'],
  major: '460103',
  skills: ['数控车', 'CAD', '量具', '英语'],
  places: ['2111'],
  kinds: ['employment', 'internship'],
  education: 4,
  payMin: 500_000,
  experienceYears: 3,
  words: ['车间', '两班倒'],
};

const nobody: Supply = { id: 'nobody', occupations: [], skills: [], places: [], kinds: [] };
const nothing: Demand = { id: 'nothing', occupations: [], majors: [], skills: [], places: [] };

const reasonOf = (match: Match, factor: FactorName) => match.reasons.find((reason) => reason.factor === factor)!;
const closenessOf = (match: Match, factor: FactorName): number => {
  const { contribution, weight } = reasonOf(match, factor);
  return Number((contribution / weight).toFixed(3));
};

describe('single factors', () => {
  test.each<[string, FactorName, Partial<Demand>, Partial<Supply>, number]>([
    ['same major', 'major', {}, {}, 1],
    ['same class at another level', 'major', {}, { major: '660102' }, 0.7],
    ['same group', 'major', {}, { major: '460301' }, 0.3],
    ['K does not matter', 'major', { majors: ['520101K'] }, { major: '520101' }, 1],
    ['another group', 'major', {}, { major: '530301' }, 0],
    ['best of several', 'major', { majors: ['530301', '460103'] }, {}, 1],
    ['same 小类', 'occupation', {}, { occupations: ['6-18-01-02'] }, 0.6],
    ['same 中类', 'occupation', {}, { occupations: ['6-18-02-02'] }, 0.3],
    ['same 大类', 'occupation', {}, { occupations: ['6-01-01-01'] }, 0.1],
    ['another 大类', 'occupation', {}, { occupations: ['2-18-01-01'] }, 0],
    ['part of the skills', 'skills', {}, { skills: ['CAD'] }, 0.333],
    ['inside the wished place', 'place', {}, { places: ['21'] }, 1],
    ['around the wished place', 'place', { places: ['2111'] }, { places: ['211103'] }, 0.8],
    ['same city', 'place', {}, { places: ['211102'] }, 0.6],
    ['same province', 'place', {}, { places: ['210102'] }, 0.3],
    ['elsewhere', 'place', {}, { places: ['11'] }, 0],
    ['pay short of the wish', 'pay', {}, { payMin: 800_000 }, 0.5],
    ['half of the wish or less', 'pay', {}, { payMin: 1_500_000 }, 0],
    ['half of the years', 'experience', {}, { experienceYears: 1 }, 0.5],
    ['a month old', 'freshness', { freshnessDays: 30 }, {}, 0.5],
    ['one word of two', 'words', {}, { words: ['车间', '食宿'] }, 0.5],
  ])('%s', (_, factor, demand, supply, expected) => {
    expect(closenessOf(score({ ...turner, ...demand }, { ...graduate, ...supply }), factor)).toBeCloseTo(expected, 3);
  });
});

describe('explanation', () => {
  test('what fits in everything scores 1, without blockers or improvements', () => {
    expect(score(turner, graduate)).toMatchObject({ score: 1, known: 1, blockers: [], improvements: [] });
  });

  test('what nobody told is unknown, never a match', () => {
    const match = score(turner, nobody);
    expect(match.score).toBeCloseTo(0.05, 5); // fresh
    expect(reasonOf(match, 'skills')).toMatchObject({
      state: 'unknown',
      contribution: 0,
      detail: { missing: 'supply' },
    });
    expect(score(nothing, graduate).reasons.every((reason) => reason.state === 'unknown')).toBe(true);
    expect(score(nothing, nobody)).toMatchObject({ score: 0, known: 0, blockers: [] });
    expect(reasonOf(score(nothing, nobody), 'pay').detail).toEqual({ missing: 'both' });
  });

  test('conditions that are not met are told, and the score is told beside them', () => {
    const match = score(turner, { ...graduate, education: 2, kinds: ['internship'] });
    expect(match.blockers).toEqual([
      { factor: 'education', detail: { asked: 3, brought: 2 } },
      { factor: 'kind', detail: { kind: 'employment', wished: ['internship'] } },
    ]);
    expect(match.score).toBeCloseTo(0.9, 5);
  });

  test('improvements name the missing skill, and what is worth most first', () => {
    const { improvements } = score(turner, { ...graduate, skills: ['CAD'], experienceYears: 1, major: '660102' });
    expect(improvements.map(({ factor, change, detail }) => [factor, change, detail])).toEqual([
      ['skills', 'meet', { skill: '数控车' }],
      ['skills', 'meet', { skill: '量具' }],
      ['experience', 'meet', { asked: 2 }],
    ]);
    expect(improvements[0]!.gain).toBeCloseTo(0.2 / 3, 5);
  });

  test('the detail names the pair that was closest', () => {
    const match = score({ ...turner, majors: ['530301', '460104'] }, graduate);
    expect(reasonOf(match, 'major').detail).toEqual({ first: '460104', second: '460103', closeness: 0.7 });
  });
});

describe('weights', () => {
  test('only their proportions matter', () => {
    const doubled = Object.fromEntries(Object.entries(DEFAULT_WEIGHTS).map(([name, points]) => [name, points * 2]));
    expect(score(turner, { ...graduate, skills: [] }, doubled)).toEqual(score(turner, { ...graduate, skills: [] }));
  });

  test('a factor without weight is not mentioned', () => {
    expect(score(turner, graduate, { pay: 0 }).reasons.map((reason) => reason.factor)).not.toContain('pay');
  });

  test.each([-1, NaN, Infinity])('%d is refused', (pay) => {
    expect(() => score(turner, graduate, { pay })).toThrow('matching.invalidWeight');
  });
});

describe('ranking', () => {
  const demands: Demand[] = [
    { ...turner, id: 'a', skills: ['焊接'] },
    { ...turner, id: 'b' },
    { ...turner, id: 'c' },
    { ...turner, id: 'd', education: 9 },
  ];

  test('eligible first, then by score, then the greater id', () => {
    expect(rankDemands(graduate, demands, 9).map(({ id }) => id)).toEqual(['c', 'b', 'a', 'd']);
    expect(rankDemands(graduate, demands, 2).map(({ id }) => id)).toEqual(['c', 'b']);
    expect(rankDemands(graduate, demands, 0)).toEqual([]);
    expect(rankDemands(graduate, [], 5)).toEqual([]);
  });

  test('similar ones leave out the one that was asked about', () => {
    expect(rankSimilar(demands[1]!, demands, 2).map(({ id }) => id)).toEqual(['c', 'd']);
  });

  test.each([-1, 1.5, NaN])('limit %d is refused', (limit) => {
    expect(() => rankDemands(graduate, demands, limit)).toThrow('matching.invalidLimit');
  });
});

const list = (...items: string[]) => fc.subarray(items);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const shared = {
  id: fc.constantFrom(...'abcdefgh'),
  occupations: list('6-18-01-01', '6-18-01-02', '6-18-02', '2-02-10-09'),
  skills: list('车', '焊', '钳', 'CAD', 'PLC'),
  places: list('21', '2111', '211103', '210102', '11'),
};
const optional = {
  words: list('车间', '夜班', '食宿'),
  education: fc.integer({ min: 1, max: 6 }),
  experienceYears: fc.integer({ min: 0, max: 10 }),
  payMin: fc.integer({ min: 0, max: 1_000_000 }),
};
const present = <T extends object>(value: object): T =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
const some = (fields: Record<string, fc.Arbitrary<unknown>>) =>
  Object.fromEntries(Object.entries(fields).map(([name, arbitrary]) => [name, maybe(arbitrary)]));
const kinds = ['employment', 'internship', 'apprenticeship'];

const someDemand = fc
  .record({
    ...shared,
    majors: list('460103', '660102', '460301', '530301K'),
    ...some({
      ...optional,
      kind: fc.constantFrom(...kinds),
      payMax: fc.integer({ min: 1, max: 2_000_000 }),
      freshnessDays: fc.nat(400),
    }),
  })
  .map((value) => present<Demand>(value));
const someSupply = fc
  .record({
    ...shared,
    kinds: list(...kinds),
    ...some({ ...optional, major: fc.constantFrom('460103', '260101', '530301') }),
  })
  .map((value) => present<Supply>(value));
const someWeights = fc.record({
  skills: fc.nat(50),
  pay: fc.double({ min: 0, max: 9, noNaN: true }),
  words: fc.nat(3),
});

describe('properties', () => {
  test('contributions add up to the score exactly, in any order, within 0..1', () => {
    fc.assert(
      fc.property(someDemand, someSupply, someWeights, (demand, supply, weights) => {
        const match = score(demand, supply, weights);
        expect(match.reasons.reduceRight((sum, reason) => sum + reason.contribution, 0)).toBe(match.score);
        expect(match.reasons.reduce((sum, reason) => sum + reason.weight, 0)).toBe(1);
        expect(match.score).toBeLessThanOrEqual(match.known);
        expect(match.known).toBeLessThanOrEqual(1);
        for (const reason of match.reasons) expect(reason.contribution).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('two demands are as alike one way round as the other, and nothing is more like one than itself', () => {
    fc.assert(
      fc.property(someDemand, someDemand, (a, b) => {
        expect(similar(a, b).score).toBe(similar(b, a).score);
        expect(similar(a, a).score).toBe(similar(a, a).known);
        expect(similar(a, b).blockers).toEqual([]);
      }),
    );
  });

  test('telling more never lowers the score', () => {
    fc.assert(
      fc.property(
        someDemand,
        someSupply,
        fc.constantFrom('education', 'payMin', 'major', 'words', 'experienceYears'),
        (demand, supply, field) => {
          const { [field as 'education']: _, ...untold } = supply;
          expect(score(demand, supply).score).toBeGreaterThanOrEqual(score(demand, untold).score);
        },
      ),
    );
  });

  test('one more skill, year or level never lowers the score', () => {
    fc.assert(
      fc.property(someDemand, someSupply, fc.constantFrom('车', 'CAD'), (demand, supply, skill) => {
        const better: Supply = {
          ...supply,
          skills: [...new Set([...supply.skills, skill])],
          ...(supply.education !== undefined && { education: supply.education + 1 }),
          ...(supply.experienceYears !== undefined && { experienceYears: supply.experienceYears + 1 }),
        };
        expect(score(demand, better).score).toBeGreaterThanOrEqual(score(demand, supply).score);
        expect(score(demand, better).blockers.length).toBeLessThanOrEqual(score(demand, supply).blockers.length);
      }),
    );
  });

  test('ranking from either side gives the order that single scores give', () => {
    const demands = fc.uniqueArray(someDemand, { selector: (demand) => demand.id });
    const supplies = fc.uniqueArray(someSupply, { selector: (supply) => supply.id });
    fc.assert(
      fc.property(demands, supplies, fc.integer({ min: 1, max: 8 }), (all, people, limit) => {
        const [demand, supply] = [all[0], people[0]];
        fc.pre(demand !== undefined && supply !== undefined);
        const ordered = (matches: { id: string; match: Match }[]) =>
          matches
            .toSorted((a, b) => {
              const eligible = Number(b.match.blockers.length === 0) - Number(a.match.blockers.length === 0);
              return eligible || b.match.score - a.match.score || (a.id < b.id ? 1 : -1);
            })
            .slice(0, limit);
        expect(rankDemands(supply, all, limit)).toEqual(
          ordered(all.map((d) => ({ id: d.id, match: score(d, supply) }))),
        );
        expect(rankSupplies(demand, people, limit)).toEqual(
          ordered(people.map((s) => ({ id: s.id, match: score(demand, s) }))),
        );
        const others = all.slice(1).map((d) => ({ id: d.id, match: similar(demand, d) }));
        expect(rankSimilar(demand, all, limit)).toEqual(ordered(others));
      }),
    );
  });
});
