import { standingConsent, type Consent } from '#contracts/privacy';
import type { CivilDate } from '#kernel/time';
import {
  MATTERS,
  PURPOSES_OF_MINORS,
  type Band,
  type Guardianship,
  type Matter,
  type PurposeOfMinors,
} from './model.ts';

/** Pure decisions: the pages and the server ask the same functions. */

/** 周岁: complete from the day after the birthday (as the courts count it), so that in doubt somebody is still protected. */
export function ageOn(birthDate: CivilDate, today: CivilDate): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) > birthDate.slice(5) ? years : years - 1;
}

export interface Ages {
  readonly child: number;
  readonly adult: number;
}

export function bandOf(birthDate: CivilDate, today: CivilDate, ages: Ages): Band {
  const age = ageOn(birthDate, today);
  if (age < ages.child) return 'child';
  return age < ages.adult ? 'youth' : 'adult';
}

const OLDEST = 100;

/** A date of birth that can be: past, and of a living person. */
export const isBirthDate = (birthDate: CivilDate, today: CivilDate): boolean =>
  birthDate <= today && ageOn(birthDate, today) < OLDEST;

/** Whether guardians must agree, by band and dated rule. */
export type NeedsGuardian = (matter: Matter, band: Band) => boolean;

export interface GuardianWord {
  readonly guardianship: Pick<Guardianship, 'id' | 'state' | 'way' | 'checkedAt'>;
  readonly standing: ReadonlyMap<Matter, Consent | undefined>;
}

/** The latest word of each guardian who has confirmed to be one. */
export function wordsOf(
  guardianships: readonly Pick<Guardianship, 'id' | 'state' | 'way' | 'checkedAt'>[],
  consents: readonly Consent[],
  oldest: (matter: Matter) => number,
): readonly GuardianWord[] {
  return guardianships
    .filter(({ state }) => state === 'active')
    .map((guardianship) => {
      const own = consents.filter(({ giverId }) => giverId === guardianship.id);
      const standing = new Map(
        MATTERS.map((matter) => [matter, standingConsent(own, { purpose: matter, oldest: oldest(matter) })]),
      );
      return { guardianship, standing };
    });
}

/** Of a child the school must have compared the guardian with a document: a number that the child typed proves nothing. */
const counts = ({ guardianship: { way, checkedAt } }: GuardianWord, band: Band): boolean =>
  band !== 'child' || way === 'paper' || checkedAt !== null;

/** One guardian's no weighs more than another's yes. */
export function agreedBy(words: readonly GuardianWord[], matter: Matter, band: Band, needed: boolean): boolean {
  const said = words.map((word) => ({ word, decision: word.standing.get(matter)?.decision }));
  if (said.some(({ decision }) => decision === 'refused' || decision === 'withdrawn')) return false;
  return !needed || said.some(({ word, decision }) => decision === 'granted' && counts(word, band));
}

/** From 14 on the use of the platform is the learner's own affair; the rest is asked. */
export const mattersFor = (band: Band): readonly Matter[] => (band === 'child' ? MATTERS : PURPOSES_OF_MINORS);

export interface Held {
  /** The person has no role yet. */
  readonly person: boolean;
  readonly purposes: readonly PurposeOfMinors[];
}

/** What may not be done for want of a guardian's word. */
export function heldFor(band: Band, words: readonly GuardianWord[], needs: NeedsGuardian): Held {
  if (band === 'adult') return { person: false, purposes: [] };
  const person = band === 'child' && !agreedBy(words, 'notice', band, needs('notice', band));
  const purposes = person
    ? [...PURPOSES_OF_MINORS]
    : PURPOSES_OF_MINORS.filter((purpose) => !agreedBy(words, purpose, band, needs(purpose, band)));
  return { person, purposes };
}
