import type { ReactNode } from 'react';
import {
  count,
  EmptyState,
  FacetList,
  LinkButton,
  Notice,
  PageFrame,
  Pagination,
  ResultCard,
  ResultList,
  SearchBox,
  type Facet,
} from '#design/site';
import { EDUCATION, EDUCATION_LABELS, WISHED_LABELS } from '#contracts/profiles';
import type { CodeBook } from '#modules/codes';
import type { SearchPlace } from '#modules/listings';
import type { Context } from '#platform/context';
import { originOf, type Language, type PageInput, type SiteView } from '#platform/http';
import { at, Marked, SearchPlaces } from '#sites/listings';
import { ClassSearch } from '../classes/class-contract.ts';
import { CLASS_FACETS, type ClassFacet } from '../classes/class-document.ts';
import { searchClasses, type ClassHit, type ClassResult } from '../classes/search-classes.ts';
import type { CatalogueParts } from '../parts.ts';
import { supplyOf } from '../supply.ts';
import { CLASS_PATH, classesHref, classHref } from './class-addresses.ts';

/** 班级: what schools offer as a whole class; people are never in it, and of a small class not even how many. */
export async function showClasses(parts: CatalogueParts, ctx: Context, input: PageInput): Promise<SiteView> {
  const { lang } = input;
  const search = readSearch(input.query);
  const result = await searchClasses(parts, ctx, search, lang);
  const places = await supplyOf(parts).places(ctx, lang, search.q);
  const title = [search.q, lang === 'zh' ? '班级' : 'Classes'].filter(Boolean).join(' · ');
  const narrowed = CLASS_FACETS.some((facet) => search[facet].length > 0) || search.cursor !== undefined;
  return {
    title,
    description:
      lang === 'zh'
        ? `${title}：院校公开的可以整班合作的班级 ${count(lang, result.total)} 个，写明专业、时间和意向。`
        : `${title}: ${count(lang, result.total)} classes that schools offer, with major, time and what they seek.`,
    canonical: originOf(input.request) + classesHref(lang, { q: search.q }),
    noIndex: narrowed || search.organisation !== undefined || result.total === 0,
    wide: true,
    element: <Classes {...{ lang, codes: parts.codes, search, result, title, places }} />,
  };
}

/** Whatever stands in the address, a page comes back: what makes no sense is left out. */
function readSearch(query: PageInput['query']): ClassSearch {
  const one = (name: string): string | undefined => [query[name]].flat()[0]?.trim() || undefined;
  const plain: Record<string, unknown> = {
    ...Object.fromEntries(CLASS_FACETS.map((facet) => [facet, query[facet]])),
    q: (one('q') ?? '').slice(0, 200),
    organisation: one('organisation'),
    cursor: one('cursor'),
  };
  const parsed = ClassSearch.safeParse(plain);
  if (parsed.success) return parsed.data;
  const wrong = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
  return ClassSearch.parse(Object.fromEntries(Object.entries(plain).filter(([name]) => !wrong.has(name))));
}

interface ClassesProps {
  readonly lang: Language;
  readonly codes: CodeBook;
  readonly search: ClassSearch;
  readonly result: ClassResult;
  readonly title: string;
  readonly places: readonly SearchPlace[];
}

