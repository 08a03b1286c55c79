import type { Row } from '../catalogue-rows.ts';
import type { Chance } from '../data/random.ts';
import type { RowTable } from '../data/table.ts';
import type { PlacedOrganisation } from './make-people.ts';
import { inventedName } from './names.ts';
import { ABILITIES, EXPERT_ROWS, RESULT_WORDS, TAUGHT } from './tables.ts';

export interface RecordFacts {
  readonly chance: Chance;
  /** Firms, schools and institutes: whose experts and results there are. */
  readonly organisations: readonly PlacedOrganisation[];
  /** Those among them that have no page of their abilities and no base yet. */
  readonly pageless: readonly PlacedOrganisation[];
  readonly counties: readonly string[];
  readonly home: string;
  readonly year: number;
}

export interface MadeRow {
  readonly table: RowTable;
  readonly row: Row;
}

export interface RecordCounts {
  readonly experts: number;
  readonly teachers: number;
  readonly results: number;
  readonly bases: number;
  readonly capabilities: number;
}

/** As many as wanted of each kind, as far as there is somebody to have them: a firm has one page, a school one base for a major. */
export function* makeRecordRows(facts: RecordFacts, wanted: RecordCounts): Generator<MadeRow> {
  const schools = facts.organisations.filter(({ pattern }) => TAUGHT.has(pattern));
  const firms = facts.pageless.filter(({ kind, pattern }) => kind === 'enterprise' && ABILITIES.has(pattern));
  const expert = expertMaker(facts);
  const result = resultMaker(facts);
  for (let at = 0; at < wanted.experts; at += 1) yield { table: 'experts', row: expert() };
  for (let at = 0; at < wanted.teachers; at += 1)
    yield { table: 'experts', row: teacher(facts, schools[at % schools.length]!) };
  for (let at = 0; at < wanted.results; at += 1) yield { table: 'results', row: result() };
  for (const row of first(wanted.bases, makeBases(facts))) yield { table: 'bases', row };
  for (const firm of first(wanted.capabilities, firms.values()))
    yield { table: 'capabilities', row: capability(facts, firm) };
}

function* first<Item>(count: number, items: Iterator<Item>): Generator<Item> {
  for (let left = count; left > 0; left -= 1) {
    const { value, done } = items.next();
    if (done === true) return;
    yield value;
  }
}

const HONOURS = [
  '市技术能手（演示）',
  '技术革新项目获企业一等奖',
  '带徒 8 人，其中 5 人晋升技师',
  '参编培训教材一部',
  '发明专利两项（演示）',
  '指导学生获市级技能竞赛奖（演示）',
  '工艺改进年节约 40 万元',
  '主持市级课题一项（演示）',
  '到乡镇和中小企业服务 30 次',
];
const agreed = (chance: Chance): string => (chance.chance(0.9) ? '1' : '0');
const CREDIT = {
  pick: (facts: RecordFacts): string => `${facts.year - facts.chance.between(0, 9)} ${facts.chance.pick(HONOURS)}`,
};

/** Of the trades of the region, with what experts of the same field are known for. */
function expertMaker(facts: RecordFacts): () => Row {
  const { chance, counties, home } = facts;
  const employers = facts.organisations.filter(({ kind }) => kind === 'enterprise' || kind === 'institute');
  const known = EXPERT_ROWS.filter(({ kind }) => kind === 'expert');
  const byArea = Map.groupBy(known, (row) => row['fields']!.split(' ')[0]!);
  return () => {
    const owner = chance.pick(employers);
    const rows = byArea.get(owner.area) ?? known;
    const [one, other] = [chance.pick(rows), chance.pick(rows)];
    const focus = new Set([...chance.some(wordsOf(one['focus']), 2), ...chance.some(wordsOf(other['focus']), 2)]);
    return {
      ...one,
      name: inventedName(chance),
      owner: owner.name,
      title: chance.chance(0.5) ? one['title']! : other['title']!,
      level: one['level']!,
      focus: [...focus].join('、'),
      hours: String(chance.between(2, 7) * 4),
      place: chance.chance(0.4) ? home : chance.some(counties, chance.between(1, 2)).join(' '),
      consent: agreed(chance),
      honour: CREDIT.pick(facts),
    };
  };
}

const wordsOf = (text: string | undefined): string[] => (text ?? '').split('、').filter(Boolean);

const TEACHERS: readonly (readonly [title: string, level: string])[] = [
  ['副教授', 'senior'],
  ['讲师', 'middle'],
  ['高级讲师', 'senior'],
  ['讲师', 'junior'],
  ['实验师', 'middle'],
];
const SERVICES = ['staffTraining', 'technical', 'village', 'taster', 'assessment', 'contest', 'materials'];

