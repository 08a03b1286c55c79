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
  readonly phone?: string | undefined;
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
    ['siteCode', facts.siteCode && labelled(lang, 'siteCode', facts.siteCode)],
    ['icp', facts.icp && <a href="https://beian.miit.gov.cn/">{facts.icp}</a>],
    ['security', facts.publicSecurity && <a href={facts.publicSecurity.href}>{facts.publicSecurity.label}</a>],
    ['phone', facts.phone],
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
            <a href={facts.reportErrorHref}>{say(lang, 'reportError')}</a>
          </li>
        </ul>
        <p className="footer-name">{siteName}</p>
        <ul className="footer-facts">
          {lines
            .filter(([, line]) => line !== undefined)
            .map(([key, line]) => (
              <li key={key}>{line}</li>
            ))}
        </ul>
      </div>
    </footer>
  );
}

const labelled = (lang: Lang, word: 'organiser' | 'operator' | 'siteCode', value: string): string =>
  lang === 'zh' ? `${say(lang, word)}：${value}` : `${say(lang, word)}: ${value}`;
