import type { CodeBook } from '#modules/codes';
import { addDays, civilDate, type CivilDate } from '#kernel/time';
import {
  ACT_NAMES,
  ACTS,
  COMING_LABELS,
  countJoined,
  countPeople,
  DEFINITIONS,
  GROUP_NAMES,
  groupOf,
  GROUPS,
  lastMonths,
  PROGRESS,
  PROGRESS_NAMES,
  SILENT_AFTER_DAYS,
  type JoinedCount,
  type PeopleCount,
} from '#modules/joining';
import { COMINGS } from '#modules/organisations';
import { readThresholds } from '#modules/regulations';
import type { Context } from '#platform/context';
import type { Language } from '#platform/http';
import { shelfHref } from '#sites/catalogue';
import { at } from '#sites/listings';
import type { ShownCell, ShownFigure } from './site/figure-section.tsx';

/** 入驻 of the whole region, as everybody may know it. */
export interface RegionJoined {
  readonly organisations: readonly JoinedCount[];
  readonly people: readonly PeopleCount[];
  readonly today: CivilDate;
  /** Fewer people are not told; of fewer cases no share is made. */
  readonly fewest: { readonly people: number; readonly cases: number };
}

export async function readRegionJoined(ctx: Context): Promise<RegionJoined> {
  const today = civilDate(ctx.now);
  const asked = { since: addDays(today, -SILENT_AFTER_DAYS), places: 6 } as const;
  const limit = await readThresholds(ctx);
  return {
    organisations: await countJoined(ctx, asked),
    people: await countPeople(ctx, asked),
    today,
    fewest: { people: limit('figures.fewestPeople'), cases: limit('figures.fewestCases') },
  };
}

const say = (lang: Language, zh: string, en: string): string => (lang === 'zh' ? zh : en);
const sum = (rows: readonly { readonly total: number }[]): number => rows.reduce((all, { total }) => all + total, 0);

type Test = (one: JoinedCount) => boolean;
export const joinedTotal = ({ organisations }: Pick<RegionJoined, 'organisations'>, test: Test): number =>
  sum(organisations.filter(test));

/** A number of people; few of them would be recognised. */
export function peopleCell(
  lang: Language,
  { people, fewest }: RegionJoined,
  test: (one: PeopleCount) => boolean,
): ShownCell {
  const value = sum(people.filter(test));
  return value > 0 && value < fewest.people
    ? { value: null, text: say(lang, `少于 ${fewest.people}`, `under ${fewest.people}`) }
    : { value };
}

const PEOPLE = {
  expert: { zh: '专家', en: 'Experts' },
  teacher: { zh: '教师', en: 'Teachers' },
} as const;
type Person = keyof typeof PEOPLE;
const PERSONS = Object.keys(PEOPLE) as Person[];

export function joinedFigures(facts: RegionJoined, codes: CodeBook, lang: Language): readonly ShownFigure[] {
  return [
    who(facts, lang),
    came(facts, lang),
    months(facts, lang),
    districts(facts, codes, lang),
    acts(facts, lang),
    first(facts, lang),
  ];
}

const meaning = (lang: Language, ...which: readonly (keyof typeof DEFINITIONS)[]) => ({
  definition: which.map((one) => DEFINITIONS[one][lang]).join(lang === 'zh' ? '' : ' '),
  query: DEFINITIONS.source[lang],
  owner: DEFINITIONS.owner[lang],
  nothing: { text: say(lang, '还没有机构入驻', 'Nobody has joined yet'), href: at(lang, '/listings') },
});

const groupCells = (facts: RegionJoined, test: Test): ShownCell[] =>
  GROUP_NAMES.map((group) => ({ value: joinedTotal(facts, (one) => test(one) && groupOf(one.kind) === group) }));
const groupSeries = (lang: Language): string[] => GROUP_NAMES.map((group) => GROUPS[group][lang]);

const who = (facts: RegionJoined, lang: Language): ShownFigure => {
  const all = joinedTotal(facts, () => true);
  return {
    key: 'who',
    title: say(lang, '谁入驻了', 'Who has joined'),
    summary: say(
      lang,
      `${GROUP_NAMES.map((group) => `${GROUPS[group].zh} ${joinedTotal(facts, ({ kind }) => groupOf(kind) === group)} 家`).join('、')}，共 ${all} 家；近 ${SILENT_AFTER_DAYS} 天新入驻 ${joinedTotal(facts, ({ recent }) => recent)} 家。`,
      `${all} organisations, ${joinedTotal(facts, ({ recent }) => recent)} of them within the last ${SILENT_AFTER_DAYS} days.`,
    ),
    ...meaning(lang, 'joined', 'people'),
    series: [say(lang, '已入驻', 'Joined')],
    rows: [
      ...GROUP_NAMES.map((group) => ({
        key: group,
        label: GROUPS[group][lang],
        cells: [{ value: joinedTotal(facts, ({ kind }) => groupOf(kind) === group) }],
      })),
      ...PERSONS.map((kind) => ({
        key: kind,
        label: PEOPLE[kind][lang],
        href: shelfHref(lang, { kind }),
        cells: [peopleCell(lang, facts, (one) => one.kind === kind)],
      })),
    ],
  };
};

