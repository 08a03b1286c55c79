import { SIDE_LABELS, SIDES, TYPE_LABELS, TYPES } from '#contracts/kinds';
import type { SearchIndex } from '#engines/search';
import { civilDate } from '#kernel/time';
import { CONFIRMED_WITHIN, facetLabel, SHARE_DEFINITION } from '#modules/listings';
import type { Context } from '#platform/context';
import type { Language } from '#platform/http';
import type { SearchWish } from '#sites/listings';
import { countPublic, MOST, TALENT_NEEDS, type Counted } from './count-public.ts';
import { sumOf } from './counts.ts';
import type { DirectoryParts } from './parts.ts';

/** 公开数据: one figure about what is published in the region, with all that it takes to check it. */
export interface PublicFigure {
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  readonly definition: string;
  /** How it is counted. */
  readonly query: string;
  readonly owner: string;
  readonly series: readonly string[];
  readonly rows: readonly FigureRow[];
  /** 覆盖: how many listings say what is counted here, of how many there are. */
  readonly counted: number;
  readonly of: number;
}

export interface FigureRow {
  readonly key: string;
  readonly label: string;
  /** Page about the value, without the language. */
  readonly page?: `/${string}`;
  /** Each with the search that finds exactly so many. */
  readonly cells: readonly { readonly value: number; readonly wish: SearchWish }[];
}

/** Counted once for each state of an index and each day. */
const kept = new WeakMap<SearchIndex, { readonly key: string; readonly counted: Counted }>();

export async function publicFigures(
  parts: DirectoryParts,
  ctx: Context,
  lang: Language,
): Promise<readonly PublicFigure[]> {
  const index = await parts.listings.index.of(ctx.tenant.id);
  const key = `${index.revision} ${civilDate(ctx.now)}`;
  const known = kept.get(index);
  const counted = known?.key === key ? known.counted : countPublic(index, ctx);
  if (known?.key !== key) kept.set(index, { key, counted });
  return [kinds, places, occupations, majors, pay, freshness].map((draw) => draw(counted, parts, lang));
}

type Draw = (counted: Counted, parts: DirectoryParts, lang: Language) => PublicFigure;

const say = (lang: Language, zh: string, en: string): string => (lang === 'zh' ? zh : en);
const OWNER = {
  zh: '发布单位填写，辖区主管部门审核',
  en: 'Written by whoever publishes, reviewed by the office of the place',
};
const INDEX = {
  zh: '公开检索索引，与“供求”页的检索同一个；草稿、待审、下架、关闭的不在其中。',
  en: 'The public search index, the same as behind the search page; drafts and what was taken down or closed are not in it.',
};
const first = (rows: readonly FigureRow[], lang: Language): string =>
  rows
    .slice(0, 3)
    .map(({ label, cells }) => `${label} ${sumOfCells(cells)}`)
    .join(say(lang, '、', ', '));
const sumOfCells = (cells: FigureRow['cells']): number => cells.reduce((sum, { value }) => sum + value, 0);

const kinds: Draw = ({ counts }, _parts, lang) => {
  const rows = TYPES.map((type) => ({
    key: type,
    label: TYPE_LABELS[type][lang],
    cells: SIDES.map((side) => ({ value: counts[type][side], wish: { type: [type], side: [side] } })),
  }));
  const total = sumOf(counts);
  return {
    key: 'kinds',
    title: say(lang, '六类需求与供给', 'Six kinds of needs and offers'),
    summary: say(
      lang,
      `现在公开 ${total} 条：需求 ${sumOf(counts, 'need')} 条，供给 ${sumOf(counts, 'offer')} 条。`,
      `${total} are public now: ${sumOf(counts, 'need')} needs and ${sumOf(counts, 'offer')} offers.`,
    ),
    definition: say(
      lang,
      '此刻公开的供求信息，按类别和供需计数；一条信息只有一个类别。',
      'What is public at this moment, by kind and side; each listing has one kind.',
    ),
    query: INDEX[lang],
    owner: OWNER[lang],
    series: SIDES.map((side) => SIDE_LABELS[side][lang]),
    rows,
    counted: total,
    of: total,
  };
};

const places: Draw = ({ region, stated, counts }, { codes }, lang) => {
  const rows = region.map(([code, need, offer]) => ({
    key: code,
    label: codes.label('division', code),
    page: `/districts/${code}` as const,
    cells: [
      { value: need, wish: { region: [code], side: ['need'] } },
      { value: offer, wish: { region: [code], side: ['offer'] } },
    ],
  }));
  return {
    key: 'places',
    title: say(lang, '在哪里', 'Where'),
    summary:
      rows.length === 0
        ? say(lang, '本地区还没有写明县区的供求。', 'No listing names a county of this region yet.')
        : say(
            lang,
            `${rows.length} 个县区有供求，最多的是${first(rows, lang)}。`,
            `${rows.length} counties have listings; most in ${first(rows, lang)}.`,
          ),
    definition: say(
      lang,
      '按信息写明的地点归到本地区的县区；写了几个县区的各计一次，只写到市的不列出。',
      'By the counties of this region that a listing names, once for each; those that name only the city are left out.',
    ),
    query: INDEX[lang],
    owner: OWNER[lang],
    series: SIDES.map((side) => SIDE_LABELS[side][lang]),
    rows,
    counted: stated.region,
    of: sumOf(counts),
  };
};

