import { titleInName } from '../record-keys.ts';
import { EXPERT_COLUMNS } from './expert-columns.ts';
import { achievementsIn, inRange, refuseMinor, takeConsent, takeName } from './person-row.ts';
import { allFits, firstFit, readFields, readWhole, readWords } from './read-values.ts';
import { openRow, takePlace, type ReadRow, type RowFacts } from './row-reader.ts';

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
