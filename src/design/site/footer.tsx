import type { ReactNode } from 'react';
import type { Lang } from '#design/tokens';
import { say } from './words.ts';

export interface FooterLink {
  readonly href: string;
  readonly label: string;
}

/** Numbers that the operating authority has been given. What is not configured is not shown. */
export interface FooterFacts {
  readonly organiser?: string | undefined;
  readonly operator?: string | undefined;
  readonly icp?: string | undefined;
  readonly publicSecurity?: FooterLink | undefined;
  readonly siteCode?: string | undefined;
  /** 党政机关网站标识. */
  readonly officeMark?: FooterLink | undefined;
  readonly phone?: string | undefined;
  readonly hours?: string | undefined;
  /** This visit came over IPv6. */
  readonly ipv6?: boolean | undefined;
  readonly reportErrorHref: string;
  readonly links?: readonly FooterLink[] | undefined;
}

interface FooterProps {
  readonly lang: Lang;
  readonly siteName: string;
  readonly facts: FooterFacts;
}

export function SiteFooter({ lang, siteName, facts }: FooterProps): ReactNode {
  const lines: readonly (readonly [key: string, line: ReactNode])[] = [
    ['organiser', facts.organiser && labelled(lang, 'organiser', facts.organiser)],
    ['operator', facts.operator && labelled(lang, 'operator', facts.operator)],
    ['phone', facts.phone && labelled(lang, 'phone', facts.phone)],
    ['hours', facts.hours && labelled(lang, 'hours', facts.hours)],
  ];
  const marks: readonly (readonly [key: string, mark: ReactNode])[] = [
    ['siteCode', facts.siteCode && labelled(lang, 'siteCode', facts.siteCode)],
    ['icp', facts.icp && <a href="https://beian.miit.gov.cn/">{facts.icp}</a>],
    ['security', facts.publicSecurity && <a href={facts.publicSecurity.href}>{facts.publicSecurity.label}</a>],
    ['office', facts.officeMark && <a href={facts.officeMark.href}>{facts.officeMark.label}</a>],
    ['ipv6', facts.ipv6 === true && say(lang, 'overIpv6')],
  ];
  return (
    <footer className="site-footer">
      <div className="page-width">
        <ul className="footer-links">
          {facts.links?.map((link) => (
            <li key={link.href}>
              <a href={link.href}>{link.label}</a>
            </li>
          ))}
          <li>
            <a href={facts.reportErrorHref} rel="nofollow">
              {say(lang, 'reportError')}
            </a>
          </li>
        </ul>
        <p className="footer-name">{siteName}</p>
        <FactList facts={lines} />
        <FactList facts={marks} />
      </div>
    </footer>
  );
}

/** What is empty is not shown; a list of nothing is none. */
function FactList({ facts }: { readonly facts: readonly (readonly [key: string, fact: ReactNode])[] }): ReactNode {
  const shown = facts.filter(([, fact]) => Boolean(fact));
  if (shown.length === 0) return null;
  return (
    <ul className="footer-facts">
      {shown.map(([key, fact]) => (
        <li key={key}>{fact}</li>
      ))}
    </ul>
  );
}

const labelled = (lang: Lang, word: 'organiser' | 'operator' | 'siteCode' | 'phone' | 'hours', value: string): string =>
  lang === 'zh' ? `${say(lang, word)}：${value}` : `${say(lang, word)}: ${value}`;
