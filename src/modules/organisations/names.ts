import { pinyin } from 'pinyin-pro';

/** Names without decoration: what differs only in brackets, spaces, width or legal form is the same key. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[(【[].*?[)\]】]/g, '')
    .replaceAll(/有限责任公司|股份有限公司|有限公司|[\s\p{P}]/gu, '');

/** 全称 compared as on the licence: full and half width, spaces and dots do not matter, everything else does. */
export const sameFullName = (a: string, b: string): boolean => fullNameKey(a) === fullNameKey(b);
export const fullNameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s·・()[\]【】]/g, '');

/** An index row holds no more than this; who has had that many names is found by the newest. */
const SEARCH_KEY = 500;

/**
 * All by which an organisation is looked up, one to a line: full and bare name, initials, former names.
 */
export const searchKeyOf = (name: string, formerNames: readonly string[]): string =>
  [...new Set([fullNameKey(name), nameKey(name), initialsOf(name), ...formerNames.map(fullNameKey)])]
    .filter((key) => key !== '')
    .join('\n')
    .slice(0, SEARCH_KEY);

/** Every two neighbouring letters; none across lines. */
export const pairsOf = (key: string): string[] => [
  ...new Set(
    key.split('\n').flatMap((line) => {
      const letters = [...line];
      return letters.slice(1).map((letter, index) => letters[index]! + letter);
    }),
  ),
];

/** "云州辰光" → "yzcg": the letters by which clerks look things up. */
export const initialsOf = (name: string): string =>
  pinyin(name.normalize('NFKC').replaceAll(/[^\p{Script=Han}a-zA-Z0-9]/gu, ''), {
    pattern: 'first',
    toneType: 'none',
    type: 'array',
  })
    .join('')
    .toLowerCase()
    .slice(0, 100);
