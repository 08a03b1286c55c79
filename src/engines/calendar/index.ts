/**
 * 工作日历: which civil dates are worked in mainland China, and how to count them.
 * A year without a published plan is counted by its weekends and says so (`isAnnounced`).
 * Source of the official plans: the yearly notice of the State Council's office, as collected by `chinese-days` (MIT).
 */
export { OFFICIAL_PLANS } from './official-plans.ts';
export { readDays, type DayReading } from './read-days.ts';
export { createWorkCalendar, type WorkCalendar, type YearPlan } from './work-calendar.ts';
