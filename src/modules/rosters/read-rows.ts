import { normalise, readDay, readPay, readPlace, readSpan, type DateSpan } from '#engines/reading';
import type { KnownNames } from '#modules/organisations';
import { civilDate } from '#kernel/time';
import { DESTINATION_CODES, DESTINATIONS, type DestinationCode, type LearnerStatus } from '#modules/profiles';
import type { Cells } from './cells.ts';
import type { Enrolment } from './enrol.ts';
import { matchFirm, type AtFirm } from './match-firm.ts';
import { readStudyMonths } from './read-dates.ts';
import { readMajor } from './read-major.ts';
import { readPerson } from './read-person.ts';
import type { School } from './school.ts';

/** What a row is read with. */
export interface Reading {
  readonly school: School;
  readonly firms: KnownNames;
  readonly now: Date;
  readonly headerOf: (field: string) => string;
}

const STATUSES: readonly (readonly [RegExp, LearnerStatus])[] = [
  [/实习|顶岗/, 'interning'],
  [/毕业|结业/, 'graduated'],
  [/退学|离校|转出|开除|休学/, 'left'],
  [/在读|在校|在籍|注册|正常|转入|复学/, 'studying'],
];

const enrolmentOf = (cells: Cells, { school, now }: Reading, status: LearnerStatus | null): Enrolment => ({
  person: readPerson(cells, school.keepsIdentity, now),
  major: readMajor(cells, school.majors),
  studyMonths: cells.took('study', readStudyMonths(cells.text('study'))) ?? null,
  headteacher: cells.text('headteacher').slice(0, 40),
  status,
});

export interface ClassRow {
  readonly what: 'class' | 'learner';
  readonly enrolment: Enrolment;
  readonly headcount: number;
}

/** A list of learners, or of classes alone: it names nobody then. */
export function readClassRow(cells: Cells, reading: Reading): ClassRow {
  const status = STATUSES.find(([pattern]) => pattern.test(cells.text('status')))?.[1];
  cells.took('status', status);
  const enrolment = enrolmentOf(cells, reading, status ?? null);
  if (cells.has('name')) return { what: 'learner', enrolment, headcount: 0 };
  cells.problems.length = 0;
  if (enrolment.person.className === '') cells.problem('class', '没有填写', 'Missing');
  const count = /^\d{1,4}/.exec(cells.text('headcount'))?.[0];
  cells.took('headcount', count);
  return { what: 'class', enrolment, headcount: Number(count ?? 0) };
}

export interface PlacementRow extends AtFirm {
  readonly enrolment: Enrolment;
  readonly post: string;
  readonly startedOn: string | null;
  readonly endsOn: string | null;
  readonly tutor: string;
  readonly schoolTutor: string;
}

export function readPlacementRow(cells: Cells, reading: Reading): PlacementRow {
  const today = civilDate(reading.now);
  const { from = null, until = null } = spanOf(cells, today);
  const running = until === null ? from !== null : until >= today && (from ?? '') <= today;
  const enrolment = enrolmentOf(cells, reading, running ? 'interning' : null);
  const firm = matchFirm(cells, reading.firms);
  if (firm.firmName === '') cells.problem('firm', '没有填写', 'Missing');
  if (from !== null && until !== null && until < from)
    cells.problem('until', `结束日期 ${until} 早于开始日期 ${from}`, 'The end lies before the beginning');
  return {
    enrolment,
    ...firm,
    post: cells.text('post').slice(0, 80),
    startedOn: from,
    endsOn: until,
    tutor: cells.text('tutor').slice(0, 40),
    schoolTutor: cells.text('schoolTutor').slice(0, 40),
  };
}

function spanOf(cells: Cells, today: string): { from?: string | null; until?: string | null } {
  const span: DateSpan | undefined = cells.took('span', readSpan(cells.text('span'), today));
  const from = cells.took('from', readDay(cells.text('from'), 'from', today)) ?? span?.from;
  const until = cells.took('until', readDay(cells.text('until'), 'until', today)) ?? span?.until;
  return { from: from ?? null, until: until ?? null };
}

