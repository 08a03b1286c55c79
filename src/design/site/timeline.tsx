import type { ReactNode } from 'react';
import type { Lang } from '#design/tokens';
import { say } from './words.ts';
import type { Word } from './words.ts';

export interface TimelineEvent {
  readonly id: string;
  /** As shown: "2026-11-20 14:05". */
  readonly at: string;
  readonly title: ReactNode;
  readonly by?: string | undefined;
  readonly note?: ReactNode;
}

export function Timeline({ events }: { readonly events: readonly TimelineEvent[] }): ReactNode {
  return (
    <ol className="timeline">
      {events.map(({ id, at, title, by, note }) => (
        <li key={id}>
          <p className="timeline-title">{title}</p>
          <p className="facts facts-quiet">
            <time dateTime={at.replace(' ', 'T')}>{at}</time>
            {by !== undefined && <span>{by}</span>}
          </p>
          {note !== undefined && <div className="timeline-note">{note}</div>}
        </li>
      ))}
    </ol>
  );
}

export interface Step {
  readonly label: string;
  readonly state: 'done' | 'current' | 'todo';
  readonly note?: string | undefined;
}

const stepWords: Readonly<Record<Step['state'], Word>> = { done: 'stepDone', current: 'stepCurrent', todo: 'stepTodo' };

export function Steps({ lang, steps }: { readonly lang: Lang; readonly steps: readonly Step[] }): ReactNode {
  return (
    <ol className="steps">
      {steps.map(({ label, state, note }) => (
        <li key={label} className={`step step-${state}`} aria-current={state === 'current' ? 'step' : undefined}>
          <span className="step-label">{label}</span>
          <span className="step-state">{say(lang, stepWords[state])}</span>
          {note !== undefined && <span className="step-note">{note}</span>}
        </li>
      ))}
    </ol>
  );
}