function teacher(facts: RecordFacts, school: PlacedOrganisation): Row {
  const { chance, counties, home } = facts;
  const field = chance.pick(TAUGHT.get(school.pattern)!);
  const [title, level] = chance.pick(TEACHERS);
  return {
    kind: 'teacher',
    name: inventedName(chance),
    owner: school.name,
    title,
    level,
    roles: field.major,
    fields: field.area,
    focus: chance.some(field.skills, 2).join('、'),
    services: chance.some(SERVICES, chance.between(1, 3)).join(' '),
    hours: String(chance.between(2, 6) * 4),
    place: chance.chance(0.5) ? home : chance.some(counties, chance.between(1, 2)).join(' '),
    consent: agreed(chance),
    honour: CREDIT.pick(facts),
  };
}

const WAYS = ['licence', 'transfer', 'joint', 'technicalService', 'consulting', 'commission'];

/** One object and one means make one result; not every holder works in the field. */
function resultMaker({ chance, organisations }: RecordFacts): () => Row {
  const holders = organisations.filter(({ kind, people }) => kind !== 'enterprise' || people >= 100);
  const areasOf = (one: PlacedOrganisation): string[] => [
    one.area,
    ...(TAUGHT.get(one.pattern) ?? []).map(({ area }) => area),
  ];
  const byArea = new Map(
    [...RESULT_WORDS.keys()].map((area) => [area, holders.filter((one) => areasOf(one).includes(area))]),
  );
  const areas = [...byArea].filter(([, some]) => some.length > 0).map(([area]) => area);
  return () => {
    const area = chance.pick(areas);
    const { objects, means, forms } = RESULT_WORDS.get(area)!;
    const [object, way, form] = [chance.pick(objects), chance.pick(means), chance.pick(forms)];
    const granted = form.rights === 'granted';
    return {
      name: `${object}${way}${form.noun}`,
      owner: chance.pick(byArea.get(area)!).name,
      fields: area,
      kinds: form.kinds,
      keywords: [object, way].join('、'),
      readiness: `trl${chance.between(3, 9)}`,
      uses: `${object}相关企业`,
      rights: form.rights,
      patents: granted ? `ZL${String(chance.between(1, 9_999_999)).padStart(10, '0')}（演示）` : '',
      ways: chance.some(WAYS, chance.between(1, 3)).join(' '),
      price: chance.chance(0.7) ? String(chance.between(1, 30) * 5) : '',
      tier: chance.pick(['open', 'open', 'members', 'agreed']),
      summary: `面向${object}，采用${way}，已完成${chance.pick(['小试', '中试', '样机试制', '两家企业试用'])}，可按需求调整。`,
      figures: '',
    };
  };
}

/** Training bases of schools by major, then places of practice in larger firms. */
function* makeBases({ chance, pageless }: RecordFacts): Generator<Row> {
  for (const school of pageless.filter(({ pattern }) => TAUGHT.has(pattern)))
    for (const field of TAUGHT.get(school.pattern)!)
      yield {
        name: `${field.name}实训基地`,
        owner: school.name,
        kinds: 'trainingBase',
        grade: chance.pick(['school', 'school', 'municipal', 'provincial']),
        fields: field.area,
        places: String(chance.between(5, 12) * 8),
        area: String(chance.between(3, 24) * 100),
        equipment: field.equipment,
        majors: field.major,
        uses: chance.some(['teaching', 'training', 'assessment', 'contest', 'teacherPractice'], 3).join(' '),
        users: chance.some(['schools', 'firms', 'jobseekers', 'universities', 'public'], 2).join(' '),
        slots: String(chance.between(4, 20)),
        hour: chance.pick(['0', '40', '60', '80', '100', '120']),
        summary: `承担${field.name}专业实训，教学以外的时间对外开放。`,
      };
  for (const firm of pageless.filter(({ kind, people }) => kind === 'enterprise' && people >= 150))
    yield {
      name: `${firm.name.replace(/（.*）/u, '')}实践基地`,
      owner: firm.name,
      kinds: 'trainingBase',
      grade: 'school',
      fields: firm.area,
      places: String(chance.between(2, 8) * 5),
      area: String(chance.between(2, 10) * 100),
      equipment: wordsOf(ABILITIES.get(firm.pattern)?.['processes']).join('、') || '生产线',
      majors: '',
      uses: 'experience teacherPractice internship',
      users: 'schools universities',
      slots: String(chance.between(1, 4)),
      hour: '0',
      summary: '利用生产现场接待学生实习、教师企业实践和参观，由班组长带队。',
    };
}

function capability({ chance }: RecordFacts, firm: PlacedOrganisation): Row {
  const page = ABILITIES.get(firm.pattern)!;
  const products = wordsOf(page['products']);
  const mentors = Math.max(1, Math.round(firm.people / chance.between(18, 40)));
  return {
    ...page,
    name: `${chance.some(products, 2).join('、')}（${chance.pick(wordsOf(page['processes']))}）`,
    owner: firm.name,
    industry: firm.industry,
    interns: String(mentors * chance.between(2, 4)),
    mentors: String(mentors),
    teachers: String(Math.ceil(mentors / 3)),
    summary: firm.about,
  };
}
