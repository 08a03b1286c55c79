/** Instants are Date; civil dates are "YYYY-MM-DD" strings in the zone of the region. The only place that reads the clock. */
export type CivilDate = string;

export const ZONE = 'Asia/Shanghai';

/** A clock is passed in where time matters, so that a test can set it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

const dateParts = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short' });
const timeParts = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' });

/** The civil date of an instant in Asia/Shanghai. */
export const civilDate = (instant: Date): CivilDate => dateParts.format(instant);

/** "2026-11-21 20:38" in Asia/Shanghai. */
export const civilMinute = (instant: Date): string => timeParts.format(instant);

export function isCivilDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

export function addDays(date: CivilDate, days: number): CivilDate {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Whole days from one civil date to another; negative when `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** Days since 1970-01-01, for computing with dates as numbers. */
export const dayNumber = (date: CivilDate): number => daysBetween('1970-01-01', date);

/** Milliseconds for measuring durations; never for business time. */
export const stopwatch = (): (() => number) => {
  const start = performance.now();
  return () => performance.now() - start;
};
