import { readDays, type DayReading } from '#engines/calendar';
import { failure, type FieldError } from '#kernel/errors';
import type { Context } from '#platform/context';
import type { CalendarYear, NewYearPlan } from './contract.ts';
import { yearView } from './read-calendar.ts';
import { putPlan } from './store.ts';

/** Deadlines that run over this year are counted anew by whoever listens to calendar.changed. */
export async function enterPlan(ctx: Context, year: number, input: NewYearPlan): Promise<CalendarYear> {
  const [holidays, workdays] = [readDays(input.holidays), readDays(input.workdays)];
  const errors = [
    ...problems('holidays', holidays, year),
    ...problems('workdays', workdays, year),
    ...clashes(holidays, workdays),
  ];
  if (Object.keys(holidays.days).length === 0 && errors.length === 0)
    errors.push({ field: 'holidays', zh: '请填写放假日期', en: 'Enter the days off' });
  if (errors.length > 0) throw failure('calendar.unreadable', {}, errors);
  const { version, source, sourceUrl, confirmed } = input;
  const plan = { year, holidays: holidays.days, workdays: workdays.days, source, sourceUrl, confirmed, version };
  const saved = await putPlan(ctx.db, ctx.tenant.id, plan, { accountId: ctx.actor.accountId!, now: ctx.now });
  if (!saved) throw failure('record.changed');
  await ctx.audit('calendar.enterPlan', { kind: 'calendar', id: String(year) }, { confirmed, source });
  await ctx.emit('calendar.changed', { year });
  return yearView(year, { ...plan, version: version + 1 });
}

function problems(field: string, { days, wrong }: DayReading, year: number): FieldError[] {
  const errors = wrong.map(({ line, text }) => ({
    field,
    zh: `第 ${line} 行没有读懂：${text}`,
    en: `Line ${line} was not understood: ${text}`,
  }));
  const elsewhere = Object.keys(days).find((date) => !date.startsWith(`${year}-`));
  return elsewhere === undefined
    ? errors
    : [...errors, { field, zh: `${elsewhere} 不在 ${year} 年`, en: `${elsewhere} is not in ${year}` }];
}

/** A worked day is a weekend day, and no day is both. */
function clashes(holidays: DayReading, workdays: DayReading): FieldError[] {
  return Object.keys(workdays.days).flatMap((date): FieldError[] => {
    if (date in holidays.days)
      return [{ field: 'workdays', zh: `${date} 同时写在放假日期里`, en: `${date} is a day off as well` }];
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    return weekday === 0 || weekday === 6
      ? []
      : [{ field: 'workdays', zh: `${date} 不是周末，不需要调休上班`, en: `${date} is not on a weekend` }];
  });
}
