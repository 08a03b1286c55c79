import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** Keyed hashes: what leaks from the database opens nothing and names nobody. */
export interface Keyed {
  hash(purpose: string, value: string): string;
  matches(purpose: string, value: string, hash: string): boolean;
}

export function keyedBy(secret: string): Keyed {
  const hash = (purpose: string, value: string): string =>
    createHmac('sha256', secret).update(`${purpose}\n${value}`).digest('base64url');
  return {
    hash,
    matches: (purpose, value, expected) => {
      const given = Buffer.from(hash(purpose, value));
      const known = Buffer.from(expected);
      return given.length === known.length && timingSafeEqual(given, known);
    },
  };
}

/** Six digits of equal chance. */
export const newCode = (): string => String(randomInt(0, 1_000_000)).padStart(6, '0');

export const newToken = (): string => randomBytes(32).toString('base64url');
