/** One way of writing for every reader: half-width digits, one kind of dash, one kind of space, no invisible characters. */

const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\u00AD]/g;
const DASHES = /[\u2010-\u2015\u2212\u2043\u2500\u2501\uFE58\uFE63\u301C\u3030\u223C\u02DC\u30FC~]+/g;
const DOTS = /[\u2022\u2027\u2219\u22C5\u30FB\uFF65]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  middot: '·',
  yen: '¥',
  mdash: '-',
  ndash: '-',
  hellip: '…',
  '#160': ' ',
  '#39': "'",
};
const ENTITY = /&(#?\w{2,6});/g;
const TAG = /<\/?(?:br|p|span|div|em|b|strong|a|li|font|i)\b[^<>]*>/gi;
const ESCAPED_SPACE = /\\(?:xa0|u3000|u00a0|[nrt])(?![a-z])/gi;
/** 一 typed for a dash between two digits. */
const ONE_AS_DASH = /(?<=\d[kw千万元]?)\s*一+\s*(?=\d)/gi;
const SPACES = /\s+/g;
/** Most cells need nothing of the above. */
const PLAIN = /^[\d\u4E00-\u9FFF]+(?:[-.·/][\d\u4E00-\u9FFF]+)*$/;

const entity = (name: string): string | undefined => (Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined);

/** Idempotent for ordinary text. Case is kept. */
export function normalise(source: string): string {
  if (PLAIN.test(source) && !source.includes('一')) return source;
  let text = source.normalize('NFKC');
  if (text.includes('&')) text = text.replace(ENTITY, (whole, name: string) => entity(name.toLowerCase()) ?? whole);
  if (text.includes('<')) text = text.replace(TAG, ' ');
  if (text.includes('\\') && text !== '\\N') text = text.replace(ESCAPED_SPACE, ' ');
  return text
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
    .replace(DOTS, '·')
    .replace(ONE_AS_DASH, '-')
    .replace(SPACES, ' ')
    .replace(/^[\s"'“”‘’`]+|[\s"'“”‘’`]+$/g, '');
}

/** Half-width form of the same length, so that positions in it are positions in the source. */
export const halfWidth = (source: string): string =>
  source
    .replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');
