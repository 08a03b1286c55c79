import type { ReactNode } from 'react';
import { EmptyState, LinkButton, PageFrame, Tag, type Crumb } from '#design/site';
import { failure } from '#kernel/errors';
import {
  ancestorsOf,
  codeLevels,
  codeMarkLabels,
  educationLevelOf,
  educationLevels,
  levelOf,
  type CodeRow,
} from '#modules/codes';
import type { Context } from '#platform/context';
import type { Language, PageInput, SiteView } from '#platform/http';
import { at, searchHref } from '#sites/listings';
import { sumOf } from '../counts.ts';
import { relatedCodes, type Related } from '../crosswalk-of.ts';
import type { DirectoryParts } from '../parts.ts';
import { readSlice, type Slice } from '../slice.ts';
import { wholeRegion, type WholeRegion } from '../whole-region.ts';
import { schoolsTeaching, type TeachingSchool } from '#modules/profiles';
import { ChildTable } from './child-table.tsx';
import { CrosswalkTable } from './crosswalk-table.tsx';
import { KindBoard } from './kind-board.tsx';
import { absolute, asOf, breadcrumbList, graph, home, itemList } from './kit.ts';
import { SHELVES, type Shelf } from './shelves.ts';
import { inWords, Sides } from './sides.tsx';
import { Spreads } from './spreads.tsx';
import { Teachers } from './teachers.tsx';

const LINES = 5;

interface CodeView {
  readonly parts: DirectoryParts;
  readonly ctx: Context;
  readonly lang: Language;
  readonly shelf: Shelf;
  readonly row: CodeRow;
  readonly crumbs: readonly Crumb[];
  readonly slice: Slice;
  readonly related: readonly Related[];
  readonly region: WholeRegion;
  readonly teachers: readonly TeachingSchool[];
}

/** One major, occupation, district or industry: what is needed and offered within it, and where it leads. */
export async function showCode(parts: DirectoryParts, shelf: Shelf, ctx: Context, input: PageInput): Promise<SiteView> {
  const { lang } = input;
  const { set, facet, schema } = SHELVES[shelf];
  const row = parts.codes.index(set).get(input.params['code'] ?? '');
  if (row === undefined || row.marks.includes('grouping')) throw failure('record.notFound');
  const slice = await readSlice(parts, ctx, { [facet]: [row.code] }, { facets: FACETS, lines: LINES });
  const related = await relatedCodes(ctx, parts.crosswalk, set, row.code);
  const view: CodeView = {
    parts,
    ctx,
    lang,
    shelf,
    row,
    crumbs: crumbsOf(parts, lang, shelf, row),
    slice,
    related,
    region: await wholeRegion(parts, ctx),
    teachers: set === 'major' ? await schoolsTeaching(ctx, row.code) : [],
  };
  const total = sumOf(slice.counts);
  const { edition, source } = parts.codes.edition(set);
  const path = at(lang, `/${shelf}/${row.code}`);
  const title = `${row.name}${lang === 'zh' ? '：需求与供给' : ': needs and offers'}`;
  return {
    title,
    description: describe(lang, row.name, slice, total),
    canonical: absolute(input, path),
    // Without any line the page says little beyond the official list, of which there are thousands of rows.
    noIndex: total === 0,
    jsonLd: graph(
      breadcrumbList(input, view.crumbs),
      {
        '@type': schema,
        '@id': absolute(input, path),
        name: row.name,
        url: absolute(input, path),
        ...(schema === 'DefinedTerm'
          ? { termCode: row.code, inDefinedTermSet: `${edition} (${source})` }
          : { identifier: row.code }),
      },
      itemList(
        title,
        total,
        [...slice.latest.need, ...slice.latest.offer].map((one) => ({
          name: one.title,
          url: absolute(input, at(lang, `/listings/${one.id}`)),
        })),
      ),
    ),
    element: <CodePage {...view} />,
  };
}

const FACETS = ['region', 'occupation', 'major', 'industry'] as const;

function describe(lang: Language, name: string, slice: Slice, total: number): string {
  const when = asOf(lang, slice.asOf);
  if (total === 0)
    return lang === 'zh'
      ? `${name}目前没有已发布的需求和供给。${when}。`
      : `${name}: nothing is published now. ${when}.`;
  return lang === 'zh'
    ? `${name}：${inWords(lang, slice.counts)}。${when}。`
    : `${name}: ${inWords(lang, slice.counts)}. ${when}.`;
}

