import {
  KIND_WORDS,
  kindWords,
  SIDE_LABELS,
  SIDES,
  TYPE_LABELS,
  TYPES,
  type ListingType,
  type Side,
} from '#contracts/kinds';
import { count, DataTable, EmptyState, LinkButton, PageFrame, SearchBox } from '#design/site';
import { failure } from '#kernel/errors';
import type { Context } from '#platform/context';
import type { Language, PageInput, SiteView } from '#platform/http';
import { at, searchHref } from '#sites/listings';
import type { DirectoryParts } from '../parts.ts';
import { readSlice } from '../slice.ts';
import { wholeRegion } from '../whole-region.ts';
import { Figure } from './kind-board.tsx';
import { absolute, asOf, breadcrumbList, graph, home, itemList } from './kit.ts';
import { Sides } from './sides.tsx';
import { Spreads } from './spreads.tsx';

const LINES = 10;
const FACETS = ['region', 'occupation', 'major', 'industry'] as const;

const PAIRS: readonly { readonly type: ListingType; readonly side: Side }[] = TYPES.flatMap((type) =>
  SIDES.map((side) => ({ type, side })),
);

const kindHref = (lang: Language, type: ListingType, side: Side): string => at(lang, `/kinds/${type}/${side}`);

const title = (lang: Language): string => (lang === 'zh' ? '六类供求' : 'Six kinds of needs and offers');

/** What is published here at all, kind by kind, with what each means. */
export async function showKinds(parts: DirectoryParts, ctx: Context, input: PageInput): Promise<SiteView> {
  const { lang } = input;
  const zh = lang === 'zh';
  const { counts } = await wholeRegion(parts, ctx);
  const crumbs = [home(lang), { label: title(lang) }];
  return {
    title: title(lang),
    canonical: absolute(input, at(lang, '/kinds')),
    jsonLd: graph(breadcrumbList(input, crumbs)),
    element: (
      <PageFrame
        lang={lang}
        title={title(lang)}
        crumbs={crumbs}
        lead={
          <p>
            {zh
              ? `人才、校企合作、研发项目、技术服务、培训、基地与设备，每一类都有需求和供给。${asOf(lang, ctx.now)}。`
              : `Talent, cooperation, R&D, services, training, bases and equipment: each is needed and offered. ${asOf(lang, ctx.now)}.`}
          </p>
        }
      >
        <DataTable
          caption={title(lang)}
          rows={PAIRS}
          rowKey={({ type, side }) => `${type} ${side}`}
          columns={[
            {
              key: 'name',
              title: zh ? '名称' : 'Name',
              cell: ({ type, side }) => <a href={kindHref(lang, type, side)}>{kindWords(type, side).name[lang]}</a>,
            },
            {
              key: 'kind',
              title: zh ? '类别' : 'Kind',
              cell: ({ type, side }) => `${TYPE_LABELS[type][lang]} · ${SIDE_LABELS[side][lang]}`,
            },
            {
              key: 'means',
              title: zh ? '是什么' : 'What it is',
              cell: ({ type, side }) => KIND_WORDS[type][side].means[lang],
            },
            {
              key: 'now',
              title: zh ? '现有' : 'Now',
              numeric: true,
              cell: ({ type, side }) => (
                <Figure
                  lang={lang}
                  value={counts[type][side]}
                  href={searchHref(lang, { type: [type], side: [side] })}
                  what={kindWords(type, side).name[lang]}
                />
              ),
            },
          ]}
        />
      </PageFrame>
    ),
  };
}

/** One kind from one side: how much there is, where, for which trades, and the newest. */
export async function showKind(parts: DirectoryParts, ctx: Context, input: PageInput): Promise<SiteView> {
  const { lang, params } = input;
  const type = TYPES.find((one) => one === params['type']);
  const side = SIDES.find((one) => one === params['side']);
  if (type === undefined || side === undefined) throw failure('record.notFound');
  const zh = lang === 'zh';
  const slice = await readSlice(parts, ctx, { type: [type] }, { facets: FACETS, lines: LINES });
  const { name, means } = kindWords(type, side);
  const other = side === 'need' ? 'offer' : 'need';
  const total = slice.totals[side];
  const crumbs = [home(lang), { label: title(lang), href: at(lang, '/kinds') }, { label: name[lang] }];
  const within = { type: [type], side: [side] };
  const list = searchHref(lang, within);
  return {
    title: name[lang],
    description: zh
      ? `${name.zh}：${means.zh}。现有 ${count(lang, total)} 条，${asOf(lang, ctx.now)}。`
      : `${name.en}: ${means.en}. ${count(lang, total)} now. ${asOf(lang, ctx.now)}.`,
    canonical: absolute(input, kindHref(lang, type, side)),
    noIndex: total === 0,
    jsonLd: graph(
      breadcrumbList(input, crumbs),
      itemList(
        name[lang],
        total,
        slice.latest[side].map((one) => ({ name: one.title, url: absolute(input, at(lang, `/listings/${one.id}`)) })),
      ),
    ),
    element: (
      <PageFrame
        lang={lang}
        title={name[lang]}
        crumbs={crumbs}
        lead={
          <>
            <p>{means[lang]}</p>
            <p className="facts">
              <span>
                <a href={list}>{zh ? `现有 ${count(lang, total)} 条` : `${count(lang, total)} now`}</a>
              </span>
              <span>
                <a href={kindHref(lang, type, other)}>
                  {zh
                    ? `${kindWords(type, other).name.zh} ${count(lang, slice.totals[other])} 条`
                    : `${kindWords(type, other).name.en}: ${count(lang, slice.totals[other])}`}
                </a>
              </span>
              <span>{asOf(lang, slice.asOf)}</span>
            </p>
          </>
        }
      >
        <SearchBox
          lang={lang}
          action={at(lang, '/listings')}
          suggest="/api/suggestions"
          label={zh ? `在“${name.zh}”里搜索` : `Search in “${name.en}”`}
          placeholder={KIND_WORDS[type][side].example[lang]}
          kept={[
            ['type', type],
            ['side', side],
          ]}
        />
        {total === 0 ? (
          <EmptyState
            title={zh ? `目前没有${name.zh}` : 'Nothing is published at present'}
            actions={
              <LinkButton href={kindHref(lang, type, other)} look="plain">
                {zh ? `看${kindWords(type, other).name.zh}` : `See: ${kindWords(type, other).name.en}`}
              </LinkButton>
            }
          >
            <p>
              {zh
                ? `例如：${KIND_WORDS[type][side].example.zh}。入驻的单位登录工作台后可以发布。`
                : `For example: ${KIND_WORDS[type][side].example.en}. Registered organisations can publish from the workbench.`}
            </p>
          </EmptyState>
        ) : (
          <div className="split">
            <Spreads lang={lang} codes={parts.codes} slice={onlySide(slice, side)} within={within} facets={FACETS} />
          </div>
        )}
        <Sides parts={parts} ctx={ctx} lang={lang} slice={slice} within={{ type: [type] }} sides={[side]} kindless />
      </PageFrame>
    ),
  };
}

const onlySide = (slice: Awaited<ReturnType<typeof readSlice>>, side: Side): typeof slice => ({
  ...slice,
  facets: { need: {}, offer: {}, [side]: slice.facets[side] },
});
