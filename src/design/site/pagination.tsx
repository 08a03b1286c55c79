import type { ReactNode } from 'react';
import type { Lang } from '#design/tokens';
import { count, say } from './words.ts';

interface PaginationProps {
  readonly lang: Lang;
  readonly total: number;
  /** Lists page by keyset: there is a next page, the first page, and Back in the browser. */
  readonly nextHref?: string | undefined;
  readonly firstHref?: string | undefined;
}

export function Pagination({ lang, total, nextHref, firstHref }: PaginationProps): ReactNode {
  return (
    <nav className="pagination" aria-label={say(lang, 'pages')}>
      <span className="pagination-total">{say(lang, 'total', count(lang, total))}</span>
      {firstHref !== undefined && <a href={firstHref}>{say(lang, 'firstPage')}</a>}
      {nextHref !== undefined && (
        <a className="button button-plain" href={nextHref} rel="next">
          {say(lang, 'nextPage')}
        </a>
      )}
    </nav>
  );
}
