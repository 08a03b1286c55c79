import { describe, expect, test } from 'vitest';
import { DEFAULT_WEIGHTS, rankDemands, rankSimilar, score } from './index.ts';
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
  industries: ['34'],
  confirmedOn: 20_000,
  until: 20_100,
  capacity: 4,
  owner: 'firm',
  answerRate: 1,
  shownTo: 10,
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
  industries: [{ code: '34', confidence: 1 }],
  askedOn: 20_000,
  from: 20_050,
  headcount: 4,
  partners: ['firm'],
};

const nobody: Supply = { id: 'nobody', occupations: [], skills: [], places: [], kinds: [] };
const nothing: Demand = { id: 'nothing', occupations: [], majors: [], skills: [], places: [] };

const reasonOf = (match: Match, factor: FactorName) => match.reasons.find((reason) => reason.factor === factor)!;
const closenessOf = (match: Match, factor: FactorName): number => reasonOf(match, factor).closeness;

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
    ['a month old', 'freshness', { confirmedOn: 19_970 }, {}, 0.5],
    ['free half a quarter late', 'time', { until: 20_005 }, {}, 0.5],
    ['half of the class', 'capacity', { capacity: 2 }, {}, 0.5],
    ['half of the answers came', 'answers', { answerRate: 0.5 }, {}, 0.5],
    ['nobody worked together', 'past', { owner: 'another' }, {}, 0],
    ['shown to twice the cap', 'crowding', { shownTo: 160 }, {}, 0.5],
    [
      'the major leads to its 小类',
      'occupation',
      {},
      { occupations: [], leadsTo: [{ code: '6-18-01', confidence: 0.7 }] },
      0.7,
    ],
    [
      'the surest way counts',
      'occupation',
      {},
      { occupations: ['6-18-02-02'], leadsTo: [{ code: '6-18-01', confidence: 0.7 }] },
      0.7,
    ],
    ['the major leads to its industry', 'industry', {}, { industries: [{ code: '34', confidence: 0.4 }] }, 0.4],
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
    expect(match).toMatchObject({ score: 0, evident: false, interest: { demand: 0 }, blockers: [] });
    expect(reasonOf(match, 'skills')).toMatchObject({
      state: 'unknown',
      contribution: 0,
      drop: 0,
      detail: { missing: 'supply' },
    });
    expect(reasonOf(score(nothing, nobody), 'pay').detail).toEqual({ missing: 'both' });
    expect(score(nothing, graduate)).toMatchObject({ score: 0, evident: false });
  });

  test('a degree and a wished place alone make no recommendation', () => {
    const stranger: Supply = { ...nobody, places: ['2111'], education: 6, experienceYears: 9, kinds: ['employment'] };
    expect(score(turner, stranger).score).toBeGreaterThan(0);
    expect(rankDemands(stranger, [turner], 5)).toEqual([]);
    expect(rankDemands({ ...stranger, skills: ['CAD'] }, [turner], 5)).toHaveLength(1);
  });

  test('one side that finds nothing it wants outweighs the other', () => {
    const unwilling = score({ ...turner, places: ['11'], payMin: 1, payMax: 1 }, { ...graduate, partners: [] });
    const middling = score({ ...turner, skills: ['数控车', '焊接'] }, graduate);
    expect(unwilling.interest.demand).toBe(1);
    expect(unwilling.score).toBeCloseTo(Math.sqrt(unwilling.interest.supply), 5);
    expect(unwilling.score).toBeLessThan(middling.score);
  });

  test('conditions that are not met are told, and the score is told beside them', () => {
    const match = score(turner, { ...graduate, education: 2, kinds: ['internship'] });
    expect(match.blockers).toEqual([
      { factor: 'education', detail: { asked: 3, brought: 2 } },
      { factor: 'kind', detail: { kind: 'employment', wished: ['internship'] } },
    ]);
    expect(match.score).toBeCloseTo(Math.sqrt(0.9 * 0.88), 5);
  });

  test('improvements name who could change what, what is worth most first', () => {
    const { improvements } = score(turner, { ...graduate, skills: ['CAD'], experienceYears: 1, major: '660102' });
    expect(improvements.map(({ factor, by, detail }) => [factor, by, detail])).toEqual(
      [
        ['skills', 'demand', { skill: '数控车' }],
        ['skills', 'demand', { skill: '量具' }],
        ['skills', 'supply', { skill: '数控车' }],
        ['skills', 'supply', { skill: '量具' }],
        ['experience', 'supply', { asked: 2 }],
        ['experience', 'demand', { asked: 1 }],
      ].toSorted((x, y) => order(x) - order(y)),
    );
    function order([factor, by]: readonly unknown[]): number {
      return improvements.findIndex((one) => one.factor === factor && one.by === by);
    }
    expect(improvements.every(({ gain }) => gain > 0)).toBe(true);
  });

  test('what takes a condition out of the way comes first', () => {
    const { improvements } = score(turner, { ...graduate, education: 2, skills: [] });
    expect(improvements[0]).toMatchObject({ factor: 'education', by: 'supply', unblocks: true });
  });

  test('the detail names the pair that was closest', () => {
    const match = score({ ...turner, majors: ['530301', '460104'] }, graduate);
    expect(reasonOf(match, 'major').detail).toEqual({ first: '460104', second: '460103', closeness: 0.7 });
    expect(reasonOf(match, 'occupation').detail).toMatchObject({ first: '6-18-01-01', confidence: 1 });
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
    { ...turner, id: 'e', occupations: ['2-02-10-09'], majors: ['530301'], skills: ['导游'] },
  ];

  test('eligible first, then by score, then the greater id; without evidence not at all', () => {
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
