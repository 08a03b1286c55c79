import { describe, expect, test } from 'vitest';
import {
  columnsOf,
  detailSchema,
  emptyDetail,
  fieldOf,
  fieldsOf,
  groupsOf,
  hiddenFields,
  KIND_FIELDS,
  KIND_TYPES,
  kindFindings,
  KIND_WORDS,
  missingElements,
  shownDetail,
  SIDES,
  TYPES,
  valueText,
  visibilityOf,
  type Detail,
  type Field,
  type KindType,
} from './index.ts';

const HEADER_NAMES = [
  'id type side organisationId departmentId territory employerName sourceName sourceUrl state title industry divisions',
  'placeText address description validFrom validUntil confirmedOn version incomplete importId createdBy publishedAt',
]
  .join(' ')
  .split(' ');

const FULL_HEADER = { title: '甲', description: '乙', divisions: ['211103'], validUntil: '2027-01-01' };
const everyField: readonly (readonly [KindType, Field])[] = KIND_TYPES.flatMap((type) =>
  fieldsOf(type).map((field) => [type, field] as const),
);

describe('the tables', () => {
  test.each(KIND_TYPES)('%s: names are unique, camelCase, no column of the header', (type) => {
    const names = fieldsOf(type).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z][A-Za-z]+$/.test(name) || HEADER_NAMES.includes(name))).toEqual([]);
    expect(new Set(KIND_FIELDS[type].map(({ name }) => name)).size).toBe(KIND_FIELDS[type].length);
    expect(columnsOf(type).map(({ column }) => column)).toEqual(
      names.map((name) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)),
    );
  });

  test('every word is there in both languages', () => {
    const labels = KIND_TYPES.flatMap((type) => KIND_FIELDS[type])
      .flatMap((group) => [
        group.label,
        ...group.fields.flatMap(({ label, labels: bySide, help, options }) => [
          label,
          ...Object.values(bySide ?? {}),
          ...(help === undefined ? [] : [help]),
          ...(options ?? []).map((option) => option.label),
        ]),
      ])
      .concat(TYPES.flatMap((type) => SIDES.flatMap((side) => Object.values(KIND_WORDS[type][side]))));
    expect(labels.filter(({ zh, en }) => !/\p{Script=Han}|CNAS|CMMI|ISO/u.test(zh) || en.trim() === '')).toEqual([]);
    expect(labels.filter(({ en }) => /\p{Script=Han}/u.test(en.replaceAll(/教师〔2016〕3号/g, '')))).toEqual([]);
  });

  test('choices have at least two options, each once; codes name their list; nothing else has either', () => {
    for (const [type, field] of everyField) {
      const { as, options, set, name } = field;
      const chooses = as === 'choice' || as === 'choices';
      expect(options !== undefined, `${type}.${name}`).toBe(chooses);
      expect(set !== undefined, `${type}.${name}`).toBe(as === 'codes');
      const values = (options ?? []).map(({ value }) => value);
      expect(new Set(values).size).toBe(values.length);
      if (chooses) expect(values.length, `${type}.${name}`).toBeGreaterThan(1);
    }
  });

  test('what a side must state it also has, and it is never hidden behind a condition', () => {
    const wrong = everyField.filter(
      ([, { required = [], sides = SIDES, when }]) =>
        required.some((side) => !sides.includes(side)) || (required.length > 0 && when !== undefined),
    );
    expect(wrong.map(([type, { name }]) => `${type}.${name}`)).toEqual([]);
  });

  test('a condition names a choice of the same kind and values it has', () => {
    for (const type of KIND_TYPES) {
      const conditions = KIND_FIELDS[type]
        .flatMap((group) => [group.when, ...group.fields.map(({ when }) => when)])
        .filter((when) => when !== undefined);
      for (const { field, any } of conditions) {
        const values = fieldOf(type, field)?.options?.map(({ value }) => value) ?? [];
        expect(any.filter((value) => !values.includes(value))).toEqual([]);
      }
    }
  });

  test('hidden fields are never facets and never searched', () => {
    const wrong = everyField.filter(
      ([, { visible = 'public', facet, search }]) => visible !== 'public' && (facet === true || search !== undefined),
    );
    expect(wrong).toEqual([]);
  });

  test('both sides of every kind have fields, groups and at least three required elements', () => {
    for (const type of KIND_TYPES) {
      for (const side of SIDES) {
        expect(groupsOf(type, side).every(({ fields }) => fields.length > 0)).toBe(true);
        expect(fieldsOf(type, side).filter(({ required }) => required?.includes(side)).length).toBeGreaterThanOrEqual(
          3,
        );
      }
    }
  });
});

describe('the form', () => {
  test.each([
    ['a value that is no option', 'cooperation', { forms: ['partnership'] }],
    ['a field of another kind', 'cooperation', { trlNow: 'trl3' }],
    [
      'too many',
      'cooperation',
      { forms: ['orderClass', 'jointClass', 'textbook', 'contest', 'donation', 'pathway', 'alliance'] },
    ],
    ['money with a fraction of a fen', 'research', { budgetMin: 0.5 }],
    ['a negative price', 'facility', { priceMin: -1 }],
    ['a day that does not exist', 'training', { classFrom: '2027-02-30' }],
    ['more than all hours', 'cooperation', { practiceShare: 101 }],
    ['text for a number', 'training', { seats: '40' }],
    ['an empty word', 'facility', { equipment: ['  '] }],
  ] as const)('refuses %s', (_, type, detail) => {
    expect(detailSchema(type).safeParse(detail).success).toBe(false);
  });

  test('takes an empty draft, trims texts and keeps each choice once', () => {
    expect(detailSchema('research').parse({})).toEqual({});
    expect(
      detailSchema('research').parse({ problem: ' 镀膜不匀 ', modes: ['joint', 'joint'], keywords: ['镀膜 ', '镀膜'] }),
    ).toEqual({ problem: '镀膜不匀', modes: ['joint'], keywords: ['镀膜'] });
  });

  test.each(KIND_TYPES)('%s: what nobody has filled in is a valid detail', (type) => {
    expect(detailSchema(type).safeParse(emptyDetail(type)).success).toBe(true);
  });
});

