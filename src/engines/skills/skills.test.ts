import { describe, expect, test } from 'vitest';
import { createSkillExtractor, type SkillDictionary, type Term } from './index.ts';

const term = (id: string, kind: Term['kind'], ...names: [string, ...string[]]): Term => ({
  id,
  kind,
  names: names.map((text) => ({ text })) as unknown as Term['names'],
});

const dictionary: SkillDictionary = {
  terms: [
    term('lathe', 'tool', '数控车床', '数车'),
    term('turning', 'skill', '数控车床操作', '操作数控车床'),
    term('welding', 'skill', '焊接', '电焊'),
    term('welder', 'occupation', '焊工'),
    term('electrician', 'occupation', '电工'),
    term('plc', 'tool', 'PLC'),
    term('spring', 'tool', 'Spring Boot'),
    term('java', 'tool', 'Java'),
    term('cpp', 'tool', 'C++'),
    { id: 'c', kind: 'tool', names: [{ text: 'C', cues: ['编程', 'Java', 'C++'] }] },
    { id: 'ps', kind: 'tool', names: [{ text: 'Photoshop' }, { text: 'PS', cues: ['修图', '海报'] }] },
  ],
  masks: ['机电工程'],
};
const { extract } = createSkillExtractor(dictionary);
const said = (text: string): string[] =>
  extract(text).map(({ id, start, end, stance }) => `${id} ${text.slice(start, end)} ${stance}`);

describe('what is found', () => {
  test.each<readonly [string, readonly string[]]>([
    ['', []],
    ['包吃住，五险一金', []],
    ['会数控车床操作', ['turning 数控车床操作 required']],
    ['有数控车床，会数控车床操作', ['lathe 数控车床 required', 'turning 数控车床操作 required']],
    ['ＰＬＣ 和 ｐｌｃ', ['plc ＰＬＣ required', 'plc ｐｌｃ required']],
    ['SpringBoot、spring  boot', ['spring SpringBoot required', 'spring spring  boot required']],
    ['数 控 车 床 操 作 工', ['turning 数 控 车 床 操 作 required']],
    ['数控 车床操作间', []],
    ['JavaScript 不是 Java', ['java Java required']],
    ['C++编程', ['cpp C++ required']],
    ['会C，懂编程', ['c C required']],
    ['维生素C；C1驾照', []],
    ['PS：长期有效', []],
    ['会PS修图', ['ps PS required']],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected));
});

describe('what a name says elsewhere is nothing of anybody', () => {
  test.each([
    '机电工程有限公司',
    '焊接设备有限公司招文员',
    '焊接、电焊相关专业毕业',
    '电工作时间八小时',
    '主营PLC、变频器',
  ])('%s', (text) => expect(said(text)).toEqual([]));
});

describe('how it is said', () => {
  test.each<readonly [string, string]>([
    ['不要求会焊接', 'notRequired'],
    ['焊接不作要求', 'notRequired'],
    ['不会焊接也可以', 'notRequired'],
    ['不会焊接的勿扰', 'required'],
    ['无需经验但要会焊接', 'required'],
    ['焊接经验者优先', 'preferred'],
    ['懂焊接，优先录用', 'preferred'],
    ['加分项：焊接', 'preferred'],
    ['提供焊接培训', 'offered'],
    ['学会焊接再上岗', 'offered'],
    ['不仅会焊接', 'required'],
  ])('%s', (text, stance) => expect(extract(text).map((one) => one.stance)).toEqual([stance]));
});

describe('grades of occupations', () => {
  test.each<readonly [string, string, string, number | undefined]>([
    ['持中级焊工证', 'welder@4', '中级焊工证', 4],
    ['电工（三级）职业技能等级证书', 'electrician@3', '电工（三级）职业技能等级证书', 3],
    ['焊工证', 'welder@', '焊工证', undefined],
    ['三级焊工', 'welder@3', '三级焊工', 3],
  ])('%s', (text, id, span, level) => {
    const [one] = extract(text);
    expect(one).toMatchObject({ id, kind: 'certificate' });
    expect(text.slice(one!.start, one!.end)).toBe(span);
    expect(one!.level).toBe(level);
  });

  test('a master is a way of speaking, no paper', () => expect(said('高级焊工')).toEqual(['welder 焊工 required']));
});

test('nothing is invented, whatever the text: every mention is written where it says', () => {
  const pieces = [
    '焊接',
    '电工',
    'PLC',
    '不会',
    '，',
    '。',
    ' ',
    'C',
    '优先',
    '证',
    '三级',
    '\n',
    '数控',
    '车床',
    '操作',
    '𠮷',
    '（',
  ];
  let seed = 7;
  const next = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let round = 0; round < 500; round += 1) {
    const text = Array.from({ length: next(30) }, () => pieces[next(pieces.length)]).join('');
    let last = 0;
    for (const { start, end, matched } of extract(text)) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(text.slice(start, end).replace(/\s/g, '')).toContain(matched.replace(/\s/g, ''));
      last = end;
    }
  }
});

test('time grows with the text, not faster', () => {
  const found = extract('焊接，'.repeat(20_000));
  expect(found).toHaveLength(20_000);
});
