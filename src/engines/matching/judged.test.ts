import { describe, expect, test } from 'vitest';
import { DEFAULT_WEIGHTS, FITTING } from './factors.ts';
import { rankDemands } from './index.ts';
import { compare, weigh } from './match.ts';
import { CASES, demandsOfCase, generatedSet, supplyOfCase, type Judged } from './judged.testing.ts';
import { uuidOf } from './generated.testing.ts';
import { BLOCKED } from './rank.ts';
import { DemandPool } from './pool/demand-pool.ts';
import type { Demand, Supply } from './types.ts';

describe('pairs judged by hand', () => {
  test.each(CASES)('$name', (one) => {
    const ranked = rankDemands(supplyOfCase(one), demandsOfCase(one), 20).map(({ id }) => id);
    expect(ranked).toEqual(one.better.map((_, i) => uuidOf(i)));
  });
});

const TOP = 10;
const gain = (grade: number, at: number): number => (2 ** grade - 1) / Math.log2(at + 2);

function ndcg({ demands, gradeOf }: Judged, ids: readonly string[]): number {
  const best = demands.map(({ id }) => gradeOf(id)).toSorted((a, b) => b - a);
  const sum = (grades: readonly number[]): number =>
    grades.slice(0, TOP).reduce((all, grade, at) => all + gain(grade, at), 0);
  return sum(ids.map(gradeOf)) / sum(best);
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const byScore = (demands: readonly Demand[], of: (demand: Demand) => number): string[] =>
  demands
    .map((demand) => ({ id: demand.id, points: of(demand) }))
    .toSorted((a, b) => b.points - a.points || (a.id < b.id ? 1 : -1))
    .slice(0, TOP)
    .map(({ id }) => id);
const overlap = (demand: Demand, supply: Supply): number =>
  demand.skills.filter((skill) => supply.skills.includes(skill)).length;

test('the generated set: both sides together beat either alone, and plain overlap of skills; a drop fails', () => {
  const set = generatedSet();
  const pool = new DemandPool();
  for (const demand of set[0]!.demands) pool.put(demand);
  const factors = weigh(FITTING, DEFAULT_WEIGHTS);
  const measured = set.map((one) => {
    const found = new Map(one.demands.map((demand) => [demand.id, compare(factors, demand, one.supply)]));
    // The others, too, put last who does not meet a condition: what is measured is the order of the rest.
    const eligible = (id: string): number => (found.get(id)!.blocked ? -BLOCKED : 0);
    const side = (wanting: 'demand' | 'supply') =>
      ndcg(
        one,
        byScore(one.demands, ({ id }) => eligible(id) + found.get(id)!.interest[wanting]),
      );
    return {
      both: ndcg(
        one,
        pool.rank(one.supply, TOP).map(({ id }) => id),
      ),
      demand: side('demand'),
      supply: side('supply'),
      skills: ndcg(
        one,
        byScore(one.demands, (demand) => eligible(demand.id) + overlap(demand, one.supply)),
      ),
    };
  });
  const figures = {
    both: mean(measured.map(({ both }) => both)),
    demand: mean(measured.map(({ demand }) => demand)),
    supply: mean(measured.map(({ supply }) => supply)),
    skills: mean(measured.map(({ skills }) => skills)),
  };
  expect(set.length).toBeGreaterThan(20);
  // 2026-11-22: both 0.514, the demand's interest alone 0.445, the supply's 0.147, overlap of skills 0.060.
  expect(figures.both).toBeGreaterThan(0.5);
  expect(figures.both).toBeGreaterThan(figures.demand + 0.05);
  expect(figures.both).toBeGreaterThan(figures.supply + 0.1);
  expect(figures.both).toBeGreaterThan(figures.skills + 0.2);
});
