import { addDays, daysBetween, isCivilDate, type CivilDate } from '#kernel/time';

export interface DayReading {
  readonly days: Readonly<Record<CivilDate, string>>;
  /** Lines that were not understood, from 1. */
  readonly wrong: readonly { readonly line: number; readonly text: string }[];
}

const DATE = String.raw`(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?`;
const LINE = new RegExp(
  `^${DATE}(?:\\s*(?:至|到|~|—|–|-)+\\s*(?:(?:(\\d{4})[-/.年])?(\\d{1,2})[-/.月])?(\\d{1,2})日?)?\\s*(.*)$`,
);
/** The longest holiday so far had eight days; a longer span is a slip of the pen. */
const LONGEST = 31;

/** Dates as an officer copies them from the notice: one date or span a line, with the name of the holiday behind it. */
export function readDays(text: string): DayReading {
  const days: Record<CivilDate, string> = {};
  const wrong: { line: number; text: string }[] = [];
  for (const [index, raw] of text.normalize('NFKC').split('\n').entries()) {
    const line = raw.trim();
    if (line === '') continue;
    const span = readSpan(line);
    if (span === undefined) wrong.push({ line: index + 1, text: line });
    else for (let date = span.from; date <= span.to; date = addDays(date, 1)) days[date] = span.name;
  }
  return { days, wrong };
}

function readSpan(line: string): { from: CivilDate; to: CivilDate; name: string } | undefined {
  const match = LINE.exec(line);
  if (match === null) return undefined;
  const [, year, month, day, toYear = year, toMonth = month, toDay, name = ''] = match;
  const from = civil(year, month, day);
  const to = toDay === undefined ? from : civil(toYear, toMonth, toDay);
  if (!isCivilDate(from) || !isCivilDate(to)) return undefined;
  const length = daysBetween(from, to);
  return length < 0 || length > LONGEST ? undefined : { from, to, name: name.trim() };
}

const civil = (year = '', month = '', day = ''): CivilDate =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
