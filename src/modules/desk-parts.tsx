import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Link, Modal } from '#design/workbench';
import { termNamed } from '#contracts/glossary';
import { problemOf, type ApiProblem } from './api.ts';
import { atLeast, Refusal } from './desk.tsx';
import { Term } from './term.tsx';

interface DialogProps {
  readonly title: string;
  readonly okText: string;
  readonly danger?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onOk: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

type FieldErrors = ApiProblem['errors'];

/** What the server refused, for the fields of a window; each tells it which error it shows, and the rest stands above them. */
interface Refused {
  readonly errors: FieldErrors;
  readonly shown: Set<string>;
}
const RefusedFields = createContext<Refused>({ errors: [], shown: new Set() });

const isOf = (name: string, { field }: FieldErrors[number]): boolean => field === name || field.startsWith(`${name}.`);

/**
 * A question with its answer buttons; what the server refused stays inside, with what was typed: at the field that it names,
 * or above all of them.
 */
export function Dialog({
  title,
  okText,
  danger,
  disabled,
  busy,
  error,
  onOk,
  onCancel,
  children,
}: DialogProps): ReactNode {
  const [shown] = useState(() => new Set<string>());
  const refused = useMemo(
    () => ({ errors: error === null || error === undefined ? [] : problemOf(error).errors, shown }),
    [error, shown],
  );
  useEffect(() => {
    if (error !== null && error !== undefined) document.querySelector<HTMLElement>(FIRST_WRONG)?.focus();
  }, [error]);
  return (
    <Modal
      open
      title={title}
      onCancel={onCancel}
      closable={{ 'aria-label': '关闭' }}
      footer={
        <>
          {disabled === true && !busy && <span className="wb-quiet desk-dialog-why">请先填好必填项</span>}
          <Button onClick={onCancel}>取消</Button>
          <Button type="primary" danger={danger === true} disabled={disabled === true} loading={busy} onClick={onOk}>
            {okText}
          </Button>
        </>
      }
    >
      <Refusal error={error} besides={(one) => [...shown].some((name) => isOf(name, one))} />
      <RefusedFields.Provider value={refused}>{children}</RefusedFields.Provider>
    </Modal>
  );
}

const FIRST_WRONG = 'dialog[open] .desk-field-wrong :is(input, select, textarea)';

interface FieldProps {
  /** Of the control. */
  readonly id: string;
  /** As the contract calls it, where that is not what follows the first hyphen of the id. */
  readonly name?: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly required?: boolean | undefined;
  readonly error?: string | undefined;
  readonly children: ReactNode;
}

/** A control with its label above, its hint and its error; `describedBy(id)` is what the control points at. */
export function Field({ id, name, label, hint, required, error: own, children }: FieldProps): ReactNode {
  const error = useRefused(id, name ?? id.slice(id.indexOf('-') + 1)) ?? own;
  return (
    <div className={error === undefined ? 'desk-field' : 'desk-field desk-field-wrong'}>
      <div className="desk-label-line">
        <label htmlFor={id}>
          {label}
          {required === true && <span className="desk-required">（必填）</span>}
        </label>
        <WhatIs label={label} />
      </div>
      {children}
      <div id={`${id}-note`} className="desk-note">
        {error !== undefined && <p className="desk-error">{error}</p>}
        {hint !== undefined && <div className="wb-quiet">{hint}</div>}
      </div>
    </div>
  );
}

/** The error of this field, marked at its control as well. */
function useRefused(id: string, name: string): string | undefined {
  const { errors, shown } = useContext(RefusedFields);
  const told = errors
    .filter((one) => isOf(name, one))
    .map(({ message }) => message)
    .join('；');
  useEffect(() => {
    shown.add(name);
    return () => void shown.delete(name);
  }, [shown, name]);
  useEffect(() => {
    const control = told === '' ? null : document.getElementById(id);
    control?.setAttribute('aria-invalid', 'true');
    return () => control?.removeAttribute('aria-invalid');
  }, [told, id]);
  return told === '' ? undefined : told;
}

export const describedBy = (id: string): string => `${id}-note`;

interface TabLink {
  readonly label: string;
  readonly href: string;
  readonly count?: number | undefined;
  /** There may be more than were counted. */
  readonly more?: boolean | undefined;
  readonly current: boolean;
}

/** Parts of one list, each with its own address. */
export function TabLinks({ label, tabs }: { readonly label: string; readonly tabs: readonly TabLink[] }): ReactNode {
  return (
    <nav aria-label={label} className="desk-tabs">
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link href={tab.href} {...(tab.current && { 'aria-current': 'page' as const })}>
              {tab.label}
              {tab.count !== undefined && <span className="desk-tab-count">{atLeast(tab.count, tab.more)}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Names and values of a record; what is not stated says so. */
export function Facts({
  facts,
}: {
  readonly facts: readonly (readonly [name: string, value: ReactNode])[];
}): ReactNode {
  return (
    <dl className="desk-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{named(name)}</dt>
          <dd>
            {value === null || value === undefined || value === '' ? <span className="wb-quiet">未填写</span> : value}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Beside a label, since a button inside of it would take its clicks. */
function WhatIs({ label }: { readonly label: string }): ReactNode {
  const term = termNamed(label);
  return (
    term && (
      <Term name={term.key}>
        解释
        <span className="wb-unseen">{`：什么是${term.name.zh}`}</span>
      </Term>
    )
  );
}

/** A name that the glossary knows explains itself. */
export function named(name: string): ReactNode {
  const term = termNamed(name);
  return term === undefined ? name : <Term name={term.key}>{name}</Term>;
}

export function Card({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="desk-card">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
