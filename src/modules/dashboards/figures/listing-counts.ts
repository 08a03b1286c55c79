import { sql } from 'kysely';
import { SIDE_LABELS, SIDES, TYPE_LABELS, TYPES, type ListingType, type Side } from '#contracts/kinds';
import { addDays, civilDate, type CivilDate } from '#kernel/time';
import { reachOf, reachSql } from '#modules/access';
import { CONFIRMED_WITHIN, freshnessRule, STATE_LABELS, STATES, type ListingState } from '#modules/listings';
import type { Desk, FigureDefinition, Source } from '../figure.ts';
import { counted, largest, listOf, share, sum, type Drawn } from '../model.ts';

export const WEEKS = 12;
const LIST = '/app/listings';
const PUBLISHERS = ['enterprise', 'agency', 'school', 'institute', 'association'] as const;
const STAFF = ['bureau', 'admin'] as const;

type Band = 'fresh' | 'aging' | 'stale';

export interface ListingCounts {
  /** By state, type and side. */
  readonly kinds: readonly {
    readonly state: ListingState;
    readonly type: ListingType;
    readonly side: Side;
    readonly total: number;
  }[];
  readonly districts: readonly { readonly district: string | null; readonly side: Side; readonly total: number }[];
  readonly bands: Readonly<Partial<Record<Band, number>>>;
  readonly ending: number;
  /** Weeks from Monday; the last one is the present one. */
  readonly weeks: readonly {
    readonly from: CivilDate;
    readonly until: CivilDate;
    readonly need: number;
    readonly offer: number;
  }[];
  readonly remindAfterDays: number;
  readonly remindBeforeDays: number;
}

interface Row {
  readonly state: ListingState | null;
  readonly type: ListingType | null;
  readonly side: Side | null;
  readonly district: string | null;
  readonly band: Band | null;
  readonly ending: boolean | null;
  readonly week: CivilDate | null;
  readonly part: number;
  readonly total: number;
}

/** What `grouping(week, state, type, side, district, band, ending)` says of rows by state, side and district: 0 is grouped by. */
const BY_DISTRICT = 0b1010011;

const monday = (date: CivilDate): CivilDate => addDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));

/** One walk over what this person reaches, grouped in five ways at once. */
async function readCounts({ ctx }: Desk): Promise<ListingCounts> {
  const today = civilDate(ctx.now);
  const { remindAfterDays, remindBeforeDays } = await freshnessRule(ctx);
  const firstWeek = addDays(monday(today), -7 * (WEEKS - 1));
  const fresh = addDays(today, -CONFIRMED_WITHIN);
  const stale = addDays(today, -remindAfterDays);
  const reach = reachSql(reachOf(ctx.actor, 'listing.manage'), {
    organisation: sql`organisation_id`,
    department: sql`department_id`,
    account: sql`created_by`,
    territory: sql`territory`,
  });
  const { rows } = await sql<Row>`with reached as (
      select state, type, side, case when state = 'published' then left(territory, ${districtLength(ctx.actor.territory)}::int) end as district,
        case when state <> 'published' then null when confirmed_on >= ${fresh}::date then 'fresh'
          when confirmed_on >= ${stale}::date then 'aging' else 'stale' end as band,
        state = 'published' and valid_until between ${today}::date and ${addDays(today, remindBeforeDays)}::date as ending,
        case when published_at >= (${firstWeek}::timestamp at time zone 'Asia/Shanghai')
          then date_trunc('week', published_at at time zone 'Asia/Shanghai')::date end as week
      from listings.listing where tenant_id = ${ctx.tenant.id} and ${reach})
    select state, type, side, district, band, ending, week,
      grouping(week, state, type, side, district, band, ending) as part, count(*) as total
    from reached group by grouping sets ((state, type, side), (state, side, district), (state, band), (ending), (week, side))`.execute(
    ctx.db,
  );
  const of = (part: (row: Row) => boolean): readonly Row[] => rows.filter(part);
  return {
    remindAfterDays,
    remindBeforeDays,
    kinds: of((row) => row.type !== null) as ListingCounts['kinds'],
    districts: of((row) => row.part === BY_DISTRICT && row.state === 'published') as ListingCounts['districts'],
    bands: Object.fromEntries(of((row) => row.band !== null).map(({ band, total }) => [band, total])),
    ending: sum(of((row) => row.ending === true).map(({ total }) => total)),
    weeks: weeksFrom(
      firstWeek,
      of((row) => row.week !== null),
    ),
  };
}

