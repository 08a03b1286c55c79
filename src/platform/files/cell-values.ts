import { addDays } from '#kernel/time';

/** How Excel shows a number: as a figure, as a moment, as a time of day, or as a length of time. */
export type NumberLook = 'figure' | 'date' | 'time' | 'duration';

/** Built-in number formats (ECMA-376 part 1, 18.8.30), with those of Chinese and Japanese Excel (27–36, 50–58). */
const builtInLooks: ReadonlyMap<number, NumberLook> = new Map<number, NumberLook>([
  ...[14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'date'] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56].map((id) => [id, 'time'] as const),
  [46, 'duration'],
]);

export function numberLook(formatId: number, codes: ReadonlyMap<number, string>): NumberLook {
  const code = codes.get(formatId);
  if (code === undefined) return builtInLooks.get(formatId) ?? 'figure';
  if (/\[(h+|m+|s+)\]/i.test(code)) return 'duration';
  const bare = code
    .replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .split(';')[0]!
    .toLowerCase();
  if (bare.includes('general')) return 'figure';
  if (/[yd年月日]/.test(bare)) return 'date';
  if (/[hs时]/.test(bare)) return 'time';
  return bare.includes('m') ? 'date' : 'figure';
}

const LAST_SERIAL = 2_958_466;

/** The text of a stored number. A serial date outside Excel's calendar stays a figure. */
export function numberText(raw: string, look: NumberLook, from1904: boolean): string {
  if (look === 'figure') return figureText(raw);
  const serial = Number(raw);
  if (!Number.isFinite(serial) || serial < 0 || serial >= LAST_SERIAL) return figureText(raw);
  return look === 'duration' ? durationText(serial) : momentText(serial, look, from1904);
}

function momentText(serial: number, look: 'date' | 'time', from1904: boolean): string {
  const seconds = Math.round(serial * 86_400);
  const days = Math.floor(seconds / 86_400);
  const time = clockText(seconds - days * 86_400);
  if (days === 0 && !from1904 && (look === 'time' || time !== '00:00')) return time;
  if (look === 'time' && days === 0) return time;
  const date = dateOfSerial(days, from1904);
  return time === '00:00' ? date : `${date} ${time}`;
}

/** Excel keeps the 29 February 1900 of Lotus 1-2-3, a day that never was; before it the count is off by one. */
function dateOfSerial(days: number, from1904: boolean): string {
  if (from1904) return addDays('1904-01-01', days);
  if (days === 60) return '1900-02-29';
  return addDays(days < 60 ? '1899-12-31' : '1899-12-30', days);
}

function durationText(serial: number): string {
  const seconds = Math.round(serial * 86_400);
  return clockText(seconds);
}

function clockText(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const rest = seconds % 60;
  const hoursMinutes = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return rest === 0 ? hoursMinutes : `${hoursMinutes}:${two(rest)}`;
}

/** Fifteen significant digits, as Excel shows them, and never an exponent: 0.1+0.2 is 0.3 and 1.1E+17 is 110000000000000000. */
export function figureText(raw: string): string {
  if (raw.length <= 15 && /^-?[1-9]\d*$/.test(raw)) return raw;
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  if (value === 0) return '0';
  const [mantissa = '', exponent = '0'] = value.toExponential(14).split('e');
  const sign = value < 0 ? '-' : '';
  const digits = mantissa.replace('-', '').replace('.', '').replace(/0+$/, '');
  return sign + placePoint(digits, Number(exponent));
}

function placePoint(digits: string, exponent: number): string {
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const fraction = digits.slice(exponent + 1);
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

/** An identity number of 18 digits typed as a number has lost its last three before we ever see it. */
export const digitsWereLost = (raw: string): boolean => Math.abs(Number(raw)) >= 1e15;

/** ISO 8601 cells of strict workbooks: 2026-09-01T00:00:00.000Z. */
export function isoCellText(raw: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(:\d{2})?[\d.]*Z?)?$/.exec(raw);
  if (match === null) return raw;
  const [, date = '', minutes, seconds] = match;
  const time = minutes === undefined ? '' : `${minutes}${seconds === undefined || seconds === ':00' ? '' : seconds}`;
  return time === '' || time === '00:00' ? date : `${date} ${time}`;
}

/** ST_Xstring: characters that XML cannot hold are written _x000D_. */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
