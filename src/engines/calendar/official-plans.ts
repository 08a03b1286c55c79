import days from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { CivilDate } from '#kernel/time';
import type { YearPlan } from './work-calendar.ts';

/**
 * The plans that the package knows, by year. Its data are read and its functions are not: those count in the time zone of
 * the machine, which moves every date by one west of Greenwich.
 */
export const OFFICIAL_PLANS: readonly YearPlan[] = plansOf(days.holidays, days.workdays);

type Named = Readonly<Record<CivilDate, string>>;

function plansOf(holidays: Named, workdays: Named): YearPlan[] {
  const years = [...new Set(Object.keys(holidays).map((date) => Number(date.slice(0, 4))))].toSorted((a, b) => a - b);
  return years.map((year) => ({ year, holidays: ofYear(holidays, year), workdays: ofYear(workdays, year) }));
}

/** "Spring Festival,春节,4" → 春节 */
function ofYear(named: Named, year: number): Named {
  return Object.fromEntries(
    Object.entries(named)
      .filter(([date]) => date.startsWith(`${year}-`))
      .map(([date, words]) => [date, words.split(',')[1] ?? words]),
  );
}
