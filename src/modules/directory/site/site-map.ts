import { SIDES, TYPES } from '#contracts/kinds';
import { RECORD_KINDS, publicKinds, recordsForMap } from '#modules/catalogue';
import { failure } from '#kernel/errors';
import { isUuid } from '#kernel/ids';
import { verifiedPart, verifiedPartStarts } from '#modules/organisations';
import { publishedPart, publishedPartStarts } from '#modules/listings';
import type { Context } from '#platform/context';
import type { PageInput, SiteFile } from '#platform/http';
import { at } from '#sites/listings';
import { sumOf } from '../counts.ts';
import type { DirectoryParts } from '../parts.ts';
import { wholeRegion } from '../whole-region.ts';
import { absolute } from './kit.ts';
import { SHELF_NAMES, SHELVES, type Shelf } from './shelves.ts';
import { DECLARATION, xml } from './xml.ts';

const TYPE = 'application/xml; charset=utf-8';
const NAMESPACES = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';

/** sitemaps.org allows no more in one file. */
const PART_SIZE = 50_000;

/** Pages that are always there. */
const PAGES = [
  '/',
  '/listings',
  '/kinds',
  '/employers',
  '/organisations',
  '/regulations',
  '/codes',
  '/guides',
  '/guides/faq',
  '/tasks',
  '/feedback',
  '/feedback/figures',
  '/site-map',
  '/accessibility',
  '/about',
  '/privacy',
  '/terms',
  ...SHELF_NAMES.map((shelf) => `/${shelf}`),
];
const CLOSED = [
  '/api/',
  '/app',
  '/account',
  '/sign-in',
  '/sign-up',
  '/recommendations',
  '/demo',
  '/care',
  '/feedback/answer',
  '/a/',
];

export const siteMapFiles = (parts: DirectoryParts): SiteFile[] => [
  {
    path: '/robots.txt',
    right: 'site.read',
    type: 'text/plain; charset=utf-8',
    render: async (_ctx, input) => robots(input),
  },
  { path: '/sitemap.xml', right: 'site.read', type: TYPE, render: index },
  { path: '/sitemaps/:part', right: 'site.read', type: TYPE, render: (ctx, input) => part(parts, ctx, input) },
];

const robots = (input: PageInput): string =>
  [
    'User-agent: *',
    ...CLOSED.flatMap((path) => [
      `Disallow: ${path}`,
      ...(path.startsWith('/api') || path === '/app' ? [] : [`Disallow: /en${path}`]),
    ]),
    '',
    `Sitemap: ${absolute(input, '/sitemap.xml')}`,
    '',
  ].join('\n');

async function index(ctx: Context, input: PageInput): Promise<string> {
  const listings = await publishedPartStarts(ctx.db, ctx.tenant.id, PART_SIZE);
  const organisations = await verifiedPartStarts(ctx.db, ctx.tenant.id, PART_SIZE);
  const names = [
    'pages',
    'kinds',
    'catalogue',
    ...SHELF_NAMES,
    ...organisations.map((id) => ORGANISATIONS + id),
    ...listings,
  ];
  const entries = names.map((name) => `<sitemap><loc>${xml(absolute(input, `/sitemaps/${name}`))}</loc></sitemap>`);
  return `${DECLARATION}<sitemapindex ${NAMESPACES.split(' ')[0]}>${entries.join('')}</sitemapindex>`;
}

interface Place {
  readonly path: string;
  readonly changed?: Date | undefined;
}

const ORGANISATIONS = 'organisations-';

/** The named parts, or the organisations or listings from an id on: a part stays what it is while others grow. */
async function part(parts: DirectoryParts, ctx: Context, input: PageInput): Promise<string> {
  const name = input.params['part'] ?? '';
  const { db, tenant } = ctx;
  if (name === 'pages')
    return urlSet(
      input,
      PAGES.map((path) => ({ path })),
    );
  if (name === 'catalogue') return urlSet(input, await catalogue(ctx));
  if (name === 'kinds') return urlSet(input, await kinds(parts, ctx));
  const shelf = SHELF_NAMES.find((one) => one === name);
  if (shelf !== undefined) return urlSet(input, await codesOf(parts, ctx, shelf));
  const from = name.replace(ORGANISATIONS, '');
  if (!isUuid(from)) throw failure('page.notFound');
  const [folder, rows] =
    from === name
      ? (['listings', await publishedPart(db, tenant.id, from, PART_SIZE)] as const)
      : (['organisations', await verifiedPart(db, tenant.id, from, PART_SIZE)] as const);
  return urlSet(
    input,
    rows.map(({ id, updatedAt }) => ({ path: `/${folder}/${id}`, changed: updatedAt })),
  );
}

/** Shelves and records; people are not handed to search engines, which keep what was withdrawn. */
async function catalogue(ctx: Context): Promise<Place[]> {
  const shelves = await publicKinds(ctx.db, ctx.tenant.id);
  const records = await recordsForMap(ctx.db, ctx.tenant.id, PART_SIZE - RECORD_KINDS.length - 1);
  return [
    ...(shelves.length === 0 ? [] : [{ path: '/catalogue' }]),
    ...shelves.map((kind) => ({ path: `/catalogue/${kind}` })),
    ...records.map(({ kind, id, updatedAt }) => ({ path: `/catalogue/${kind}/${id}`, changed: updatedAt })),
  ];
}

async function kinds(parts: DirectoryParts, ctx: Context): Promise<Place[]> {
  const { counts } = await wholeRegion(parts, ctx);
  if (sumOf(counts) === 0) return [];
  return TYPES.flatMap((type) =>
    SIDES.filter((side) => counts[type][side] > 0).map((side) => ({ path: `/kinds/${type}/${side}` })),
  );
}

/** Codes without any line have pages too, but those are not worth a search engine's time. */
async function codesOf(parts: DirectoryParts, ctx: Context, shelf: Shelf): Promise<Place[]> {
  const { set, facet } = SHELVES[shelf];
  const { need, offer } = (await wholeRegion(parts, ctx)).facets[facet];
  const values = new Set([...need.keys(), ...offer.keys()]);
  return [...values]
    .filter((code) => {
      const row = parts.codes.index(set).get(code);
      return row !== undefined && !row.marks.includes('grouping');
    })
    .toSorted()
    .map((code) => ({ path: `/${shelf}/${code}` }));
}

/** One address for each page, with the same page in both languages beside it. */
function urlSet(input: PageInput, places: readonly Place[]): string {
  const entries = places.map(({ path, changed }) => {
    const href = (lang: 'zh' | 'en'): string => xml(absolute(input, at(lang, path)));
    return (
      `<url><loc>${href('zh')}</loc>${changed === undefined ? '' : `<lastmod>${changed.toISOString()}</lastmod>`}` +
      `<xhtml:link rel="alternate" hreflang="zh-CN" href="${href('zh')}"/>` +
      `<xhtml:link rel="alternate" hreflang="en" href="${href('en')}"/></url>`
    );
  });
  return `${DECLARATION}<urlset ${NAMESPACES}>${entries.join('\n')}</urlset>`;
}
