import { addDays, daysBetween, type CivilDate } from '#kernel/time';

/** The yearly notice: which weekdays are off and which weekend days are worked (调休). Names are shown to people. */
export interface YearPlan {
  readonly year: number;
  readonly holidays: Readonly<Record<CivilDate, string>>;
  readonly workdays: Readonly<Record<CivilDate, string>>;
}

export interface WorkCalendar {
  isWorkday(date: CivilDate): boolean;
  /** The n-th working day after `date`; n of 0 is `date` itself where it is worked, otherwise the next one that is. */
  addWorkdays(date: CivilDate, n: number): CivilDate;
  /** Working days after `from` up to and including `to`; negative when `to` comes first. */
  workdaysBetween(from: CivilDate, to: CivilDate): number;
  /** Whether the plan of every year that these dates touch has been published. */
  isAnnounced(from: CivilDate, to?: CivilDate): boolean;
  /** What a date is called, where it has a name: 春节, or 春节（调休上班）. */
  nameOf(date: CivilDate): string | undefined;
}

/** @param plans later ones go before earlier ones for the same date */
export function createWorkCalendar(plans: readonly YearPlan[]): WorkCalendar {
  const days = new Map<CivilDate, { readonly works: boolean; readonly name: string }>();
  for (const plan of plans) {
    // A later notice for a year replaces what an earlier one said of it.
    for (const date of days.keys()) if (yearOf(date) === plan.year) days.delete(date);
    for (const [date, name] of Object.entries(plan.holidays)) days.set(date, { works: false, name });
    for (const [date, name] of Object.entries(plan.workdays)) days.set(date, { works: true, name });
  }
  const years = new Set(plans.map(({ year }) => year));
  const isWorkday = (date: CivilDate): boolean => days.get(date)?.works ?? !isWeekend(date);
  const step = (date: CivilDate, by: 1 | -1): CivilDate => {
    let next = addDays(date, by);
    while (!isWorkday(next)) next = addDays(next, by);
    return next;
  };
  return {
    isWorkday,
    addWorkdays: (date, n) => {
      if (n === 0) return isWorkday(date) ? date : step(date, 1);
      let at = date;
      for (let left = Math.abs(n); left > 0; left -= 1) at = step(at, n > 0 ? 1 : -1);
      return at;
    },
    workdaysBetween: (from, to) => {
      const span = daysBetween(from, to);
      const [first, last] = span >= 0 ? [from, to] : [to, from];
      let count = 0;
      for (let date = addDays(first, 1); date <= last; date = addDays(date, 1)) if (isWorkday(date)) count += 1;
      return span >= 0 ? count : -count;
    },
    isAnnounced: (from, to = from) => {
      for (let year = yearOf(from); year <= yearOf(to); year += 1) if (!years.has(year)) return false;
      return true;
    },
    nameOf: (date) => {
      const day = days.get(date);
      return day && (day.works ? `${day.name}（调休上班）` : day.name);
    },
  };
}

const yearOf = (date: CivilDate): number => Number(date.slice(0, 4));

const isWeekend = (date: CivilDate): boolean => {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return day === 0 || day === 6;
};
