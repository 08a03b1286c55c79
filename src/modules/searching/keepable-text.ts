import { MOST_TEXT } from './model.ts';
import { COMMON_WORDS, DOUBLE_SURNAMES, SURNAMES } from './surnames.ts';

/** As it is counted: half-width, lower case, single blanks, at most 60 characters. */
export const countedText = (text: string): string =>
  [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[\p{C}\s]+/gu, ' ')
      .trim(),
  ]
    .slice(0, MOST_TEXT)
    .join('')
    .trim();

/** Numbers of telephones, identity cards and bank cards with whatever stands between their digits; addresses of mailboxes. */
const CONTACTS = [/\d{7}/, /(?:\d[\s\-–—.()]*){10}\d/, /[^\s@]+@[^\s@]/];
const ADDRESSED = new RegExp(
  `[${[...SURNAMES].join('')}]\\p{Script=Han}{0,2}(?:先生|女士|小姐|师傅|老师|同学|经理|主任|校长|老板|阿姨)`,
  'u',
);

/**
 * Whether words may be counted as they were typed. What looks like a telephone, an identity number, a mailbox or the name of a person
 * is counted without its words. Patterns err on the side of silence: an unknown word that begins with a surname counts as a name.
 * @param isKnown a word of the dictionaries or of a public title
 */
export function mayKeep(text: string, isKnown: (word: string) => boolean): boolean {
  if (CONTACTS.some((pattern) => pattern.test(text))) return false;
  const words = text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return !words.some((word) => looksLikeName(word) && !isKnown(word));
}

function looksLikeName(word: string): boolean {
  if (COMMON_WORDS.has(word)) return false;
  const addressed = ADDRESSED.exec(word)?.[0];
  if (addressed !== undefined && !COMMON_WORDS.has(addressed.slice(0, 2))) return true;
  if (!/^\p{Script=Han}{2,4}$/u.test(word)) return false;
  return word.length === 4 ? DOUBLE_SURNAMES.has(word.slice(0, 2)) : beginsWithSurname(word);
}

const beginsWithSurname = (word: string): boolean => SURNAMES.has(word[0]!) || DOUBLE_SURNAMES.has(word.slice(0, 2));
