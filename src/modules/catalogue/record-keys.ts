import { createHash } from 'node:crypto';
import type { RecordKind } from './model.ts';

/** Titles that people glue to a name: 张三教授, 李工, 王大师. */
const TITLES =
  /(?:教授级高级工程师|正高级工程师|高级工程师|副教授|教授|工程师|高工|技师|大师|老师|博士|硕士|研究员|院士|主任|院长|所长|校长|经理|总工|先生|女士|工)$/;

/** Full and half width, spaces inside a name, brackets: one name, however it is set. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll(/[（(【[].*?[)）\]】]/g, '')
    .replaceAll(/[\s·・.]/g, '');

/** The name alone; a title is only taken off where a name of two characters or more is left. */
export function personName(name: string): string {
  let rest = plainName(name);
  for (;;) {
    const shorter = rest.replace(TITLES, '');
    if (shorter === rest || [...shorter].length < 2) return rest;
    rest = shorter;
  }
}

/** What was glued to the name, so that it is not lost: 张三教授 → 教授. */
export const titleInName = (name: string): string => plainName(name).slice(personName(name).length);

/** Equal for records that may be about the same thing. */
export const nearKeyOf = (kind: RecordKind, title: string): string =>
  (kind === 'expert' || kind === 'teacher' ? personName(title) : plainName(title)).toLowerCase();

/** Equal for rows that say the same of the same thing to the same owner. */
export const contentKeyOf = (kind: RecordKind, parts: readonly string[]): string =>
  createHash('sha256')
    .update([kind, ...parts.map((part) => plainName(part).toLowerCase())].join('\u0000'))
    .digest('base64url');
