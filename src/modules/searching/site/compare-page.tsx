import type { ReactNode } from 'react';
import { LinkButton, Notice, PageFrame } from '#design/site';
import { kindWords } from '#contracts/kinds';
import { isUuid } from '#kernel/ids';
import { shownListings, type ListingParts, type PublicListing } from '#modules/listings';
import type { Context } from '#platform/context';
import { originOf, type Language, type PageInput, type SiteView } from '#platform/http';
import { at, factLines, listingHref, searchHref, settingOf, type Setting } from '#sites/listings';
import { COMPARED } from '../model.ts';

/** 并排比较: what two to four public listings say, line by line. The address names them, so it can be kept and sent. */
export async function showComparison(parts: ListingParts, ctx: Context, input: PageInput): Promise<SiteView> {
  const { lang, query, request } = input;
  const asked = [...new Set([query['ids'] ?? []].flat().flatMap((one) => one.split(',')))].filter(isUuid);
  const shown = await shownListings(parts, ctx, asked.slice(0, COMPARED.most));
  const listings = asked.flatMap((id) => shown.get(id) ?? []);
  const title = lang === 'zh' ? '并排比较' : 'Side by side';
  return {
    title,
    noIndex: true,
    wide: true,
    element: (
      <PageFrame
        lang={lang}
        title={title}
        crumbs={[
          { label: lang === 'zh' ? '首页' : 'Home', href: at(lang, '/') },
          wayBack(lang, originOf(request), String(request.headers['referer'] ?? '')),
          { label: title },
        ]}
        notice={<Unfit lang={lang} asked={asked.length} found={listings.length} />}
      >
        {listings.length < COMPARED.least ? (
          <LinkButton href={searchHref(lang, {})}>{lang === 'zh' ? '去搜索' : 'Search'}</LinkButton>
        ) : (
          <Comparison setting={settingOf(parts, ctx, lang)} listings={listings} />
        )}
      </PageFrame>
    ),
  };
}

function wayBack(lang: Language, origin: string, from: string): { readonly label: string; readonly href: string } {
  const results = origin + searchHref(lang, {});
  return from === results || from.startsWith(`${results}?`)
    ? { label: lang === 'zh' ? '返回搜索结果' : 'Back to the results', href: from.slice(origin.length) }
    : { label: lang === 'zh' ? '供求' : 'Needs and offers', href: searchHref(lang, {}) };
}

function Unfit({ lang, asked, found }: { readonly lang: Language; readonly asked: number; readonly found: number }) {
  const zh = lang === 'zh';
  const says =
    found < COMPARED.least && asked >= COMPARED.least
      ? zh
        ? '选中的信息大多已经结束，剩下的不够比较。'
        : 'Most of what you chose is over; too little is left to compare.'
      : found < COMPARED.least
        ? zh
          ? '请在搜索结果里勾选 2 到 4 条，再来比较。'
          : 'Tick two to four results first.'
        : asked > COMPARED.most
          ? zh
            ? `一次最多比较 ${COMPARED.most} 条，这里是前 ${COMPARED.most} 条。`
            : `At most ${COMPARED.most} at once: these are the first.`
          : found < asked
            ? zh
              ? '有的信息已经结束，没有列出。'
              : 'What is over was left out.'
            : undefined;
  if (says === undefined) return null;
  return (
    <Notice lang={lang} tone="info">
      <p>{says}</p>
    </Notice>
  );
}

interface Line {
  readonly term: string;
  readonly values: readonly ReactNode[];
}

/** Lines of all of them in the order in which they come; where one says nothing, it says so. */
function linesOf(setting: Setting, listings: readonly PublicListing[]): readonly Line[] {
  const { lang } = setting;
  const facts = listings.map((listing) => new Map(factLines(setting, listing).map((line) => [line.term, line.value])));
  const terms = [...new Set(facts.flatMap((one) => [...one.keys()]))];
  const own: Line[] = [
    {
      term: lang === 'zh' ? '打开' : 'Open',
      values: listings.map(({ id, title }) => (
        <a key={id} href={listingHref(lang, id)}>
          {lang === 'zh' ? '看全文' : 'Read it'}
          <span className="unseen"> {title}</span>
        </a>
      )),
    },
    {
      term: lang === 'zh' ? '类别' : 'Kind',
      values: listings.map(({ type, side }) => kindWords(type, side).name[lang]),
    },
    { term: lang === 'zh' ? '单位' : 'Organisation', values: listings.map(({ employer }) => employer.name) },
  ];
  const stated = terms
    .filter((term) => facts.some((one) => one.get(term) !== undefined))
    .map((term) => ({ term, values: facts.map((one) => one.get(term)) }));
  return [...own.filter(({ term }) => !terms.includes(term)), ...stated];
}

function Comparison({ setting, listings }: { readonly setting: Setting; readonly listings: readonly PublicListing[] }) {
  const { lang } = setting;
  const zh = lang === 'zh';
  return (
    <table className="comparison" role="table">
      <caption className="unseen">{zh ? '并排比较' : 'Side by side'}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {zh ? '比较什么' : 'What'}
          </th>
          {listings.map(({ id, title }) => (
            <th key={id} scope="col" role="columnheader">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {linesOf(setting, listings).map(({ term, values }) => (
          <tr key={term} role="row">
            <th scope="row" role="rowheader">
              {term}
            </th>
            {values.map((value, index) => (
              <td key={listings[index]!.id} role="cell" data-label={listings[index]!.title}>
                <div>{value ?? <span className="not-stated">{zh ? '未注明' : 'Not stated'}</span>}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
