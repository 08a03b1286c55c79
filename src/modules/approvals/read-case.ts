import { mayAct, reaches, reachOf, type Right } from '#modules/access';
import { failure } from '#kernel/errors';
import { civilDate } from '#kernel/time';
import { workCalendar } from '#modules/calendar';
import { findAccounts, maskContact } from '#platform/auth';
import type { Context } from '#platform/context';
import { isApplicant } from './applicant-acts.ts';
import { listAttachments } from './attachment-store.ts';
import type { CaseView } from './contract.ts';
import { getDefinition, type Definition } from './definition-store.ts';
import { abilitiesOf } from './abilities.ts';
import { standInFor } from './absences.ts';
import { isInPool, mayDecide, type StandIn } from './eligible.ts';
import type { CaseKind } from './kind.ts';
import { eventWords, MODE_LABELS, OTHER_REASON, type Case, type CaseEvent, type Task } from './model.ts';
import type { ApprovalParts } from './parts.ts';
import { drawPath, type Stop, type Who } from './path.ts';
import { findCase, findCaseOf, listEvents, listTasks } from './store.ts';
import { isCopied } from './visible.ts';

/** Everything that is known of one case while it is read. */
export interface Reading {
  readonly one: Case;
  readonly kind: CaseKind;
  readonly definition: Definition;
  readonly tasks: readonly Task[];
  readonly events: readonly CaseEvent[];
  readonly standIn: StandIn;
}

/** Its applicant, those who decide or have decided, and those who have a copy see a case; for others it is not there. */
export async function readCase(ctx: Context, parts: ApprovalParts, id: string): Promise<CaseView> {
  const one = await findCase(ctx.db, ctx.tenant.id, id);
  const kind = one && parts.kinds.get(one.kind);
  if (one === undefined || kind === undefined) throw failure('record.notFound');
  const reading = await read(ctx, one, kind);
  if (!(await isVisible(ctx, reading))) throw failure('record.notFound');
  return viewOf(ctx, parts, reading);
}

/** The latest case of a subject, for the subject's own pages; undefined where this person may not see it. */
export async function readCaseOf(
  ctx: Context,
  parts: ApprovalParts,
  kindName: string,
  subjectId: string,
): Promise<CaseView | undefined> {
  const kind = parts.kinds.get(kindName);
  const one = kind && (await findCaseOf(ctx.db, ctx.tenant.id, kindName, subjectId));
  if (one === undefined || kind === undefined) return undefined;
  const reading = await read(ctx, one, kind);
  return (await isVisible(ctx, reading)) ? viewOf(ctx, parts, reading) : undefined;
}

async function read(ctx: Context, one: Case, kind: CaseKind): Promise<Reading> {
  const { db, tenant } = ctx;
  return {
    one,
    kind,
    definition: await getDefinition(db, tenant.id, one.definitionId),
    tasks: await listTasks(db, tenant.id, one.id),
    events: await listEvents(db, tenant.id, one.id),
    standIn: await standInFor(ctx),
  };
}

/** Officers who hold the right where the case lies see it before and after it is their turn. */
function isOfficer(ctx: Context, { one, kind, tasks, standIn }: Reading): boolean {
  const { actor } = ctx;
  const reached = (right: Right): boolean => {
    const reach = reachOf(actor, right);
    return reach.kind === 'tenant' || (reach.kind === 'territory' && reaches(reach, { territory: one.territory }));
  };
  return (
    kind.deciderRights.some((right) => mayAct(actor, right) && reached(right)) ||
    tasks.some(
      (task) =>
        mayDecide(actor, task, standIn) ||
        isInPool(actor, task) ||
        (task.doneBy !== null && task.doneBy === actor.accountId),
    )
  );
}

async function isVisible(ctx: Context, reading: Reading): Promise<boolean> {
  return isApplicant(ctx.actor, reading.one) || isOfficer(ctx, reading) || (await isCopied(ctx, reading.one.id));
}

