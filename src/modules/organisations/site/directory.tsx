import type { ReactNode } from 'react';
import {
  Actions,
  Button,
  EmptyState,
  Field,
  PageFrame,
  Pagination,
  ResultCard,
  ResultList,
  Select,
  TextInput,
} from '#design/site';
import type { CodeBook } from '#modules/codes';
import type { Context } from '#platform/context';
import type { Language, PageInput, SitePage, SiteView } from '#platform/http';
import { listOrganisations } from '../list-organisations.ts';
import {
  KIND_LABELS,
  kindFacts,
  kindLabel,
  ORGANISATION_KINDS,
  SIZE_LABELS,
  type Organisation,
  type OrganisationKind,
} from '../model.ts';
import { sitePath } from '../../site-form.tsx';

const PAGE_SIZE = 20;

export const directoryPages = (book: CodeBook): SitePage[] => [
  {
    method: 'GET',
    path: '/organisations',
    right: 'organisation.read',
    render: (ctx, input) => showDirectory(book, ctx, input),
  },
];

const one = (value: PageInput['query'][string]): string => (typeof value === 'string' ? value.trim() : '');

/** What the address asks for; what is not a code is left out. */
interface Wish {
  readonly q: string;
  readonly kind: OrganisationKind | undefined;
  readonly subkind: string;
  readonly division: string;
  readonly industry: string;
}

function wishOf(query: PageInput['query']): Wish {
  const kind = ORGANISATION_KINDS.find((word) => word === query['kind']);
  const subkind = one(query['subkind']);
  const division = one(query['division']);
  const industry = one(query['industry']);
  return {
    q: one(query['q']).slice(0, 100),
    kind,
    subkind: kind !== undefined && Object.hasOwn(kindFacts(kind).subkinds, subkind) ? subkind : '',
    division: /^\d{2,12}$/.test(division) ? division : '',
    industry: /^(?:[A-T]|\d{2,4})$/.test(industry) ? industry : '',
  };
}

const given = (wish: Wish): Record<string, string> =>
  Object.fromEntries(Object.entries(wish).filter((pair): pair is [string, string] => Boolean(pair[1])));

async function showDirectory(book: CodeBook, ctx: Context, { lang, path, query }: PageInput): Promise<SiteView> {
  const wish = wishOf(query);
  const cursor = one(query['cursor']) || undefined;
  const page = await listOrganisations(ctx, book, { state: 'verified', ...given(wish), limit: PAGE_SIZE, cursor });
  const link = (next: string) => `${path}?${new URLSearchParams({ ...given(wish), ...(next && { cursor: next }) })}`;
  const title = lang === 'zh' ? '机构名录' : 'Organisations';
  return {
    title,
    element: (
      <PageFrame lang={lang} title={title}>
        <Filters lang={lang} book={book} path={path} wish={wish} region={ctx.tenant.division} />
        <Results lang={lang} book={book} items={page.items} />
        <Pagination
          lang={lang}
          total={page.total}
          nextHref={page.nextCursor === null ? undefined : link(page.nextCursor)}
          firstHref={cursor === undefined ? undefined : link('')}
        />
      </PageFrame>
    ),
  };
}

interface FilterProps {
  readonly lang: Language;
  readonly book: CodeBook;
  readonly path: string;
  readonly wish: Wish;
  readonly region: string;
}

/** A native form: what was chosen stands in the address. */
function Filters({ lang, book, path, wish, region }: FilterProps): ReactNode {
  const zh = lang === 'zh';
  const select = (name: string, label: string, chosen: string, choices: { value: string; label: string }[]) => (
    <Field lang={lang} name={name} label={label}>
      {(control) => (
        <Select {...control} choices={choices} empty={zh ? '全部' : 'All'} defaultValue={chosen} width="medium" />
      )}
    </Field>
  );
  const subkinds = wish.kind === undefined ? [] : Object.entries(kindFacts(wish.kind).subkinds);
  const rows = (set: 'division' | 'industry', parent?: string) =>
    book
      .index(set)
      .children(parent)
      .map(({ code }) => ({ value: code, label: book.label(set, code) }));
  return (
    <form action={path} method="get" role="search" className="filters">
      <Field
        lang={lang}
        name="q"
        label={zh ? '名称、曾用名、信用代码或拼音首字母' : 'Name, former name, credit code or initials'}
      >
        {(control) => (
          <TextInput
            {...control}
            type="search"
            defaultValue={wish.q}
            autoComplete="off"
            maxLength={100}
            width="medium"
          />
        )}
      </Field>
      <details open={Object.keys(given({ ...wish, q: '' })).length > 0}>
        <summary>{zh ? '更多条件' : 'More filters'}</summary>
        {select(
          'kind',
          zh ? '类别' : 'Kind',
          wish.kind ?? '',
          ORGANISATION_KINDS.map((value) => ({ value, label: KIND_LABELS[value][lang] })),
        )}
        {subkinds.length > 0 &&
          select(
            'subkind',
            zh ? '具体类型' : 'Type',
            wish.subkind,
            subkinds.map(([value, label]) => ({ value, label: label[lang] })),
          )}
        {select('division', zh ? '所在地' : 'Place', wish.division, rows('division', region))}
        {select('industry', zh ? '行业' : 'Industry', wish.industry, rows('industry'))}
      </details>
      <Actions>
        <Button>{zh ? '查找' : 'Find'}</Button>
        <a href={path}>{zh ? '清除条件' : 'Clear'}</a>
      </Actions>
    </form>
  );
}

interface ResultsProps {
  readonly lang: Language;
  readonly book: CodeBook;
  readonly items: readonly Organisation[];
}

function Results({ lang, book, items }: ResultsProps): ReactNode {
  const zh = lang === 'zh';
  if (items.length === 0)
    return (
      <EmptyState title={zh ? '没有找到机构' : 'No organisation was found'}>
        <p>
          {zh
            ? '可以少输几个字或去掉条件再试，或登记自己的机构。'
            : 'Try fewer words or filters, or register your organisation.'}
        </p>
        <p>
          <a href={sitePath(lang, '/join')}>{zh ? '登记机构' : 'Register an organisation'}</a>
        </p>
      </EmptyState>
    );
  return (
    <ResultList>
      {items.map((organisation) => (
        <ResultCard
          key={organisation.id}
          lang={lang}
          title={organisation.name}
          href={sitePath(lang, `/organisations/${organisation.id}`)}
          facts={factsOf(lang, book, organisation)}
          confirmedOn={organisation.confirmedOn}
          source={organisation.source}
        />
      ))}
    </ResultList>
  );
}

const factsOf = (lang: Language, book: CodeBook, organisation: Organisation): string[] => {
  const { kind, subkind, division, industry, size } = organisation;
  return [
    kindLabel(kind, subkind, lang),
    division !== null && book.path('division', division),
    industry !== null && book.label('industry', industry),
    size !== null && SIZE_LABELS[size][lang],
  ].filter((fact) => fact !== false);
};
