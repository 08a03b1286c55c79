import type { ReactNode } from 'react';
import { DataTable, LinkButton, PageFrame } from '#design/site';
import { failure } from '#kernel/errors';
import { isUuid } from '#kernel/ids';
import { civilDate } from '#kernel/time';
import type { Context } from '#platform/context';
import type { Language, PageInput, SiteView } from '#platform/http';
import type { ListingSearch } from '../contract.ts';
import { explainListing, type WhyHere } from '../explain-listing.ts';
import type { ListingParts } from '../parts.ts';
import { at, listingHref, resultAnchor, searchHref, searchQuery } from './addresses.ts';
import { distanceText } from './distance.tsx';
import { usableSearch } from './read-search.ts';
import { SORT_LABELS } from './sort-order.tsx';

export const whyHref = (lang: Language, id: string, search: ListingSearch): string =>
  at(lang, `/listings/${id}/why`) + searchQuery({ ...search, cursor: undefined });

/** 为什么排在这里: one result of one search, taken apart. */
export async function showWhy(parts: ListingParts, ctx: Context, input: PageInput): Promise<SiteView> {
  const { lang } = input;
  const zh = lang === 'zh';
  const id = input.params['id'] ?? '';
  if (!isUuid(id)) throw failure('record.notFound');
  const { search } = usableSearch(input.query, parts.codes, civilDate(ctx.now));
  const { listing, why } = await explainListing(parts, ctx, id, search);
  const title = zh ? '为什么排在这里' : 'Why it stands where it stands';
  const results = `${searchHref(lang, search)}#${resultAnchor(id)}`;
  return {
    title: `${title}：${listing.title}`,
    noIndex: true,
    element: (
      <PageFrame
        lang={lang}
        title={title}
        crumbs={[
          { label: zh ? '首页' : 'Home', href: at(lang, '/') },
          { label: zh ? '搜索结果' : 'Results', href: results },
          { label: title },
        ]}
        lead={
          <>
            <a href={listingHref(lang, id)}>{listing.title}</a>
            {zh ? `（${listing.employer.name}）` : ` (${listing.employer.name})`}
          </>
        }
      >
        <ul className="plain-list">
          {introduction(lang, search, why).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {why.parts.length > 0 && <Parts lang={lang} why={why} />}
        <p className="near-note">
          {zh
            ? '怎么算：词出现在标题里得分最多，技能、职业、单位、地点其次，正文最少；词越少见得分越多；信息越久没有确认，得分越低。与您是谁、看过什么无关。'
            : 'How it is reckoned: a word counts most in the title, then in skills, occupation, organisation and place, least in the text; the rarer it is, the more; the longer ago a listing was confirmed, the less. Who you are and what you looked at plays no part.'}
        </p>
        <p>
          <LinkButton look="plain" href={results}>
            {zh ? '返回搜索结果' : 'Back to the results'}
          </LinkButton>
        </p>
      </PageFrame>
    ),
  };
}

/** What decides before the score does, in sentences. */
function introduction(lang: Language, search: ListingSearch, why: WhyHere): readonly string[] {
  const zh = lang === 'zh';
  const sentences: string[] = [];
  const nearest = search.sort === 'distance' && search.near !== undefined;
  if (nearest) {
    const far = distanceText(lang, search.near!, why.distance);
    sentences.push(
      zh
        ? `您选了“距离最近”：先看距离，一样远的再看得分。这一条：${far}。`
        : `You chose “Nearest”: distance decides, the score only among equally near ones. This one: ${far}.`,
    );
  } else if (search.sort !== 'relevance' && search.sort !== 'distance') {
    const order = SORT_LABELS[search.sort][lang];
    sentences.push(
      zh
        ? `您选了“${order}”：排在哪里由它决定，得分只供参考。`
        : `You chose “${order}”: it decides the place, not the score.`,
    );
  }
  if (why.corrected !== null)
    sentences.push(
      zh
        ? `没有找到“${search.q}”，搜的是“${why.corrected}”。`
        : `Nothing for “${search.q}”; “${why.corrected}” was searched for.`,
    );
  if (why.relaxed)
    sentences.push(
      zh
        ? '没有一条包含您写的全部的词，所以包含一部分的也列出来。'
        : 'Nothing holds all of your words, so what holds some of them is listed.',
    );
  if (why.parts.length === 0)
    sentences.push(
      zh
        ? `没有输入搜索词：最近确认过的排在前面。这一条：${freshnessText(lang, why.freshness)}。`
        : `Without words, what was confirmed last comes first. This one: ${freshnessText(lang, why.freshness)}.`,
    );
  return sentences;
}

const FIELD_LABELS: Readonly<Record<WhyHere['parts'][number]['field'], { zh: string; en: string }>> = {
  title: { zh: '标题', en: 'Title' },
  skills: { zh: '技能与要点', en: 'Skills and key facts' },
  occupation: { zh: '职业', en: 'Occupation' },
  employer: { zh: '单位', en: 'Organisation' },
  place: { zh: '地点', en: 'Place' },
  body: { zh: '正文', en: 'Text' },
  other: { zh: '刚改动过的内容', en: 'What has just changed' },
};

interface Row {
  readonly key: string;
  readonly what: ReactNode;
  readonly where: string;
  readonly score: ReactNode;
}

function Parts({ lang, why }: { readonly lang: Language; readonly why: WhyHere }): ReactNode {
  const zh = lang === 'zh';
  return (
    <DataTable
      caption={zh ? '得分由哪些部分组成' : 'What the score is made of'}
      columns={[
        { key: 'what', title: zh ? '依据' : 'What counts', cell: (row: Row) => row.what },
        { key: 'where', title: zh ? '出现在' : 'Found in', cell: (row) => row.where },
        { key: 'score', title: zh ? '得分' : 'Score', numeric: true, cell: (row) => row.score },
      ]}
      rows={rowsOf(lang, why)}
      rowKey={({ key }) => key}
    />
  );
}

function rowsOf(lang: Language, { parts, freshness, points }: WhyHere): Row[] {
  const zh = lang === 'zh';
  const shown = hundredths([...parts.map((part) => part.points), freshness.points]);
  return [
    ...parts.map((part, place) => ({
      key: `${place}`,
      what: wordText(lang, part),
      where: FIELD_LABELS[part.field][lang],
      score: shown[place]!,
    })),
    {
      key: 'freshness',
      what: freshnessText(lang, freshness),
      where: zh ? '新鲜度' : 'Freshness',
      score: shown.at(-1)!,
    },
    {
      key: 'total',
      what: <strong>{zh ? '合计' : 'Together'}</strong>,
      where: '',
      score: <strong>{hundredths([points])[0]}</strong>,
    },
  ];
}

function wordText(lang: Language, { kind, word, insteadOf }: WhyHere['parts'][number]): string {
  const zh = lang === 'zh';
  if (kind === 'synonym')
    return zh ? `“${word}”（与“${insteadOf}”同义）` : `“${word}” (means the same as “${insteadOf}”)`;
  if (kind === 'together') return zh ? `“${word}”连在一起` : `“${word}” standing together`;
  if (kind === 'characters') return zh ? `“${word}”里的单字` : `Characters of “${word}”`;
  return `“${word}”`;
}

function freshnessText(lang: Language, { confirmedOn, days }: WhyHere['freshness']): string {
  const zh = lang === 'zh';
  if (confirmedOn === null || days === null) return zh ? '没有确认日期' : 'No day of confirmation';
  if (days === 0) return zh ? '今天确认过' : 'Confirmed today';
  return zh
    ? `${confirmedOn} 确认过，已过 ${days} 天`
    : `Confirmed on ${confirmedOn}, ${days} ${days === 1 ? 'day' : 'days'} ago`;
}

/** Points that make a hundredth of a score. */
const HUNDREDTH = 167_116.8;

/** Rounded so that the parts still add up to the rounded sum: what is left over goes to the greatest remainders. */
function hundredths(points: readonly number[]): string[] {
  const exact = points.map((one) => one / HUNDREDTH);
  const floors = exact.map(Math.floor);
  const sum = points.reduce((all, one) => all + one, 0);
  let left = Math.round(sum / HUNDREDTH) - floors.reduce((all, one) => all + one, 0);
  const byRemainder = exact.map((value, i) => ({ i, rest: value - floors[i]! })).toSorted((a, b) => b.rest - a.rest);
  for (const { i } of byRemainder) if (left-- > 0) floors[i]! += 1;
  return floors.map((value) => (value / 100).toFixed(2).replace('-', '−'));
}
