import { failure } from '#kernel/errors';
import { isUuid } from '#kernel/ids';
import type { Context } from '#platform/context';
import type { PageInput, SiteFile } from '#platform/http';
import { ListingSearch, type PublicListing } from '../contract.ts';
import type { ListingParts } from '../parts.ts';
import { selectPart, selectPartStarts } from '../published-listings.ts';
import { searchListings } from '../search-listings.ts';
import { absolute, listingHref } from './addresses.ts';
import { payText, placeText } from './format.ts';
import { settingOf } from './setting.ts';

/** What programs read: robots.txt, the site map in parts, the feed of new listings. */
export const listingFiles = (parts: ListingParts): SiteFile[] => [
  {
    path: '/robots.txt',
    right: 'site.read',
    type: 'text/plain; charset=utf-8',
    render: async (_ctx, input) => robots(input),
  },
  { path: '/sitemap.xml', right: 'site.read', type: XML, render: siteMapIndex },
  { path: '/sitemaps/:part', right: 'site.read', type: XML, render: siteMapPart },
  {
    path: '/feed.xml',
    right: 'listing.search',
    type: 'application/atom+xml; charset=utf-8',
    render: (ctx, input) => feed(parts, ctx, input),
  },
];

const XML = 'application/xml; charset=utf-8';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SITE_MAP = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** sitemaps.org allows no more in one file. */
const PART_SIZE = 50_000;

const PAGES = ['/', '/listings', '/employers', '/organisations', '/regulations', '/codes'];
const CLOSED = ['/api/', '/app', '/account', '/sign-in', '/sign-up', '/recommendations', '/demo', '/care', '/report'];

const robots = (input: PageInput): string =>
  [
    'User-agent: *',
    ...CLOSED.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${absolute(input, '/sitemap.xml')}`,
    '',
  ].join('\n');

async function siteMapIndex(ctx: Context, input: PageInput): Promise<string> {
  const parts = ['pages', ...(await selectPartStarts(ctx.db, ctx.tenant.id, PART_SIZE))];
  const entries = parts.map((part) => `<sitemap><loc>${xml(absolute(input, `/sitemaps/${part}`))}</loc></sitemap>`);
  return `${DECLARATION}<sitemapindex ${SITE_MAP}>${entries.join('')}</sitemapindex>`;
}

/** `pages`, or the listings from this id on: a part stays what it is while others grow. */
async function siteMapPart(ctx: Context, input: PageInput): Promise<string> {
  const part = input.params['part'] ?? '';
  if (part === 'pages') return urlSet(PAGES.map((path) => `<url><loc>${xml(absolute(input, path))}</loc></url>`));
  if (!isUuid(part)) throw failure('page.notFound');
  const listings = await selectPart(ctx.db, ctx.tenant.id, part, PART_SIZE);
  return urlSet(
    listings.map(
      ({ id, updatedAt }) =>
        `<url><loc>${xml(absolute(input, listingHref('zh', id)))}</loc><lastmod>${updatedAt.toISOString()}</lastmod></url>`,
    ),
  );
}

const urlSet = (entries: readonly string[]): string => `${DECLARATION}<urlset ${SITE_MAP}>${entries.join('')}</urlset>`;

const FEED_SIZE = 30;

async function feed(parts: ListingParts, ctx: Context, input: PageInput): Promise<string> {
  const { items } = await searchListings(parts, ctx, ListingSearch.parse({ sort: 'newest', limit: FEED_SIZE }));
  const title = `${ctx.tenant.nameZh}最新岗位`;
  const self = absolute(input, '/feed.xml');
  return [
    `${DECLARATION}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">`,
    `<id>${xml(self)}</id><title>${xml(title)}</title><updated>${items[0]?.publishedAt ?? ctx.now.toISOString()}</updated>`,
    `<link rel="self" href="${xml(self)}"/><link href="${xml(absolute(input, '/listings?sort=newest'))}"/>`,
    ...items.map((listing) => entry(parts, ctx, input, listing)),
    '</feed>',
  ].join('\n');
}

function entry(parts: ListingParts, ctx: Context, input: PageInput, listing: PublicListing): string {
  const href = absolute(input, listingHref('zh', listing.id));
  const facts = [
    listing.employer.name,
    placeText(settingOf(parts, ctx, 'zh'), listing.place),
    payText('zh', listing.pay),
  ].filter((fact) => fact !== undefined);
  return [
    `<entry><id>urn:uuid:${listing.id}</id><title>${xml(listing.title)}</title><link href="${xml(href)}"/>`,
    `<updated>${listing.publishedAt ?? ''}</updated><published>${listing.publishedAt ?? ''}</published>`,
    `<author><name>${xml(listing.employer.name)}</name></author><summary>${xml(facts.join('，'))}</summary></entry>`,
  ].join('');
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Also without the control characters that XML 1.0 forbids. */
const xml = (text: string): string =>
  text.replaceAll(/[[\p{Cc}\uFFFE\uFFFF]--[\t\n\r]]/gv, '').replaceAll(/[&<>"]/g, (char) => ESCAPES[char]!);
