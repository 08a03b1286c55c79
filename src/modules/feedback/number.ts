import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import type { CivilDate } from '#kernel/time';

/** Without 0 O 1 I L: read out on the phone, copied from paper. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const random = (length: number): string => Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** 受理编号: FK20261122-7KM3Q. Not counted up, so that it tells nobody how many there are. */
export const newNumber = (today: CivilDate): string => `FK${today.replaceAll('-', '')}-${random(5)}`;

/** 查询码: 31^10 possibilities; with the number it opens the answer. */
export const newCode = (): string => random(10);

/** What people type: small letters, blanks, full width. */
export const plain = (text: string): string => text.normalize('NFKC').toUpperCase().replaceAll(/[\s_]/g, '');

/** A whole number, as `newNumber` makes them. */
export const isNumber = (text: string): boolean => /^FK\d{8}-[2-9A-HJ-NP-Z]{5}$/.test(plain(text));

const digest = (requestId: string, code: string): Buffer =>
  createHash('sha256')
    .update(`feedback:${requestId}:${plain(code).replaceAll('-', '')}`)
    .digest();

export const hashCode = (requestId: string, code: string): string => digest(requestId, code).toString('hex');

export const isCode = (requestId: string, code: string, hash: string): boolean =>
  timingSafeEqual(digest(requestId, code), Buffer.from(hash.padEnd(64, '0').slice(0, 64), 'hex'));