/** A county looks at its townships, everybody else at counties. */
const districtLength = (territory: string | undefined): number =>
  territory !== undefined && territory.length >= 6 ? 9 : 6;

function weeksFrom(first: CivilDate, rows: readonly Row[]): ListingCounts['weeks'] {
  return Array.from({ length: WEEKS }, (_, index) => {
    const from = addDays(first, 7 * index);
    const of = (side: Side): number =>
      sum(rows.filter((row) => row.week === from && row.side === side).map(({ total }) => total));
    return { from, until: addDays(from, 6), need: of('need'), offer: of('offer') };
  });
}

const SIDE_NAMES = SIDES.map((side) => SIDE_LABELS[side].zh);
const live = (facts: ListingCounts): number =>
  sum(facts.kinds.filter(({ state }) => state === 'published').map(({ total }) => total));
const inState = (facts: ListingCounts, state: ListingState, type?: ListingType, side?: Side): number =>
  sum(
    facts.kinds
      .filter(
        (one) =>
          one.state === state && (type === undefined || one.type === type) && (side === undefined || one.side === side),
      )
      .map(({ total }) => total),
  );

function liveByKind(facts: ListingCounts): Drawn {
  const points = TYPES.map((type) => ({
    label: TYPE_LABELS[type].zh,
    cells: SIDES.map((side) =>
      counted(inState(facts, 'published', type, side), listOf(LIST, { state: 'published', type, side })),
    ),
  }));
  const total = live(facts);
  const needs = inState(facts, 'published', undefined, 'need');
  const most = largest(
    TYPES.map((type) => ({ label: TYPE_LABELS[type].zh, value: inState(facts, 'published', type) })),
  );
  return {
    series: SIDE_NAMES,
    points,
    rows: total,
    summary:
      total === 0
        ? '现在没有公开的供求。'
        : `现在公开 ${total.toLocaleString('zh-CN')} 条：需求 ${needs.toLocaleString('zh-CN')} 条，供给 ${(total - needs).toLocaleString('zh-CN')} 条；最多的是${most}。`,
  };
}

/** 8月31日 */
const dayOf = (date: CivilDate): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;

function publishedByWeek({ weeks }: ListingCounts): Drawn {
  const points = weeks.map(({ from, until, ...counts }) => ({
    label: dayOf(from),
    cells: SIDES.map((side) =>
      counted(counts[side], listOf(LIST, { side, publishedFrom: from, publishedUntil: until })),
    ),
  }));
  const each = weeks.map(({ need, offer }) => need + offer);
  const total = sum(each);
  return {
    series: SIDE_NAMES,
    points,
    rows: total,
    summary:
      total === 0
        ? `近 ${WEEKS} 周没有发布供求。`
        : `近 ${WEEKS} 周发布 ${total.toLocaleString('zh-CN')} 条；本周至今 ${each.at(-1)!} 条，上周 ${each.at(-2)!} 条，最多的一周 ${Math.max(...each)} 条。`,
  };
}