function crumbsOf({ codes }: DirectoryParts, lang: Language, shelf: Shelf, row: CodeRow): readonly Crumb[] {
  const { set, title } = SHELVES[shelf];
  const above = ancestorsOf(set, row.code)
    .map((code) => codes.index(set).get(code))
    .filter((one) => one !== undefined && !one.marks.includes('grouping') && one.name !== row.name);
  return [
    home(lang),
    { label: title[lang], href: at(lang, `/${shelf}`) },
    ...above.map((one) => ({ label: one!.name, href: at(lang, `/${shelf}/${one!.code}`) })),
    { label: row.name },
  ];
}

function CodePage(view: CodeView): ReactNode {
  const { parts, ctx, lang, shelf, row, crumbs, slice, related, region, teachers } = view;
  const { set, facet } = SHELVES[shelf];
  const zh = lang === 'zh';
  const within = { [facet]: [row.code] };
  const total = sumOf(slice.counts);
  return (
    <PageFrame
      lang={lang}
      title={row.name}
      state={<Signs lang={lang} shelf={shelf} row={row} />}
      crumbs={crumbs}
      lead={<SourceLine view={view} />}
    >
      {total === 0 ? (
        <Nothing view={view} />
      ) : (
        <div className="split">
          <KindBoard
            lang={lang}
            counts={slice.counts}
            brief
            caption={zh ? '需求与供给' : 'Needs and offers'}
            href={(type, side) => searchHref(lang, { ...within, type: [type], side: [side] })}
          />
          <Spreads lang={lang} codes={parts.codes} slice={slice} within={within} facets={SHELVES[shelf].spreads} />
        </div>
      )}
      <Sides parts={parts} ctx={ctx} lang={lang} slice={slice} within={within} />
      <Teachers lang={lang} teachers={teachers} />
      {related.map((one) => (
        <CrosswalkTable
          key={one.set}
          lang={lang}
          codes={parts.codes}
          related={one}
          needs={region.facets[one.set].need}
        />
      ))}
      <ChildTable
        lang={lang}
        shelf={shelf}
        rows={parts.codes.index(set).children(row.code)}
        needs={region.facets[facet].need}
        offers={region.facets[facet].offer}
      />
    </PageFrame>
  );
}

function Signs({ lang, shelf, row }: Pick<CodeView, 'lang' | 'shelf' | 'row'>): ReactNode {
  const { set } = SHELVES[shelf];
  const level = codeLevels[set].find((one) => one.level === levelOf(set, row.code));
  const education = set === 'major' ? educationLevelOf(row.code) : undefined;
  return (
    <>
      {level !== undefined && <Tag>{level.label[lang]}</Tag>}
      {education !== undefined && <Tag tone="ink">{educationLevels[education][lang]}</Tag>}
      {row.marks.map((mark) => (
        <Tag key={mark} tone="ink">
          {codeMarkLabels[mark][lang]}
        </Tag>
      ))}
    </>
  );
}

function SourceLine({ view: { parts, lang, shelf, row, slice } }: { readonly view: CodeView }): ReactNode {
  const { edition, source } = parts.codes.edition(SHELVES[shelf].set);
  const zh = lang === 'zh';
  return (
    <p className="facts">
      <span>
        {zh ? '代码' : 'Code'} <span className="code">{row.code}</span>
      </span>
      <span>{zh ? `目录：${edition}，${source}` : `List: ${edition}, ${source}`}</span>
      <span>{asOf(lang, slice.asOf)}</span>
    </p>
  );
}

/** Nothing yet: what lies above and beside it may help, and whoever needs or offers it may say so. */
function Nothing({ view: { lang, shelf, row, crumbs, parts } }: { readonly view: CodeView }): ReactNode {
  const zh = lang === 'zh';
  const above = crumbs.at(-2);
  const { set } = SHELVES[shelf];
  const isTop = ancestorsOf(set, row.code).length === 0;
  return (
    <EmptyState
      title={zh ? `目前没有“${row.name}”的需求和供给` : `Nothing is needed or offered here at present`}
      actions={
        <>
          {above?.href !== undefined && (
            <LinkButton look="plain" href={above.href}>
              {isTop ? (zh ? '回到目录' : 'Back to the list') : zh ? `看“${above.label}”` : `See “${above.label}”`}
            </LinkButton>
          )}
          <LinkButton look="plain" href={searchHref(lang, { q: parts.codes.label(set, row.code) })}>
            {zh ? '按名称搜索' : 'Search for the name'}
          </LinkButton>
        </>
      }
    >
      <p>
        {zh
          ? '入驻的单位登录工作台后可以发布；下面是官方目录里与它有关的内容。'
          : 'Registered organisations can publish from the workbench. Below is what the official lists say about it.'}
      </p>
    </EmptyState>
  );
}
