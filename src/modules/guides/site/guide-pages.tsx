import type { ReactNode } from 'react';
import {
  Actions,
  Card,
  CardGrid,
  DataTable,
  EmptyState,
  LinkButton,
  PageFrame,
  SearchBox,
  Section,
  Tag,
  type Column,
} from '#design/site';
import { failure } from '#kernel/errors';
import { civilDate } from '#kernel/time';
import { activeRules, type RuleWording } from '#modules/regulations';
import type { Context } from '#platform/context';
import type { Language, PageInput, SitePage, SiteView } from '#platform/http';
import { sitePath } from '../../site-form.tsx';
import { FAQ_REVIEWED, GUIDES } from '../content/index.ts';
import { AUDIENCE_LABELS, AUDIENCES, type Audience, type Guide, type GuideSection, type Question } from '../model.ts';
import { readAudience, searchGuides } from '../search-guides.ts';
import { hrefOf, ItemLink } from './item-link.tsx';

export const guidePages: SitePage[] = [
  { method: 'GET', path: '/guides', right: 'site.read', render: showIndex },
  { method: 'GET', path: '/guides/faq', right: 'site.read', render: showQuestions },
  { method: 'GET', path: '/guides/:slug', right: 'site.read', render: showGuide },
];

const textIn = (value: PageInput['query'][string]): string => ([value ?? ''].flat().at(-1) ?? '').slice(0, 100);

const crumbs = (lang: Language, ...more: { href?: string; label: string }[]) => [
  { href: sitePath(lang, '/'), label: lang === 'zh' ? '首页' : 'Home' },
  ...more,
];

const toIndex = (lang: Language) => ({
  href: sitePath(lang, '/guides'),
  label: lang === 'zh' ? '办事指南' : 'Guides',
});

async function showIndex(_ctx: Context, { lang, query }: PageInput): Promise<SiteView> {
  const zh = lang === 'zh';
  const words = textIn(query['q']);
  const audience = readAudience(query['for']);
  const title = zh ? '办事指南' : 'Guides';
  const lead = zh
    ? '按身份查找：能办什么、怎么办、办多久。'
    : 'By who you are: what can be done, how, and how long it takes.';
  const found = searchGuides(words, audience);
  return {
    title,
    description: lead,
    noIndex: words !== '' || audience !== undefined,
    element: (
      <PageFrame
        lang={lang}
        title={title}
        crumbs={crumbs(lang, { label: title })}
        lead={
          <>
            <p>{lead}</p>
            <SearchBox
              lang={lang}
              action={sitePath(lang, '/guides')}
              label={zh ? '在指南里查找' : 'Search the guides'}
              placeholder={zh ? '例如：退回、监护人、押金' : 'For example: returned, guardian, deposit'}
              text={words}
            />
          </>
        }
      >
        <Audiences lang={lang} chosen={audience} />
        <Found lang={lang} guides={found.guides} questions={found.questions} />
      </PageFrame>
    ),
  };
}

