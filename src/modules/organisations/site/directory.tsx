import type { ReactNode } from 'react';
import {
  DescriptionList,
  EmptyState,
  Notice,
  PageFrame,
  Pagination,
  ResultCard,
  ResultList,
  SearchBox,
  Tag,
} from '#design/site';
import { isUuid } from '#kernel/ids';
import { failure } from '#kernel/errors';
import type { CodeBook } from '#modules/codes';
import type { Language, PageInput, SitePage } from '#platform/http';
import { listOrganisations, readOrganisation } from '../list-organisations.ts';
import { KIND_LABELS, ORGANISATION_KINDS, SIZE_LABELS, STATE_LABELS, type Organisation } from '../model.ts';
import { sitePath } from '../../site-form.tsx';

const PAGE_SIZE = 20;

export function directoryPages(book: CodeBook): SitePage[] {
  return [
    {
      method: 'GET',
      path: '/organisations',
      right: 'organisation.read',
      render: async (ctx, { lang, path, query }) => {
        const q = one(query['q']);
        const kind = ORGANISATION_KINDS.find((word) => word === query['kind']);
        const cursor = one(query['cursor']) || undefined;
        const page = await listOrganisations(ctx, book, { state: 'verified', kind, q, limit: PAGE_SIZE, cursor });
        const link = (next: string) =>
          `${path}?${new URLSearchParams({ ...(q && { q }), ...(kind && { kind }), ...(next && { cursor: next }) })}`;
        return {
          title: lang === 'zh' ? '机构名录' : 'Organisations',
          element: (
            <PageFrame lang={lang} title={lang === 'zh' ? '机构名录' : 'Organisations'}>
              <SearchBox
                lang={lang}
                action={path}
                label={lang === 'zh' ? '按名称或统一社会信用代码查找' : 'Find by name or credit code'}
                text={q}
                scope={{ name: 'kind', choices: kindChoices(lang), chosen: kind ?? '' }}
              />
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
      },
    },
    {
      method: 'GET',
      path: '/organisations/:id',
      right: 'organisation.read',
      render: async (ctx, { lang, params }) => {
        const id = params['id'] ?? '';
        if (!isUuid(id)) throw failure('record.notFound');
        const organisation = await readOrganisation(ctx, id);
        return {
          title: organisation.name,
          noIndex: organisation.state !== 'verified',
          element: <OrganisationPage lang={lang} book={book} organisation={organisation} />,
        };
      },
    },
  ];
}

const one = (value: PageInput['query'][string]): string => (typeof value === 'string' ? value.trim() : '');

const kindChoices = (lang: Language) => [
  { value: '', label: lang === 'zh' ? '全部类别' : 'All kinds' },
  ...ORGANISATION_KINDS.map((value) => ({ value, label: KIND_LABELS[value][lang] })),
];

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
        <p>{zh ? '可以少输几个字再试，或登记自己的机构。' : 'Try fewer words, or register your organisation.'}</p>
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
          facts={[
            KIND_LABELS[organisation.kind][lang],
            ...factsOf(lang, book, organisation).map((fact) => fact.description),
          ]}
          confirmedOn={organisation.confirmedOn}
          source={organisation.source}
        />
      ))}
    </ResultList>
  );
}

const factsOf = (lang: Language, book: CodeBook, organisation: Organisation) => {
  const { division, industry, size } = organisation;
  return [
    division !== null && { term: lang === 'zh' ? '所在地' : 'Place', description: book.path('division', division) },
    industry !== null && { term: lang === 'zh' ? '行业' : 'Industry', description: book.label('industry', industry) },
    size !== null && { term: lang === 'zh' ? '规模' : 'Size', description: SIZE_LABELS[size][lang] },
  ].filter((fact) => fact !== false);
};

interface OrganisationPageProps {
  readonly lang: Language;
  readonly book: CodeBook;
  readonly organisation: Organisation;
}

function OrganisationPage({ lang, book, organisation }: OrganisationPageProps): ReactNode {
  const zh = lang === 'zh';
  const { name, kind, state, creditCode, confirmedOn, source, introduction, stateReason } = organisation;
  return (
    <PageFrame
      lang={lang}
      title={name}
      state={<Tag tone={state === 'verified' ? 'success' : 'warning'}>{STATE_LABELS[state][lang]}</Tag>}
      crumbs={[
        { href: zh ? '/' : '/en', label: zh ? '首页' : 'Home' },
        { href: sitePath(lang, '/organisations'), label: zh ? '机构名录' : 'Organisations' },
        { label: name },
      ]}
      notice={
        state === 'verified' ? undefined : (
          <Notice lang={lang} tone="warning" title={STATE_LABELS[state][lang]}>
            {stateReason !== null && <p>{stateReason}</p>}
          </Notice>
        )
      }
    >
      <DescriptionList
        items={[
          { term: zh ? '类别' : 'Kind', description: KIND_LABELS[kind][lang] },
          { term: zh ? '统一社会信用代码' : 'Credit code', description: creditCode },
          ...factsOf(lang, book, organisation),
          { term: zh ? '来源' : 'Source', description: source },
          { term: zh ? '确认日期' : 'Confirmed on', description: confirmedOn },
        ]}
      />
      {introduction
        .split(/\n+/)
        .filter((paragraph) => paragraph.trim() !== '')
        .map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      <p>
        <a href={`${sitePath(lang, '/listings')}?q=${encodeURIComponent(name)}`}>
          {zh ? '查看该单位的岗位' : 'Its listings'}
        </a>
      </p>
    </PageFrame>
  );
}
