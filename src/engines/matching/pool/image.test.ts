import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UnreadableImage, type Image } from '#kernel/image';
import { reopened } from '#kernel/image.testing';
import { someDemand, someId, someSupply } from '../random-sides.testing.ts';
import type { Demand } from '../types.ts';
import { DemandPool } from './demand-pool.ts';

const changes = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.tuple(someDemand, fc.oneof(someId, fc.uuid({ version: 7 }))) },
    { weight: 1, arbitrary: someId },
  ),
  { maxLength: 60 },
);
type Changes = typeof changes extends fc.Arbitrary<infer All> ? All : never;

function apply(pool: DemandPool, all: Changes): void {
  for (const one of all) {
    if (typeof one === 'string') pool.remove(one);
    else pool.put({ ...one[0], id: one[1] });
  }
}

test('a pool that was read back ranks like the one that went on', () => {
  fc.assert(
    fc.property(
      changes,
      changes,
      changes,
      fc.array(someSupply, { maxLength: 3 }),
      (before, meanwhile, after, supplies) => {
        const original = new DemandPool();
        apply(original, before);
        const image: Image = original.image();
        const read = DemandPool.from(reopened(image));
        const same = (): void => {
          expect([...read.values()]).toEqual([...original.values()]);
          expect(read.size).toBe(original.size);
          for (const supply of supplies) expect(read.rank(supply, 10)).toEqual(original.rank(supply, 10));
        };
        same();
        for (const pool of [original, read]) apply(pool, after);
        same();
        // It is written down while it goes on: what came meanwhile is then done again.
        const going = original.image();
        apply(original, meanwhile);
        const torn = DemandPool.from(reopened(going));
        apply(torn, meanwhile);
        const byId = (pool: DemandPool): Demand[] => [...pool.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
        expect(byId(torn)).toEqual(byId(original));
        for (const supply of supplies) expect(torn.rank(supply, 10)).toEqual(original.rank(supply, 10));
      },
    ),
    { numRuns: 25 },
  );
});

test('what was made by other rules, or is cut off, is refused', () => {
  const pool = new DemandPool();
  pool.put(fc.sample(someDemand, 1)[0]!);
  const image = reopened(pool.image());
  expect(() => DemandPool.from({ ...image, facts: { ...image.facts, made: 'otherwise' } })).toThrow(UnreadableImage);
  for (const broken of ['ids', 'starts', 'slots', 'majors counts'])
    expect(() =>
      DemandPool.from({ ...image, bytes: (name) => image.bytes(name).slice(0, name === broken ? -4 : undefined) }),
    ).toThrow(UnreadableImage);
});
