import { describe, expect, test } from 'vitest';
import type { Consent } from '#contracts/privacy';
import type { Band, Matter } from './model.ts';
import { ageOn, bandOf, heldFor, isBirthDate, wordsOf, type NeedsGuardian } from './rules.ts';

test.each([
  ['2012-11-22', '2026-11-21', 13],
  ['2012-11-22', '2026-11-22', 13],
  ['2012-11-22', '2026-11-23', 14],
  ['2008-11-21', '2026-11-21', 17],
  ['2008-11-21', '2026-11-22', 18],
  ['2008-02-29', '2026-02-28', 17],
  ['2008-02-29', '2026-03-01', 18],
  ['2026-11-21', '2026-11-21', -1],
])('born %s, on %s: %i complete years', (birth, today, age) => {
  expect(ageOn(birth, today)).toBe(age);
});

test('bands end with the day after the birthday', () => {
  const ages = { child: 14, adult: 18 };
  const on = (today: string): Band => bandOf('2012-06-01', today, ages);
  expect(['2026-06-01', '2026-06-02', '2030-06-01', '2030-06-02'].map(on)).toEqual([
    'child',
    'youth',
    'youth',
    'adult',
  ]);
});

test.each([
  ['2026-11-21', true],
  ['2026-11-22', false],
  ['1926-11-20', false],
  ['1927-01-01', true],
])('%s may be a birth date: %s', (date, possible) => {
  expect(isBirthDate(date, '2026-11-21')).toBe(possible);
});

const NEEDS: NeedsGuardian = (matter, band) =>
  band === 'child' || ['publication', 'sharing', 'internship'].includes(matter);

let sequence = 0;
const said = (giverId: string, purpose: Matter, decision: Consent['decision'], textVersion = 1): Consent => ({
  id: String((sequence += 1)).padStart(8, '0'),
  subjectKind: 'learner',
  subjectId: 'l',
  purpose,
  decision,
  textVersion,
  givenBy: 'guardian',
  giverId,
  way: 'link',
  statement: '',
  address: null,
  at: new Date('2026-11-21T00:00:00Z'),
});
const mother = { id: 'mother', state: 'active', way: 'link', checkedAt: new Date('2026-11-21T00:00:00Z') } as const;
const father = { ...mother, id: 'father' };

const held = (
  band: Band,
  consents: readonly Consent[],
  guardians: readonly (typeof mother | typeof father)[] = [mother, father],
  oldest = 1,
) =>
  heldFor(
    band,
    wordsOf(guardians as never, consents, () => oldest),
    NEEDS,
  );

describe('under 14', () => {
  test('nothing before a guardian agrees', () => {
    expect(held('child', [])).toEqual({
      person: true,
      purposes: ['recommendation', 'publication', 'sharing', 'internship'],
    });
  });

  test('agreed to the platform alone: in, and each purpose waits', () => {
    const { person, purposes } = held('child', [said('mother', 'notice', 'granted')]);
    expect(person).toBe(false);
    expect(purposes).toContain('recommendation');
  });

  test('a guardian whom nobody has compared with a document opens nothing, but may refuse', () => {
    const unchecked = { ...mother, checkedAt: null };
    expect(held('child', [said('mother', 'notice', 'granted')], [unchecked as never]).person).toBe(true);
    expect(
      held(
        'child',
        [said('father', 'notice', 'granted'), said('mother', 'notice', 'refused')],
        [unchecked as never, father],
      ).person,
    ).toBe(true);
  });

  test('on paper the school has seen it', () => {
    const onPaper = { ...mother, way: 'paper', checkedAt: null };
    expect(held('child', [said('mother', 'notice', 'granted')], [onPaper as never]).person).toBe(false);
  });

  test('taken back: as before', () => {
    const words = [said('mother', 'notice', 'granted'), said('mother', 'notice', 'withdrawn')];
    expect(held('child', words).person).toBe(true);
  });
});

describe('14 to 17', () => {
  test('in by oneself; publication and sharing wait', () => {
    expect(held('youth', [])).toEqual({ person: false, purposes: ['publication', 'sharing', 'internship'] });
  });

  test('two guardians: one no holds what the other allowed', () => {
    const words = [said('mother', 'sharing', 'granted'), said('father', 'sharing', 'refused')];
    expect(held('youth', words).purposes).toContain('sharing');
    expect(held('youth', [...words, said('father', 'sharing', 'granted')]).purposes).not.toContain('sharing');
  });

  test('a guardian may refuse what needs no consent', () => {
    expect(held('youth', [said('mother', 'recommendation', 'refused')]).purposes).toContain('recommendation');
  });

  test('of a text that was renewed the old consent counts no more, the old no still does', () => {
    const words = [said('mother', 'sharing', 'granted', 1)];
    expect(held('youth', words, [mother], 2).purposes).toContain('sharing');
    expect(held('youth', [said('mother', 'recommendation', 'refused', 1)], [mother], 2).purposes).toContain(
      'recommendation',
    );
  });

  test('somebody who has not confirmed to be a guardian, or is none any more, has no say', () => {
    const invited = { ...mother, state: 'invited' };
    const ended = { ...father, state: 'ended' };
    const words = [said('mother', 'recommendation', 'refused'), said('father', 'recommendation', 'refused')];
    expect(held('youth', words, [invited as never, ended as never]).purposes).not.toContain('recommendation');
  });
});

test('of age nobody else decides', () => {
  expect(held('adult', [said('mother', 'recommendation', 'refused')])).toEqual({ person: false, purposes: [] });
});
