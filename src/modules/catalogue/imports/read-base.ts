import { BASE_COLUMNS } from './base-columns.ts';
import { allFits, firstFit, readAmount, readFields, readWhole, readWords } from './read-values.ts';
import { openRow, takeMajors, takePlace, type ReadRow, type RowFacts } from './row-reader.ts';
import { inRange } from './person-row.ts';

const GRADES: readonly (readonly [RegExp, string])[] = [
  [/国家/, 'national'],
  [/省/, 'provincial'],
  [/市/, 'municipal'],
  [/区|县/, 'county'],
  [/校|院/, 'school'],
  [/企/, 'enterprise'],
  [/无|未/, 'none'],
];

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/虚拟|仿真/, 'virtualBase'],
  [/公共实训/, 'publicBase'],
  [/生产性|校中厂|厂中校/, 'productionBase'],
  [/中试/, 'pilotPlant'],
  [/实验室|检测中心|化验室/, 'laboratory'],
  [/大师工作室|技能工作室/, 'studio'],
  [/田间|农业|种植|养殖/, 'field'],
  [/孵化/, 'incubator'],
  [/竞赛|考核|鉴定/, 'contestSite'],
  [/机房|教室/, 'classroom'],
  [/车间|厂房/, 'workshop'],
  [/实训|实习|基地|中心/, 'trainingBase'],
  [/设备|仪器|机床|机器/, 'equipment'],
];

const USES: readonly (readonly [RegExp, string])[] = [
  [/教学|实训|课程/, 'teaching'],
  [/岗位实习|顶岗|跟岗|实习/, 'internship'],
  [/培训/, 'training'],
  [/考核|鉴定|认定|考评/, 'assessment'],
  [/竞赛|大赛/, 'contest'],
  [/生产|加工/, 'production'],
  [/检测|检验|化验/, 'testing'],
  [/研发|科研|中试/, 'research'],
  [/体验|研学|劳动教育/, 'experience'],
  [/教师(?:企业)?实践/, 'teacherPractice'],
];

const USERS: readonly (readonly [RegExp, string])[] = [
  [/职业院校|职校|中职|高职|院校|在校生/, 'schools'],
  [/高校|大学|本科/, 'universities'],
  [/企业|职工/, 'firms'],
  [/科研/, 'institutes'],
  [/中小学|小学|中学/, 'pupils'],
  [/失业|求职|下岗/, 'jobseekers'],
  [/农民|农户/, 'farmers'],
  [/社会|公众|居民|市民/, 'public'],
];

const YUAN = 100;
const WAN = 10_000;

/** A row of a list of training bases: 基地名称、级别、面积、工位数、主要设备、面向专业. */
export function readBaseRow(cells: readonly string[], facts: RowFacts): ReadRow {
  const row = openRow('base', BASE_COLUMNS, cells, facts);
  const { detail } = row;
  const name = row.text('name');
  if (name.length < 2) row.problem('name', '没有填写', 'Missing');
  else if (name.length > 100) row.problem('name', '超过 100 个字，可能错列', 'Longer than 100 characters');
  const kinds = allFits(KINDS, [row.text('kind'), name].join(' ')).slice(0, 2);
  detail['baseKinds'] = kinds.length === 0 ? ['trainingBase'] : kinds;
  const grade = firstFit(GRADES, row.text('grade'));
  row.take('grade', { value: grade });
  detail['grade'] = grade ?? (row.text('grade') === '' ? 'none' : null);
  detail['gradedBy'] = row.text('gradedBy').slice(0, 200) || null;
  detail['area'] = inRange(row.take('area', readAmount(row.text('area'))), 1, 10_000_000);
  detail['places'] = inRange(row.take('places', readWhole(row.text('places'))), 1, 100_000);
  if (row.text('places') === '') row.warn('places', '没有写工位数，公开前要补', 'The number of places is missing');
  detail['equipment'] = readWords(row.raw('equipment'), 60);
  detail['equipmentValue'] = takeMoney(row);
  const majors = takeMajors(row, 20);
  detail['majors'] = majors;
  const majorNames = majors.map((code) => facts.book.label('major', code)).join(' ');
  detail['fields'] = readFields([row.text('field'), name, majorNames, row.text('equipment')].join(' '));
  detail['builtWith'] = row.text('builtWith').slice(0, 200) || null;
  detail['uses'] = allFits(USES, row.text('uses'));
  detail['users'] = allFits(USERS, row.text('users'));
  detail['openHours'] = row.text('hours').slice(0, 200) || null;
  detail['slotsPerWeek'] = inRange(row.take('slots', readWhole(row.text('slots'))), 0, 500);
  takePrice(row);
  detail['safetyRules'] = row.raw('safety').slice(0, 5000) || null;
  const contact = [row.text('contact'), row.text('phone')].filter(Boolean).join(' ').slice(0, 100);
  return row.done({
    title: name,
    summary: row.raw('summary').slice(0, 2000),
    divisions: takePlace(row),
    address: row.text('place').slice(0, 200),
    contact: contact === '' ? null : contact,
    achievements: [],
    source: row.text('source').slice(0, 200) || null,
    consent: null,
  });
}

type Reader = ReturnType<typeof openRow>;

/** 万元 stands in the cell or in the name of the column. */
function takeMoney(row: Reader): number | null {
  const text = row.text('value');
  const read = readAmount(text);
  const value = row.take('value', read);
  if (value === undefined) return null;
  const times = /万/.test(row.headerOf('value')) && !/万/.test(text) ? WAN : 1;
  return inRange(Math.round(value * times * YUAN), 0, 1_000_000_000_000);
}

function takePrice(row: Reader): void {
  const text = row.text('price');
  if (text === '') return;
  if (/免费|不收费|无偿/.test(text)) {
    row.detail['priceMode'] = 'free';
    return;
  }
  const value = /时|h/i.test(text + row.headerOf('price')) ? readAmount(text).value : undefined;
  if (value === undefined) {
    row.detail['priceMode'] = /面议|协商/.test(text) ? 'negotiable' : null;
    row.detail['priceNote'] = text.slice(0, 300);
    return;
  }
  row.detail['priceMode'] = 'perHour';
  row.detail['pricePerHour'] = inRange(Math.round(value * YUAN), 0, 100_000_000);
}
