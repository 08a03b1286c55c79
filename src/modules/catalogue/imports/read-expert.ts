import { readDate } from '#engines/reading';
import type { Achievement } from '../model.ts';
import { personName, plainName, titleInName } from '../record-keys.ts';
import { EXPERT_COLUMNS } from './expert-columns.ts';
import { allFits, firstFit, isMinor, readAge, readFields, readWhole, readWords } from './read-values.ts';
import { openRow, takePlace, type ReadRow, type RowFacts, type RowReader } from './row-reader.ts';

const LEVELS: readonly (readonly [RegExp, string])[] = [
  [/院士/, 'academician'],
  [/首席技师|特级技师/, 'chiefTechnician'],
  [/高级技师|一级\/高级技师/, 'seniorTechnician'],
  [/正高|教授级|(?<!副)教授|(?<![副助理])研究员|主任医师(?<!副主任医师)|(?<!副)主任护师|推广研究员/, 'seniorTitle'],
  [
    /副高|副教授|副研究员|副主任|高级(?:工程师|讲师|农艺师|畜牧师|兽医师|会计师|经济师|实验师|教师|经营师)|高工/,
    'viceSeniorTitle',
  ],
  [/技师/, 'technician'],
  [/工程师|讲师|中级|农艺师|助理研究员|会计师|经济师|主治医师|主管护师/, 'middleTitle'],
  [/高级工/, 'seniorWorker'],
];

const ROLES: readonly (readonly [RegExp, string])[] = [
  [/大师|工匠|能手/, 'master'],
  [/特派员/, 'envoy'],
  [/导师/, 'mentor'],
  [/兼职教师|外聘教师/, 'partTime'],
  [/评审|考评|裁判/, 'assessor'],
  [/管理|企业家/, 'manager'],
  [/专家|教授|研究|工程师/, 'expert'],
];

const LONGEST_NAME = 20;

/** A row of a list of experts: 姓名、职称、单位、研究方向、联系电话. */
export function readExpertRow(cells: readonly string[], facts: RowFacts): ReadRow {
  const row = openRow('expert', EXPERT_COLUMNS, cells, facts);
  const { detail } = row;
  const name = takeName(row);
  refuseMinor(row);
  const titleText = [row.text('title'), titleInName(row.text('name'))].filter(Boolean).join(' ');
  const level = firstFit(LEVELS, titleText);
  if (row.text('title') !== '') row.take('title', { value: level });
  detail['titleLevel'] = level ?? (titleText === '' ? null : 'other');
  detail['titleName'] = titleText.slice(0, 60) || null;
  detail['employer'] = row.text('employer').slice(0, 100) || null;
  detail['position'] = row.text('position').slice(0, 60) || null;
  detail['focus'] = readWords(row.raw('focus') || row.raw('field'), 15);
  detail['skills'] = readWords(row.raw('skills'), 30);
  detail['certificates'] = readWords(row.raw('certificates'), 20);
  detail['honours'] = readWords(row.raw('honours'), 20);
  const about = ['field', 'focus', 'skills', 'position'].map((field) => row.text(field)).join(' ');
  const fields = readFields(about);
  if (row.text('field') !== '' || row.text('focus') !== '')
    row.take(row.text('focus') === '' ? 'field' : 'focus', { value: fields.length === 0 ? undefined : fields });
  detail['fields'] = fields;
  const roles = allFits(ROLES, [row.text('roles'), row.text('honours'), titleText].join(' ')).slice(0, 4);
  detail['roles'] = roles.length === 0 ? ['expert'] : roles;
  detail['hoursPerMonth'] = inRange(row.take('hours', readWhole(row.text('hours'))), 1, 300);
  const contact = [row.text('phone'), row.text('email')].filter(Boolean).join(' ').slice(0, 100);
  return row.done({
    title: name,
    summary: row.raw('summary').slice(0, 2000),
    divisions: takePlace(row),
    address: '',
    contact: contact === '' ? null : contact,
    achievements: achievementsIn(row.raw('achievements')),
    source: row.text('source').slice(0, 200) || null,
    consent: takeConsent(row),
  });
}

function takeName(row: RowReader): string {
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
function refuseMinor(row: RowReader): void {
  if (isMinor(readAge(row.text('age'), row.facts.today)))
    row.problem('age', '未满 18 周岁，不能进入名录', 'Under 18: people under age are not taken in');
}

/** One line or one entry each; a year in front or in brackets is the year. */
const achievementsIn = (text: string): Achievement[] =>
  text
    .split(/[;；\n]/)
    .map((one) => one.replace(/^\s*(?:[(（]?\d{1,2}[)）.、]|[①-⑳])\s*/, '').trim())
    .filter((one) => one !== '')
    .slice(0, 30)
    .map((one) => {
      const year = /(?:19|20)\d{2}/.exec(one)?.[0];
      return { year: year === undefined ? null : Number(year), title: one.slice(0, 200), evidence: '' };
    });

function takeConsent(row: RowReader) {
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
