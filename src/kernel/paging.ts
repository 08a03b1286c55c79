import { failure } from './errors.ts';
import { isUuid } from './ids.ts';
import { isCivilDate } from './time.ts';

/** Lists page by keyset: a cursor names the last row seen, so that new rows shift nothing and deep pages cost no more. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly nextCursor: string | null;
}

/** How much of a list is read at once. */
export interface Paging {
  readonly limit: number;
  readonly cursor?: string | undefined;
  /** A file is read page after page, and its rows alone: the total would be counted again for each. */
  readonly uncounted?: boolean | undefined;
}

export const encodeCursor = (keys: readonly (string | number)[]): string => toBase64Url(JSON.stringify(keys));

/** The keys of a cursor, or undefined when it was not made by us. */
export function decodeCursor(cursor: string): (string | number)[] | undefined {
  try {
    const keys: unknown = JSON.parse(fromBase64Url(cursor));
    const wellFormed = Array.isArray(keys) && keys.every((key) => typeof key === 'string' || typeof key === 'number');
    return wellFormed ? (keys as (string | number)[]) : undefined;
  } catch {
    return undefined;
  }
}

const isText = (key: string | number): boolean => typeof key === 'string' && !key.includes('\u0000');
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

const KEYS = {
  text: isText,
  number: (key) => typeof key === 'number',
  id: (key) => isUuid(String(key)),
  date: (key) => isCivilDate(String(key)),
  instant: (key) => INSTANT.test(String(key)) && !Number.isNaN(Date.parse(String(key))),
} as const satisfies Readonly<Record<string, (key: string | number) => boolean>>;

type Keys<Kinds extends readonly (keyof typeof KEYS)[]> = {
  readonly [Place in keyof Kinds]: Kinds[Place] extends 'number' ? number : string;
};

/** The keys of a cursor of these kinds; any other is refused before it reaches the database. */
export function readCursor<const Kinds extends readonly (keyof typeof KEYS)[]>(
  cursor: string,
  kinds: Kinds,
): Keys<Kinds> {
  const keys = decodeCursor(cursor);
  if (keys?.length !== kinds.length || !kinds.every((kind, place) => KEYS[kind](keys[place]!)))
    throw failure('cursor.invalid');
  return keys as unknown as Keys<Kinds>;
}

const toBase64Url = (text: string): string =>
  btoa(String.fromCodePoint(...new TextEncoder().encode(text)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const fromBase64Url = (text: string): string =>
  new TextDecoder().decode(
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.codePointAt(0)!),
  );

/** Counting ten million rows for a figure that nobody reads would cost seconds: from here on it says "so many or more". */
export const COUNTED_AT_MOST = 10_000;
