import type { ReactNode } from 'react';
import type { Lang } from '#design/tokens';
import { say } from './words.ts';

interface DescriptionListProps {
  readonly items: readonly { readonly term: string; readonly description: ReactNode }[];
}

export function DescriptionList({ items }: DescriptionListProps): ReactNode {
  return (
    <dl className="descriptions">
      {items.map(({ term, description }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{description}</dd>
        </div>
      ))}
    </dl>
  );
}

interface CardProps {
  readonly title?: string | undefined;
  readonly href?: string | undefined;
  readonly level?: 2 | 3 | undefined;
  readonly children?: ReactNode;
}

/** With `href` the title leads on and the whole card is the target. */
export function Card({ title, href, level = 3, children }: CardProps): ReactNode {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className={href === undefined ? 'card' : 'card card-link'}>
      {title !== undefined && (
        <Heading className="card-title">{href === undefined ? title : <a href={href}>{title}</a>}</Heading>
      )}
      {children}
    </div>
  );
}

interface CardGridProps {
  /** At full width; fewer where there is less room. */
  readonly columns?: 3 | 4 | undefined;
  readonly children: readonly ReactNode[];
}

export function CardGrid({ columns = 3, children }: CardGridProps): ReactNode {
  return (
    <ul className={columns === 3 ? 'grid' : 'grid grid-four'}>
      {children.map((child, index) => (
        <li key={index}>{child}</li>
      ))}
    </ul>
  );
}

interface StatTileProps {
  readonly lang: Lang;
  readonly label: string;
  readonly value: string;
  readonly unit?: string | undefined;
  /** What is counted; nobody should have to guess. */
  readonly definition: string;
  readonly date: string;
  readonly source: string;
  readonly href?: string | undefined;
}

export function StatTile({ lang, label, value, unit, definition, date, source, href }: StatTileProps): ReactNode {
  return (
    <div className="stat">
      <p className="stat-label">{href === undefined ? label : <a href={href}>{label}</a>}</p>
      <p className="stat-value">
        {value}
        {unit !== undefined && <span className="stat-unit">{unit}</span>}
      </p>
      <p className="facts facts-quiet">
        <span>{say(lang, 'asOf', date)}</span>
        <span>{source}</span>
      </p>
      <details className="stat-definition">
        <summary>
          {say(lang, 'definition')}
          <span className="unseen"> {label}</span>
        </summary>
        <p>{definition}</p>
      </details>
    </div>
  );
}