describe('findings', () => {
  const codesOf = (type: KindType, side: 'need' | 'offer', detail: Detail): string[] =>
    kindFindings(type, side, FULL_HEADER, { ...emptyDetail(type), ...detail }).map(({ code }) => code);

  test('name every required element that is not stated, with the words of its side', () => {
    const found = missingElements('facility', 'need', { ...FULL_HEADER, title: '' }, emptyDetail('facility'));
    expect(found.map(({ field }) => field)).toEqual([
      'title',
      'facilities',
      'workplaces',
      'uses',
      'openFrom',
      'priceMode',
    ]);
    expect(found.find(({ field }) => field === 'workplaces')?.message.zh).toBe('请填写“使用人数”。');
    expect(found.every(({ severity, citation }) => severity === 'refuse' && citation !== '')).toBe(true);
  });

  test.each([
    ['research', 'need', { trlNow: 'trl6', trlWanted: 'trl4' }, 'research.readiness'],
    ['research', 'need', {}, 'research.budget'],
    ['research', 'need', { confidentiality: 'open' }, 'research.noDetails'],
    ['service', 'offer', { priceMode: 'perItem' }, 'service.price'],
    ['service', 'offer', { qualifications: ['cma'] }, 'service.certificate'],
    ['training', 'offer', {}, 'training.hours'],
    ['training', 'offer', { feeMode: 'perPerson' }, 'training.fee'],
  ] as const)('%s %s %o → %s', (type, side, detail, code) => {
    expect(codesOf(type, side, detail)).toContain(code);
  });

  test.each([
    [
      'research',
      'need',
      { trlNow: 'trl3', trlWanted: 'trl3', budgetOpen: true, confidentiality: 'members' },
      /research\./,
    ],
    ['service', 'offer', { priceMode: 'free', qualifications: ['none'] }, /service\./],
    ['training', 'offer', { theoryHours: 0, feeMode: 'free' }, /training\./],
  ] as const)('%s %s: nothing to remark about %o', (type, side, detail, own) => {
    expect(codesOf(type, side, detail).filter((code) => own.test(code))).toEqual([]);
  });
});

describe('who reads what', () => {
  const problem = fieldOf('research', 'problem')!;

  test.each([
    ['open', 'public'],
    ['members', 'members'],
    ['agreed', 'agreed'],
    [null, 'agreed'],
    ['nonsense', 'agreed'],
  ])('confidentiality %s opens the details to %s', (confidentiality, expected) => {
    expect(visibilityOf(problem, { confidentiality })).toBe(expected);
  });

  const detail: Detail = {
    ...emptyDetail('research'),
    confidentiality: 'members',
    techField: 'materials',
    majors: ['460103'],
    problem: '机密的难题',
    team: '五人',
    privateNote: '只给约定对象',
  };
  const shown = (reader: 'public' | 'members' | 'agreed') =>
    shownDetail('research', detail, (set, code) => `${set} ${code}`, reader);

  test('a projection holds only what its reader may read, codes with their names', () => {
    expect(shown('public')).toMatchObject({
      techField: 'materials',
      majors: [{ code: '460103', label: 'major 460103' }],
    });
    expect(Object.keys(shown('public'))).not.toEqual(expect.arrayContaining(['problem']));
    expect(JSON.stringify(shown('public'))).not.toMatch(/机密|五人|约定对象/);
    expect(shown('members')).toMatchObject({ problem: '机密的难题', team: '五人' });
    expect(JSON.stringify(shown('members'))).not.toContain('只给约定对象');
    expect(shown('agreed')).toMatchObject({ privateNote: '只给约定对象' });
  });

  test('pages learn which fields are held back, not what they say', () => {
    const hidden = (reader: 'public' | 'members') => hiddenFields('research', detail, reader).map(({ name }) => name);
    expect(hidden('public')).toEqual(['problem', 'team', 'privateNote']);
    expect(hidden('members')).toEqual(['privateNote']);
  });
});

test.each([
  ['research', 'budgetMax', 50_000_000, '50 万元', 'CNY 500,000'],
  ['facility', 'priceMin', 8_000, '80 元', 'CNY 80'],
  ['training', 'seats', 40, '40 人', '40 people'],
  ['cooperation', 'practiceShare', 55, '55%', '55%'],
  ['cooperation', 'intakeYear', 2027, '2027 级', '2027'],
  ['research', 'budgetOpen', true, '是', 'Yes'],
  ['service', 'services', ['testing', 'calibration'], '检验检测、计量校准', 'Inspection and testing, Calibration'],
  ['cooperation', 'majors', [{ code: '460103', label: '数控技术' }], '数控技术', '数控技术'],
  ['cooperation', 'majors', [], undefined, undefined],
  ['research', 'durationMonths', null, undefined, undefined],
] as const)('%s.%s %o reads %s', (type, name, value, zh, en) => {
  const field = fieldOf(type, name)!;
  expect(valueText(field, value, 'zh')).toBe(zh);
  expect(valueText(field, value, 'en')).toBe(en);
});
