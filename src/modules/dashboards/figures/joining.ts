import { addDays, civilDate, type CivilDate } from '#kernel/time';
import { reachOf } from '#modules/access';
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
import type { Desk, FigureDefinition, Source } from '../figure.ts';
import { counted, largest, listOf, people, share, sum, type Cell, type Drawn, type Point } from '../model.ts';
import { districtLength } from './count-listings.ts';

interface Facts {
  readonly organisations: readonly JoinedCount[];
  readonly people: readonly PeopleCount[];
  readonly today: CivilDate;
}

async function read({ ctx }: Desk): Promise<Facts> {
  const reach = reachOf(ctx.actor, 'joining.read');
  const today = civilDate(ctx.now);
  const asked = { reach, since: addDays(today, -SILENT_AFTER_DAYS), places: districtLength(ctx.actor.territory) };
  return { organisations: await countJoined(ctx, asked), people: await countPeople(ctx, asked), today };
}

type Test = (one: JoinedCount) => boolean;
const HREF = '/app/joined';

const totalOf = ({ organisations }: Facts, test: Test): number =>
  sum(organisations.filter(test).map(({ total }) => total));

/** One bar for each row, cut into the groups; each part leads to its own list. */
function byGroup(
  facts: Facts,
  rows: readonly {
    readonly label: string;
    readonly test: Test;
    readonly wish: Readonly<Record<string, string>> | null;
  }[],
): Pick<Drawn, 'series' | 'points'> {
  return {
    series: GROUP_NAMES.map((group) => GROUPS[group].zh),
    points: rows.map(({ label, test, wish }): Point => ({
      label,
      cells: GROUP_NAMES.map((group): Cell =>
        counted(
          totalOf(facts, (one) => test(one) && groupOf(one.kind) === group),
          wish === null ? null : listOf(HREF, { ...wish, group }),
        ),
      ),
    })),
  };
}

const drawGroups = (facts: Facts): Drawn => {
  const rows = GROUP_NAMES.map((group) => ({
    label: GROUPS[group].zh,
    value: totalOf(facts, ({ kind }) => groupOf(kind) === group),
    group,
  }));
  const total = sum(rows.map(({ value }) => value));
  const recent = totalOf(facts, (one) => one.recent);
  return {
    series: COMINGS.map((came) => COMING_LABELS[came].zh),
    points: rows.map(({ label, group }) => ({
      label,
      cells: COMINGS.map((came) =>
        counted(
          totalOf(facts, (one) => groupOf(one.kind) === group && one.came === came),
          listOf(HREF, { group, came }),
        ),
      ),
    })),
    rows: total,
    summary:
      total === 0
        ? '辖区内还没有入驻的机构。'
        : `共 ${total.toLocaleString('zh-CN')} 家入驻：${largest(rows, 4)}；近 ${SILENT_AFTER_DAYS} 天新入驻 ${recent} 家。`,
  };
};

const drawMonths = (facts: Facts): Drawn => {
  const months = lastMonths(facts.today);
  const shown = byGroup(
    facts,
    months.map((month) => ({ label: month, test: (one) => one.month === month, wish: { month } })),
  );
  const total = totalOf(facts, ({ month }) => months.includes(month));
  return {
    ...shown,
    rows: total,
    summary: `近 12 个月入驻 ${total} 家，本月 ${totalOf(facts, ({ month }) => month === months.at(-1))} 家。`,
  };
};

const drawDistricts = (facts: Facts, { placeOf }: Desk): Drawn => {
  const districts = [...new Set(facts.organisations.map(({ district }) => district))].toSorted((a, b) =>
    (a ?? '~') < (b ?? '~') ? -1 : 1,
  );
  const shown = byGroup(
    facts,
    districts.map((district) => ({
      label: district === null ? '没有所在地' : placeOf(district),
      test: (one) => one.district === district,
      // The list asks for everything below a place, so a place that is not cut off at this level has none.
      wish:
        district === null || districts.some((other) => other !== district && other?.startsWith(district))
          ? null
          : { division: district },
    })),
  );
  const values = districts.map((district, at) => ({
    label: shown.points[at]!.label,
    value: totalOf(facts, (one) => one.district === district),
  }));
  return {
    ...shown,
    rows: sum(values.map(({ value }) => value)),
    summary: values.length === 0 ? '辖区内还没有入驻的机构。' : `最多的是${largest(values)}。`,
  };
};

const drawActs = (facts: Facts, { fewest }: Desk): Drawn => {
  const all = totalOf(facts, () => true);
  const acted = totalOf(facts, ({ progress }) => progress !== 'silent' && progress !== 'waiting');
  const shown = byGroup(
    facts,
    ACT_NAMES.map((act) => ({ label: ACTS[act].zh, test: (one) => one[act], wish: { did: act } })),
  );
  return {
    ...shown,
    rows: null,
    summary:
      all < fewest.cases
        ? `${acted} 家入驻后做过至少一样。`
        : `${all} 家里 ${acted} 家（${share(acted, all).text}）入驻后做过至少一样。`,
  };
};

