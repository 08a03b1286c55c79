import { isValidElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Document, Notice, type Acting, type SignIn } from '#design/site';
import { needsWebFont } from '#design/tokens';
import { listMemberships } from '#modules/organisations';
import { suggestScript } from '#sites/searching';
import type { Actor, Context } from '#platform/context';
import type { Language, PageInput, SiteView } from '#platform/http';
import { fontStylesheetHref, stylesheetHref } from './assets.ts';
import { registerHref } from './app-files.ts';
import { AppLinks } from './app-links.tsx';
import { barOf } from './bottom.ts';
import { footerOf } from './footer.ts';
import { HeadLinks } from './head-links.tsx';
import { markChinese } from './language-of-parts.ts';
import { at, navOf } from './nav.ts';
import { Observed } from './observed.tsx';

/** A page of the site as a whole document. */
export async function frame(ctx: Context, view: SiteView, input: PageInput): Promise<string> {
  const { lang, request } = input;
  const path = input.path.replace(/^\/en(?=\/|$)/, '') || '/';
  // The address of an act-by-link is a key, which is not handed on to other pages.
  const told = path.startsWith('/a/') ? '/' : path;
  const region = lang === 'zh' ? ctx.tenant.nameZh : ctx.tenant.nameEn;
  const siteName = lang === 'zh' ? `${region}产教融合信息服务平台` : `${region} Industry–Education Service`;
  const otherLanguageHref = at(lang === 'zh' ? 'en' : 'zh', path) + queryOf(input);
  // Pages differ by who reads them and by whether the machine has Chinese fonts.
  request.setHeader('cache-control', ctx.actor.role === 'public' ? 'private, no-cache' : 'no-store');
  request.setHeader('vary', 'user-agent, cookie');
  const html = renderToStaticMarkup(
    <Document
      lang={lang}
      title={view.title}
      description={view.description}
      hasErrors={view.status === 422}
      siteName={siteName}
      region={region}
      care={/(?:^|;\s*)jq_care=1/.test(String(request.headers['cookie'] ?? ''))}
      demo={ctx.tenant.demo}
      noIndex={view.noIndex}
      canonical={view.canonical}
      stylesheet={stylesheetHref}
      fontStylesheet={needsWebFont(String(request.headers['user-agent'] ?? '')) ? fontStylesheetHref : undefined}
      homeHref={at(lang, '/')}
      nav={navOf(lang, ctx.actor, path)}
      otherLanguageHref={otherLanguageHref}
      careHref={at(lang, '/care')}
      signIn={signInOf(lang, ctx.actor, told + (told === path ? queryOf(input) : ''))}
      acting={await actingOf(ctx, input, told === path)}
      footer={await footerOf(lang, ctx, told)}
      bar={barOf(lang, ctx.actor, path)}
      scripts={[registerHref, suggestScript.href]}
    >
      {/* React moves these into the head. */}
      <HeadLinks lang={lang} input={input} view={view} siteName={siteName} path={path} />
      <link rel="alternate" type="application/atom+xml" title={region} href="/feed.xml" />
      <AppLinks lang={lang} />
      <Observed lang={lang} actor={ctx.actor} />
      <OnBehalf lang={lang} actor={ctx.actor} />
      {withMain(view.element)}
      {view.jsonLd !== undefined && (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonForScript(view.jsonLd) }} />
      )}
    </Document>,
  );
  const named = html.replace('</title>', lang === 'zh' ? ' 匠桥</title>' : ' Jiangqiao</title>');
  return `<!doctype html>${markChinese(named)}`;
}

/** Pages bring their main element; the platform's error page, which knows no parts, is plain markup. */
const withMain = (element: ReactNode): ReactNode =>
  isValidElement(element) && typeof element.type === 'string' ? (
    <main id="main" tabIndex={-1} className="page-width page">
      {element}
    </main>
  ) : (
    element
  );

/** The address as it was asked for, so that the other language shows the same search. */
function queryOf({ query }: PageInput): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  );
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
}

function signInOf(lang: Language, { accountId, name, organisationName, delegation }: Actor, here: string): SignIn {
  if (accountId === undefined) {
    const next = here === '/' || here.startsWith('/sign-') ? '' : `?next=${encodeURIComponent(at(lang, here))}`;
    return { href: at(lang, '/sign-in') + next, label: lang === 'zh' ? '登录' : 'Sign in' };
  }
  const who = name ?? (lang === 'zh' ? '我的账户' : 'My account');
  const acting =
    delegation === undefined ? organisationName : lang === 'zh' ? `代${organisationName}` : `for ${organisationName}`;
  return { href: at(lang, '/account'), label: acting === undefined ? who : `${who} · ${acting}` };
}

/** @param back whether this page may be come back to; forms that were sent are not asked for again */
async function actingOf(ctx: Context, input: PageInput, back: boolean): Promise<Acting | undefined> {
  const { accountId, organisationId } = ctx.actor;
  if (accountId === undefined) return undefined;
  const memberships = await listMemberships(ctx.db, ctx.tenant.id, accountId);
  if (memberships.length < 2) return undefined;
  return {
    action: at(input.lang, '/account/organisation'),
    next: back && Object.keys(input.form).length === 0 ? input.path + queryOf(input) : '',
    chosen: organisationId,
    choices: memberships.map((one) => ({ id: one.organisationId, name: one.name })),
  };
}

/** In whose name, on whose commission: seen on every page while one acts for another. */
function OnBehalf({ lang, actor }: { readonly lang: Language; readonly actor: Actor }): ReactNode {
  const { delegation, organisationName } = actor;
  if (delegation === undefined) return null;
  return (
    <div className="page-width">
      <Notice lang={lang} tone="info">
        <p>
          {lang === 'zh'
            ? `您正以“${delegation.organisationName}”受托代“${organisationName}”办理，每次办理都会记录。要结束代办，请在工作台右上角切换。`
            : `You act for ${organisationName} on behalf of ${delegation.organisationName}; everything is recorded. Switch back in the workbench.`}
        </p>
      </Notice>
    </div>
  );
}

/** JSON that cannot end the script element that holds it. */
const jsonForScript = (value: object): string => JSON.stringify(value).replaceAll('<', '\\u003c');
