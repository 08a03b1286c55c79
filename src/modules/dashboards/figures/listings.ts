import { CONFIRMED_WITHIN } from '#modules/listings';
import type { FigureDefinition, Source } from '../figure.ts';
import { listOf } from '../model.ts';
import { countListings, WEEKS, type ListingCounts } from './count-listings.ts';
import {
  byDistrict,
  byFreshness,
  byState,
  inState,
  LIST,
  liveByKind,
  publishedByWeek,
  single,
} from './draw-listings.ts';

const PUBLISHERS = ['enterprise', 'agency', 'school', 'institute', 'association'] as const;
const STAFF = ['bureau', 'admin'] as const;
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

export const LISTING_COUNTS: Source<ListingCounts> = { right: 'listing.manage', read: countListings, figures };
