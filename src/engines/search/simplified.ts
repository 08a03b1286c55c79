import { SIMPLIFIED, TRADITIONAL } from './traditional-table.ts';

/** By UTF-16 unit; 0 where the character stays. */
const SIMPLE = new Uint16Array(0x1_0000);
for (let i = 0; i < TRADITIONAL.length; i++) SIMPLE[TRADITIONAL.charCodeAt(i)] = SIMPLIFIED.charCodeAt(i);

/** 數控車床 → 数控车床, character by character, so that nothing changes its place. */
export function simplified(text: string): string {
  let at = 0;
  while (at < text.length && SIMPLE[text.charCodeAt(at)] === 0) at++;
  if (at === text.length) return text;
  let out = text.slice(0, at);
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    out += SIMPLE[unit] === 0 ? text[at] : String.fromCharCode(SIMPLE[unit]!);
  }
  return out;
}
