import type { Crumb } from '#design/site';
import { civilMinute } from '#kernel/time';
import { originOf, type Language, type PageInput } from '#platform/http';
import { at } from '#sites/listings';

/** Small things that every page of this module says the same way. */

export const asOf = (lang: Language, instant: Date): string =>
  lang === 'zh' ? `数据截至 ${civilMinute(instant)}` : `As of ${civilMinute(instant)}`;

export const home = (lang: Language): Crumb => ({ label: lang === 'zh' ? '首页' : 'Home', href: at(lang, '/') });

export const absolute = ({ request }: PageInput, path: string): string => originOf(request) + path;

/** A first value, trimmed; '' when there is none. */
export const firstOf = (value: string | string[] | undefined): string => ([value].flat()[0] ?? '').trim();

/** Where one stands, for search engines. The last crumb is the page itself. */
export const breadcrumbList = (input: PageInput, crumbs: readonly Crumb[]): object => ({
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ label, href }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: label,
    ...(href !== undefined && { item: absolute(input, href) }),
  })),
});

export const graph = (...nodes: readonly object[]): object => ({ '@context': 'https://schema.org', '@graph': nodes });

/** Lines of a list, in their order. */
export const itemList = (name: string, total: number, items: readonly { name: string; url: string }[]): object => ({
  '@type': 'ItemList',
  name,
  numberOfItems: total,
  itemListElement: items.map((item, index) => ({ '@type': 'ListItem', position: index + 1, ...item })),
});
