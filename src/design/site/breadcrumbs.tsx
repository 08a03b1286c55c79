import type { ReactNode } from 'react';
import type { Lang } from '#design/tokens';
import { say } from './words.ts';

export interface Crumb {
  readonly label: string;
  /** Absent for the page itself, the last one. */
  readonly href?: string | undefined;
}

export function Breadcrumbs({ lang, crumbs }: { readonly lang: Lang; readonly crumbs: readonly Crumb[] }): ReactNode {
  return (
    <nav className="crumbs" aria-label={say(lang, 'breadcrumbs')}>
      <ol>
        {crumbs.map(({ label, href }) => (
          <li key={label}>
            {href === undefined ? <span aria-current="page">{label}</span> : <a href={href}>{label}</a>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
