import { civilDate, isCivilDate } from '#kernel/time';
import { birthDateOf, IDENTITY_WORDS, readIdentityNumber, whyNotIdentityNumber } from '#modules/guardians';
import { readContact } from '#platform/auth';
import type { Cells } from './cells.ts';
import { readDay } from '#engines/reading';
import { readEntryYear } from './read-dates.ts';
import { cleanName, readStudentNumber } from './spelling.ts';

/** Who a row is about. What is secret is sealed before the row is stored. */
export interface Person {
  readonly name: string;
  readonly number: string;
  readonly className: string;
  readonly department: string;
  readonly entryYear: number | null;
  readonly phone: string;
  readonly birthDate: string;
  readonly identity: string;
}

/** @param keepsIdentity whether the region's rules ask for the number */
export function readPerson(cells: Cells, keepsIdentity: boolean, now: Date): Person {
  const name = cleanName(cells.raw('name'));
  if (name === '') cells.problem('name', '没有填写', 'Missing');
  else if ([...name].length < 2 || [...name].length > 30 || /\d/.test(name))
    cells.problem('name', '不像姓名，可能错列', 'This does not look like a name');
  const number = readStudentNumber(cells.raw('number'));
  if (number.doubt !== undefined) cells.warn('number', number.doubt, 'The number was written as an exponent');
  const { identity, birthDate } = readIdentity(cells, keepsIdentity);
  const phone = cells.text('phone').replaceAll(/[\s-]/g, '');
  const entry = cells.text('entry') || (/(?:19|20)\d{2}/.test(cells.text('class')) ? cells.text('class') : '');
  return {
    name,
    number: number.value.slice(0, 40),
    className: cells.text('class').slice(0, 60),
    department: cells.text('department').slice(0, 60),
    entryYear: readEntryYear(entry) ?? null,
    phone: readContact(phone)?.kind === 'phone' ? phone : '',
    identity,
    birthDate: birthDate || readBirth(cells, civilDate(now)),
  };
}

function readBirth(cells: Cells, today: string): string {
  const text = cells.text('birth');
  if (text === '') return '';
  const day = readDay(text, 'from', today);
  const sound = day !== undefined && isCivilDate(day) && day < today && /\d{1,2}\D+\d{1,2}\D+\d{1,2}|\d{8}/.test(text);
  return cells.took('birth', sound ? day : undefined) ?? '';
}

/** GB 11643. A number that is not kept still gives the date of birth, on which the protection of minors rests. */
function readIdentity(cells: Cells, keeps: boolean): { identity: string; birthDate: string } {
  const none = { identity: '', birthDate: '' };
  const raw = cells.raw('identity');
  const number = readIdentityNumber(raw.replaceAll(/^['‘’`]/g, ''));
  if (number === '' || number.includes('*')) return none;
  if (/^\d(?:\.\d+)?E\+?\d+$/i.test(number)) {
    cells.warn(
      'identity',
      '身份证号被表格软件改成了科学计数法，后几位已丢失，没有采用',
      'The number was written as an exponent; digits are lost',
    );
    return none;
  }
  const problem = whyNotIdentityNumber(number);
  if (problem === undefined) return { identity: keeps ? number : '', birthDate: birthDateOf(number) };
  const { zh, en } = IDENTITY_WORDS[problem];
  // Where the number is not asked for, a wrong one keeps nobody out.
  if (keeps) cells.problem('identity', zh, en);
  else cells.warn('identity', `${zh}，没有采用`, en);
  return none;
}
