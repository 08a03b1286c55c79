import type { ReactNode } from 'react';
import { htmlLang } from '#design/tokens';
import type { Lang } from '#design/tokens';
import { Mark } from './mark.tsx';
import { say } from './words.ts';

export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly current?: boolean | undefined;
}

export interface SignIn {
  readonly href: string;
  /** "登录", or the name of who is signed in. */
  readonly label: string;
}

/** For which of one's organisations one acts; a form of its own, so that it works without a script. */
export interface Acting {
  readonly action: string;
  /** The page to come back to. */
  readonly next: string;
  readonly chosen: string | undefined;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
}

interface HeaderProps {
  readonly lang: Lang;
  readonly siteName: string;
  readonly region: string;
  readonly care?: boolean | undefined;
  readonly demo?: boolean | undefined;
  readonly homeHref: string;
  readonly nav: readonly NavItem[];
  readonly otherLanguageHref: string;
  readonly careHref: string;
  readonly signIn?: SignIn | undefined;
  readonly acting?: Acting | undefined;
}

export function SiteHeader(props: HeaderProps): ReactNode {
  const { lang, siteName, homeHref, nav, demo } = props;
  return (
    <header className="site-header">
      {demo === true && <p className="demo">{say(lang, 'demo')}</p>}
      <Tools {...props} />
      <div className="masthead page-width">
        <a className="wordmark" href={homeHref}>
          <Mark />
          <span className="wordmark-names">
            <span className="wordmark-brand">{say(lang, 'brand')}</span>
            <span className="wordmark-site">{siteName}</span>
          </span>
        </a>
        {/* The list stands beside the switch, not inside: a wide screen shows it whatever the switch says. */}
        <details className="switch">
          <summary>{say(lang, 'menu')}</summary>
        </details>
        <nav className="site-nav" aria-label={say(lang, 'mainNav')}>
          <ul>
            {nav.map((item) => (
              <li key={item.href}>
                <a href={item.href} aria-current={item.current === true ? 'page' : undefined}>
                  {item.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}

function Tools({ lang, region, care, otherLanguageHref, careHref, signIn, acting }: HeaderProps): ReactNode {
  const otherLang = htmlLang[lang === 'zh' ? 'en' : 'zh'];
  return (
    <div className="tools">
      <div className="page-width">
        <span className="tools-region">{region}</span>
        <nav aria-label={say(lang, 'tools')}>
          <ul>
            <li>
              <a href={careHref} rel="nofollow">
                {say(lang, care === true ? 'careOff' : 'careOn')}
              </a>
            </li>
            <li>
              <a href={otherLanguageHref} hrefLang={otherLang} lang={otherLang}>
                {say(lang, 'otherLanguage')}
              </a>
            </li>
            {acting !== undefined && (
              <li>
                <ActingSwitch lang={lang} acting={acting} />
              </li>
            )}
            {signIn !== undefined && (
              <li>
                <a href={signIn.href} rel="nofollow">
                  {signIn.label}
                </a>
              </li>
            )}
          </ul>
        </nav>
      </div>
    </div>
  );
}

function ActingSwitch({ lang, acting }: { readonly lang: Lang; readonly acting: Acting }): ReactNode {
  const { action, next, chosen, choices } = acting;
  return (
    <form className="acting" method="post" action={action}>
      <input type="hidden" name="next" value={next} />
      <label className="unseen" htmlFor="acting-for">
        {say(lang, 'actingFor')}
      </label>
      <select id="acting-for" name="organisationId" defaultValue={chosen}>
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <button type="submit">{say(lang, 'switch')}</button>
    </form>
  );
}
