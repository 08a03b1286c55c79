import type { ReactNode } from 'react';
import { count } from '#design/site';
import type { Language } from '#platform/http';

interface BrowseListProps {
  readonly lang: Language;
  readonly title: string;
  readonly items: readonly { readonly href: string; readonly label: string; readonly count: number }[];
  readonly more?: { readonly href: string; readonly label: string } | undefined;
}

/** A way into the listings: names, how many each has, and the list behind it. */
export function BrowseList({ lang, title, items, more }: BrowseListProps): ReactNode {
  return (
    <div className="browse">
      <h3>{title}</h3>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href}>
              <span>{item.label}</span>
              <span className="browse-count">{count(lang, item.count)}</span>
            </a>
          </li>
        ))}
      </ul>
      {more !== undefined && (
        <p className="browse-more">
          <a href={more.href}>{more.label}</a>
        </p>
      )}
    </div>
  );
}
