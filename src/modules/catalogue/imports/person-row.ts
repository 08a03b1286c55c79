import { readDate } from '#engines/reading';
import type { Achievement } from '../model.ts';
import { personName, plainName } from '../record-keys.ts';
import { isMinor, readAge } from './read-values.ts';
import type { RowReader } from './row-reader.ts';

/** What lists of people have in common: a name, an age that is only looked at, a consent on paper. */
const LONGEST_NAME = 20;

export function takeName(row: RowReader): string {
  const written = plainName(row.raw('name'));
  const name = personName(written);
  if (name === '') row.problem('name', '没有填写', 'Missing');
  else if (name.length > LONGEST_NAME || /\d/.test(name))
    row.problem('name', `“${written.slice(0, 20)}”不像姓名，可能错列`, 'This does not look like a name');
  else if (name !== written)
    row.warn('name', `写的是“${row.text('name')}”，按姓名“${name}”记，职称另记`, `Taken as the name ${name}`);
  return name;
}

/** The date itself is used here and stored nowhere. */
export function refuseMinor(row: RowReader): void {
  if (isMinor(readAge(row.text('age'), row.facts.today)))
    row.problem('age', '未满 18 周岁，不能进入名录', 'Under 18: people under age are not taken in');
}

/** One line or one entry each; a year in front or in brackets is the year. */
export const achievementsIn = (text: string): Achievement[] =>
  text
    .split(/[;；\n]/)
    .map((one) => one.replace(/^\s*(?:[(（]?\d{1,2}[)）.、]|[①-⑳])\s*/, '').trim())
    .filter((one) => one !== '')
    .slice(0, 30)
    .map((one) => {
      const year = /(?:19|20)\d{2}/.exec(one)?.[0];
      return { year: year === undefined ? null : Number(year), title: one.slice(0, 200), evidence: '' };
    });

export function takeConsent(row: RowReader) {
  const [date, keptAt] = [row.text('consentOn'), row.text('consentKept')];
  if (date === '') return null;
  const signedOn = readDate(date, { now: row.facts.today, toward: 'past' }).value;
  if (row.take('consentOn', { value: signedOn }) === undefined) return null;
  if (signedOn! > row.facts.today) {
    row.warn('consentOn', '签署日期在今天以后，没有当作同意', 'Signed in the future: not taken as consent');
    return null;
  }
  if (keptAt === '') {
    row.warn(
      'consentKept',
      '没有写同意书存放在哪里，没有当作同意',
      'Where it is kept is not stated: not taken as consent',
    );
    return null;
  }
  return { signedOn: signedOn!, keptAt: keptAt.slice(0, 200) };
}

export const inRange = (value: number | undefined, min: number, max: number): number | null =>
  value === undefined || value < min || value > max ? null : value;
