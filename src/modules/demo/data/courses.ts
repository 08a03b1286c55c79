import { addDays, civilDate, type CivilDate } from '#kernel/time';
import type { ListingState, Step } from '#modules/listings';
import type { Chance } from './random.ts';

/** What has happened to a listing up to now, so that the region looks as if it had been running for months. */
export interface Course {
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly publishedAt: Date | null;
  readonly validFrom: CivilDate;
  readonly validUntil: CivilDate;
  readonly confirmedOn: CivilDate | null;
  readonly returnedReasons: Step['reasons'];
  readonly closedReason: string | null;
  readonly steps: readonly Step[];
}

/** What becomes of a listing when nobody complains about it. */
export type CourseState = Exclude<ListingState, 'suspended'>;

const HOUR = 3_600_000;
const DAYS = 24;

const before = (instant: Date, hours: number): Date => new Date(instant.getTime() - hours * HOUR);

const step = (
  at: Date,
  verb: string,
  from: ListingState | null,
  to: ListingState,
  reasons: Step['reasons'] = [],
): Step => ({
  at,
  verb,
  fromState: from,
  toState: to,
  accountId: null,
  reasons,
});

type Maker = (now: Date, chance: Chance, reasons: Step['reasons']) => Course;

/** Two in three were confirmed lately, one in five long ago: those sink in the ranking and ask for a confirmation. */
function published(now: Date, chance: Chance): Course {
  const today = civilDate(now);
  const isStale = chance.chance(0.2);
  const days = isStale ? chance.between(46, 78) : chance.between(0, 44);
  const publishedAt = before(now, days * DAYS + chance.between(1, 9));
  const confirmedAt =
    !isStale && days > 12 ? before(now, chance.between(0, 11) * DAYS + chance.between(1, 9)) : undefined;
  const way = wayTo(publishedAt, chance);
  return finish({
    publishedAt,
    confirmedOn: civilDate(confirmedAt ?? publishedAt),
    validUntil: addDays(today, chance.chance(0.1) ? chance.between(1, 7) : chance.between(12, 80)),
    steps: confirmedAt === undefined ? way : [...way, step(confirmedAt, 'confirm', 'published', 'published')],
  });
}

const wayTo = (publishedAt: Date, chance: Chance): Step[] => {
  const submittedAt = before(publishedAt, chance.between(2, 18));
  return [...wayToReview(submittedAt, chance), step(publishedAt, 'publish', 'submitted', 'published')];
};

const wayToReview = (submittedAt: Date, chance: Chance): Step[] => [
  step(before(submittedAt, chance.between(1, 40)), 'create', null, 'draft'),
  step(submittedAt, 'submit', 'draft', 'submitted'),
];

const MAKERS: Readonly<Record<CourseState, Maker>> = {
  published,
  draft: (now, chance) =>
    finish({ ...open(now, chance), steps: [step(before(now, chance.between(3, 300)), 'create', null, 'draft')] }),
  submitted: (now, chance) =>
    finish({ ...open(now, chance), steps: wayToReview(before(now, chance.between(2, 110)), chance) }),
  returned: (now, chance, reasons) => {
    const returnedAt = before(now, chance.between(5, 140));
    const way = wayToReview(before(returnedAt, chance.between(3, 30)), chance);
    return finish({
      ...open(now, chance),
      returnedReasons: reasons,
      steps: [...way, step(returnedAt, 'return', 'submitted', 'returned', reasons)],
    });
  },
  expired: (now, chance) => {
    const publishedAt = before(now, chance.between(50, 85) * DAYS);
    const validUntil = addDays(civilDate(now), -chance.between(2, 20));
    const expiredAt = new Date(`${addDays(validUntil, 1)}T00:10:00+08:00`);
    return finish({
      publishedAt,
      confirmedOn: civilDate(publishedAt),
      validUntil,
      steps: [...wayTo(publishedAt, chance), step(expiredAt, 'expire', 'published', 'expired')],
    });
  },
  closed: (now, chance, reasons) => {
    const publishedAt = before(now, chance.between(22, 60) * DAYS);
    return finish({
      publishedAt,
      confirmedOn: civilDate(publishedAt),
      validUntil: addDays(civilDate(now), chance.between(5, 40)),
      closedReason: reasons[0]?.text ?? '已招满',
      steps: [
        ...wayTo(publishedAt, chance),
        step(before(now, chance.between(1, 15) * DAYS), 'close', 'published', 'closed', reasons),
      ],
    });
  },
};

const open = (now: Date, chance: Chance): Pick<Course, 'validUntil'> => ({
  validUntil: addDays(civilDate(now), chance.between(20, 75)),
});

function finish(given: Partial<Course> & Pick<Course, 'steps' | 'validUntil'>): Course {
  const createdAt = given.steps[0]!.at;
  return {
    createdAt,
    updatedAt: given.steps.at(-1)!.at,
    publishedAt: null,
    validFrom: civilDate(given.publishedAt ?? createdAt),
    confirmedOn: null,
    returnedReasons: [],
    closedReason: null,
    ...given,
  };
}

/** @param reasons for a return or a close */
export const courseOf = (state: CourseState, now: Date, chance: Chance, reasons: Step['reasons'] = []): Course =>
  MAKERS[state](now, chance, reasons);