const demand =
  (
    facet: 'occupation' | 'major',
    shelf: 'occupations' | 'majors',
    words: Readonly<Record<'title' | 'what' | 'definition', { zh: string; en: string }>>,
  ): Draw =>
  (counted, { codes }, lang) => {
    const rows = counted[facet].map(([code, count]) => ({
      key: code,
      label: codes.label(facet, code),
      page: `/${shelf}/${code}` as const,
      cells: [{ value: count, wish: { ...TALENT_NEEDS, [facet]: [code] } }],
    }));
    return {
      key: shelf,
      title: words.title[lang],
      summary:
        rows.length === 0
          ? say(lang, `公开的人才需求里还没有填写${words.what.zh}的。`, `No talent need names ${words.what.en} yet.`)
          : say(
              lang,
              `公开的人才需求 ${counted.needs} 条，${counted.stated[facet]} 条写明了${words.what.zh}；最多的是${first(rows, lang)}。`,
              `${counted.needs} talent needs, ${counted.stated[facet]} of which name ${words.what.en}; most: ${first(rows, lang)}.`,
            ),
      definition: words.definition[lang],
      query: `${say(lang, '类型＝人才，需求。', 'Kind talent, side need. ')}${INDEX[lang]}`,
      owner: OWNER[lang],
      series: [SIDE_LABELS.need[lang]],
      rows,
      counted: counted.stated[facet],
      of: counted.needs,
    };
  };

const occupations = demand('occupation', 'occupations', {
  title: { zh: '需要什么人', en: 'Occupations in demand' },
  what: { zh: '职业', en: 'an occupation' },
  definition: {
    zh: `公开的人才需求按职业分类大典（2022）的职业计数，列出最多的 ${MOST} 个；一条写几个职业的各计一次。数的是信息条数，不是招聘人数。`,
    en: `Public talent needs by occupation, the ${MOST} most frequent; once for each occupation named. Listings are counted, not posts.`,
  },
});
const majors = demand('major', 'majors', {
  title: { zh: '点名要的专业', en: 'Majors asked for' },
  what: { zh: '专业', en: 'a major' },
  definition: {
    zh: `公开的人才需求按写明的专业计数，列出最多的 ${MOST} 个；一条写几个专业的各计一次，不限专业的不在其中。`,
    en: `Public talent needs by the majors they name, the ${MOST} most frequent; once for each major named.`,
  },
});

const pay: Draw = (counted, { codes }, lang) => {
  const rows = counted.pay.map(([band, count]) => ({
    key: band,
    label: facetLabel('pay', band, codes, lang),
    cells: [{ value: count, wish: { ...TALENT_NEEDS, pay: [band] } }],
  }));
  const most = rows.toSorted((a, b) => sumOfCells(b.cells) - sumOfCells(a.cells))[0];
  return {
    key: 'pay',
    title: say(lang, '报酬', 'Pay'),
    summary:
      most === undefined
        ? say(lang, '公开的人才需求里还没有写明报酬的。', 'No talent need states its pay yet.')
        : say(
            lang,
            `${counted.needs} 条人才需求里 ${counted.stated.pay} 条写明了报酬，最多的一档是${most.label}（${sumOfCells(most.cells)} 条）。`,
            `${counted.stated.pay} of ${counted.needs} talent needs state their pay; most often ${most.label} (${sumOfCells(most.cells)}).`,
          ),
    definition: say(
      lang,
      '按写明的月薪上下限的中间数分档；写年薪、日薪、时薪的先折成月薪。写“面议”或没有写的不计入。是招聘时写的数，不是实际工资。',
      'By the middle of the monthly pay that is stated; yearly, daily and hourly pay is converted. Those that state none are left out. What is offered, not what is earned.',
    ),
    query: `${say(lang, '类型＝人才，需求，按薪资分档。', 'Kind talent, side need, by band of pay. ')}${INDEX[lang]}`,
    owner: OWNER[lang],
    series: [SIDE_LABELS.need[lang]],
    rows,
    counted: counted.stated.pay,
    of: counted.needs,
  };
};

const freshness: Draw = ({ confirmed, counts }, _parts, lang) => {
  const total = sumOf(counts);
  const rows = confirmed.map(([days, since, count]) => ({
    key: String(days),
    label: say(lang, `近 ${days} 天确认过`, `Confirmed within ${days} days`),
    cells: [{ value: count, wish: { confirmedSince: since, sort: 'confirmed' as const } }],
  }));
  const recent = confirmed.find(([days]) => days === CONFIRMED_WITHIN)?.[2] ?? 0;
  return {
    key: 'freshness',
    title: say(lang, '信息有多新', 'How fresh it is'),
    summary:
      total === 0
        ? say(lang, '现在没有公开的供求。', 'Nothing is public now.')
        : say(
            lang,
            `公开的 ${total} 条里，${recent} 条（${Math.floor((100 * recent) / total)}%）在近 ${CONFIRMED_WITHIN} 天内确认过仍有效。`,
            `${recent} of ${total} (${Math.floor((100 * recent) / total)}%) were confirmed within the last ${CONFIRMED_WITHIN} days.`,
          ),
    definition: `${SHARE_DEFINITION[lang]}${say(lang, '各行逐级包含：近 30 天的包括近 14 天的。', ' Each row holds the rows above it.')}`,
    query: INDEX[lang],
    owner: say(
      lang,
      '发布单位确认；久未确认的由平台提醒、下架',
      'Confirmed by whoever publishes; the platform reminds and takes down',
    ),
    series: [say(lang, '条数', 'Listings')],
    rows,
    counted: total,
    of: total,
  };
};