function byFreshness(facts: ListingCounts): Drawn {
  const link = (freshness: Band): string => listOf(LIST, { state: 'published', freshness });
  const total = live(facts);
  const of = (band: Band): number => facts.bands[band] ?? 0;
  const labels: readonly (readonly [Band, string])[] = [
    ['fresh', `近 ${CONFIRMED_WITHIN} 天确认过`],
    ['aging', `${CONFIRMED_WITHIN}–${facts.remindAfterDays} 天前确认`],
    ['stale', `超过 ${facts.remindAfterDays} 天未确认`],
  ];
  return {
    series: ['条数'],
    points: labels.map(([band, label]) => ({ label, cells: [counted(of(band), link(band))] })),
    rows: total,
    summary:
      total === 0
        ? '现在没有公开的供求。'
        : `公开的 ${total.toLocaleString('zh-CN')} 条里，${share(of('fresh'), total).text}在近 ${CONFIRMED_WITHIN} 天内确认过，${of('stale').toLocaleString('zh-CN')} 条超过 ${facts.remindAfterDays} 天没有确认。`,
  };
}

const single = (value: number, link: string, summary: string): Drawn => ({
  series: ['条数'],
  points: [{ label: '现在', cells: [counted(value, link)] }],
  rows: value,
  summary,
});

function byDistrict({ districts }: ListingCounts, { ctx, listings: { codes } }: Desk): Drawn {
  const length = districtLength(ctx.actor.territory);
  const found = [...new Set(districts.map(({ district }) => district))].toSorted((a, b) =>
    (a ?? '~').localeCompare(b ?? '~'),
  );
  const of = (district: string | null, side: Side): number =>
    sum(districts.filter((one) => one.district === district && one.side === side).map(({ total }) => total));
  const points = found.map((district) => ({
    label:
      district === null
        ? '没有所在地'
        : district.length < length
          ? `${codes.label('division', district)}（未细分）`
          : codes.label('division', district),
    cells: SIDES.map((side) =>
      // A list narrowed to the whole would show its parts too.
      counted(
        of(district, side),
        district?.length === length ? listOf(LIST, { state: 'published', side, division: district }) : null,
      ),
    ),
  }));
  const total = sum(districts.map((one) => one.total));
  const most = largest(points.map(({ label, cells }) => ({ label, value: sum(cells.map(({ value }) => value ?? 0)) })));
  return {
    series: SIDE_NAMES,
    points,
    rows: total,
    summary:
      total === 0
        ? '现在没有公开的供求。'
        : `公开的供求分布在 ${found.filter(Boolean).length} 个${length === 9 ? '乡镇街道' : '县区'}，最多的是${most}。`,
  };
}

function byState(facts: ListingCounts): Drawn {
  const points = STATES.map((state) => ({
    label: STATE_LABELS[state].zh,
    cells: [counted(inState(facts, state), listOf(LIST, { state }))],
  }));
  const total = sum(facts.kinds.map((one) => one.total));
  return {
    series: ['条数'],
    points,
    rows: total,
    summary:
      total === 0
        ? '还没有供求。'
        : `共 ${total.toLocaleString('zh-CN')} 条：${largest(
            points.map(({ label, cells }) => ({ label, value: cells[0]!.value! })),
            STATES.length,
          )}。`,
  };
}

const OWNER = '内容由发布单位负责；公开前由辖区主管部门审核';

