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
];

/** Digits in other dress, each one character: a number that is spelled out or pulled apart is a number all the same. */
const DIGITS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['0', '零〇○⓪'],
    ['1', '一壹幺①⑴'],
    ['2', '二贰②⑵'],
    ['3', '三叁③⑶'],
    ['4', '四肆④⑷'],
    ['5', '五伍⑤⑸'],
    ['6', '六陆⑥⑹'],
    ['7', '七柒⑦⑺'],
    ['8', '八捌⑧⑻'],
    ['9', '九玖⑨⑼'],
  ].flatMap(([digit, forms]) => [...forms!].map((form) => [form, digit!])),
);
const IN_DRESS = new RegExp(`[${Object.keys(DIGITS).join('')}]`, 'g');
const asDigits = (text: string): string => text.replaceAll(IN_DRESS, (one) => DIGITS[one]!);

const APART = '[\\s\\-—–·._*~|、]{1,3}';
const DISGUISED: readonly RegExp[] = [
  /(?<![\da-z])1[3-9]\d{9}(?!\d)/gi,
  new RegExp(`(?<!\\d)1[3-9]\\d${APART}\\d{4}${APART}\\d{4}(?!\\d)`, 'g'),
  new RegExp(`(?<!\\d)1${APART}[3-9](?:${APART}\\d){9}(?!\\d)`, 'g'),
];

/** Spans in order of position; where two overlap, the first found in the table counts. */
export function findContacts(text: string): readonly Contact[] {
  const plain = halfWidth(text);
  const found: Contact[] = [];
  const keep = (kind: ContactKind, start: number, end: number): void => {
    if (!found.some((one) => start < one.end && one.start < end))
      found.push({ kind, start, end, text: text.slice(start, end) });
  };
  for (const [kind, pattern, accept] of PATTERNS) {
    for (const match of plain.matchAll(pattern))
      if (accept === undefined || accept(match[0])) keep(kind, match.index, match.index + match[0].length);
  }
  const digits = asDigits(plain);
  for (const pattern of DISGUISED) {
    for (const match of digits.matchAll(pattern)) keep('phone', match.index, match.index + match[0].length);
  }
  return found.sort((a, b) => a.start - b.start);
}

const LINK =
  /(?:https?:\/\/|www\.)[\w.~:/?#@$&*+;=%-]+|(?<![\w@.-])(?!a(?:sp|do)\.net)(?:[a-z0-9-]+\.)+(?:com|cn|net|org|top|xyz|vip|cc|shop|site|info|work|club)(?:\/[\w.~:/?#@$&*+;=%-]*)?(?![\w.])/gi;

/** Addresses of web pages in free text. */
export const findLinks = (text: string): readonly Pick<Contact, 'start' | 'end'>[] =>
  [...halfWidth(text).matchAll(LINK)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
