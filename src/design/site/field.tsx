import type { ReactNode } from 'react';
import type { Lang } from '#design/tokens';
import { say } from './words.ts';

/** What ties a control to its label, hint and error. Spread it on the control. */
export interface ControlProps {
  readonly id: string;
  readonly name: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-required': true | undefined;
}

interface FieldProps {
  readonly lang: Lang;
  /** Name of the field as the server knows it; also its id, so that the error summary can link to it. */
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly optional?: boolean | undefined;
  readonly children: (control: ControlProps) => ReactNode;
}

export function Field({ lang, name, label, hint, error, optional, children }: FieldProps): ReactNode {
  return (
    <div className={error === undefined ? 'field' : 'field field-wrong'}>
      <label htmlFor={name}>
        {label}
        {optional === true && <span className="optional">{say(lang, 'optional')}</span>}
      </label>
      <HintAndError lang={lang} name={name} hint={hint} error={error} />
      {children({
        id: name,
        name,
        'aria-describedby': describedBy(name, hint, error),
        'aria-invalid': error === undefined ? undefined : true,
        'aria-required': optional === true ? undefined : true,
      })}
    </div>
  );
}

/** What is chosen for one thing, beside one another where there is room. */
export function FieldRow({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className="field-row">{children}</div>;
}

export function describedBy(name: string, hint: ReactNode, error: string | undefined): string | undefined {
  const ids = [hint !== undefined && `${name}-hint`, error !== undefined && `${name}-error`].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(' ');
}

interface HintAndErrorProps {
  readonly lang: Lang;
  readonly name: string;
  readonly hint: ReactNode;
  readonly error: string | undefined;
}

export function HintAndError({ lang, name, hint, error }: HintAndErrorProps): ReactNode {
  return (
    <>
      {hint !== undefined && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p className="error" id={`${name}-error`}>
          <span className="unseen">{say(lang, 'errorPrefix')}</span>
          {error}
        </p>
      )}
    </>
  );
}

interface ErrorSummaryProps {
  readonly lang: Lang;
  readonly errors: readonly { readonly name: string; readonly message: string }[];
}

/** First on a page whose form came back with errors; takes the focus, each line leads to its field. */
export function ErrorSummary({ lang, errors }: ErrorSummaryProps): ReactNode {
  if (errors.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} autoFocus>
      <h2>{errors.length === 1 ? say(lang, 'errorTitleOne') : say(lang, 'errorTitle', errors.length)}</h2>
      <ul>
        {errors.map(({ name, message }) => (
          <li key={name}>
            <a href={`#${name}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