async function viewOf(ctx: Context, parts: ApprovalParts, reading: Reading): Promise<CaseView> {
  const { one, kind, definition, events, tasks } = reading;
  const { content } = definition;
  const officer = isOfficer(ctx, reading);
  const names = await namesOf(ctx, parts, reading, officer);
  const calendar = await workCalendar(ctx);
  const today = civilDate(ctx.now);
  const applicant = isApplicant(ctx.actor, one);
  const subject = officer || applicant ? await kind.describe(ctx, one.subjectId) : { facts: [], checks: [] };
  return {
    id: one.id,
    kind: one.kind,
    kindLabel: kind.label.zh,
    title: one.title,
    state: one.state,
    round: one.round,
    version: one.version,
    subjectId: one.subjectId,
    link: officer ? kind.pages.officer(one.subjectId) : kind.pages.applicant(one.subjectId),
    organisationId: one.organisationId,
    organisation: one.organisationId === null ? null : (names.organisations.get(one.organisationId) ?? null),
    applicant: officer ? await applicantView(ctx, one) : null,
    openedAt: one.openedAt.toISOString(),
    closedAt: one.closedAt?.toISOString() ?? null,
    dueOn: one.dueOn,
    workdaysLeft: one.dueOn === null ? null : calendar.workdaysBetween(today, one.dueOn),
    dueIsProvisional: one.dueOn !== null && !calendar.isAnnounced(today, one.dueOn),
    definitionVersion: definition.version,
    verbs: {
      approve: eventWords('approve', kind.verbs).zh,
      return: eventWords('return', kind.verbs).zh,
      refuse: eventWords('refuse', kind.verbs).zh,
    },
    path: drawPath(one, content, events, tasks).map((stop) => stopView(stop, reading, names)),
    events: events.map((event) => eventView(event, reading, names)),
    facts: [...subject.facts],
    checks: officer ? subject.checks.map((check) => ({ ...check, link: check.link ?? null })) : [],
    checklist: officer ? content.checklist.map((item) => ({ ...item })) : [],
    reasons: [...content.reasons, OTHER_REASON].map((reason) => ({ ...reason })),
    phrases: officer ? [...content.phrases] : [],
    attachments: (await listAttachments(ctx.db, ctx.tenant.id, one.id)).map((file) => ({
      ...file,
      at: file.at.toISOString(),
    })),
    abilities: await abilitiesOf(ctx, parts, reading, applicant),
  };
}

interface Names {
  readonly accounts: ReadonlyMap<string, { readonly name: string }>;
  readonly organisations: ReadonlyMap<string, string>;
}

/** People are named to their colleagues; to the applicant an office is named. */
async function namesOf(
  ctx: Context,
  parts: ApprovalParts,
  { one, events, tasks }: Reading,
  officer: boolean,
): Promise<Names> {
  const people = [
    ...events.flatMap(({ accountId, detail }) => [accountId, inPlace(detail)]),
    ...tasks.map(({ accountId }) => accountId),
  ];
  const offices = [
    ...events.map(({ organisationId }) => organisationId),
    ...tasks.map(({ organisationId }) => organisationId),
  ];
  const known = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];
  return {
    accounts: await findAccounts(ctx.db, officer ? known(people) : known([one.applicantId])),
    organisations: await parts.directory.organisationNames(ctx, known([...offices, one.organisationId])),
  };
}

const inPlace = (detail: CaseEvent['detail']): string | null =>
  typeof detail['for'] === 'string' ? detail['for'] : null;

/** "测试市人社局 王磊（代李娜）"; whom the reader may not know by name is only an office. */
function whoIs(names: Names, { accountId, organisationId, inPlaceOf = null, held = false }: Who): string {
  const nameOf = (id: string | null): string | undefined => (id === null ? undefined : names.accounts.get(id)?.name);
  const absent = nameOf(inPlaceOf);
  const words = [organisationId === null ? undefined : names.organisations.get(organisationId), nameOf(accountId)]
    .filter(Boolean)
    .join(' ');
  if (words === '') return '';
  return `${words}${absent === undefined ? '' : `（代${absent}）`}${held ? '（随后）' : ''}`;
}

function stopView(stop: Stop, { definition: { content }, one, kind }: Reading, names: Names): CaseView['path'][number] {
  const step = stop.step === null ? undefined : content.steps[stop.step];
  const many = step !== undefined && step.deciders.length > 1 ? `（${MODE_LABELS[step.mode].zh}）` : '';
  const own =
    stop.step === null
      ? stop.verb === 'open'
        ? '提交'
        : one.state === 'returned' && stop.kind === 'current'
          ? '申请人补正'
          : '申请人'
      : '';
  return {
    kind: stop.kind,
    step: stop.step,
    name: step === undefined ? own : `${step.name.zh}${many}`,
    since: stop.since?.toISOString() ?? null,
    until: stop.until?.toISOString() ?? null,
    dueOn: stop.dueOn,
    verb: stop.verb,
    said: stop.verb === null ? null : eventWords(stop.verb, kind.verbs).zh,
    by: stop.by.map((who) => whoIs(names, who)).filter(Boolean),
    reasons: stop.reasons.map(({ text }) => text),
    comment: stop.comment,
  };
}

function eventView(event: CaseEvent, { definition: { content } }: Reading, names: Names): CaseView['events'][number] {
  return {
    at: event.at.toISOString(),
    verb: event.verb,
    step: event.step === null ? null : (content.steps[event.step]?.name.zh ?? null),
    toStep: event.toStep === null ? null : (content.steps[event.toStep]?.name.zh ?? null),
    by: whoIs(names, { ...event, inPlaceOf: inPlace(event.detail) }) || null,
    reasons: event.reasons.map(({ code, field, text }) => ({ code, field, text })),
    comment: event.comment,
  };
}

async function applicantView(ctx: Context, one: Case): Promise<CaseView['applicant']> {
  if (one.applicantId === null) return null;
  const account = (await findAccounts(ctx.db, [one.applicantId])).get(one.applicantId);
  if (account === undefined) return null;
  const contact = account.phone ?? account.email;
  return {
    name: account.name,
    contact: contact === undefined ? null : maskContact(contact),
    contactVerified: account.verified,
  };
}
