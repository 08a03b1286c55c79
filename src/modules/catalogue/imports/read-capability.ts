import { CAPABILITY_COLUMNS } from './capability-columns.ts';
import { inRange } from './person-row.ts';
import { allFits, readFields, readWhole, readWords } from './read-values.ts';
import { openRow, takeMajors, takePlace, type ReadRow, type RowFacts, type RowReader } from './row-reader.ts';

const TITLES: readonly (readonly [RegExp, string])[] = [
  [/产教融合型企业.*培育|培育.*产教融合型/, 'pilot'],
  [/产教融合型企业(?!.*培育)/, 'integration'],
  [/高新技术企业|国高|高企/, 'highTech'],
  [/专精特新|小巨人/, 'specialised'],
  [/技术中心|工程(?:技术)?研究中心|重点实验室/, 'centre'],
  [/实习(?:实训)?基地/, 'internshipBase'],
];

const FORMS: readonly (readonly [RegExp, string])[] = [
  [/订单班|订单培养|订单式/, 'orderClass'],
  [/联合培养|冠名/, 'jointClass'],
  [/产业学院/, 'industryCollege'],
  [/现代学徒/, 'modernApprenticeship'],
  [/新型学徒/, 'enterpriseApprenticeship'],
  [/现场工程师/, 'fieldEngineer'],
  [/共建专业/, 'jointMajor'],
  [/课程|标准/, 'curriculum'],
  [/教材/, 'textbook'],
  [/共建.*基地|实训基地/, 'trainingBase'],
  [/校中厂|厂中校/, 'factoryInSchool'],
  [/实习/, 'internshipBase'],
  [/教师.*实践/, 'teacherPractice'],
  [/兼职教师|产业导师|技术讲座/, 'partTimeTeacher'],
  [/大师工作室/, 'masterStudio'],
];

const MOST_PEOPLE = 100_000;

/** A row of a list of firms' abilities: 企业名称、主要产品、主要设备、可接收实习生人数. */
export function readCapabilityRow(cells: readonly string[], facts: RowFacts): ReadRow {
  const row = openRow('capability', CAPABILITY_COLUMNS, cells, facts);
  const { detail } = row;
  const name = row.text('name');
  if (name.length < 2) row.problem('name', '没有填写', 'Missing');
  else if (name.length > 120) row.problem('name', '超过 120 个字，可能错列', 'Longer than 120 characters');
  detail['industries'] = takeIndustries(row);
  const products = readWords(row.raw('products'), 20);
  const processes = readWords(row.raw('processes'), 20);
  detail['products'] = products;
  detail['processes'] = processes;
  detail['equipment'] = readWords(row.raw('equipment'), 60);
  detail['certificates'] = readWords(row.raw('certificates'), 20);
  detail['fields'] = readFields(
    [row.text('field'), row.text('industry'), products.join(' '), processes.join(' ')].join(' '),
  );
  const titles = allFits(TITLES, row.text('titles')).slice(0, 6);
  detail['titles'] = row.take('titles', { value: titles.length === 0 ? undefined : titles }) ?? [];
  for (const [field, column] of PEOPLE) detail[field] = peopleIn(row, column);
  detail['majors'] = takeMajors(row, 15);
  const forms = allFits(FORMS, row.text('cooperation')).slice(0, 8);
  detail['cooperation'] = row.take('cooperation', { value: forms.length === 0 ? undefined : forms }) ?? [];
  detail['wishes'] = row.raw('wishes').slice(0, 2000) || null;
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

const PEOPLE = [
  ['internsPerYear', 'interns'],
  ['apprenticesPerYear', 'apprentices'],
  ['mentors', 'mentors'],
  ['teacherPlaces', 'teachers'],
] as const;

/** 无, 不接收 is none. */
const peopleIn = (row: RowReader, column: string): number | null =>
  /^(?:无|没有|不接收|暂不)/.test(row.text(column))
    ? 0
    : inRange(row.take(column, readWhole(row.text(column))), 0, MOST_PEOPLE);

function takeIndustries(row: RowReader): readonly string[] {
  const text = row.text('industry');
  if (text === '') return [];
  const match = row.facts.book.matchName('industry');
  const codes = [...new Set(text.split(/[,、;/|]/).flatMap((one) => match(one.trim())?.code ?? []))].slice(0, 3);
  return row.take('industry', { value: codes.length === 0 ? undefined : codes }) ?? [];
}
