/**
 * 工作日历 — owns calendar.year_plan: the yearly plans of days off and worked weekends that staff add when the notice comes out.
 * The plans up to the present year come with the product (engines/calendar). Emits: calendar.changed.
 * Promises: only a plan that somebody compared with the notice counts; a year without one is counted by its weekends and says 未公布.
 */
export { workCalendar } from './work-calendar.ts';
