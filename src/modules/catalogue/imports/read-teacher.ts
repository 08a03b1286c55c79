import { titleInName } from '../record-keys.ts';
import { achievementsIn, inRange, refuseMinor, takeConsent, takeName } from './person-row.ts';
import { allFits, firstFit, readFields, readWhole, readWords } from './read-values.ts';
import { openRow, takeMajors, takePlace, type ReadRow, type RowFacts } from './row-reader.ts';
import { TEACHER_COLUMNS } from './teacher-columns.ts';

const DUAL: readonly (readonly [RegExp, string])[] = [
  [/未|否|不是|无/, 'none'],
  [/高级/, 'senior'],
  [/中级/, 'middle'],
  [/初级|是|已认定|√/, 'junior'],
];

const SERVICES: readonly (readonly [RegExp, string])[] = [
  [/职工培训|企业培训|员工培训|培训/, 'staffTraining'],
  [/技术(?:服务|咨询|攻关|改造|指导)/, 'technical'],
  [/挂职|驻厂|驻企|顶岗/, 'stationed'],
  [/教材|课程开发|资源开发/, 'materials'],
  [/竞赛|大赛/, 'contest'],
  [/体验|劳动教育|研学|科普/, 'taster'],
  [/下乡|乡村|农村|送教/, 'village'],
  [/考评|鉴定|认定|评价/, 'assessment'],
];

const DAYS: readonly (readonly [RegExp, string])[] = [
  [/工作日|周一|平时|随时|均可/, 'weekdays'],
  [/晚/, 'evenings'],
  [/周末|双休|周六|周日|随时|均可/, 'weekends'],
  [/节假日/, 'holidays'],
  [/寒暑假|暑假|寒假|暑期|寒期|随时|均可/, 'vacations'],
];

const PLACES: readonly (readonly [RegExp, string])[] = [
  [/现场|上门|到企|入企|线下|到厂/, 'onSite'],
  [/校内|本校|到校|本单位/, 'ownPlace'],
  [/线上|网络|远程|直播/, 'online'],
];

const FEES: readonly (readonly [RegExp, string])[] = [
  [/免费|公益|无偿|不收/, 'free'],
  [/按次|[元块].*次/, 'perTime'],
  [/按天|[元块].*天/, 'perDay'],
  [/按项目/, 'project'],
  [/面议|协商/, 'negotiable'],
];

const known = (row: ReturnType<typeof openRow>, field: string, values: readonly string[]): readonly string[] =>
  row.take(field, { value: values.length === 0 ? undefined : values }) ?? [];

/** A row of a list of teachers who offer service: 姓名、职称、任教专业、可提供的服务. */
export function readTeacherRow(cells: readonly string[], facts: RowFacts): ReadRow {
  const row = openRow('teacher', TEACHER_COLUMNS, cells, facts);
  const { detail } = row;
  const name = takeName(row);
  refuseMinor(row);
  const titleText = [row.text('title'), titleInName(row.text('name'))].filter(Boolean).join(' ');
  detail['titleName'] = titleText.slice(0, 60) || null;
  const dual = firstFit(DUAL, row.text('dual'));
  detail['dual'] = row.take('dual', { value: dual }) ?? null;
  if (dual === 'junior' && !/初级/.test(row.text('dual')))
    row.warn('dual', '只写了是双师型，没有写级别，按初级记，请核对', 'The level is not stated; taken as junior');
  const majors = takeMajors(row, 8);
  detail['majors'] = majors;
  detail['courses'] = readWords(row.raw('courses'), 20);
  const majorNames = majors.map((code) => facts.book.label('major', code)).join(' ');
  const fields = readFields([row.text('field'), majorNames, row.text('majors'), row.text('courses')].join(' '));
  detail['fields'] = fields;
  if (row.text('field') !== '') row.take('field', { value: fields.length === 0 ? undefined : fields });
  detail['practiceYears'] = inRange(row.take('practice', readWhole(row.text('practice'))), 0, 60);
  detail['certificates'] = readWords(row.raw('certificates'), 20);
  detail['services'] = known(row, 'services', allFits(SERVICES, row.text('services')));
  detail['hoursPerMonth'] = inRange(row.take('hours', readWhole(row.text('hours'))), 1, 300);
  detail['days'] = known(row, 'days', allFits(DAYS, row.text('days')));
  detail['places'] = known(row, 'places', allFits(PLACES, row.text('places')));
  detail['fee'] = row.take('fee', { value: firstFit(FEES, row.text('fee')) }) ?? null;
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
