import { readDate } from './date.ts';

/** A day; a month alone is its first day, of an end its last. */
export function readDay(text: string, end: 'from' | 'until', today: string): string | undefined {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
  const month = /^((?:19|20)\d{2})(?:年|[-./])(\d{1,2})月?(?:份|底|初)?$/.exec(plain);
  if (month !== null) {
    const [year, number] = [Number(month[1]), Number(month[2])];
    if (number < 1 || number > 12) return undefined;
    const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
    return `${year}-${String(number).padStart(2, '0')}-${end === 'until' ? String(last) : '01'}`;
  }
  return readDate(plain, { now: today, toward: end === 'until' ? 'future' : 'past' }).value;
}

export interface DateSpan {
  readonly from: string | undefined;
  readonly until: string | undefined;
}

const DATE = String.raw`(?:(?:19|20)\d{2})(?:年|[-./])\d{1,2}(?:(?:月|[-./])\d{1,2}日?|月)?`;
const SPAN = new RegExp(
  `^(${DATE})(?:日|号)?[至到~—–―－-]+(?:今|(${DATE}|\\d{1,2}(?:月|[-./])\\d{1,2}日?|\\d{1,2}月))?`,
);

/** "2024.9—2025.6", "2024年9月1日至2025年1月20日", "2025.3.1-6.30" */
export function readSpan(text: string, today: string): DateSpan | undefined {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/[—–―－~]+/g, '—')
    .replaceAll(/-{2,}/g, '—');
  const found = SPAN.exec(plain);
  if (found === null) {
    const from = readDay(plain, 'from', today);
    return from === undefined ? undefined : { from, until: undefined };
  }
  const [, first, second] = found;
  const from = readDay(first!, 'from', today);
  const until = second === undefined ? undefined : readDay(withYear(second, first!), 'until', today);
  return from === undefined ? undefined : { from, until };
}

/** An end without a year lies in the year of the beginning, or in the next when that would be before it. */
function withYear(second: string, first: string): string {
  if (/^(?:19|20)\d{2}/.test(second)) return second;
  const [year, month] = [Number(first.slice(0, 4)), Number(/^\d{4}\D(\d{1,2})/.exec(first)?.[1])];
  const ends = Number(/^\d{1,2}/.exec(second)?.[0]);
  return `${ends < month ? year + 1 : year}.${second}`;
}
