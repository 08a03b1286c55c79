import type { FieldGroup } from '#contracts/kinds';
import type { StepState, WizardStep } from '#design/workbench';
import { isGap, type Finding } from './findings.tsx';
import { askedGroups, controlOf } from './form-groups.ts';
import type { Draft } from './use-draft.ts';

export const CHECK = 'check';

/** The step is part of the address, so that Back, a link and a reload find it again. */
export function stepHref(step: string, here: { readonly pathname: string; readonly search: string }): string {
  const query = new URLSearchParams(here.search);
  query.set('step', step);
  return `/app${here.pathname}?${query.toString()}`;
}

export type FindingsOf = (field: string) => readonly Finding[];

/** What the rules say of each control; what merely is missing only once somebody wants to submit. */
export function findingsByField(draft: Draft, withGaps: boolean): FindingsOf {
  const shown = (draft.stored?.findings ?? []).filter((finding) => withGaps || !isGap(finding));
  return (field) => shown.filter((finding) => controlOf(finding.field) === field);
}

/** Fields that together answer one reason; a reason about the text as a whole is answered by any change. */
const ANSWERED_BY: Readonly<Record<string, readonly string[]>> = {
  pay: ['payMin', 'payMax', 'payPeriod', 'payMonths', 'payNegotiable'],
  place: ['divisions', 'address'],
  experience: ['experienceMin', 'experienceMax'],
};

/** Control → what the officer said of it, until that has been changed. */
export function returnedByField({ stored }: Draft): Readonly<Record<string, string>> {
  if (stored === undefined) return {};
  const { state, returnedReasons, corrected } = stored;
  const changed = new Set(corrected.map((field) => field.replace(/^detail\./, '')));
  const isCorrected = (field: string): boolean =>
    field === 'text' ? changed.size > 0 : (ANSWERED_BY[field] ?? [controlOf(field)]).some((one) => changed.has(one));
  const told = state === 'suspended' ? '下架理由' : '退回意见';
  return Object.fromEntries(
    returnedReasons
      .filter(({ field }) => field !== '' && !isCorrected(field))
      .map(({ field, text }) => [controlOf(field), `${told}：${text}`]),
  );
}

interface Judged {
  readonly draft: Draft;
  readonly errors: Readonly<Record<string, string>>;
  readonly returned: Readonly<Record<string, string>>;
  readonly findings: FindingsOf;
}

export function stepsOf(judged: Judged, href: (step: string) => string): readonly WizardStep[] {
  const { draft } = judged;
  const groups = askedGroups(draft.type, draft.side, draft.values);
  const parts = groups.map((group) => ({
    id: group.name,
    title: group.label.zh,
    href: href(group.name),
    ...stateOfGroup(group, judged),
  }));
  return [...parts, { id: CHECK, title: '检查并提交', href: href(CHECK), state: 'todo' }];
}

function stateOfGroup(
  { fields }: FieldGroup,
  { draft, errors, returned, findings }: Judged,
): { readonly state: StepState; readonly wrong?: number } {
  const wrong = fields.filter(
    ({ name }) => errors[name] !== undefined || findings(name).some(({ severity }) => severity === 'refuse'),
  ).length;
  if (wrong > 0) return { state: 'wrong', wrong };
  if (fields.some(({ name }) => returned[name] !== undefined)) return { state: 'returned' };
  const answered = fields.filter(({ name }) => isAnswered(draft, name));
  const missing = fields.filter(
    ({ name, required }) => required?.includes(draft.side) === true && !isAnswered(draft, name),
  );
  if (answered.length === 0) return { state: 'todo' };
  return { state: missing.length === 0 ? 'done' : 'doing' };
}

/** These have a value before anybody has answered. */
const GIVEN: ReadonlySet<string> = new Set(['kind', 'payPeriod']);

const isAnswered = ({ values }: Draft, name: string): boolean => !GIVEN.has(name) && (values[name] ?? '').length > 0;
