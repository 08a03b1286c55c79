import { z } from 'zod';
import { defineRoutes } from '#kernel/contract';
import type { FailureTexts } from '#kernel/errors';
import { ORIGINS } from './model.ts';

const Day = z.object({ date: z.iso.date(), works: z.boolean(), name: z.string() }).meta({ id: 'CalendarDay' });

export const CalendarYear = z
  .object({
    year: z.int(),
    origin: z.enum(ORIGINS),
    announced: z.boolean().describe('Otherwise working days are counted by weekends'),
    confirmed: z.boolean().describe('Somebody compared it with the notice; only then it counts'),
    source: z.string(),
    sourceUrl: z.string(),
    version: z.int().describe('0: nothing entered here yet'),
    days: z.array(Day).describe('Days off, and weekend days that are worked'),
  })
  .meta({ id: 'CalendarYear', description: '一年的放假调休安排 Days off of a year' });
export type CalendarYear = z.infer<typeof CalendarYear>;

const url = z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).default('');

export const NewYearPlan = z
  .strictObject({
    version: z.int().describe('As read; 0 when nothing is entered yet'),
    holidays: z.string().max(10_000).describe('One date or span a line: 2027-02-05 至 2027-02-11 春节'),
    workdays: z.string().max(10_000).default('').describe('Weekend days that are worked, one a line'),
    source: z.string().trim().min(1).max(300),
    sourceUrl: url,
    confirmed: z.boolean(),
  })
  .meta({ id: 'NewYearPlan' });
export type NewYearPlan = z.output<typeof NewYearPlan>;

export const routes = defineRoutes({
  readCalendar: {
    method: 'GET',
    path: '/api/calendar',
    right: 'calendar.read',
    tag: 'calendar',
    summary: '工作日历：去年到后年的放假调休安排 Days off from last year to the year after next',
    response: z.object({ years: z.array(CalendarYear), mayEdit: z.boolean() }),
  },
  enterPlan: {
    method: 'PUT',
    path: '/api/calendar/:year',
    right: 'calendar.edit',
    tag: 'calendar',
    summary: '录入一年的放假调休安排 Enter the plan of a year',
    params: z.object({ year: z.coerce.number().int().min(2000).max(2100) }),
    body: NewYearPlan,
    response: CalendarYear,
  },
});

export const failures: FailureTexts = {
  'calendar.unreadable': {
    status: 422,
    zh: '有日期没有读懂，请按提示改正。',
    en: 'Some dates were not understood. Please correct them.',
  },
};