const figures: readonly FigureDefinition<ListingCounts>[] = [
  {
    key: 'listings.live',
    topic: 'supply',
    form: 'stacked',
    title: { zh: '现在公开的供求', en: 'Public needs and offers, by kind' },
    unit: '条',
    definition: '状态为“已发布”的供求，按六种类型和需求、供给分别计数。草稿、待审、过期、关闭的不算。',
    query: '供求表，状态＝已发布，按类型、需求／供给分组计数。',
    owner: OWNER,
    list: listOf(LIST, { state: 'published' }),
    draw: liveByKind,
  },
  {
    key: 'listings.byState',
    topic: 'supply',
    form: 'bars',
    title: { zh: '各状态的供求', en: 'Listings by state' },
    unit: '条',
    definition: '能管理的全部供求，按现在的状态计数。',
    query: '供求表，按状态分组计数。',
    owner: OWNER,
    list: LIST,
    roles: PUBLISHERS,
    draw: byState,
  },
  {
    key: 'listings.published',
    topic: 'supply',
    form: 'line',
    title: { zh: `近 ${WEEKS} 周发布`, en: `Published in the last ${WEEKS} weeks` },
    unit: '条',
    definition:
      '按最近一次公开的日期归入自然周（周一至周日，北京时间）。后来过期、关闭的也算；同一条重新公开只算最近一次。本周未满。',
    query: `供求表，发布时间在近 ${WEEKS} 个自然周内，按周、需求／供给分组计数。`,
    owner: OWNER,
    draw: publishedByWeek,
  },
  {
    key: 'listings.districts',
    topic: 'supply',
    form: 'stacked',
    title: { zh: '各地公开的供求', en: 'Public needs and offers, by district' },
    unit: '条',
    definition: '已发布的供求，按归口管理的行政区划计数。工作地点在别处的，仍算在归口地。',
    query: '供求表，状态＝已发布，按归口区划的县（县级用户：乡镇）分组计数。',
    owner: OWNER,
    list: listOf(LIST, { state: 'published' }),
    roles: STAFF,
    draw: byDistrict,
  },
  {
    key: 'listings.freshness',
    topic: 'fresh',
    form: 'bars',
    title: { zh: '多久前确认过', en: 'When last confirmed' },
    unit: '条',
    definition: `已发布的供求，按最近一次确认“仍然有效”的日期分档。${CONFIRMED_WITHIN} 天是首页公布的口径，提醒天数取自时效规则。`,
    query: '供求表，状态＝已发布，按最近确认日期分档计数；没有确认过的归入最久一档。',
    owner: '发布单位确认；转载的由转载的主管部门确认',
    list: listOf(LIST, { state: 'published' }),
    draw: byFreshness,
  },
  {
    key: 'listings.stale',
    topic: 'fresh',
    form: 'number',
    title: { zh: '该再确认的', en: 'To be confirmed again' },
    unit: '条',
    definition: '已发布、超过时效规则的提醒天数没有确认的供求。再不确认会自动下架。',
    query: '供求表，状态＝已发布，最近确认日期早于提醒天数，或没有确认过。',
    owner: '发布单位',
    list: listOf(LIST, { state: 'published', freshness: 'stale' }),
    draw: (facts) => {
      const value = facts.bands.stale ?? 0;
      const link = listOf(LIST, { state: 'published', freshness: 'stale' });
      return single(
        value,
        link,
        value === 0 ? '没有超过提醒天数未确认的。' : `${value} 条超过 ${facts.remindAfterDays} 天没有确认。`,
      );
    },
  },
  {
    key: 'listings.ending',
    topic: 'fresh',
    form: 'number',
    title: { zh: '快到期的', en: 'Ending soon' },
    unit: '条',
    definition: '已发布、截止日期在时效规则的提前提醒天数以内的供求。',
    query: '供求表，状态＝已发布，截止日期在今天与提前提醒的最后一天之间。',
    owner: '发布单位',
    list: listOf(LIST, { state: 'published', freshness: 'ending' }),
    draw: (facts) =>
      single(
        facts.ending,
        listOf(LIST, { state: 'published', freshness: 'ending' }),
        facts.ending === 0 ? '近期没有到期的。' : `${facts.ending} 条在 ${facts.remindBeforeDays} 天内到期。`,
      ),
  },
  {
    key: 'listings.waiting',
    topic: 'review',
    form: 'number',
    title: { zh: '待审核', en: 'Waiting for review' },
    unit: '条',
    definition: '已提交、还没有审核结果的供求。',
    query: '供求表，状态＝待审核。',
    owner: '辖区主管部门',
    list: listOf(LIST, { state: 'submitted' }),
    draw: (facts) => {
      const value = inState(facts, 'submitted');
      return single(
        value,
        listOf(LIST, { state: 'submitted' }),
        value === 0 ? '没有等待审核的。' : `${value} 条在等待审核。`,
      );
    },
  },
];

export const LISTING_COUNTS: Source<ListingCounts> = { right: 'listing.manage', read: readCounts, figures };