export interface GraduateRow extends AtFirm {
  readonly enrolment: Enrolment;
  readonly year: number;
  readonly category: DestinationCode;
  readonly occupation: string | null;
  readonly post: string;
  readonly division: string | null;
  readonly payMonth: number | null;
  readonly related: boolean | null;
}

/** Words that people write for a category; the first that fits counts. */
const CATEGORIES: readonly (readonly [RegExp, DestinationCode])[] = [
  [/出国|出境|留学/, '85'],
  [/拟升学|备考|考研复习/, '71'],
  [/升学|专升本|专接本|升本|升入|读研|对口升学|转段/, '80'],
  [/创业|自办/, '75'],
  [/自由职业|灵活/, '76'],
  [/入伍|参军|征兵|义务兵|部队/, '46'],
  [/科研助理|管理助理/, '27'],
  [/西部计划|三支一扶|国家基层|特岗/, '50'],
  [/地方基层|基层项目/, '51'],
  [/暂不就业|不就业/, '72'],
  [/待就业|未就业|求职|失业|待业/, '70'],
  [/劳动合同/, '11'],
  [/三方|就业协议|协议就业/, '10'],
  [/就业|录用|工作|上班|入职|签约/, '12'],
];

function categoryOf(cells: Cells, hasFirm: boolean): DestinationCode | undefined {
  const text = cells.text('category');
  const code = /^\d{2}/.exec(text)?.[0];
  const named = DESTINATION_CODES.find((one) => one === code || DESTINATIONS[one].zh === text);
  const found = named ?? CATEGORIES.find(([pattern]) => pattern.test(text))?.[1];
  if (text !== '') return cells.took('category', found);
  if (!hasFirm) return undefined;
  cells.warn('category', '没有写去向类别，有单位的按“其他录用形式就业”', 'No category; taken as employed');
  return '12';
}

export function readGraduateRow(cells: Cells, reading: Reading): GraduateRow {
  const today = civilDate(reading.now);
  const enrolment = enrolmentOf(cells, reading, 'graduated');
  const firm = matchFirm(cells, reading.firms);
  const category = categoryOf(cells, firm.firmName !== '');
  if (category === undefined) cells.problem('category', '没有填写或未能读懂', 'Missing or not understood');
  const pay = readPay(cells.text('pay'), reading.headerOf('pay')).value;
  const place =
    cells.text('place') === ''
      ? undefined
      : readPlace(cells.text('place'), reading.school.majors.book.places).value?.codes[0];
  const occupation = occupationOf(cells, reading);
  return {
    enrolment,
    ...firm,
    year: yearOf(cells, today),
    category: category ?? '70',
    occupation,
    post: cells.text('post').slice(0, 80),
    division: cells.took('place', place) ?? null,
    payMonth: cells.took('pay', pay?.monthlyMin ?? pay?.monthlyMax ?? undefined) ?? null,
    related: relatedOf(cells),
  };
}

/** "2025届", "2025年6月"; the present year where the list does not say. */
function yearOf(cells: Cells, today: string): number {
  const found = /(?:19|20)\d{2}/.exec(normalise(cells.text('year')))?.[0];
  cells.took('year', found);
  return Number(found ?? today.slice(0, 4));
}

function relatedOf(cells: Cells): boolean | null {
  const text = cells.text('related');
  if (text === '') return null;
  if (/^(?:不|否|无|非)|不对口|不相关/.test(text)) return false;
  return cells.took('related', /是|对口|相关|√|^y/i.test(text) ? true : undefined) ?? null;
}

const SURE = 0.7;

function occupationOf(cells: Cells, { school }: Reading): string | null {
  const text = cells.text('occupation');
  const book = school.majors.book;
  if (text !== '') {
    const code = book.index('occupation').get(text)?.code ?? book.matchName('occupation')(text)?.code;
    return cells.took('occupation', code) ?? null;
  }
  const guess = cells.text('post') === '' ? undefined : book.suggestOccupation(cells.text('post'));
  return guess !== undefined && guess.confidence >= SURE ? guess.code : null;
}
