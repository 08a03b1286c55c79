import type { ReactNode } from 'react';
import { termsAbout } from '#modules/glossary';
import { guidesAbout } from '#modules/guides';
import type { Language } from '#platform/http';
import { at } from './addresses.ts';

const MOST_GUIDES = 4;
const MOST_TERMS = 2;

/** Who searches the site for how something is done finds the guide, the question or the word beside the listings. */
export function Guidance({ lang, query }: { readonly lang: Language; readonly query: string }): ReactNode {
  const zh = lang === 'zh';
  const { guides, questions } = guidesAbout(query, MOST_GUIDES);
  const terms = termsAbout(query, MOST_TERMS);
  if (guides.length + questions.length + terms.length === 0) return null;
  return (
    <section className="guidance" aria-labelledby="guidance">
      <h2 id="guidance">{zh ? '办事指南与名词解释' : 'Guides and terms'}</h2>
      <ul>
        {terms.map(({ key, name, meaning }) => (
          <li key={key}>
            <a href={at(lang, `/glossary#${key}`)}>{name[lang]}</a>
            {`${zh ? '：' : ': '}${meaning[lang]}`}
          </li>
        ))}
        {guides.map(({ slug, title, lead }) => (
          <li key={slug}>
            <a href={at(lang, `/guides/${slug}`)}>{title[lang]}</a>
            {`${zh ? '：' : ': '}${lead[lang]}`}
          </li>
        ))}
        {questions.map(({ code, question }) => (
          <li key={code}>
            <a href={at(lang, `/guides/faq#${code}`)}>{question[lang]}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href={at(lang, `/guides?q=${encodeURIComponent(query)}`)}>
          {zh ? `在全部指南里查找“${query}”` : `Search all guides for “${query}”`}
        </a>
      </p>
    </section>
  );
}
