import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { Lang } from '#design/tokens';
import { Button } from './button.tsx';
import { say } from './words.ts';

interface EmptyBlockProps {
  readonly title: string;
  /** What one can do now. */
  readonly children?: ReactNode;
}

export function EmptyBlock({ title, children }: EmptyBlockProps): ReactNode {
  return (
    <div className="wb-empty">
      <svg viewBox="0 0 48 40" width="48" height="40" aria-hidden="true" focusable="false">
        <path d="M4 22 11 8h26l7 14v12H4ZM4 22h12l3 5h10l3-5h12" />
      </svg>
      <p>{title}</p>
      {children}
    </div>
  );
}

export function LoadingBlock({
  lang,
  rows = 6,
}: {
  readonly lang: Lang;
  readonly rows?: number | undefined;
}): ReactNode {
  return (
    <div role="status" aria-busy="true">
      <span className="wb-unseen">{say(lang, 'loading')}</span>
      <span className="wb-waiting" aria-hidden="true">
        {Array.from({ length: rows }, (_, row) => (
          <span key={row} />
        ))}
      </span>
    </div>
  );
}

/** What the server answers when it says no (RFC 9457), with our request id. */
export interface Problem {
  readonly title: string;
  readonly detail?: string | undefined;
  readonly requestId?: string | undefined;
}

interface ErrorBlockProps {
  readonly lang: Lang;
  readonly problem: Problem;
  readonly onRetry?: (() => void) | undefined;
}

export function ErrorBlock({ lang, problem, onRetry }: ErrorBlockProps): ReactNode {
  return (
    <div className="wb-alert" role="alert">
      <div>
        <p className="wb-alert-title">{problem.title === '' ? say(lang, 'failed') : problem.title}</p>
        {problem.detail !== undefined && <p>{problem.detail}</p>}
        {problem.requestId !== undefined && (
          <p className="wb-quiet">
            {say(lang, 'requestId')} <code>{problem.requestId}</code>
          </p>
        )}
      </div>
      {onRetry !== undefined && <Button onClick={onRetry}>{say(lang, 'retry')}</Button>}
    </div>
  );
}

interface ProblemSummaryProps {
  readonly lang: Lang;
  /** `id` is that of the control. */
  readonly errors: readonly { readonly id: string; readonly message: string }[];
  /** Where the controls stand on other pages of the form; otherwise the control takes the focus. */
  readonly onFollow?: ((id: string) => void) | undefined;
}

/** Above a form that was refused: takes the focus when it appears, each line leads to its control. */
export function ProblemSummary({ lang, errors, onFollow }: ProblemSummaryProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div className="wb-problems" role="alert" tabIndex={-1} ref={box}>
      <h2>{say(lang, 'toCorrect', errors.length)}</h2>
      <ul>
        {errors.map(({ id, message }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                // The address belongs to the router, so the focus is set by hand.
                event.preventDefault();
                if (onFollow === undefined) document.getElementById(id)?.focus();
                else onFollow(id);
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ProgressPanelProps {
  readonly lang: Lang;
  readonly title: string;
  readonly done: number;
  readonly total: number;
  readonly state: 'running' | 'done' | 'stopped';
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
}

/** Import, export, matching run: how far, and what came of it, also read aloud (the word, not every figure). */
export function ProgressPanel({ lang, title, done, total, state, note, actions }: ProgressPanelProps): ReactNode {
  const percent = total === 0 ? (state === 'done' ? 100 : 0) : Math.min(100, Math.floor((done / total) * 100));
  return (
    <section className="wb-panel" aria-label={title}>
      <p className="wb-panel-title">
        {title} <span aria-live="polite">{say(lang, state)}</span>
      </p>
      <progress className={`wb-progress wb-progress-${state}`} max={100} value={percent} aria-label={title} />
      <p className="wb-quiet">{`${percent}%　${done.toLocaleString('zh-CN')} / ${total.toLocaleString('zh-CN')}`}</p>
      {note !== undefined && <div aria-live="polite">{note}</div>}
      {actions}
    </section>
  );
}

interface StatProps {
  readonly lang: Lang;
  readonly label: string;
  readonly value: string;
  readonly unit?: string | undefined;
  readonly definition: string;
  readonly date: string;
  readonly source: string;
}

export function Stat({ lang, label, value, unit, definition, date, source }: StatProps): ReactNode {
  return (
    <div className="wb-stat">
      <p>{label}</p>
      <p className="wb-stat-value">
        {value}
        {unit !== undefined && <span>{unit}</span>}
      </p>
      <p className="wb-quiet">{`${say(lang, 'asOf', date)}　${source}`}</p>
      <details className="wb-quiet">
        <summary>
          {say(lang, 'definition')}
          <span className="wb-unseen"> {label}</span>
        </summary>
        <p>{definition}</p>
      </details>
    </div>
  );
}

/**
 * A wide table scrolls inside this, by keyboard too.
 */
export function ScrollX({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    // What scrolls must be reached by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="wb-scroll" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
