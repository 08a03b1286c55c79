import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import type { Lang, Tone } from '#design/tokens';
import { Link } from './link.tsx';
import { StatusTag } from './status-tag.tsx';
import { say, type Word } from './words.ts';

/** todo: nothing yet; doing: begun, not complete; done; wrong: something to correct; returned: somebody else asked for a change. */
export type StepState = 'todo' | 'doing' | 'done' | 'wrong' | 'returned';

export interface WizardStep {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly state: StepState;
  /** How many places are to be corrected; shown in the state of a wrong step. */
  readonly wrong?: number | undefined;
}

interface WizardProps {
  readonly lang: Lang;
  /** Names the list of steps: "发布招聘需求". */
  readonly label: string;
  readonly steps: readonly WizardStep[];
  /** Id of the step that is shown. */
  readonly current: string;
  /** What was refused, above the step: a `ProblemSummary`, a conflict. */
  readonly problems?: ReactNode;
  /** Beside the step: what the rules say. */
  readonly aside?: ReactNode;
  /** A `SaveNote`. */
  readonly saved?: ReactNode;
  /** Of the last step; every other leads to the next. */
  readonly finish: ReactNode;
  /** Always offered beside the way on: preview. */
  readonly also?: ReactNode;
  readonly children: ReactNode;
}

/** One part of a long form at a time, with the list of all parts and how each stands; the last part is `CheckAnswers`. */
export function Wizard(props: WizardProps): ReactNode {
  const { lang, label, steps, current, problems, aside, saved, finish, also, children } = props;
  const at = Math.max(
    0,
    steps.findIndex(({ id }) => id === current),
  );
  const step = steps[at];
  const heading = useFocusOnNewStep(current);
  return (
    <div className="wb-wizard">
      <TaskList lang={lang} label={label} steps={steps} current={current} />
      <div className="wb-wizard-main">
        {problems}
        <section className="wb-wizard-step" aria-labelledby={`wizard-${current}`}>
          <h2 id={`wizard-${current}`} ref={heading} tabIndex={-1}>
            {step?.title}
            <span className="wb-wizard-count">{say(lang, 'stepOf', `${at + 1} / ${steps.length}`)}</span>
          </h2>
          {children}
        </section>
        <div className="wb-wizard-end">
          {at > 0 && <StepLink look="plain" step={steps[at - 1]!} words={say(lang, 'previousStep')} />}
          {at < steps.length - 1 ? (
            <StepLink look="primary" step={steps[at + 1]!} words={say(lang, 'nextPart')} />
          ) : (
            finish
          )}
          {also}
          <span className="wb-wizard-saved">{saved}</span>
        </div>
      </div>
      {aside !== undefined && <div className="wb-wizard-aside">{aside}</div>}
    </div>
  );
}

function StepLink(props: { look: 'plain' | 'primary'; step: WizardStep; words: string }): ReactNode {
  const { look, step, words } = props;
  return (
    <Link className={`wb-button wb-button-${look}`} href={step.href}>
      {words}
      <span className="wb-button-more">{step.title}</span>
    </Link>
  );
}

