import type { ReactNode } from 'react';
import { count, DataTable, EmptyState, LinkButton, PageFrame } from '#design/site';
import type { CodeBook } from '#modules/codes';
import { listingQuery, type ListingParts, type ListingSearch } from '#modules/listings';
import type { Context } from '#platform/context';
import type { Language, PageInput, SiteView } from '#platform/http';
import { at, Chips, chipsOf, readSearch, searchHref, titleOf } from '#sites/listings';

interface District {
  readonly code: string;
  readonly name: string;
  readonly total: number;
  readonly href: string;
}

/** 按区县看: how many results of a search lie in each district of the region, as tiles and as a table. */
export async function showByPlace(parts: ListingParts, ctx: Context, input: PageInput): Promise<SiteView> {
  const { lang } = input;
  const zh = lang === 'zh';
  const search: ListingSearch = { ...readSearch(input.query), region: [], cursor: undefined };
  const { districts, elsewhere, total } = await countByDistrict(parts, ctx, lang, search);
  const chips = chipsOf({ parts, lang, search, employer: undefined });
  const title = `${titleOf(parts, lang, search, undefined)} · ${zh ? '按区县看' : 'by district'}`;
  return {
    title,
    noIndex: true,
    element: (
      <PageFrame
        lang={lang}
        title={title}
        crumbs={[
          { label: zh ? '首页' : 'Home', href: at(lang, '/') },
          { label: zh ? '搜索结果' : 'Results', href: searchHref(lang, search) },
          { label: zh ? '按区县看' : 'By district' },
        ]}
        lead={
          zh
            ? `共 ${count(lang, total)} 条。一条信息可以有几个地点，各区县之和可能多于总数。`
            : `${count(lang, total)} in all. A listing may name several places, so the districts can add up to more.`
        }
      >
        <Chips lang={lang} chips={chips} clearHref={at(lang, '/listings/by-place')} />
        {total === 0 ? (
          <EmptyState
            title={zh ? '没有找到符合条件的供求' : 'Nothing matches'}
            actions={<LinkButton href={searchHref(lang, {})}>{zh ? '查看全部供求' : 'See all'}</LinkButton>}
          />
        ) : (
          <Districts lang={lang} districts={[...districts, ...elsewhere]} />
        )}
      </PageFrame>
    ),
  };
}

async function countByDistrict(
  parts: ListingParts,
  ctx: Context,
  lang: Language,
  search: ListingSearch,
): Promise<{ districts: readonly District[]; elsewhere: readonly District[]; total: number }> {
  const index = await parts.index.of(ctx.tenant.id);
  const asked = await listingQuery(parts, ctx, { ...search, limit: 1 });
  const found = index.search({ ...asked, facets: ['region'] });
  const counts = new Map((found.facets['region'] ?? []).map(({ value, count: number }) => [value, number]));
  const home = ctx.tenant.division;
  const district = (code: string): District => ({
    code,
    name: nameOf(parts.codes, code),
    total: counts.get(code) ?? 0,
    href: searchHref(lang, { ...search, region: [code] }),
  });
  const below = parts.codes.index('division').children(home);
  return {
    districts: below.map(({ code }) => district(code)).toSorted((a, b) => b.total - a.total),
    // Other provinces, and other cities of the own one, by what lies directly below what both have in common.
    elsewhere: [...counts.keys()]
      .filter((code) => code.length === 4 && !code.startsWith(home.slice(0, 4)))
      .map(district)
      .toSorted((a, b) => b.total - a.total)
      .slice(0, MOST_ELSEWHERE),
    total: found.total,
  };
}

const MOST_ELSEWHERE = 12;

const nameOf = (codes: CodeBook, code: string): string => codes.label('division', code);

function Districts({
  lang,
  districts,
}: {
  readonly lang: Language;
  readonly districts: readonly District[];
}): ReactNode {
  const zh = lang === 'zh';
  const most = Math.max(1, ...districts.map(({ total }) => total));
  return (
    <>
      <Tiles districts={districts.filter(({ total }) => total > 0)} most={most} lang={lang} />
      <DataTable
        caption={zh ? '各区县的条数' : 'Listings by district'}
        columns={[
          {
            key: 'name',
            title: zh ? '区县' : 'District',
            cell: ({ name, total, href }) => (total === 0 ? name : <a href={href}>{name}</a>),
          },
          { key: 'total', title: zh ? '条数' : 'Listings', numeric: true, cell: ({ total }) => count(lang, total) },
        ]}
        rows={districts}
        rowKey={({ code }) => code}
      />
    </>
  );
}

const SIDE = 100;
const PER_ROW = 5;

/** Squares whose inner one grows with the number; the table below says the same to those who do not see them. */
function Tiles({
  districts,
  most,
  lang,
}: {
  readonly districts: readonly District[];
  readonly most: number;
  readonly lang: Language;
}): ReactNode {
  if (districts.length < 2) return null;
  const columns = Math.min(PER_ROW, districts.length);
  const rows = Math.ceil(districts.length / columns);
  return (
    <svg className="tiles" viewBox={`0 0 ${columns * SIDE} ${rows * SIDE}`} aria-hidden="true" focusable="false">
      {districts.map(({ code, name, total }, nth) => {
        const [x, y] = [(nth % columns) * SIDE, Math.floor(nth / columns) * SIDE];
        const side = 12 + Math.sqrt(total / most) * (SIDE - 20);
        const inset = (SIDE - side) / 2;
        return (
          <g key={code} transform={`translate(${x} ${y})`}>
            <rect className="tile-ground" x="3" y="3" width={SIDE - 6} height={SIDE - 6} />
            <rect className="tile-amount" x={inset} y={inset} width={side} height={side} />
            <text x={SIDE / 2} y={SIDE / 2 - 3}>
              {name.slice(0, 6)}
            </text>
            <text x={SIDE / 2} y={SIDE / 2 + 14}>
              {count(lang, total)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
