import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankDemands, rankSimilar, rankSupplies, score, similar } from './index.ts';
import type { Demand, FactorName, Improvement, Match, Supply } from './index.ts';
import { someDemand, someSupply, someWeights } from './random-sides.testing.ts';

test('contributions add up to the score exactly, in any order, and both interests make it', () => {
  fc.assert(
    fc.property(someDemand, someSupply, someWeights, (demand, supply, weights) => {
      const match = score(demand, supply, weights);
      expect(match.reasons.reduceRight((sum, reason) => sum + reason.contribution, 0)).toBe(match.score);
      expect(match.reasons.reduce((sum, reason) => sum + reason.weight, 0)).toBe(1);
      expect(match.score).toBeCloseTo(Math.sqrt(match.interest.demand * match.interest.supply), 5);
      expect(match.known).toBeLessThanOrEqual(1);
      for (const reason of match.reasons) expect(reason.contribution).toBeGreaterThanOrEqual(0);
    }),
  );
});

/** Taking a factor away is leaving unsaid what it compares. */
const UNSAID: Readonly<Partial<Record<FactorName, readonly (keyof Supply | keyof Demand)[]>>> = {
  occupation: ['occupations', 'leadsTo'],
  major: ['major', 'majors'],
  skills: ['skills'],
  industry: ['industries'],
  words: ['words'],
  education: ['education'],
  experience: ['experienceYears'],
  kind: ['kinds', 'kind'],
  place: ['places'],
  pay: ['payMin', 'payMax'],
  time: ['from', 'until'],
  capacity: ['headcount'],
  freshness: ['askedOn', 'confirmedOn'],
  answers: ['answerRate'],
  past: ['partners', 'owner'],
  crowding: ['shownTo'],
};
const LISTS = new Set<string>(['occupations', 'majors', 'skills', 'places', 'kinds']);

function without<Side extends object>(side: Side, fields: readonly string[]): Side {
  const kept = Object.entries(side).filter(([name]) => !fields.includes(name));
  return Object.fromEntries([...kept, ...fields.filter((name) => LISTS.has(name)).map((name) => [name, []])]) as Side;
}

test('what a reason is said to be worth is what the score loses when it is taken away', () => {
  fc.assert(
    fc.property(someDemand, someSupply, fc.constantFrom(...Object.keys(UNSAID)), (demand, supply, name) => {
      const factor = name as FactorName;
      const match = score(demand, supply);
      const less = score(without(demand, UNSAID[factor]!), without(supply, UNSAID[factor]!));
      expect(match.score - less.score).toBe(match.reasons.find((reason) => reason.factor === factor)!.drop);
    }),
  );
});

/** Does what an improvement says, read from nothing but its words. */
function followed(demand: Demand, supply: Supply, { factor, by, detail }: Improvement): [Demand, Supply] {
  const { skill, kind, places, asked, offered, until, days } = detail;
  const bySupply: Partial<Record<FactorName, Partial<Supply>>> = {
    skills: { skills: [...supply.skills, String(skill)] },
    kind: { kinds: [...supply.kinds, kind as 'employment'] },
    place: { places: [...supply.places, ...[places ?? []].flat().map(String)] },
    education: { education: Number(asked) },
    experience: { experienceYears: Number(asked) },
    pay: { payMin: Number(offered) },
    time: { from: Number(until) },
  };
  const byDemand: Partial<Record<FactorName, Partial<Demand>>> = {
    skills: { skills: demand.skills.filter((one) => one !== skill) },
    education: { education: Number(asked) },
    experience: { experienceYears: Number(asked) },
    pay: { payMax: Number(offered) },
    capacity: { capacity: Number(places) },
    freshness: { confirmedOn: supply.askedOn! - Number(days) },
  };
  return by === 'supply' ? [demand, { ...supply, ...bySupply[factor] }] : [{ ...demand, ...byDemand[factor] }, supply];
}

test('every improvement brings exactly what it promises when it is followed', () => {
  fc.assert(
    fc.property(someDemand, someSupply, (demand, supply) => {
      const now = score(demand, supply);
      for (const improvement of now.improvements) {
        const then = score(...followed(demand, supply, improvement));
        expect(then.score - now.score).toBe(improvement.gain);
        if (improvement.unblocks)
          expect([now.blockers.length > 0, then.blockers, then.forbidden]).toEqual([true, [], false]);
      }
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

test('telling more, or one more skill, year or level, never lowers the score', () => {
  fc.assert(
    fc.property(
      someDemand,
      someSupply,
      fc.constantFrom('education', 'payMin', 'major', 'words', 'experienceYears', 'leadsTo', 'from', 'partners'),
      fc.constantFrom('车', 'CAD'),
      (demand, supply, field, skill) => {
        const told = score(demand, supply);
        expect(told.score).toBeGreaterThanOrEqual(score(demand, without(supply, [field])).score);
        const better: Supply = {
          ...supply,
          skills: [...new Set([...supply.skills, skill])],
          ...(supply.education !== undefined && { education: supply.education + 1 }),
          ...(supply.experienceYears !== undefined && { experienceYears: supply.experienceYears + 1 }),
        };
        expect(score(demand, better).score).toBeGreaterThanOrEqual(told.score);
        expect(score(demand, better).blockers.length).toBeLessThanOrEqual(told.blockers.length);
      },
    ),
  );
});

test('ranking from either side gives the order that single scores give, and nobody without evidence', () => {
  const demands = fc.uniqueArray(someDemand, { selector: (demand) => demand.id });
  const supplies = fc.uniqueArray(someSupply, { selector: (supply) => supply.id });
  fc.assert(
    fc.property(demands, supplies, fc.integer({ min: 1, max: 8 }), (all, people, limit) => {
      const [demand, supply] = [all[0], people[0]];
      fc.pre(demand !== undefined && supply !== undefined);
      const isFree = ({ blockers, forbidden }: Match): boolean => blockers.length === 0 && !forbidden;
      const ordered = (matches: { id: string; match: Match }[]) =>
        matches
          .toSorted((a, b) => {
            const eligible = Number(isFree(b.match)) - Number(isFree(a.match));
            return eligible || b.match.score - a.match.score || (a.id < b.id ? 1 : -1);
          })
          .slice(0, limit);
      const recommendable = (matches: { id: string; match: Match }[]) =>
        ordered(matches.filter(({ match }) => match.evident && match.score > 0));
      expect(rankDemands(supply, all, limit)).toEqual(
        recommendable(all.map((d) => ({ id: d.id, match: score(d, supply) }))),
      );
      expect(rankSupplies(demand, people, limit)).toEqual(
        recommendable(people.map((s) => ({ id: s.id, match: score(demand, s) }))),
      );
      const others = all.slice(1).map((d) => ({ id: d.id, match: similar(demand, d) }));
      expect(rankSimilar(demand, all, limit)).toEqual(ordered(others));
    }),
  );
});
