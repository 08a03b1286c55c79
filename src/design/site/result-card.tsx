import type { ReactNode } from 'react';
import type { Lang, Tone } from '#design/tokens';
import { Tag } from './tag.tsx';
import { say } from './words.ts';

export interface ResultCardProps {
  readonly lang: Lang;
  readonly href: string;
  readonly title: ReactNode;
  /** Level of the heading in the page that lists it. */
  readonly level?: 2 | 3 | undefined;
  readonly state?: { readonly text: string; readonly tone: Tone } | undefined;
  readonly organisation?: string | undefined;
  /** The one figure that people compare: pay, budget, hours. */
  readonly figure?: string | undefined;
  /** Short facts in one line: place, education, number wanted. */
  readonly facts?: readonly string[] | undefined;
  readonly summary?: ReactNode;
  readonly tags?: readonly string[] | undefined;
  /** Why it is shown to this reader. */
  readonly reason?: ReactNode;
  readonly confirmedOn?: string | undefined;
  readonly expiresOn?: string | undefined;
  readonly source?: string | undefined;
}

export function ResultCard(props: ResultCardProps): ReactNode {
  const { href, title, level = 2, state, organisation, figure, facts = [], summary, tags = [], reason } = props;
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <article className="result">
      <div className="result-head">
        <Heading className="result-title">
          <a href={href}>{title}</a>
        </Heading>
        {state !== undefined && <Tag tone={state.tone}>{state.text}</Tag>}
        {figure !== undefined && <p className="result-figure">{figure}</p>}
      </div>
      <p className="facts">
        {organisation !== undefined && <span className="result-organisation">{organisation}</span>}
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      {summary !== undefined && <p className="result-summary">{summary}</p>}
      {reason !== undefined && <p className="result-reason">{reason}</p>}
      {tags.length > 0 && (
        <ul className="tags">
          {tags.map((tag) => (
            <li key={tag}>
              <Tag>{tag}</Tag>
            </li>
          ))}
        </ul>
      )}
      <Freshness {...props} />
    </article>
  );
}

function Freshness({ lang, confirmedOn, expiresOn, source }: ResultCardProps): ReactNode {
  const lines = [
    confirmedOn !== undefined && say(lang, 'confirmedOn', confirmedOn),
    expiresOn !== undefined && say(lang, 'expiresOn', expiresOn),
    source !== undefined && say(lang, 'source', source),
  ].filter((line) => line !== false);
  if (lines.length === 0) return null;
  return (
    <p className="facts facts-quiet">
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </p>
  );
}

/** Results one below the other. */
export function ResultList({ children }: { readonly children: readonly ReactNode[] }): ReactNode {
  return (
    <ol className="results">
      {children.map((child, index) => (
        <li key={index}>{child}</li>
      ))}
    </ol>
  );
}
