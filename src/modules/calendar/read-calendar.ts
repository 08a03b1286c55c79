import { OFFICIAL_PLANS, type YearPlan } from '#engines/calendar';
import { civilDate } from '#kernel/time';
import type { Context } from '#platform/context';
import type { CalendarYear } from './contract.ts';
import { YEARS_AHEAD, YEARS_BACK } from './model.ts';
import { listPlans, type StoredPlan } from './store.ts';

export async function readCalendar(ctx: Context): Promise<CalendarYear[]> {
  const own = await listPlans(ctx.db, ctx.tenant.id);
  const thisYear = Number(civilDate(ctx.now).slice(0, 4));
  const years = Array.from({ length: YEARS_BACK + 1 + YEARS_AHEAD }, (_, index) => thisYear - YEARS_BACK + index);
  return years.map((year) =>
    yearView(
      year,
      own.find((plan) => plan.year === year),
    ),
  );
}

const BUNDLED_SOURCE = '国务院办公厅年度放假通知（据 chinese-days 整理）';

export function yearView(year: number, own: StoredPlan | undefined): CalendarYear {
  const bundled = OFFICIAL_PLANS.find((plan) => plan.year === year);
  const plan = own ?? bundled;
  return {
    year,
    origin: own !== undefined ? 'own' : bundled !== undefined ? 'bundled' : 'none',
    announced: own?.confirmed === true || bundled !== undefined,
    confirmed: own?.confirmed ?? bundled !== undefined,
    source: own?.source ?? (bundled === undefined ? '' : BUNDLED_SOURCE),
    sourceUrl: own?.sourceUrl ?? '',
    version: own?.version ?? 0,
    days: plan === undefined ? [] : daysOf(plan),
  };
}

const daysOf = ({ holidays, workdays }: YearPlan): CalendarYear['days'] =>
  [
    ...Object.entries(holidays).map(([date, name]) => ({ date, works: false, name })),
    ...Object.entries(workdays).map(([date, name]) => ({ date, works: true, name })),
  ].toSorted((a, b) => a.date.localeCompare(b.date));