function Audiences({ lang, chosen }: { readonly lang: Language; readonly chosen: Audience | undefined }): ReactNode {
  const all = lang === 'zh' ? '全部' : 'All';
  const links = [undefined, ...AUDIENCES].map((one) => ({
    key: one ?? 'all',
    href: sitePath(lang, one === undefined ? '/guides' : `/guides?for=${one}`),
    label: one === undefined ? all : AUDIENCE_LABELS[one][lang],
    current: one === chosen,
  }));
  return (
    <nav className="chips" aria-label={lang === 'zh' ? '按身份' : 'By who you are'}>
      <ul>
        {links.map(({ key, href, label, current }) => (
          <li key={key}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface FoundProps {
  readonly lang: Language;
  readonly guides: readonly Guide[];
  readonly questions: readonly Question[];
}

function Found({ lang, guides, questions }: FoundProps): ReactNode {
  const zh = lang === 'zh';
  if (guides.length === 0 && questions.length === 0)
    return (
      <EmptyState
        title={zh ? '没有找到相关的指南' : 'No guide was found'}
        actions={
          <LinkButton look="plain" href={sitePath(lang, '/feedback/new')}>
            {zh ? '向我们提问' : 'Ask us'}
          </LinkButton>
        }
      >
        <p>{zh ? '换个说法试试，或者直接问我们。' : 'Try other words, or ask us.'}</p>
      </EmptyState>
    );
  return (
    <>
      {guides.length > 0 && (
        <Section id="guides" title={zh ? '指南' : 'Guides'}>
          <CardGrid>
            {guides.map(({ slug, title, lead }) => (
              <Card key={slug} title={title[lang]} href={sitePath(lang, `/guides/${slug}`)}>
                <p>{lead[lang]}</p>
              </Card>
            ))}
          </CardGrid>
        </Section>
      )}
      {questions.length > 0 && (
        <Section
          id="questions"
          title={zh ? '常见问题' : 'Questions'}
          more={{ href: sitePath(lang, '/guides/faq'), label: zh ? '全部常见问题' : 'All questions' }}
        >
          <Questions lang={lang} questions={questions} />
        </Section>
      )}
    </>
  );
}

const Questions = ({ lang, questions }: Omit<FoundProps, 'guides'>): ReactNode => (
  <div className="questions">
    {questions.map(({ code, question, answer, to, go }) => (
      <details key={code} id={code} className="question">
        <summary>{question[lang]}</summary>
        <p>
          {answer[lang]}
          {to !== undefined && (
            <>
              {' '}
              <ItemLink lang={lang} to={to}>
                {go?.[lang] ?? to}
              </ItemLink>
            </>
          )}
        </p>
      </details>
    ))}
  </div>
);

async function showQuestions(_ctx: Context, { lang }: PageInput): Promise<SiteView> {
  const zh = lang === 'zh';
  const title = zh ? '常见问题' : 'Frequent questions';
  const { questions } = searchGuides('', undefined);
  return {
    title,
    description: zh ? '使用本平台的常见问题与回答。' : 'What is often asked about this platform.',
    jsonLd: {
      '@context': 'https://schema.org',
      '@type': 'FAQPage',
      mainEntity: questions.map(({ question, answer }) => ({
        '@type': 'Question',
        name: question[lang],
        acceptedAnswer: { '@type': 'Answer', text: answer[lang] },
      })),
    },
    element: (
      <PageFrame lang={lang} title={title} crumbs={crumbs(lang, toIndex(lang), { label: title })}>
        <Questions lang={lang} questions={questions} />
        <Reviewed lang={lang} on={FAQ_REVIEWED} />
      </PageFrame>
    ),
  };
}

async function showGuide(ctx: Context, { lang, params }: PageInput): Promise<SiteView> {
  const guide = GUIDES.find(({ slug }) => slug === params['slug']);
  if (guide === undefined) throw failure('page.notFound');
  const title = guide.title[lang];
  const rights = guide.internRights === true ? await internRules(ctx) : [];
  return {
    title,
    description: guide.lead[lang],
    element: (
      <PageFrame
        lang={lang}
        title={title}
        crumbs={crumbs(lang, toIndex(lang), { label: title })}
        lead={<p>{guide.lead[lang]}</p>}
        after={<Beside lang={lang} guide={guide} />}
      >
        {rights.length > 0 && <Rights lang={lang} rights={rights} />}
        {guide.sections.map((section, index) => (
          <Section key={section.title.zh} id={`part-${index + 1}`} title={section.title[lang]}>
            <Items lang={lang} section={section} />
          </Section>
        ))}
        <Reviewed lang={lang} on={guide.reviewedOn} />
        <Actions>
          <LinkButton look="plain" href={sitePath(lang, `/feedback/error?page=/guides/${guide.slug}`)}>
            {lang === 'zh' ? '这页有误或没说清' : 'Something is wrong or unclear'}
          </LinkButton>
        </Actions>
      </PageFrame>
    ),
  };
}

function Items({ lang, section }: { readonly lang: Language; readonly section: GuideSection }): ReactNode {
  const items = section.items.map((item) => (
    <li key={item.zh}>
      {item[lang]}
      {item.to !== undefined && (
        <>
          {' '}
          <ItemLink lang={lang} to={item.to}>
            {item.go?.[lang] ?? item.to}
          </ItemLink>
        </>
      )}
    </li>
  ));
  return section.steps === true ? <ol className="guide-steps">{items}</ol> : <ul className="guide-points">{items}</ul>;
}

function Beside({ lang, guide }: { readonly lang: Language; readonly guide: Guide }): ReactNode {
  const near = GUIDES.filter(
    (one) => one !== guide && one.audiences.some((audience) => guide.audiences.slice(0, 1).includes(audience)),
  ).slice(0, 6);
  return (
    <Section id="near" title={lang === 'zh' ? '相关指南' : 'Other guides'}>
      <ul className="guide-near">
        {near.map(({ slug, title }) => (
          <li key={slug}>
            <a href={hrefOf(lang, `/guides/${slug}`)}>{title[lang]}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

async function internRules({ db, tenant, now }: Context): Promise<readonly RuleWording[]> {
  const { rules } = await activeRules(db, tenant.id, 'internship', civilDate(now));
  return rules.map(({ wording }) => wording);
}

interface RightsProps {
  readonly lang: Language;
  readonly rights: readonly RuleWording[];
}

/** 规定与出处. */
const Rights = ({ lang, rights }: RightsProps): ReactNode => (
  <Section id="rights" title={lang === 'zh' ? '规定与出处' : 'The rules and where they stand'}>
    <DataTable
      caption={lang === 'zh' ? '实习学生的权利' : 'Rights of interns'}
      columns={rightColumns(lang)}
      rows={rights}
      rowKey={({ code }) => code}
    />
  </Section>
);

const rightColumns = (lang: Language): readonly Column<RuleWording>[] => [
  { key: 'rule', title: lang === 'zh' ? '规定' : 'Rule', cell: ({ message }) => message[lang] },
  {
    key: 'basis',
    title: lang === 'zh' ? '依据' : 'Basis',
    cell: ({ citation, sourceUrl }) => (sourceUrl === '' ? citation : <a href={sourceUrl}>{citation}</a>),
  },
  { key: 'since', title: lang === 'zh' ? '起始日期' : 'Since', cell: ({ validFrom }) => validFrom },
  {
    key: 'state',
    title: lang === 'zh' ? '核实情况' : 'Confirmed',
    cell: ({ confirmed }) =>
      confirmed ? (
        <Tag tone="success">{lang === 'zh' ? '已核对' : 'Compared'}</Tag>
      ) : (
        <Tag tone="warning">{lang === 'zh' ? '待核实' : 'Not confirmed'}</Tag>
      ),
  },
];

export const Reviewed = ({ lang, on }: { readonly lang: Language; readonly on: string }): ReactNode => (
  <p className="quiet">{lang === 'zh' ? `${on} 核对` : `Compared with the product on ${on}`}</p>
);
