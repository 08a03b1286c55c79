import { CLOSINGS } from '../data/flaws.ts';
import { courseOf, type Course, type CourseState } from '../data/courses.ts';
import type { Chance } from '../data/random.ts';

/** What happened to a listing; many listings share one. */
export interface Life {
  readonly state: CourseState;
  readonly course: Course;
}

export interface Lives {
  any(): Life;
  /** Expired or closed. */
  over(): Life;
  standing(): Life;
}

const LIVES = 4000;
const DAY = 86_400_000;

/** Share of each state: most of what was ever posted is over, and nobody tidies up. */
const STATES: readonly (readonly [state: CourseState, upTo: number])[] = [
  ['published', 0.42],
  ['expired', 0.7],
  ['closed', 0.958],
  ['submitted', 0.97],
  ['returned', 0.98],
  ['draft', 1],
];

/** Hiring by month, January first: after the Spring Festival and before graduation there is most of it. */
const SEASON = [0.6, 0.7, 1.5, 1.3, 1.1, 0.9, 0.7, 0.8, 1.3, 1.4, 1.2, 0.5];
const HIGHEST = Math.max(...SEASON);

/** Days from publication to the end, in the middle of what `courseOf` draws. */
const SINCE_PUBLISHED = 55;

export function livesOf({ now, chance }: { readonly now: Date; readonly chance: Chance }): Lives {
  const all = Array.from({ length: LIVES }, () => lifeOf(now, chance));
  const over = all.filter(({ state }) => state === 'closed' || state === 'expired');
  const standing = all.filter(({ state }) => state === 'published');
  return {
    any: () => chance.pick(all),
    over: () => chance.pick(over),
    standing: () => chance.pick(standing),
  };
}

/** What is over lies somewhere in the last two years, by season; what stands was posted lately, and one in five fell silent. */
function lifeOf(now: Date, chance: Chance): Life {
  const draw = chance.next();
  const state = STATES.find(([, upTo]) => draw < upTo)![0];
  const over = state === 'expired' || state === 'closed';
  const reasons = state === 'closed' ? [{ field: 'state', text: chance.pick(CLOSINGS) }] : [];
  return { state, course: courseOf(state, over ? inSeason(now, chance) : now, chance, reasons) };
}

function inSeason(now: Date, chance: Chance): Date {
  for (;;) {
    const publishedAt = now.getTime() - chance.between(60, 730) * DAY;
    if (chance.next() * HIGHEST < SEASON[new Date(publishedAt).getUTCMonth()]!)
      return new Date(publishedAt + SINCE_PUBLISHED * DAY);
  }
}