const came = (facts: RegionJoined, lang: Language): ShownFigure => ({
  key: 'came',
  title: say(lang, '怎样来的', 'How they came'),
  summary: say(
    lang,
    `${COMINGS.map((one) => `${COMING_LABELS[one].zh} ${joinedTotal(facts, (row) => row.came === one)} 家`).join('、')}。`,
    `${COMINGS.map((one) => `${COMING_LABELS[one].en}: ${joinedTotal(facts, (row) => row.came === one)}`).join('; ')}.`,
  ),
  ...meaning(lang, 'came'),
  series: groupSeries(lang),
  rows: COMINGS.map((one) => ({
    key: one,
    label: COMING_LABELS[one][lang],
    cells: groupCells(facts, (row) => row.came === one),
  })),
});

const months = (facts: RegionJoined, lang: Language): ShownFigure => {
  const shown = lastMonths(facts.today);
  return {
    key: 'months',
    title: say(lang, '每月入驻', 'Joined by month'),
    summary: say(
      lang,
      `近 12 个月入驻 ${joinedTotal(facts, ({ month }) => shown.includes(month))} 家。`,
      `${joinedTotal(facts, ({ month }) => shown.includes(month))} organisations within the last 12 months.`,
    ),
    ...meaning(lang, 'joined', 'people'),
    series: [...groupSeries(lang), say(lang, '专家和教师', 'Experts and teachers')],
    rows: shown.map((month) => ({
      key: month,
      label: month,
      cells: [
        ...groupCells(facts, (one) => one.month === month),
        peopleCell(lang, facts, (one) => one.month === month),
      ],
    })),
  };
};

const COUNTY = 6;

const districts = (facts: RegionJoined, codes: CodeBook, lang: Language): ShownFigure => {
  // What lies in the region as a whole names no county.
  const countyOf = ({ district }: { readonly district: string | null }): string =>
    district === null || district.length < COUNTY ? '' : district;
  const found = [...new Set([...facts.organisations, ...facts.people].map(countyOf))].toSorted(
    (a, b) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1),
  );
  const counties = found.filter((county) => county !== '').length;
  return {
    key: 'districts',
    title: say(lang, '在哪里', 'Where'),
    summary: say(lang, `${counties} 个县区有入驻的机构或专家。`, `In ${counties} counties.`),
    ...meaning(lang, 'joined', 'people'),
    series: [...groupSeries(lang), say(lang, '专家和教师', 'Experts and teachers')],
    rows: found.map((county) => ({
      key: county === '' ? 'none' : county,
      label: county === '' ? say(lang, '没有写明县区', 'No county stated') : codes.label('division', county),
      ...(county !== '' && { href: at(lang, `/districts/${county}`) }),
      cells: [
        ...groupCells(facts, (one) => countyOf(one) === county),
        peopleCell(lang, facts, (one) => countyOf(one) === county),
      ],
    })),
  };
};

const acts = (facts: RegionJoined, lang: Language): ShownFigure => {
  const all = joinedTotal(facts, () => true);
  const active = joinedTotal(facts, ({ progress }) => progress !== 'silent' && progress !== 'waiting');
  const told = all >= facts.fewest.cases;
  return {
    key: 'acts',
    title: say(lang, '之后做了什么', 'What they did since'),
    summary: say(
      lang,
      `${told ? `${all} 家里 ${active} 家（${Math.floor((100 * active) / all)}%）` : `${active} 家`}入驻后做过至少一样。`,
      `${told ? `${active} of ${all} (${Math.floor((100 * active) / all)}%)` : String(active)} have done at least one of these.`,
    ),
    ...meaning(lang, 'acts'),
    series: groupSeries(lang),
    rows: ACT_NAMES.map((act) => ({ key: act, label: ACTS[act][lang], cells: groupCells(facts, (one) => one[act]) })),
  };
};

const first = (facts: RegionJoined, lang: Language): ShownFigure => {
  const silent = joinedTotal(facts, ({ progress }) => progress === 'silent');
  return {
    key: 'first',
    title: say(lang, '多久有第一次动作', 'How soon the first act came'),
    summary: say(
      lang,
      silent === 0
        ? '入驻满 30 天的都有动作了。'
        : `${silent} 家入驻满 ${SILENT_AFTER_DAYS} 天还没有动作，由所在地主管部门联系。`,
      silent === 0
        ? `Everybody who joined more than ${SILENT_AFTER_DAYS} days ago has done something.`
        : `${silent} have done nothing for ${SILENT_AFTER_DAYS} days; the office of their place gets in touch.`,
    ),
    ...meaning(lang, 'first'),
    series: groupSeries(lang),
    rows: PROGRESS_NAMES.map((progress) => ({
      key: progress,
      label: PROGRESS[progress][lang],
      cells: groupCells(facts, (one) => one.progress === progress),
    })),
  };
};
