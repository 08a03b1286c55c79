import { expect, test } from 'vitest';
import { SKILL_KINDS } from '#engines/skills';
import { readLabelled, scoreOf, share } from '../../../bench/skills-quality.ts';
import { bundledExtractor } from './testing.ts';

/** A floor under the quality on texts that nothing was tuned on; bench/skills.ts prints the figures. */
test('precision and recall on held-out texts keep above the floor', () => {
  const { extract } = bundledExtractor();
  const held = readLabelled().filter(({ part }) => part === 'held');
  expect(held.length).toBeGreaterThan(100);
  for (const kind of [undefined, ...SKILL_KINDS]) {
    const { gold, found, exact, near, nearFound } = scoreOf(held, extract, kind);
    expect([kind, share(exact, found) >= 0.78, share(exact, gold) >= 0.66]).toEqual([kind, true, true]);
    expect([kind, share(nearFound, found) >= 0.88, share(near, gold) >= 0.75]).toEqual([kind, true, true]);
  }
});
