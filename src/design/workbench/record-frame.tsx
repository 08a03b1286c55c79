import type { ReactNode } from 'react';
import type { Lang } from '#design/tokens';
import type { State } from './page-header.tsx';
import { StatusTag } from './status-tag.tsx';
import { say } from './words.ts';

export interface HistoryEntry {
  readonly id: string;
  /** As shown: "2026-11-20 14:05". */
  readonly at: string;
  readonly title: ReactNode;
  readonly by?: string | undefined;
  readonly note?: ReactNode;
}

interface RecordFrameProps {
  readonly lang: Lang;
  readonly state: State;
  readonly owner?: string | undefined;
  readonly nextStep?: ReactNode;
  readonly due?: { readonly on: ReactNode; readonly overdue: boolean } | undefined;
  /** What happened so far, newest first; or a `timeline` of the record's own kind. */
  readonly history?: readonly HistoryEntry[];
  readonly timeline?: ReactNode;
  /** Records that belong to this one, above its history. */
  readonly related?: ReactNode;
  readonly children: ReactNode;
}

interface HistoryProps {
  readonly lang?: Lang;
  readonly entries: readonly HistoryEntry[];
}

const NOTHING: readonly never[] = [];

/** One case: what state it is in, who has it, what comes next by when; the content; what happened so far. */
export function RecordFrame({
  lang,
  state,
  owner,
  nextStep,
  due,
  history = NOTHING,
  timeline,
  related,
  children,
}: RecordFrameProps): ReactNode {
  return (
    <div className="wb-record">
      <dl className="wb-record-state">
        <div>
          <dt>{say(lang, 'state')}</dt>
          <dd>
            <StatusTag tone={state.tone}>{state.text}</StatusTag>
          </dd>
        </div>
        <div>
          <dt>{say(lang, 'owner')}</dt>
          <dd>{owner ?? say(lang, 'nobody')}</dd>
        </div>
        {nextStep !== undefined && (
          <div className="wb-record-next">
            <dt>{say(lang, 'nextStep')}</dt>
            <dd>{nextStep}</dd>
          </div>
        )}
        {due !== undefined && (
          <div>
            <dt>{say(lang, 'due')}</dt>
            <dd className={due.overdue ? 'wb-overdue' : undefined}>{due.on}</dd>
          </div>
        )}
      </dl>
      <div className="wb-record-main">{children}</div>
      <aside className="wb-record-aside" aria-label={say(lang, 'history')}>
        {related !== undefined && (
          <section className="wb-record-related" aria-label={say(lang, 'related')}>
            <h2>{say(lang, 'related')}</h2>
            {related}
          </section>
        )}
        <h2>{say(lang, 'history')}</h2>
        {timeline ?? <History lang={lang} entries={history} />}
      </aside>
    </div>
  );
}

/** What happened to a record, newest first. */
export function History({ lang = 'zh', entries }: HistoryProps): ReactNode {
  if (entries.length === 0) return <p className="wb-quiet">{say(lang, 'noHistory')}</p>;
  return (
    <ol className="wb-history">
      {entries.map(({ id, at, title, by, note }) => (
        <li key={id}>
          <p>{title}</p>
          <p className="wb-quiet">{by === undefined ? at : `${at}　${by}`}</p>
          {note !== undefined && <div>{note}</div>}
        </li>
      ))}
    </ol>
  );
}
