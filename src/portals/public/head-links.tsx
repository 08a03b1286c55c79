import type { ReactNode } from 'react';
import { htmlLang } from '#design/tokens';
import type { Language, PageInput, SiteView } from '#platform/http';
import { originOf } from '#platform/http';
import { sharedImage } from './app-files.ts';
import { at } from './nav.ts';

interface HeadLinksProps {
  readonly lang: Language;
  readonly input: PageInput;
  readonly view: SiteView;
  readonly siteName: string;
  /** The page without its language. */
  readonly path: string;
}

const LANGUAGES: readonly Language[] = ['zh', 'en'];
const LOCALES: Readonly<Record<Language, string>> = { zh: 'zh_CN', en: 'en_GB' };

/** What search engines and chats ask of a page's head: the same page in each language, and how to show a link to it. */
export function HeadLinks({ lang, input, view, siteName, path }: HeadLinksProps): ReactNode {
  if (view.noIndex === true || (view.status ?? 200) !== 200) return null;
  const origin = originOf(input.request);
  const canonical = view.canonical ?? origin + at(lang, path);
  const neutral = canonical.slice(origin.length).replace(/^\/en(?=\/|$|\?)/, '') || '/';
  const inLanguage = (one: Language): string => origin + at(one, neutral.startsWith('/') ? neutral : `/${neutral}`);
  return (
    <>
      {view.canonical === undefined && <link rel="canonical" href={canonical} />}
      {LANGUAGES.map((one) => (
        <link key={one} rel="alternate" hrefLang={htmlLang[one]} href={inLanguage(one)} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={inLanguage('zh')} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={siteName} />
      <meta property="og:title" content={view.title} />
      {view.description !== undefined && <meta property="og:description" content={view.description} />}
      <meta property="og:image" content={origin + sharedImage} />
      <meta property="og:image:width" content="512" />
      <meta property="og:image:height" content="512" />
      <meta property="og:image:alt" content={siteName} />
      <meta property="og:url" content={canonical} />
      <meta property="og:locale" content={LOCALES[lang]} />
      <meta property="og:locale:alternate" content={LOCALES[lang === 'zh' ? 'en' : 'zh']} />
    </>
  );
}
