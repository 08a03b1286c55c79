import type { ReactNode } from 'react';
import { PageFrame } from '#design/site';
import type { Language, SitePage } from '#platform/http';
import { TERMS, type Term } from '../model.ts';

/** 名词解释: every term with an address of its own on one page. */
export const glossaryPages: SitePage[] = [
  {
    method: 'GET',
    path: '/glossary',
    right: 'site.read',
    render: async (_ctx, { lang }) => ({
      title: lang === 'zh' ? '名词解释' : 'Glossary',
      description:
        lang === 'zh'
          ? '产教融合与本平台常用名词，用平常的话说清楚，并注明出处。'
          : 'Words of the trade in plain language.',
      element: <Glossary lang={lang} />,
      jsonLd: {
        '@context': 'https://schema.org',
        '@type': 'DefinedTermSet',
        name: lang === 'zh' ? '名词解释' : 'Glossary',
        hasDefinedTerm: TERMS.map(({ key, name, meaning }) => ({
          '@type': 'DefinedTerm',
          termCode: key,
          name: name[lang],
          description: meaning[lang],
        })),
      },
    }),
  },
];

function Glossary({ lang }: { readonly lang: Language }): ReactNode {
  const zh = lang === 'zh';
  return (
    <PageFrame
      lang={lang}
      title={zh ? '名词解释' : 'Glossary'}
      lead={
        zh
          ? '用平常的话解释页面上的名词；规则本身以注明的出处为准。'
          : 'Words of these pages in plain language; the rule itself stands in the source.'
      }
      crumbs={[{ label: zh ? '首页' : 'Home', href: zh ? '/' : '/en' }, { label: zh ? '名词解释' : 'Glossary' }]}
    >
      <dl className="terms">
        {TERMS.map((term) => (
          <div key={term.key} id={term.key}>
            <dt>{term.name[lang]}</dt>
            <dd>
              <p>{term.meaning[lang]}</p>
              <Source lang={lang} term={term} />
            </dd>
          </div>
        ))}
      </dl>
    </PageFrame>
  );
}

function Source({ lang, term }: { readonly lang: Language; readonly term: Term }): ReactNode {
  if (term.source === undefined) return null;
  const open = lang === 'zh' ? '（释义待核实）' : ' (explanation not yet compared with it)';
  return (
    <p className="quiet">{`${lang === 'zh' ? '出处：' : 'Source: '}${term.source}${term.confirmed ? '' : open}`}</p>
  );
}
