import {
  CASE_TRANSITIONS,
  OTHER_REASON,
  type CaseState,
  type CaseVerb,
  type Decision,
  type DefinitionContent,
  type GivenReason,
} from './model.ts';
import type { FieldError } from '#kernel/errors';

/**
 * The state machine of every case. A case stands at a step of its definition, with its applicant, or is over.
 *
 *   verb       from               leads to
 *   approve    running            the next step, or approved after the last one; stays while a 会签 lacks somebody
 *   return     running            returned (to the applicant), or running at an earlier step
 *   refuse     running            refused, where the definition knows a final no
 *   transfer   running            running, same step, another person
 *   addSigner  running            running, same step, with further people who must approve too
 *   dropSigner running            running without them; the next step, or approved, when only they were missing
 *   urge       running            running; at most once a working day
 *   withdraw   running, returned  withdrawn
 *   resubmit   returned           running, at the first step or the one that sent it back
 *   timeOut    running            running: reminded, escalated, or at the next step; never past the last one
 *   end        running, returned  ended: the matter itself is gone
 */
export interface Position {
  readonly state: CaseState;
  /** null with the applicant, and when over. */
  readonly step: number | null;
  readonly round: number;
}

export type Move =
  | { readonly verb: 'approve'; readonly stepDone: boolean }
  | { readonly verb: 'return'; readonly to: 'applicant' | number }
  | { readonly verb: 'resubmit'; readonly from: number }
  | { readonly verb: Exclude<CaseVerb, 'approve' | 'return' | 'resubmit'> };

export const START: Position = { state: 'running', step: 0, round: 1 };

export const isOpen = (state: CaseState): boolean => state === 'running' || state === 'returned';

export type Obstacle =
  | 'approval.over'
  | 'approval.withApplicant'
  | 'approval.notReturned'
  | 'approval.noRefusal'
  | 'approval.badStep';

/** Why this move is not open here, or undefined. */
export function whyNotMove(content: DefinitionContent, position: Position, made: Move): Obstacle | undefined {
  if (!isOpen(position.state)) return 'approval.over';
  if (!CASE_TRANSITIONS[made.verb].from.includes(position.state))
    return position.state === 'returned' ? 'approval.withApplicant' : 'approval.notReturned';
  if (made.verb === 'refuse' && !content.mayRefuse) return 'approval.noRefusal';
  if (made.verb === 'return' && made.to !== 'applicant' && !(isStep(content, made.to) && made.to < position.step!))
    return 'approval.badStep';
  if (made.verb === 'resubmit' && !isStep(content, made.from)) return 'approval.badStep';
  return undefined;
}

const isStep = (content: DefinitionContent, step: number): boolean =>
  Number.isInteger(step) && step >= 0 && step < content.steps.length;

/** Where a move leads. Ask `whyNotMove` first. */
export function move(content: DefinitionContent, position: Position, made: Move): Position {
  const { step, round } = position;
  switch (made.verb) {
    case 'approve':
      return made.stepDone ? after(content, position) : position;
    case 'return':
      return made.to === 'applicant'
        ? { state: 'returned', step: null, round }
        : { state: 'running', step: made.to, round: round + 1 };
    case 'resubmit':
      return { state: 'running', step: content.resumeAt === 'returner' ? made.from : 0, round: round + 1 };
    case 'timeOut':
      return content.steps[step!]!.onTimeout === 'pass' && step! + 1 < content.steps.length
        ? after(content, position)
        : position;
    case 'refuse':
      return { state: 'refused', step: null, round };
    case 'withdraw':
      return { state: 'withdrawn', step: null, round };
    case 'end':
      return { state: 'ended', step: null, round };
    default:
      return position;
  }
}

const after = (content: DefinitionContent, { step, round }: Position): Position =>
  step! + 1 < content.steps.length
    ? { state: 'running', step: step! + 1, round }
    : { state: 'approved', step: null, round };

/** What a step has beside the row that has just approved. */
export interface Beside {
  /** One of the step's own deciders has approved: that very row, or another. */
  readonly decided: boolean;
  /** Rows of its own deciders that are still open. */
  readonly own: number;
  /** 加签 that are still open. */
  readonly added: number;
}

/** A step is done when one of its deciders has approved (或签) or all have (会签); whoever was asked to sign too must have signed. */
export const isStepDone = (mode: 'any' | 'all', { decided, own, added }: Beside): boolean =>
  added === 0 && (mode === 'any' ? decided : own === 0);

/** Every no carries a typed reason of this definition; "other" needs words. */
export function whyNotReasons(content: DefinitionContent, reasons: readonly GivenReason[]): FieldError[] {
  if (reasons.length === 0)
    return [
      { field: 'reasons', zh: '请至少选择一条原因，对方会看到', en: 'Choose at least one reason; it will be read' },
    ];
  return reasons.flatMap(({ code, text }): FieldError[] => {
    if (code === OTHER_REASON.code)
      return text.trim() === ''
        ? [{ field: 'reasons', zh: '选择“其他”时请写明原因', en: 'Write the reason when you choose “other”' }]
        : [];
    return content.reasons.some((one) => one.code === code)
      ? []
      : [{ field: 'reasons', zh: `没有“${code}”这条原因`, en: `There is no reason “${code}”` }];
  });
}

/** Items that must be ticked before anybody approves, and are not. */
export const missingChecks = (content: DefinitionContent, checked: readonly string[]): FieldError[] =>
  content.checklist
    .filter(({ code, required }) => required && !checked.includes(code))
    .map(({ zh, en }) => ({ field: 'checked', zh: `请先核对：${zh}`, en: `Check first: ${en}` }));

/** Which decisions this step offers, with the places it can go back to. */
export const decisionsAt = (content: DefinitionContent, step: number): { verbs: Decision[]; backTo: number[] } => ({
  verbs: ['approve', 'return', ...(content.mayRefuse ? (['refuse'] as const) : [])],
  backTo: Array.from({ length: step }, (_, index) => index),
});

/** What keeps a draft from coming into force. */
export function whyNotContent(content: DefinitionContent): FieldError[] {
  const errors: FieldError[] = [];
  const add = (field: string, zh: string, en: string): void => void errors.push({ field, zh, en });
  if (content.steps.length === 0) add('steps', '至少要有一个环节', 'At least one step is needed');
  content.steps.forEach((step, index) => {
    const at = `steps.${index}`;
    if (step.name.zh.trim() === '')
      add(`${at}.name`, `第 ${index + 1} 个环节没有名称`, `Step ${index + 1} has no name`);
    if (step.deciders.length === 0)
      add(`${at}.deciders`, `第 ${index + 1} 个环节没有办理人`, `Step ${index + 1} has nobody to decide`);
    if (step.onTimeout === 'pass' && index === content.steps.length - 1)
      add(`${at}.onTimeout`, '最后一个环节超时不能自动通过', 'The last step cannot pass by itself');
  });
  for (const [name, list] of [
    ['reasons', content.reasons],
    ['checklist', content.checklist],
  ] as const) {
    const codes = list.map(({ code }) => code);
    const twice = codes.find((code, index) => codes.indexOf(code) !== index);
    if (twice !== undefined) add(name, `代码“${twice}”重复`, `The code “${twice}” stands twice`);
  }
  if (content.reasons.length === 0) add('reasons', '至少要有一条退回原因', 'At least one reason is needed');
  return errors;
}
