import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankDemands } from '../index.ts';
import { someDemand, someId, someSupply, someWeights } from '../random-sides.testing.ts';
import type { Demand } from '../types.ts';
import { DemandPool } from './demand-pool.ts';

const manyIds = fc.uuid({ version: 7 });
const someDemands = fc
  .array(fc.tuple(someDemand, fc.oneof(someId, manyIds)), { maxLength: 40 })
  .map((all) => all.map(([demand, id]): Demand => ({ ...demand, id })));
const changes = fc.array(
  fc.oneof(
    someDemand.map((demand) => ({ put: demand })),
    someId.map((id) => ({ remove: id })),
  ),
  { maxLength: 30 },
);

const short = (ranked: ReturnType<typeof rankDemands>) =>
  ranked.map(({ id, match }) => ({ id, score: match.score, blocked: match.blockers.length > 0 || match.forbidden }));

/** What was put last under each id, as anybody would keep it. */
function apply(pool: DemandPool, kept: Map<string, Demand>, change: { put: Demand } | { remove: string }): void {
  if ('put' in change) {
    pool.put(change.put);
    kept.set(change.put.id, change.put);
  } else {
    pool.remove(change.remove);
    kept.delete(change.remove);
  }
}

describe('the pool', () => {
  test('ranks exactly as comparing every pair does, after any changes, for one after another', () => {
    fc.assert(
      fc.property(
        someDemands,
        changes,
        fc.array(someSupply, { minLength: 1, maxLength: 4 }),
        someWeights,
        fc.integer({ min: 0, max: 9 }),
        (demands, later, supplies, weights, limit) => {
          const pool = new DemandPool();
          const kept = new Map<string, Demand>();
          for (const put of demands) apply(pool, kept, { put });
          const asked = () => {
            for (const supply of supplies)
              expect(pool.rank(supply, limit, weights)).toEqual(
                short(rankDemands(supply, kept.values(), limit, weights)),
              );
          };
          asked();
          for (const change of later) apply(pool, kept, change);
          asked();
          expect(pool.size).toBe(kept.size);
          for (const demand of kept.values())
            expect(short(rankDemands(supplies[0]!, [pool.get(demand.id)!], 1))).toEqual(
              short(rankDemands(supplies[0]!, [demand], 1)),
            );
        },
      ),
      { numRuns: 300 },
    );
  });

  test('keeps what was put, through the writing anew after many removals', () => {
    const demands = fc.sample(someDemand, 3000).map((demand, i): Demand => ({ ...demand, id: uuidOf(i) }));
    const pool = new DemandPool();
    for (const demand of demands) pool.put(demand);
    for (const { id } of demands.slice(0, 2000)) pool.remove(id);
    expect(pool.size).toBe(1000);
    const supply = fc.sample(someSupply, 1)[0]!;
    expect(pool.rank(supply, 50)).toEqual(short(rankDemands(supply, demands.slice(2000), 50)));
    expect([...pool.values()].map(({ id }) => id)).toEqual(demands.slice(2000).map(({ id }) => id));
    expect(pool.get(uuidOf(5))).toBeUndefined();
    expect(pool.has(uuidOf(2999))).toBe(true);
  });

  test('is read from another thread as it was when it was shared, and less what was removed since', () => {
    const demands = fc.sample(someDemand, 400).map((demand, i): Demand => ({ ...demand, id: uuidOf(i) }));
    const pool = new DemandPool();
    for (const demand of demands) pool.put(demand);
    const reader = DemandPool.reading(structuredClone(pool.share()));
    pool.remove(uuidOf(7));
    for (let i = 0; i < 500; i++) pool.put({ ...demands[i % 400]!, id: uuidOf(1000 + i) });
    for (const supply of fc.sample(someSupply, 30))
      expect(reader.rank(supply, 20)).toEqual(
        short(
          rankDemands(
            supply,
            demands.filter((_, i) => i !== 7),
            20,
          ),
        ),
      );
  });

  test.each(['', 'a', '01890000-0000-7000-8000-00000000000G'])('an id that is no UUID is refused: %s', (id) => {
    expect(() => new DemandPool().put({ ...fc.sample(someDemand, 1)[0]!, id })).toThrow('matching.invalidId');
  });

  test.each([{ pay: -1 }, { pay: Number.NaN }])('a wrong weight is refused: %o', (weights) => {
    expect(() => new DemandPool().rank(fc.sample(someSupply, 1)[0]!, 5, weights)).toThrow('matching.invalidWeight');
  });
});

const uuidOf = (i: number): string => `01890000-0000-7000-8000-${i.toString(16).padStart(12, '0')}`;
