import { kindWords } from '#contracts/kinds';
import { searchListings, type ListingSearch, type PublicListing } from '#modules/listings';
import type { Context } from '#platform/context';
import type { PageInput, SiteFile } from '#platform/http';
import { listingHref, placeText, readSearch, searchQuery, settingOf, titleOf } from '#sites/listings';
import type { DirectoryParts } from '../parts.ts';
import { absolute } from './kit.ts';
import { DECLARATION, xml } from './xml.ts';

/**
 * New lines for feed readers and programs. The address of a feed takes what the address of a search takes, so that every
 * search, kind, district and major has one: /feed.xml?type=talent&side=need&region=2111
 */
export const feedFiles = (parts: DirectoryParts): SiteFile[] => [
  {
    path: '/feed.xml',
    right: 'listing.search',
    type: 'application/atom+xml; charset=utf-8',
    render: async (ctx, input) => atom(await readFeed(parts, ctx, input)),
  },
  {
    path: '/feed.json',
    right: 'listing.search',
    type: 'application/feed+json; charset=utf-8',
    render: async (ctx, input) => JSON.stringify(jsonFeed(await readFeed(parts, ctx, input))),
  },
];

const SIZE = 30;

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly at: string;
  readonly party: string;
  readonly summary: string;
  readonly tags: readonly string[];
}

interface Feed {
  readonly title: string;
  readonly self: string;
  readonly list: string;
  readonly at: string;
  readonly entries: readonly Entry[];
}

async function readFeed(parts: DirectoryParts, ctx: Context, input: PageInput): Promise<Feed> {
  const search: ListingSearch = { ...readSearch(input.query), sort: 'newest', limit: SIZE, cursor: undefined };
  const { items } = await searchListings(parts.listings, ctx, search);
  const asked = searchQuery({ ...search, sort: undefined });
  return {
    title: `${ctx.tenant.nameZh}：${titleOf(parts.listings, 'zh', search, undefined)}`,
    self: absolute(input, input.path + asked),
    list: absolute(input, `/listings${searchQuery(search)}`),
    at: items[0]?.publishedAt ?? ctx.now.toISOString(),
    entries: items.map((listing) => entryOf(parts, ctx, input, listing)),
  };
}

function entryOf(parts: DirectoryParts, ctx: Context, input: PageInput, listing: PublicListing): Entry {
  const kind = kindWords(listing.type, listing.side).name.zh;
  const place = placeText(settingOf(parts.listings, ctx, 'zh'), listing.place);
  return {
    id: listing.id,
    title: listing.title,
    url: absolute(input, listingHref('zh', listing.id)),
    at: listing.publishedAt ?? ctx.now.toISOString(),
    party: listing.employer.name,
    summary: [kind, listing.employer.name, place].filter((fact) => fact !== undefined && fact !== '').join('，'),
    tags: [kind, ...(listing.industry === null ? [] : [listing.industry.label])],
  };
}

const atom = ({ title, self, list, at, entries }: Feed): string =>
  [
    `${DECLARATION}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">`,
    `<id>${xml(self)}</id><title>${xml(title)}</title><updated>${at}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${xml(self)}"/><link href="${xml(list)}"/>`,
    ...entries.map((entry) =>
      [
        `<entry><id>urn:uuid:${entry.id}</id><title>${xml(entry.title)}</title><link href="${xml(entry.url)}"/>`,
        `<updated>${entry.at}</updated><published>${entry.at}</published>`,
        `<author><name>${xml(entry.party)}</name></author>`,
        ...entry.tags.map((tag) => `<category term="${xml(tag)}"/>`),
        `<summary>${xml(entry.summary)}</summary></entry>`,
      ].join(''),
    ),
    '</feed>',
  ].join('\n');

/** https://jsonfeed.org/version/1.1 */
const jsonFeed = ({ title, self, list, entries }: Feed): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title,
  home_page_url: list,
  feed_url: self,
  language: 'zh-CN',
  items: entries.map((entry) => ({
    id: `urn:uuid:${entry.id}`,
    url: entry.url,
    title: entry.title,
    content_text: entry.summary,
    date_published: entry.at,
    authors: [{ name: entry.party }],
    tags: entry.tags,
  })),
});
