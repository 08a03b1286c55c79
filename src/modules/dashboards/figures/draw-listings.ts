import { SIDE_LABELS, SIDES, TYPE_LABELS, TYPES, type ListingType, type Side } from '#contracts/kinds';
import type { CivilDate } from '#kernel/time';
import { CONFIRMED_WITHIN, STATE_LABELS, STATES, type ListingState } from '#modules/listings';
import type { Desk } from '../figure.ts';
import { counted, largest, listOf, share, sum, type Drawn } from '../model.ts';
import { districtLength, WEEKS, type Band, type ListingCounts } from './count-listings.ts';

export const LIST = '/app/listings';

const SIDE_NAMES = SIDES.map((side) => SIDE_LABELS[side].zh);
const live = (facts: ListingCounts): number =>
  sum(facts.kinds.filter(({ state }) => state === 'published').map(({ total }) => total));
export const inState = (facts: ListingCounts, state: ListingState, type?: ListingType, side?: Side): number =>
  sum(
    facts.kinds
      .filter(
        (one) =>
          one.state === state && (type === undefined || one.type === type) && (side === undefined || one.side === side),
      )
      .map(({ total }) => total),
  );

export function liveByKind(facts: ListingCounts): Drawn {
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

export function publishedByWeek({ weeks }: ListingCounts): Drawn {
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

export function byFreshness(facts: ListingCounts): Drawn {
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

export const single = (value: number, link: string, summary: string): Drawn => ({
  series: ['条数'],
  points: [{ label: '现在', cells: [counted(value, link)] }],
  rows: value,
  summary,
});

export function byDistrict({ districts }: ListingCounts, { ctx, placeOf }: Desk): Drawn {
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
          ? `${placeOf(district)}（未细分）`
          : placeOf(district),
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
        : `公开的供求分布在 ${found.filter((one) => one?.length === length).length} 个${length === 9 ? '乡镇街道' : '县区'}，最多的是${most}。`,
  };
}

export function byState(facts: ListingCounts): Drawn {
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
