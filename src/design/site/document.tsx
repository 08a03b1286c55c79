import type { ReactNode } from 'react';
import { colours, htmlLang } from '#design/tokens';
import type { Lang } from '#design/tokens';
import { BottomBar, type BarItem } from './bottom-bar.tsx';
import { SiteFooter } from './footer.tsx';
import type { FooterFacts } from './footer.tsx';
import { SiteHeader } from './header.tsx';
import type { Acting, NavItem, SignIn } from './header.tsx';
import { say } from './words.ts';

export interface DocumentProps {
  readonly lang: Lang;
  /** Of this page; the site's name is added. */
  readonly title: string;
  readonly description?: string | undefined;
  /** The page shows a form with errors: the title says so first. */
  readonly hasErrors?: boolean | undefined;
  readonly siteName: string;
  readonly region: string;
  readonly care?: boolean | undefined;
  readonly demo?: boolean | undefined;
  readonly noIndex?: boolean | undefined;
  readonly canonical?: string | undefined;
  readonly stylesheet: string;
  /** Only where `needsWebFont` says so. */
  readonly fontStylesheet?: string | undefined;
  readonly scripts?: readonly string[] | undefined;
  readonly homeHref: string;
  readonly nav: readonly NavItem[];
  /** The same page in the other language, and with care mode turned round. */
  readonly otherLanguageHref: string;
  readonly careHref: string;
  readonly signIn?: SignIn | undefined;
  /** Only for somebody with several organisations. */
  readonly acting?: Acting | undefined;
  readonly footer: FooterFacts;
  /** Under the thumb on a phone; none for visitors. */
  readonly bar?: readonly BarItem[] | undefined;
  readonly children: ReactNode;
}

/** The whole page of the public site. Send it with `<!doctype html>` in front. */
export function Document(props: DocumentProps): ReactNode {
  const { lang, siteName, care } = props;
  return (
    <html lang={htmlLang[lang]} data-care={care === true ? '' : undefined}>
      <Head {...props} />
      <body>
        <a className="skip" href="#main">
          {say(lang, 'skip')}
        </a>
        <SiteHeader {...props} siteName={siteName} />
        {props.children}
        <SiteFooter lang={lang} siteName={siteName} facts={props.footer} />
        {props.bar !== undefined && props.bar.length > 0 && <BottomBar lang={lang} items={props.bar} />}
        {/* After the content, so that the page is painted before the slices of the font are known. */}
        {props.fontStylesheet !== undefined && <link rel="stylesheet" href={props.fontStylesheet} />}
        {props.scripts?.map((src) => (
          <script key={src} type="module" src={src} />
        ))}
      </body>
    </html>
  );
}

function Head({
  lang,
  title,
  siteName,
  description,
  hasErrors,
  noIndex,
  canonical,
  stylesheet,
}: DocumentProps): ReactNode {
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <title>{`${hasErrors === true ? say(lang, 'errorPrefix') : ''}${title} - ${siteName}`}</title>
      {description !== undefined && <meta name="description" content={description} />}
      <meta name="format-detection" content="telephone=no" />
      <meta name="theme-color" content={colours.inkDeep} />
      {noIndex === true && <meta name="robots" content="noindex" />}
      {canonical !== undefined && <link rel="canonical" href={canonical} />}
      <link rel="stylesheet" href={stylesheet} />
    </head>
  );
}
