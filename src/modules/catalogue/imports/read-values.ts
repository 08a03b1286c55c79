import { normalise } from '#engines/reading';

/** Values as people write them in lists of people and of places. Pure; a doubt is told, never hidden. */
export interface ReadValue<Value> {
  readonly value: Value | undefined;
  /** What was assumed, in words. */
  readonly doubt?: string;
}

const NUMBER = /(\d+(?:,\d{3})*(?:\.\d+)?)\s*(万|亿)?/;
const TIMES: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };
const RANGE = new RegExp(`${NUMBER.source}\\s*[^\\d.,-]{0,3}\\s*(?:-|至|到)\\s*${NUMBER.source}`);
const ABOUT = /约|大约|近|左右|上下|余|多(?![少功用])/;

const amount = (digits: string, times: string | undefined): number =>
  Number(digits.replaceAll(',', '')) * (times === undefined ? 1 : TIMES[times]!);

/** "约30人", "３０", "30～40个", "1,200㎡", "2.5万": the number, of a range the lower end. */
export function readAmount(source: string): ReadValue<number> {
  const text = normalise(source);
  if (text === '') return { value: undefined };
  const range = RANGE.exec(text);
  if (range !== null) {
    // "2-3万" means both ends in 万.
    const times = range[2] ?? range[4];
    const low = amount(range[1]!, times);
    return { value: low, doubt: `写的是范围“${text}”，按下限 ${low} 记` };
  }
  const one = NUMBER.exec(text);
  if (one === null) return { value: undefined, doubt: `“${text.slice(0, 40)}”里没有认出数字` };
  const value = amount(one[1]!, one[2]);
  return ABOUT.test(text) ? { value, doubt: `写的是“${text}”，按 ${value} 记` } : { value };
}

export function readWhole(source: string): ReadValue<number> {
  const { value, doubt } = readAmount(source);
  return { value: value === undefined ? undefined : Math.round(value), ...(doubt !== undefined && { doubt }) };
}

/** Several things in one cell: 、 ， ； / and line breaks; a number in front of each is dropped. */
export const readWords = (source: string, most: number): readonly string[] =>
  [
    ...new Set(
      source
        .replaceAll(/[①-⑳]/g, '\n')
        .normalize('NFKC')
        .replaceAll(/(^|\n)\s*\(?\d{1,2}(?:[)、]|\.(?!\d))\s*/g, '\n')
        .split(/[、,，;；|\n]|(?<!\d)\/(?!\d)/)
        .map((word) => word.trim())
        .filter((word) => word !== '' && word.length <= 100),
    ),
  ].slice(0, most);

/** The first entry whose pattern fits. */
export const firstFit = <Value>(table: readonly (readonly [RegExp, Value])[], text: string): Value | undefined =>
  table.find(([pattern]) => pattern.test(text))?.[1];

export const allFits = <Value>(table: readonly (readonly [RegExp, Value])[], text: string): readonly Value[] => [
  ...new Set(table.filter(([pattern]) => pattern.test(text)).map(([, value]) => value)),
];

const ADULT = 18;

/** Age from "45岁", "1979年5月", "1979-05" or an identity number; undefined when it says nothing of the kind. */
export function readAge(source: string, today: string): number | undefined {
  const text = normalise(source).replaceAll(' ', '');
  const card = /^\d{6}((?:19|20)\d{2})(\d{2})(\d{2})\d{3}[\dXx]$/.exec(text);
  const born = card ?? /^((?:19|20)\d{2})(?:[-./年](\d{1,2}))?(?:[-./月](\d{1,2}))?[日月]?(?:出?生)?$/.exec(text);
  if (born !== null) {
    const [year, month, day] = [Number(born[1]), Number(born[2] ?? 1), Number(born[3] ?? 1)];
    const [thisYear, thisMonth, thisDay] = today.split('-').map(Number) as [number, number, number];
    const before = month > thisMonth || (month === thisMonth && day > thisDay);
    return thisYear - year - (before ? 1 : 0);
  }
  const stated = /^(\d{1,3})(?:岁|周岁)?$/.exec(text);
  return stated === null ? undefined : Number(stated[1]);
}

export const isMinor = (age: number | undefined): boolean => age !== undefined && age < ADULT;

/** 领域 by the words that people use for it. */
const FIELD_WORDS: readonly (readonly [RegExp, string])[] = [
  [/软件|信息|网络|大数据|人工智能|物联网|电子(?!商务)|通信|计算机|编程/, 'information'],
  [/机械|数控|焊|模具|机电|自动化|机器人|制造|铣|车削|磨削|钳|装备|电气|电工|热处理/, 'manufacturing'],
  [/材料|高分子|树脂|涂料|复合|陶瓷|玻璃|金属|防腐/, 'materials'],
  [/石化|化工|炼油|催化|精细化学|分析化学|化验/, 'chemistry'],
  [/新能源|光伏|风电|储能|节能|氢能|热能/, 'energy'],
  [/环保|环境|污水|水处理|固废|大气治理/, 'environment'],
  [/生物|制药|药物|医药|医疗器械/, 'biomedicine'],
  [/航空|航天|无人机/, 'aerospace'],
  [/汽车|交通|轨道|船舶|物流|航海/, 'transport'],
  [/建筑|土木|工程造价|测绘|市政|规划|给排水/, 'construction'],
  [/农|水稻|稻作|水产|畜牧|园艺|养殖|种植|蟹/, 'agriculture'],
  [/食品|烹饪加工|粮油|酿造/, 'food'],
  [/护理|康复|养老|中医|临床|健康|母婴/, 'health'],
  [/会计|财务|金融|电子商务|电商|营销|直播|商务/, 'commerce'],
  [/旅游|酒店|餐饮|烹饪|面点|导游|文创|非遗/, 'tourism'],
  [/教育|教学|课程|职业指导|培训/, 'education'],
  [/安全|应急|消防|危化/, 'safety'],
];
const MOST_FIELDS = 3;

export const readFields = (text: string): readonly string[] => allFits(FIELD_WORDS, text).slice(0, MOST_FIELDS);
