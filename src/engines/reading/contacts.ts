/** Finds personal contact data in free text, so that callers can mask or refuse it. Favour finding over missing. */
import { halfWidth } from './normalise.ts';

export type ContactKind = 'phone' | 'email' | 'wechat' | 'qq' | 'idNumber';

/** `start` and `end` are positions in the text given (UTF-16 units), `end` exclusive. */
export interface Contact {
  readonly kind: ContactKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const GAP = '[\\s\\-—–·.]?';
const PATTERNS: readonly (readonly [ContactKind, RegExp, ((text: string) => boolean)?])[] = [
  ['email', /(?<![\w.+-])[a-z0-9][\w.+-]{0,63}\s?(?:@|\(at\)|\[at\]|#at#)\s?(?:[a-z0-9-]+\.)+[a-z]{2,}/gi],
  ['idNumber', /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dxX](?!\d)/g],
  [
    'wechat',
    /(?:微信|微 信|薇信|威信|徽信|v信|vx|wx|weixin|wechat|加v|\+v|➕v)(?:号码?|id|同号)?[\s:：;,，、(]*(?:是|为|同号)?[\s:：]*([a-z][\w-]{4,19}|1[3-9]\d{9}|\d{6,12})/gi,
  ],
  ['qq', /(?:qq|扣扣|企鹅|q群|群号)(?:号码?|群|邮箱)?[\s:：;,，、(]*(?:是|为)?[\s:：]*([1-9]\d{4,11})(?!\d)/gi],
  ['phone', new RegExp(`(?<!\\d)(?:(?:\\+|00)?86${GAP})?1[3-9]\\d${GAP}\\d{4}${GAP}\\d{4}(?!\\d)`, 'g')],
  ['phone', new RegExp(`(?<!\\d)(?:(?:\\+|00)?86${GAP})?1[3-9]\\d{2}${GAP}\\d{3}${GAP}\\d{4}(?!\\d)`, 'g')],
  ['phone', /(?<!\d)(?:\(0\d{2,3}\)|0\d{2,3})[\s\-—–]?[2-9]\d{6,7}(?:\s?(?:-|转|ext\.?)\s?\d{1,6})?(?!\d)/g],
  ['phone', /(?<!\d)[48]00[\s\-—–]?\d{3,4}[\s\-—–]?\d{3,4}(?!\d)/g, (text) => text.replace(/\D/g, '').length === 10],
  ['phone', /(?:电话|手机|热线|座机|tel|phone|联系方式)[^\d\n]{0,8}([2-9]\d{6,7})(?!\d)/gi],
  ['phone', /[零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖①-⑨⓪]{11}/g, (text) => /^[一壹①]/.test(text)],
];

/** Spans in order of position; where two overlap, the first found in the table counts. */
export function findContacts(text: string): readonly Contact[] {
  const plain = halfWidth(text);
  const found: Contact[] = [];
  for (const [kind, pattern, accept] of PATTERNS) {
    for (const match of plain.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (accept !== undefined && !accept(match[0])) continue;
      if (found.some((one) => start < one.end && one.start < end)) continue;
      found.push({ kind, start, end, text: text.slice(start, end) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