/** The page stays, so nothing else would say that another part is shown. */
function useFocusOnNewStep(current: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(current);
  useEffect(() => {
    if (shown.current === current) return;
    shown.current = current;
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return heading;
}

interface TaskListProps {
  readonly lang: Lang;
  readonly label: string;
  readonly steps: readonly WizardStep[];
  readonly current: string;
}

const STATES: Readonly<Record<StepState, { readonly word: Word; readonly tone: Tone }>> = {
  todo: { word: 'stepTodo', tone: 'neutral' },
  doing: { word: 'stepDoing', tone: 'info' },
  done: { word: 'stepDone', tone: 'success' },
  wrong: { word: 'stepWrong', tone: 'danger' },
  returned: { word: 'stepReturned', tone: 'danger' },
};

/** Every part of the form with its state in words. */
export function TaskList({ lang, label, steps, current }: TaskListProps): ReactNode {
  const done = steps.filter(({ state }) => state === 'done').length;
  const summaryId = useId();
  return (
    <nav className="wb-tasks" aria-label={label} aria-describedby={summaryId}>
      <p id={summaryId} className="wb-quiet">
        {say(lang, 'stepsDone', `${done} / ${steps.length}`)}
      </p>
      <ol>
        {steps.map(({ id, title, href, state, wrong }) => (
          <li key={id} className={`wb-task wb-task-${state}`}>
            <Link href={href} aria-current={id === current ? 'step' : undefined}>
              <span className="wb-task-title">{title}</span>
              <StatusTag tone={STATES[state].tone}>
                {say(lang, STATES[state].word, state === 'wrong' ? (wrong ?? 1) : undefined)}
              </StatusTag>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

export type Saving = 'clean' | 'changed' | 'saving' | 'saved' | 'refused' | 'conflict';

interface SaveNoteProps {
  readonly lang: Lang;
  readonly state: Saving;
  /** When the last save was, as shown: "14:05". */
  readonly at?: string | undefined;
  readonly problem?: string | undefined;
  readonly onRetry?: (() => void) | undefined;
}

const SAVING: Readonly<Record<Saving, Word | undefined>> = {
  clean: undefined,
  changed: 'willSave',
  saving: 'saving',
  saved: 'saved',
  refused: 'notSaved',
  conflict: 'notSaved',
};

/** Whether what was typed is safe; read aloud when it changes. */
export function SaveNote({ lang, state, at, problem, onRetry }: SaveNoteProps): ReactNode {
  const word = SAVING[state];
  const words = word === undefined ? (at === undefined ? '' : say(lang, 'savedLast', at)) : say(lang, word);
  const failed = state === 'refused' || state === 'conflict';
  return (
    <span className={failed ? 'wb-save wb-save-failed' : 'wb-save'} role="status">
      {words}
      {state === 'saved' && at !== undefined && ` ${at}`}
      {failed && problem !== undefined && `：${problem}`}
      {failed && onRetry !== undefined && (
        <button type="button" className="wb-text-button" onClick={onRetry}>
          {say(lang, 'retry')}
        </button>
      )}
    </span>
  );
}

export interface AnswerGroup {
  readonly id: string;
  readonly title: string;
  /** Where these answers are changed. */
  readonly href: string;
  readonly rows: readonly {
    readonly label: string;
    readonly value: ReactNode;
    readonly required?: boolean | undefined;
    readonly problem?: string | undefined;
  }[];
}

type Answer = AnswerGroup['rows'][number];

/** Everything that was answered, with the way back to each part: nobody submits what was not read once more. */
export function CheckAnswers({
  lang,
  groups,
}: {
  readonly lang: Lang;
  readonly groups: readonly AnswerGroup[];
}): ReactNode {
  return (
    <div className="wb-answers">
      {groups.map(({ id, title, href, rows }) => (
        <section key={id} aria-labelledby={`answers-${id}`}>
          <div className="wb-answers-head">
            <h3 id={`answers-${id}`}>{title}</h3>
            <Link className="wb-link" href={href}>
              {say(lang, 'change')}
              <span className="wb-unseen"> {title}</span>
            </Link>
          </div>
          <Answers lang={lang} rows={rows} />
        </section>
      ))}
    </div>
  );
}

/** What is missing stands out; what nobody has to say is named in one quiet line. */
function Answers({ lang, rows }: { readonly lang: Lang; readonly rows: readonly Answer[] }): ReactNode {
  const told = rows.filter((row) => !isLeftOut(row));
  const leftOut = rows.filter(isLeftOut).map(({ label }) => label);
  return (
    <>
      {told.length > 0 && (
        <dl>
          {told.map(({ label, value, problem }) => (
            <div key={label} className={problem === undefined && !isEmpty(value) ? undefined : 'wb-answer-wrong'}>
              <dt>{label}</dt>
              <dd>
                {isEmpty(value) ? problem === undefined && <Missing lang={lang} /> : value}
                {problem !== undefined && <p className="wb-problem">{problem}</p>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {leftOut.length > 0 && (
        <p className="wb-quiet wb-answers-left">{say(lang, 'leftOut', leftOut.join(lang === 'zh' ? '、' : ', '))}</p>
      )}
    </>
  );
}

const Missing = ({ lang }: { readonly lang: Lang }): ReactNode => (
  <span className="wb-problem">{say(lang, 'stillMissing')}</span>
);

const isLeftOut = ({ value, required, problem }: Answer): boolean =>
  isEmpty(value) && required !== true && problem === undefined;

const isEmpty = (value: ReactNode): boolean => value === null || value === undefined || value === '' || value === false;