function Classes({ lang, codes, search, result, title, places }: ClassesProps): ReactNode {
  const zh = lang === 'zh';
  const facets = facetsOf(lang, search, result);
  return (
    <PageFrame
      lang={lang}
      title={title}
      crumbs={[
        { label: zh ? '首页' : 'Home', href: at(lang, '/') },
        { label: zh ? '资源名录' : 'Catalogue', href: at(lang, '/catalogue') },
        { label: zh ? '班级' : 'Classes' },
      ]}
      lead={
        <SearchBox
          lang={lang}
          action={at(lang, CLASS_PATH)}
          label={zh ? '搜索班级：专业、学校、地点' : 'Search classes by major, school or place'}
          text={search.q}
          kept={CLASS_FACETS.filter((facet) => search[facet].length > 0).map((facet) => [
            facet,
            search[facet].join(','),
          ])}
        />
      }
      actions={
        <div className="tabs-bar">
          <SearchPlaces lang={lang} places={places} current={classesHref(lang, { q: search.q })} />
        </div>
      }
      before={
        facets.length === 0 ? undefined : (
          <FacetList lang={lang} facets={facets} clearHref={classesHref(lang, { q: search.q })} />
        )
      }
    >
      {result.total === 0 ? (
        <EmptyState
          title={zh ? '没有找到班级' : 'No class found'}
          actions={<LinkButton href={classesHref(lang)}>{zh ? '看全部班级' : 'All classes'}</LinkButton>}
        >
          <p>
            {zh
              ? '换个说法，或者去掉一些筛选；院校在工作台把班级设为“在网站展示”后，这里就能找到。'
              : 'Try other words or fewer filters; schools show their classes here from the workbench.'}
          </p>
        </EmptyState>
      ) : (
        <>
          <p className="quiet" role="status">
            {zh ? `共 ${count(lang, result.total)} 个班级` : `${count(lang, result.total)} classes`}
          </p>
          {result.relaxed && (
            <Notice lang={lang} tone="info">
              <p>
                {zh
                  ? '没有完全符合的，以下符合其中一部分。'
                  : 'Nothing holds all of these words; these hold some of them.'}
              </p>
            </Notice>
          )}
          <ResultList>
            {result.items.map((one) => (
              <ClassCard key={one.id} lang={lang} codes={codes} one={one} />
            ))}
          </ResultList>
          <Pagination
            lang={lang}
            total={result.total}
            nextHref={
              result.nextCursor === null ? undefined : classesHref(lang, { ...search, cursor: result.nextCursor })
            }
            firstHref={search.cursor === undefined ? undefined : classesHref(lang, { ...search, cursor: undefined })}
          />
        </>
      )}
    </PageFrame>
  );
}

function ClassCard({
  lang,
  codes,
  one,
}: {
  readonly lang: Language;
  readonly codes: CodeBook;
  readonly one: ClassHit;
}): ReactNode {
  const zh = lang === 'zh';
  const { headcount, education, internshipFrom, internshipUntil } = one;
  const level = education === null ? undefined : EDUCATION[education];
  return (
    <ResultCard
      lang={lang}
      href={classHref(lang, one)}
      title={<Marked text={one.name} spans={one.highlight as never} />}
      organisation={one.school.name}
      facts={[
        ...new Set([
          ...(one.territory === null ? [] : [codes.label('division', one.territory)]),
          ...(one.major === null ? [] : [codes.label('major', one.major)]),
          ...(level === undefined ? [] : [EDUCATION_LABELS[level][lang]]),
          headcount === null ? (zh ? '人数较少' : 'few learners') : zh ? `${headcount} 人` : `${headcount} learners`,
          ...(internshipFrom === null && internshipUntil === null
            ? []
            : [
                zh
                  ? `实习 ${internshipFrom ?? '…'} 至 ${internshipUntil ?? '…'}`
                  : `internship ${internshipFrom ?? '…'} to ${internshipUntil ?? '…'}`,
              ]),
        ]),
      ]}
      tags={[
        ...one.kinds.map((kind) => WISHED_LABELS[kind][lang]),
        ...(one.orderClass ? [zh ? '订单班' : 'Trained to order'] : []),
        ...one.skills.slice(0, 4),
      ]}
      confirmedOn={one.confirmedOn}
      source={one.source}
    />
  );
}

const LABELS: Readonly<Record<ClassFacet, { readonly zh: string; readonly en: string }>> = {
  region: { zh: '地区', en: 'Place' },
  field: { zh: '专业大类', en: 'Field of study' },
  education: { zh: '培养层次', en: 'Level' },
  wish: { zh: '意向', en: 'Seeks' },
};

/** A field of study has a code for each level; people know it by its name, so equal names are one choice. */
const facetsOf = (lang: Language, search: ClassSearch, { facets }: ClassResult): Facet[] =>
  CLASS_FACETS.map((facet) => ({
    id: facet,
    label: LABELS[facet][lang],
    open: true,
    options: [...Map.groupBy(facets[facet], ({ label }) => label)]
      .map(([label, same]) => {
        const values = same.map(({ value }) => value);
        const chosen = values.every((value) => search[facet].includes(value));
        const others = search[facet].filter((value) => !values.includes(value));
        return {
          label,
          count: same.reduce((sum, { count: each }) => sum + each, 0),
          chosen,
          href: classesHref(lang, {
            ...search,
            [facet]: chosen ? others : [...others, ...values],
            cursor: undefined,
          }),
        };
      })
      .toSorted((a, b) => b.count - a.count),
  })).filter(({ options }) => options.length > 0);
