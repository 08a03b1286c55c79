/**
 * 审批 — owns cases, the tasks and events of their way, and the versioned definitions by which they are decided.
 * Tables: approvals.definition, .case_file, .task, .event, .copy, .attachment. Emits nothing; listens to calendar.changed.
 * What a matter is and what its outcome means stays with its module: that brings a CaseKind and is told in the same transaction.
 * Promises: one state machine (rules.ts); a running case keeps its version; every no carries a typed reason; deadlines count
 * working days; of two who act at once the second is told who was quicker.
 */
export { adoptWaiting } from './adopt.ts';
export { isApplicant, nextUrge, urgeCase, withdrawCase } from './applicant-acts.ts';
export { decideCase, type DecisionInput } from './decide-case.ts';
export { listDone, listTodo, countTodoByKind, type InboxRow } from './inbox-store.ts';
export type { CaseKind, Check, Directory, NewCase, Officer, Outcome, Standing, SubjectView } from './kind.ts';
export type { Case, Decision, DefinitionContent, GivenReason } from './model.ts';
export { definitionInForce, openCases } from './open-case.ts';
export { findCaseOf, withoutOpenCase } from './store.ts';
export { whoWasQuicker } from './move-case.ts';
export { amendCase, endCase, endCases, placeCases, submitCase, takeBackCase } from './subject-acts.ts';
export { runTimeOuts } from './time-out.ts';
export { createApprovalsModule } from './server.ts';
