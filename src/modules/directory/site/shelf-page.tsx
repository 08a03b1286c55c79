import type { ReactNode } from 'react';
import { count, EmptyState, PageFrame, SearchBox, Section } from '#design/site';
import { educationLevelOf, educationLevels, type CodeRow } from '#modules/codes';
import type { Context } from '#platform/context';
import type { Language, PageInput, SiteView } from '#platform/http';
import { at, searchHref } from '#sites/listings';
import type { DirectoryParts } from '../parts.ts';
import { wholeRegion, type WholeRegion } from '../whole-region.ts';
import { ChildTable } from './child-table.tsx';
import { Figure } from './kind-board.tsx';
import { absolute, asOf, breadcrumbList, firstOf, graph, home } from './kit.ts';
import { SHELVES, type Shelf } from './shelves.ts';

type EducationLevel = keyof typeof educationLevels;

const MOST = 200;
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

interface ShelfView {
  readonly parts: DirectoryParts;
  readonly ctx: Context;
  readonly lang: Language;
  readonly shelf: Shelf;
  readonly region: WholeRegion;
  readonly now: Date;
  readonly q: string;
  readonly letter: string;
  /** Of majors: the level of schooling whose categories are shown. */
  readonly level: string;
}

/** A whole official list to walk through: from the top down, by first letter, or by words. */
export async function showShelf(
  parts: DirectoryParts,
  shelf: Shelf,
  ctx: Context,
  input: PageInput,
): Promise<SiteView> {
  const { lang } = input;
  const { title, lead, letters } = SHELVES[shelf];
  const q = firstOf(input.query['q']).slice(0, 50);
  const letter =
    letters && q === '' ? (LETTERS.find((one) => one === firstOf(input.query['letter']).toUpperCase()) ?? '') : '';
  const region = await wholeRegion(parts, ctx);
  const view: ShelfView = {
    parts,
    ctx,
    lang,
    shelf,
    region,
    now: ctx.now,
    q,
    letter,
    level: firstOf(input.query['level']),
  };
  const crumbs = [home(lang), { label: title[lang] }];
  return {
    title: title[lang],
    description: `${lead[lang]}${lang === 'zh' ? '' : ' '}${asOf(lang, ctx.now)}${lang === 'zh' ? '。' : '.'}`,
    canonical: absolute(input, at(lang, `/${shelf}${letter === '' ? levelQuery(view) : `?letter=${letter}`}`)),
    noIndex: q !== '',
    jsonLd: graph(breadcrumbList(input, crumbs)),
    element: (
      <PageFrame lang={lang} title={title[lang]} crumbs={crumbs} lead={<Lead {...view} />}>
        <SearchBox
          lang={lang}
          action={at(lang, `/${shelf}`)}
          label={SHELVES[shelf].find[lang]}
          placeholder={SHELVES[shelf].find[lang]}
          text={q}
        />
        {letters && <Letters {...view} />}
        <Rows {...view} />
      </PageFrame>
    ),
  };
}

const levelQuery = ({ shelf, level }: ShelfView): string =>
  shelf === 'majors' && LEVELS.some((one) => one === level) ? `?level=${level}` : '';

function Lead({ parts, lang, shelf, now }: ShelfView): ReactNode {
  const { lead, set } = SHELVES[shelf];
  const { edition, source } = parts.codes.edition(set);
  return (
    <>
      <p>{lead[lang]}</p>
      <p className="facts facts-quiet">
        <span>{lang === 'zh' ? `目录：${edition}，${source}` : `List: ${edition}, ${source}`}</span>
        <span>{asOf(lang, now)}</span>
      </p>
    </>
  );
}

