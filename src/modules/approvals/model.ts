/** 审批: states, verbs and the data that a definition is made of. Terms of art stand here once. Browser-safe. */
interface Label {
  readonly zh: string;
  readonly en: string;
}
type Labels<Key extends string> = Readonly<Record<Key, Label>>;

export const CASE_STATES = ['running', 'returned', 'approved', 'refused', 'withdrawn', 'ended'] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const CASE_STATE_LABELS: Labels<CaseState> = {
  running: { zh: '办理中', en: 'In progress' },
  returned: { zh: '待补正', en: 'Returned for correction' },
  approved: { zh: '已通过', en: 'Approved' },
  refused: { zh: '不予通过', en: 'Refused' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  ended: { zh: '已终止', en: 'Ended' },
};

export const CASE_VERBS = [
  'approve',
  'return',
  'refuse',
  'transfer',
  'addSigner',
  'dropSigner',
  'urge',
  'withdraw',
  'resubmit',
  'timeOut',
  'end',
] as const;
export type CaseVerb = (typeof CASE_VERBS)[number];

export const DECISIONS = ['approve', 'return', 'refuse'] as const satisfies readonly CaseVerb[];
export type Decision = (typeof DECISIONS)[number];

export interface CaseTransition {
  readonly from: readonly CaseState[];
  /** Whoever decides at this step, the side that asked, the calendar, or the matter itself when it is no longer there. */
  readonly who: 'decider' | 'applicant' | 'calendar' | 'subject';
  readonly label: Label;
}

/** The one state machine (rules.ts says where each verb leads). Server and buttons read the same table. */
export const CASE_TRANSITIONS: Readonly<Record<CaseVerb, CaseTransition>> = {
  approve: { from: ['running'], who: 'decider', label: { zh: '同意', en: 'Approve' } },
  return: { from: ['running'], who: 'decider', label: { zh: '驳回', en: 'Send back' } },
  refuse: { from: ['running'], who: 'decider', label: { zh: '不予通过', en: 'Refuse' } },
  transfer: { from: ['running'], who: 'decider', label: { zh: '转办', en: 'Hand to a colleague' } },
  addSigner: { from: ['running'], who: 'decider', label: { zh: '加签', en: 'Ask for another signature' } },
  dropSigner: { from: ['running'], who: 'decider', label: { zh: '撤销加签', en: 'Take back a signature asked for' } },
  urge: { from: ['running'], who: 'applicant', label: { zh: '催办', en: 'Remind' } },
  withdraw: { from: ['running', 'returned'], who: 'applicant', label: { zh: '撤回', en: 'Withdraw' } },
  resubmit: { from: ['returned'], who: 'applicant', label: { zh: '补正后重新提交', en: 'Hand in again' } },
  timeOut: { from: ['running'], who: 'calendar', label: { zh: '超时', en: 'Time-out' } },
  end: { from: ['running', 'returned'], who: 'subject', label: { zh: '终止', en: 'End' } },
};

/** What the trail and the drawn path also hold. */
export const EVENT_LABELS: Labels<string> = {
  open: { zh: '提交', en: 'Handed in' },
  skip: { zh: '同一人已同意，自动跳过', en: 'Skipped: the same person has approved' },
  amend: { zh: '资料有修改，重新办理', en: 'Changed; starts again' },
  ...Object.fromEntries(CASE_VERBS.map((verb) => [verb, CASE_TRANSITIONS[verb].label])),
};

export const SIGNER_PLACES = ['before', 'after'] as const;
/** 前加签: they sign first, then it comes back; 后加签: they sign when the one who asked has approved. */
export type SignerPlace = (typeof SIGNER_PLACES)[number];

export const SIGNER_PLACE_LABELS: Labels<SignerPlace> = {
  before: { zh: '先由对方签，再回到我这里', en: 'They sign first, then I decide' },
  after: { zh: '我同意之后，再由对方签', en: 'They sign after I have approved' },
};

type VerbWords = Readonly<Partial<Record<string, Label>>> | undefined;

/** What happened, in the words of the kind of matter. */
export const eventWords = (verb: string, verbs: VerbWords): Label =>
  verbs?.[verb] ?? EVENT_LABELS[verb] ?? { zh: verb, en: verb };

export const STEP_MODES = ['any', 'all'] as const;
/** 或签: one decides for all; 会签: everybody must. */
export type StepMode = (typeof STEP_MODES)[number];

export const MODE_LABELS: Labels<StepMode> = {
  any: { zh: '或签（一人办理即可）', en: 'Any one of them' },
  all: { zh: '会签（全部同意）', en: 'All of them' },
};

export const TIMEOUT_ACTS = ['remind', 'escalate', 'pass'] as const;
export type TimeoutAct = (typeof TIMEOUT_ACTS)[number];

export const TIMEOUT_LABELS: Labels<TimeoutAct> = {
  remind: { zh: '提醒办理人', en: 'Remind whoever has it' },
  escalate: { zh: '上提：辖区内有权的人都可以办理，并通知上级', en: 'Open it to all who may, and tell those above' },
  pass: { zh: '转入下一环节', en: 'Pass on to the next step' },
};

export const LEVELS = ['territory', 'region'] as const;
export type Level = (typeof LEVELS)[number];

export const LEVEL_LABELS: Labels<Level> = {
  territory: { zh: '事项所在辖区及上级', en: 'Where the matter lies, and above' },
  region: { zh: '全市（本地区）一级', en: 'The whole region’s' },
};

/** Who decides: everybody who holds the right there; with an organisation named only its people. */
export interface Decider {
  readonly right: string;
  readonly level: Level;
  readonly organisationId: string | null;
}

export interface StepDefinition {
  readonly name: Label;
  readonly deciders: readonly Decider[];
  readonly mode: StepMode;
  readonly workdays: number;
  readonly onTimeout: TimeoutAct;
}

/** Why something is sent back or refused: typed, so that it can be counted and points at what to correct. */
export interface ReasonDefinition extends Label {
  readonly code: string;
  /** Field of the subject's form that it concerns. */
  readonly field: string | null;
}

export interface ChecklistItem extends Label {
  readonly code: string;
  readonly citation: string;
  /** Nobody approves before it is ticked. */
  readonly required: boolean;
}

export interface DefinitionContent {
  readonly steps: readonly StepDefinition[];
  readonly reasons: readonly ReasonDefinition[];
  readonly checklist: readonly ChecklistItem[];
  /** 常用语 for the comment. */
  readonly phrases: readonly string[];
  /** A final no is possible beside sending back. */
  readonly mayRefuse: boolean;
  /** Whoever has approved the step before need not approve the next one as well. */
  readonly skipSamePerson: boolean;
  /** What was corrected goes to the first step again, or to the one that sent it back. */
  readonly resumeAt: 'first' | 'returner';
  /** Working days that the applicant has for the correction. */
  readonly correctionWorkdays: number;
  /** 抄送: organisations that learn the outcome. */
  readonly copyTo: readonly string[];
  /** What the working days rest on; not confirmed (待核实) until somebody compared it with its source. */
  readonly basis?: PeriodBasis | undefined;
}

export interface PeriodBasis {
  readonly citation: string;
  readonly confirmed: boolean;
}

/** Any kind's list of reasons ends with it; it needs words of one's own. */
export const OTHER_REASON: ReasonDefinition = { code: 'other', zh: '其他', en: 'Other', field: null };

export interface GivenReason {
  readonly code: string;
  readonly field: string;
  readonly text: string;
  readonly citation?: string | undefined;
}

export interface Case {
  readonly id: string;
  readonly kind: string;
  readonly definitionId: string;
  readonly subjectId: string;
  readonly title: string;
  readonly state: CaseState;
  readonly step: number | null;
  readonly round: number;
  readonly organisationId: string | null;
  readonly applicantId: string | null;
  readonly territory: string | null;
  readonly openedAt: Date;
  readonly dueOn: string | null;
  readonly urgedOn: string | null;
  readonly closedAt: Date | null;
  readonly version: number;
}

export interface Task {
  readonly id: string;
  readonly caseId: string;
  readonly step: number;
  readonly round: number;
  readonly origin: 'step' | 'transfer' | 'added';
  readonly right: string;
  readonly organisationId: string | null;
  readonly territory: string | null;
  readonly accountId: string | null;
  /** held: waits for another signature first. */
  readonly state: 'waiting' | 'held' | 'done' | 'passed' | 'obsolete';
  /** 加签: the row whose holder asked for this one. */
  readonly addedTo: string | null;
  readonly place: SignerPlace | null;
  readonly since: Date;
  readonly workdays: number;
  readonly dueOn: string;
  readonly timedOutAt: Date | null;
  readonly escalated: boolean;
  readonly endedAt: Date | null;
  readonly doneBy: string | null;
}

export interface CaseEvent {
  readonly id: string;
  readonly at: Date;
  readonly verb: string;
  readonly step: number | null;
  readonly toStep: number | null;
  readonly round: number;
  readonly accountId: string | null;
  readonly organisationId: string | null;
  readonly reasons: readonly GivenReason[];
  readonly comment: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Longer than this is not an absence but a hand-over. */
export const ABSENCE_DAYS = 90;

export const BOXES = ['todo', 'done', 'mine', 'copies'] as const;
/** 待办、已办、我发起、抄送. */
export type Box = (typeof BOXES)[number];

export const BOX_LABELS: Labels<Box> = {
  todo: { zh: '待办', en: 'To do' },
  done: { zh: '已办', en: 'Done' },
  mine: { zh: '我发起', en: 'Mine' },
  copies: { zh: '抄送', en: 'Copied to me' },
};
