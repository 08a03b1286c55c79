import type { ReactNode } from 'react';
import { count } from '#design/site';
import type { Language } from '#platform/http';

export interface RankedItem {
  readonly key: string;
  readonly label: string;
  /** The page about it. */
  readonly href: string;
  readonly figures: readonly { readonly value: number; readonly href: string; readonly what: string }[];
}

interface RankedListProps {
  readonly lang: Language;
  readonly id: string;
  readonly title: string;
  readonly items: readonly RankedItem[];
  readonly level?: 2 | 3;
  readonly note?: string;
  readonly more?: { readonly href: string; readonly label: string } | undefined;
}

/** Names with their numbers: the name leads to its page, the number to the list it counts. */
export function RankedList({ lang, id, title, items, level = 3, note, more }: RankedListProps): ReactNode {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className="ranked" aria-labelledby={id}>
      <div className="ranked-head">
        <Heading id={id}>{title}</Heading>
        {note !== undefined && <span className="ranked-note">{note}</span>}
        {more !== undefined && <a href={more.href}>{more.label}</a>}
      </div>
      <ol>
        {items.map((item) => (
          <li key={item.key}>
            <a className="ranked-name" href={item.href}>
              {item.label}
            </a>
            {item.figures.map(({ value, href, what }) =>
              value === 0 ? (
                <span key={what} className="figure-none">
                  0
                </span>
              ) : (
                <a key={what} className="figure" href={href}>
                  <span className="unseen">{`${item.label} ${what} `}</span>
                  {count(lang, value)}
                </a>
              ),
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
