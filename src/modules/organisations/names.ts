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