function Letters({ lang, shelf, letter, q }: ShelfView): ReactNode {
  const zh = lang === 'zh';
  return (
    <nav className="letters" aria-label={zh ? '按拼音首字母' : 'By first letter of the pinyin'}>
      <ul>
        <li>
          <a href={at(lang, `/${shelf}`)} aria-current={letter === '' && q === '' ? 'true' : undefined}>
            {zh ? '按分类' : 'By class'}
          </a>
        </li>
        {LETTERS.map((one) => (
          <li key={one}>
            <a href={at(lang, `/${shelf}?letter=${one}`)} aria-current={one === letter ? 'true' : undefined}>
              {one}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Rows(view: ShelfView): ReactNode {
  const { parts, lang, shelf, region, q, letter } = view;
  const { set, facet } = SHELVES[shelf];
  const zh = lang === 'zh';
  const index = parts.codes.index(set);
  const { need: needs, offer: offers } = region.facets[facet];
  const table = (rows: readonly CodeRow[], title: string): ReactNode => (
    <ChildTable
      lang={lang}
      shelf={shelf}
      rows={rows}
      needs={needs}
      offers={offers}
      title={title}
      pathOf={(code) => index.pathOf(code)?.split(' / ').slice(0, -1).join(' / ')}
    />
  );
  if (q === '' && letter === '') return <Top {...view} needs={needs} offers={offers} />;
  const found =
    q === ''
      ? index.rows.filter(
          ({ code, initials }) => initials.toUpperCase().startsWith(letter) && index.children(code).length === 0,
        )
      : index.search(q, MOST).map(({ code }) => index.get(code)!);
  if (found.length === 0)
    return (
      <EmptyState title={zh ? '没有找到' : 'Nothing was found'}>
        <p>
          {zh
            ? '试试少写几个字，或用官方名称、拼音首字母。'
            : 'Try fewer words, the official Chinese name, or initials.'}
        </p>
      </EmptyState>
    );
  const rows = letter === '' ? found : found.toSorted((a, b) => (a.pinyin < b.pinyin ? -1 : 1));
  return table(
    rows,
    q === ''
      ? zh
        ? `拼音 ${letter} 开头的 ${rows.length} 项`
        : `${rows.length} whose pinyin begins with ${letter}`
      : zh
        ? `“${q}”的结果 ${rows.length} 项`
        : `${rows.length} for “${q}”`,
  );
}

interface TopProps extends ShelfView {
  readonly needs: ReadonlyMap<string, number>;
  readonly offers: ReadonlyMap<string, number>;
}

const LEVELS = Object.keys(educationLevels) as EducationLevel[];
const levelOfPage = ({ level }: ShelfView): EducationLevel => LEVELS.find((one) => one === level) ?? 'college';

/** The two upper levels, with the numbers of the second; of districts the region's own come first. */
function Top(props: TopProps): ReactNode {
  const { parts, lang, shelf, needs, offers } = props;
  const index = parts.codes.index(SHELVES[shelf].set);
  if (shelf === 'districts') return <Places {...props} />;
  const level = levelOfPage(props);
  const tops = index.children().filter(({ code }) => shelf !== 'majors' || educationLevelOf(code) === level);
  return (
    <>
      {shelf === 'majors' && <LevelSwitch lang={lang} current={level} />}
      <div className="shelf">
        {tops.map((top) => (
          <section key={top.code} className="shelf-group" aria-labelledby={`c-${top.code}`}>
            <h2 id={`c-${top.code}`}>
              <a href={at(lang, `/${shelf}/${top.code}`)}>{top.name}</a>
            </h2>
            <ul className="shelf-rows">
              {index.children(top.code).map(({ code, name }) => (
                <li key={code}>
                  <a href={at(lang, `/${shelf}/${code}`)}>{name}</a>
                  <Both
                    lang={lang}
                    shelf={shelf}
                    code={code}
                    name={name}
                    need={needs.get(code) ?? 0}
                    offer={offers.get(code) ?? 0}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

/** The catalogue has the same categories at three levels of schooling. */
function LevelSwitch({ lang, current }: { readonly lang: Language; readonly current: EducationLevel }): ReactNode {
  return (
    <nav className="segments" aria-label={lang === 'zh' ? '办学层次' : 'Level'}>
      <ul>
        {LEVELS.map((level) => (
          <li key={level}>
            <a href={at(lang, `/majors?level=${level}`)} aria-current={level === current ? 'true' : undefined}>
              {educationLevels[level][lang]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface BothProps {
  readonly lang: Language;
  readonly shelf: Shelf;
  readonly code: string;
  readonly name: string;
  readonly need: number;
  readonly offer: number;
}

function Both({ lang, shelf, code, name, need, offer }: BothProps): ReactNode {
  const { facet } = SHELVES[shelf];
  const zh = lang === 'zh';
  if (need + offer === 0) return null;
  return (
    <span className="shelf-both">
      {zh ? '需 ' : 'needs '}
      <Figure
        lang={lang}
        value={need}
        href={searchHref(lang, { [facet]: [code], side: ['need'] })}
        what={`${name} ${zh ? '需求' : 'needs'}`}
      />
      {zh ? ' 供 ' : ' offers '}
      <Figure
        lang={lang}
        value={offer}
        href={searchHref(lang, { [facet]: [code], side: ['offer'] })}
        what={`${name} ${zh ? '供给' : 'offers'}`}
      />
    </span>
  );
}

/** The region's own cities or counties whole; of the rest of the country only where something is. */
function Places({ parts, ctx, lang, needs, offers }: TopProps): ReactNode {
  const index = parts.codes.index('division');
  const zh = lang === 'zh';
  const { division } = ctx.tenant;
  const own = index.get(division);
  const elsewhere = index.rows.filter(
    ({ code, marks }) =>
      code.length === 4 &&
      !marks.includes('grouping') &&
      code !== division.slice(0, 4) &&
      (needs.has(code) || offers.has(code)),
  );
  const busiest = elsewhere
    .toSorted((a, b) => sum(b.code, needs, offers) - sum(a.code, needs, offers) || (a.code < b.code ? -1 : 1))
    .slice(0, MOST);
  return (
    <>
      {own !== undefined && (
        <ChildTable
          lang={lang}
          shelf="districts"
          rows={[own, ...index.children(division)]}
          needs={needs}
          offers={offers}
          title={zh ? `本地区：${own.name}` : `This region: ${own.name}`}
        />
      )}
      {busiest.length > 0 && (
        <Section
          id="elsewhere"
          title={zh ? `其他地区（${count(lang, busiest.length)} 个市有供求）` : `Elsewhere (${busiest.length} cities)`}
        >
          <ul className="shelf-rows">
            {busiest.map(({ code }) => (
              <li key={code}>
                <a href={at(lang, `/districts/${code}`)}>{index.pathOf(code)}</a>
                <Both
                  lang={lang}
                  shelf="districts"
                  code={code}
                  name={parts.codes.label('division', code)}
                  need={needs.get(code) ?? 0}
                  offer={offers.get(code) ?? 0}
                />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

const sum = (code: string, needs: ReadonlyMap<string, number>, offers: ReadonlyMap<string, number>): number =>
  (needs.get(code) ?? 0) + (offers.get(code) ?? 0);
