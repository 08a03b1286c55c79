import { renderToStaticMarkup } from 'react-dom/server';
import { Document } from '#design/site';
import { needsWebFont } from '#design/tokens';
import type { Context } from '#platform/context';
import type { Language, PageInput, SiteView } from '#platform/http';
import { fontStylesheetHref, stylesheetHref } from './assets.ts';

const NAV = [
  { path: '/listings', zh: '查找岗位', en: 'Listings' },
  { path: '/organisations', zh: '机构名录', en: 'Organisations' },
] as const;

const at = (lang: Language, path: string): string => (lang === 'zh' ? path : path === '/' ? '/en' : `/en${path}`);

/** A page of the site as a whole document. */
export async function frame(ctx: Context, view: SiteView, input: PageInput): Promise<string> {
  const { lang } = input;
  const path = input.path.replace(/^\/en(?=\/|$)/, '') || '/';
  const care = input.query['care'] === '1';
  const region = lang === 'zh' ? ctx.tenant.nameZh : ctx.tenant.nameEn;
  const { actor } = ctx;
  const html = renderToStaticMarkup(
    <Document
      lang={lang}
      title={view.title}
      description={view.description}
      hasErrors={view.status === 422}
      siteName={lang === 'zh' ? `${region}产教融合服务平台` : `${region} Industry–Education Platform`}
      region={region}
      care={care}
      demo={ctx.tenant.demo}
      noIndex={view.noIndex}
      canonical={view.canonical}
      stylesheet={stylesheetHref}
      fontStylesheet={needsWebFont(String(input.request.headers['user-agent'] ?? '')) ? fontStylesheetHref : undefined}
      homeHref={at(lang, '/')}
      nav={NAV.map((item) => ({
        href: at(lang, item.path),
        label: item[lang],
        current: path === item.path || path.startsWith(`${item.path}/`),
      }))}
      otherLanguageHref={at(lang === 'zh' ? 'en' : 'zh', path)}
      careHref={care ? input.path : `${input.path}?care=1`}
      signIn={
        actor.accountId === undefined
          ? { href: at(lang, '/sign-in'), label: lang === 'zh' ? '登录' : 'Sign in' }
          : { href: at(lang, '/account'), label: actor.name ?? (lang === 'zh' ? '我的账户' : 'My account') }
      }
      footer={{ reportErrorHref: at(lang, '/report') }}
    >
      {view.element}
      {view.jsonLd !== undefined && (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonForScript(view.jsonLd) }} />
      )}
    </Document>,
  );
  return `<!doctype html>${html}`;
}

/** JSON that cannot end the script element that holds it. */
const jsonForScript = (value: object): string => JSON.stringify(value).replaceAll('<', '\\u003c');
