import type { Failure } from '#kernel/errors';
import type { Right } from '#modules/access';
import type { Context } from '#platform/context';
import type { Case, Decision, DefinitionContent, GivenReason } from './model.ts';

/** What opening a case needs of a context: less than a request has, so that a region can be filled without one. */
export type Standing = Pick<Context, 'db' | 'tenant' | 'actor' | 'now'>;

/** One line of what is looked at, with what the program found out about it. */
export interface Check {
  readonly code: string;
  readonly label: string;
  /** fine, look at it, wrong; or for a person to judge. */
  readonly finding: 'ok' | 'warn' | 'bad' | 'open';
  readonly detail: string;
  /** A public register or another page to compare with. */
  readonly link?: { readonly text: string; readonly url: string } | undefined;
}

/** What a case is about, for its page. */
export interface SubjectView {
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly checks: readonly Check[];
}

export type CaseResult = 'approved' | 'refused' | 'returned' | 'withdrawn';

export interface Outcome {
  readonly case: Case;
  readonly result: CaseResult;
  readonly reasons: readonly GivenReason[];
  readonly comment: string;
}

/** What a module brings so that its matters can be decided here. */
export interface CaseKind {
  /** object.verb of what is decided, for example "organisation.vetting". */
  readonly name: string;
  readonly label: { readonly zh: string; readonly en: string };
  /** Rights of the table that may decide; the editor offers these. */
  readonly deciderRights: readonly Right[];
  /** Version 1 in every region. */
  readonly first: DefinitionContent;
  /** Pages of the workbench: where it is judged, and where the applicant sees it. */
  readonly pages: {
    readonly officer: (subjectId: string) => string;
    readonly applicant: (subjectId: string) => string;
  };
  /** What this kind calls the three decisions, where the common words (同意、驳回、不予通过) are not its own. */
  readonly verbs?: Readonly<Partial<Record<Decision, { readonly zh: string; readonly en: string }>>> | undefined;
  /** Locks the subject before the case: always in this order, so that two acts never wait for one another. */
  lock(ctx: Context, subjectId: string): Promise<void>;
  describe(ctx: Context, subjectId: string): Promise<SubjectView>;
  /** Conflict of interest and the like. */
  whyNotDecide?(ctx: Context, subjectId: string, verb: Decision): Promise<Failure | undefined>;
  /** Writes what was decided to the subject, in the transaction of the decision. */
  onOutcome(ctx: Context, outcome: Outcome): Promise<void>;
  /** Subjects that wait without a case, from before there were cases: they are given one. */
  waiting(ctx: Standing, limit: number): Promise<readonly NewCase[]>;
}

export interface NewCase {
  readonly subjectId: string;
  readonly title: string;
  readonly organisationId: string | null;
  readonly territory: string | null;
  /** The one who asked; the present actor when absent. */
  readonly applicantId?: string | null | undefined;
  readonly openedAt?: Date | undefined;
}

/** Somebody who may decide. */
export interface Officer {
  readonly accountId: string;
  readonly name: string;
  readonly organisationId: string;
  readonly organisationName: string;
  /** Reaches the whole region. */
  readonly regional: boolean;
}

/** Somebody of the own organisation who could stand in. */
export interface Colleague {
  readonly accountId: string;
  readonly name: string;
}

/** Who holds a right where: told by the module of organisations, which stands above this one. */
export interface Directory {
  officers(
    ctx: Context,
    asked: { readonly right: string; readonly organisationId: string | null; readonly territory: string | null },
  ): Promise<readonly Officer[]>;
  /** Those of the actor's organisation who may decide things, without the actor. */
  colleagues(ctx: Context): Promise<readonly Colleague[]>;
  organisationNames(ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
