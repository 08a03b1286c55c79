/** Lists page by keyset: a cursor names the last row seen, so that new rows shift nothing and deep pages cost no more. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly nextCursor: string | null;
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

const toBase64Url = (text: string): string =>
  btoa(String.fromCodePoint(...new TextEncoder().encode(text)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const fromBase64Url = (text: string): string =>
  new TextDecoder().decode(
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.codePointAt(0)!),
  );