const drawFirst = (facts: Facts, { fewest }: Desk): Drawn => {
  const shown = byGroup(
    facts,
    PROGRESS_NAMES.map((progress) => ({
      label: PROGRESS[progress].zh,
      test: (one) => one.progress === progress,
      wish: { progress },
    })),
  );
  const old = totalOf(facts, ({ progress, recent }) => progress !== 'waiting' && !recent);
  const soon = totalOf(facts, ({ progress, recent }) => !recent && (progress === 'soon' || progress === 'month'));
  return {
    ...shown,
    rows: totalOf(facts, () => true),
    summary:
      old < fewest.cases
        ? `入驻满 ${SILENT_AFTER_DAYS} 天的不足 ${fewest.cases} 家，不算比例。`
        : `入驻满 ${SILENT_AFTER_DAYS} 天的 ${old} 家里，${soon} 家（${share(soon, old).text}）在 ${SILENT_AFTER_DAYS} 天内有了第一次动作。`,
  };
};

const drawSilent = (facts: Facts): Drawn => {
  const silent = totalOf(facts, ({ progress }) => progress === 'silent');
  return {
    series: ['机构'],
    points: [{ label: '没有动作', cells: [counted(silent, `${HREF}?progress=silent`)] }],
    rows: silent,
    summary:
      silent === 0
        ? '入驻满 30 天的都有动作了。'
        : `${silent} 家入驻满 ${SILENT_AFTER_DAYS} 天仍没有动作，可以在清单里提醒。`,
  };
};

const KINDS = [
  ['expert', '专家'],
  ['teacher', '教师'],
] as const;

const drawPeople = ({ people: rows }: Facts, { fewest }: Desk): Drawn => {
  const least = fewest.people.value;
  const of = (kind: string, test: (one: PeopleCount) => boolean): number =>
    sum(rows.filter((one) => one.kind === kind && test(one)).map(({ total }) => total));
  return {
    series: ['本人登记', '单位录入、本人书面同意'],
    points: KINDS.map(([kind, label]) => ({
      label,
      cells: [
        people(
          of(kind, ({ own }) => own),
          least,
        ),
        people(
          of(kind, ({ own }) => !own),
          least,
        ),
      ],
    })),
    rows: null,
    summary: `经本人同意公开的：${KINDS.map(
      ([kind, label]) =>
        `${label} ${
          people(
            of(kind, () => true),
            least,
          ).text
        } 人`,
    ).join(
      '、',
    )}；由名录发布过供给的 ${people(of('expert', ({ offered }) => offered) + of('teacher', ({ offered }) => offered), least).text} 人。`,
  };
};

const shared = {
  topic: 'joining',
  unit: '家',
  query: DEFINITIONS.source.zh,
  owner: DEFINITIONS.owner.zh,
} as const;

const figures: readonly FigureDefinition<Facts>[] = [
  {
    ...shared,
    key: 'joining.silent',
    form: 'number',
    title: { zh: '入驻后没有动作的', en: 'Silent since they joined' },
    definition: `${DEFINITIONS.joined.zh}${DEFINITIONS.first.zh}`,
    list: `${HREF}?progress=silent`,
    draw: drawSilent,
  },
  {
    ...shared,
    key: 'joining.groups',
    form: 'stacked',
    title: { zh: '谁入驻了、怎样来的', en: 'Who joined, and how' },
    definition: `${DEFINITIONS.joined.zh}${DEFINITIONS.came.zh}`,
    list: HREF,
    draw: drawGroups,
  },
  {
    ...shared,
    key: 'joining.months',
    form: 'stacked',
    title: { zh: '每月入驻', en: 'Joined by month' },
    definition: DEFINITIONS.joined.zh,
    draw: drawMonths,
  },
  {
    ...shared,
    key: 'joining.districts',
    form: 'stacked',
    title: { zh: '入驻机构在哪里', en: 'Where they are' },
    definition: DEFINITIONS.joined.zh,
    draw: drawDistricts,
  },
  {
    ...shared,
    key: 'joining.acts',
    form: 'stacked',
    title: { zh: '入驻后做了什么', en: 'What they did since' },
    definition: DEFINITIONS.acts.zh,
    draw: drawActs,
  },
  {
    ...shared,
    key: 'joining.first',
    form: 'stacked',
    title: { zh: '多久有第一次动作', en: 'How soon the first act came' },
    definition: DEFINITIONS.first.zh,
    list: HREF,
    draw: drawFirst,
  },
  {
    ...shared,
    key: 'joining.people',
    unit: '人',
    form: 'stacked',
    title: { zh: '公开的专家与教师', en: 'Experts and teachers in public' },
    definition: DEFINITIONS.people.zh,
    owner: '本人或所在单位维护，是否公开由本人决定',
    people: true,
    draw: drawPeople,
  },
];

export const JOINING: Source<Facts> = { right: 'joining.read', read, figures };
