import { sql, type RawBuilder } from 'kysely';
import { failure } from '#kernel/errors';
import { newId, type TenantId } from '#kernel/ids';
import { bulkInsert, type Db } from '#platform/db';
import type { Case, CaseEvent, Task } from './model.ts';

export const CASE = sql`c.id, c.kind, c.definition_id as "definitionId", c.subject_id as "subjectId", c.title, c.state, c.step, c.round,
  c.organisation_id as "organisationId", c.applicant_id as "applicantId", c.territory, c.opened_at as "openedAt", c.due_on as "dueOn",
  c.urged_on as "urgedOn", c.closed_at as "closedAt", c.version`;

const TASK = sql`id, case_id as "caseId", step, round, origin, right_name as "right", organisation_id as "organisationId", territory,
  account_id as "accountId", state, added_to as "addedTo", place, since, workdays, due_on as "dueOn", timed_out_at as "timedOutAt", escalated, ended_at as "endedAt", done_by as "doneBy"`;

export async function findCase(db: Db, tenant: TenantId, id: string): Promise<Case | undefined> {
  const { rows } =
    await sql<Case>`select ${CASE} from approvals.case_file c where c.tenant_id = ${tenant} and c.id = ${id}`.execute(
      db,
    );
  return rows[0];
}

export async function lockCase(db: Db, tenant: TenantId, id: string): Promise<Case> {
  const { rows } =
    await sql<Case>`select ${CASE} from approvals.case_file c where c.tenant_id = ${tenant} and c.id = ${id} for update`.execute(
      db,
    );
  if (rows[0] === undefined) throw failure('record.notFound');
  return rows[0];
}

/** The open case of a subject, else the last one that it had. */
export async function findCaseOf(db: Db, tenant: TenantId, kind: string, subject: string): Promise<Case | undefined> {
  const { rows } = await sql<Case>`select ${CASE} from approvals.case_file c
    where c.tenant_id = ${tenant} and c.kind = ${kind} and c.subject_id = ${subject}
    order by c.state in ('running', 'returned') desc, c.id desc limit 1`.execute(db);
  return rows[0];
}

export type NewCaseRow = Omit<Case, 'urgedOn' | 'closedAt' | 'version'>;

const NEW_CASE = [
  'tenant_id',
  'id',
  'kind',
  'definition_id',
  'subject_id',
  'title',
  'state',
  'step',
  'round',
  'organisation_id',
  'applicant_id',
  'territory',
  'opened_at',
  'due_on',
];

/** In one statement. A subject that has an open case already is left out. @returns ids of those that were made */
export async function insertCases(
  db: Db,
  tenant: TenantId,
  cases: readonly NewCaseRow[],
): Promise<ReadonlySet<string>> {
  const rows = cases.map((one) => ({ tenant_id: tenant, ...inColumns(one) }));
  const names = sql.join(NEW_CASE.map((name) => sql.ref(name)));
  const made = await sql<{ id: string }>`insert into approvals.case_file (${names})
    select ${names} from jsonb_populate_recordset(null::approvals.case_file, ${JSON.stringify(rows)}::jsonb)
    on conflict (tenant_id, kind, subject_id) where state in ('running', 'returned') do nothing returning id`.execute(
    db,
  );
  return new Set(made.rows.map(({ id }) => id));
}

const COLUMN_OF = (field: string): string => field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const inColumns = (record: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).map(([field, value]) => [COLUMN_OF(field), value]));

export type CasePatch = Partial<
  Pick<Case, 'state' | 'step' | 'round' | 'dueOn' | 'urgedOn' | 'closedAt' | 'title' | 'organisationId' | 'territory'>
>;

/** Every write is a new version, so that a page that was read before it is told. */
export async function updateCase(db: Db, tenant: TenantId, id: string, patch: CasePatch): Promise<Case> {
  const sets = Object.entries(patch).map(([field, value]) => sql`${sql.ref(COLUMN_OF(field))} = ${value}`);
  const { rows } = await sql<Case>`update approvals.case_file c set ${sql.join([...sets, sql`version = version + 1`])}
    where c.tenant_id = ${tenant} and c.id = ${id} returning ${CASE}`.execute(db);
  return rows[0]!;
}

export type NewTask = Pick<
  Task,
  | 'caseId'
  | 'step'
  | 'round'
  | 'origin'
  | 'right'
  | 'organisationId'
  | 'territory'
  | 'accountId'
  | 'since'
  | 'workdays'
  | 'dueOn'
> & {
  readonly id?: string;
  readonly kind: string;
  readonly doneBy?: string;
  readonly state?: 'waiting' | 'held';
  readonly addedTo?: string | null;
  readonly place?: Task['place'];
};

const NEW_TASK = [
  'tenant_id',
  'id',
  'case_id',
  'kind',
  'step',
  'round',
  'origin',
  'right_name',
  'organisation_id',
  'territory',
  'account_id',
  'state',
  'since',
  'workdays',
  'due_on',
  'ended_at',
  'done_by',
  'escalated',
  'added_to',
  'place',
];

/** One that names who did it is done already (same person). */
export const insertTasks = (db: Db, tenant: TenantId, tasks: readonly NewTask[]): Promise<void> =>
  bulkInsert(
    db,
    'approvals.task',
    NEW_TASK,
    tasks.map(({ right, doneBy, state = 'waiting', ...task }) => ({
      tenant_id: tenant,
      id: newId(),
      added_to: null,
      place: null,
      ...inColumns(task),
      right_name: right,
      state: doneBy === undefined ? state : 'done',
      ended_at: doneBy === undefined ? null : task.since,
      done_by: doneBy ?? null,
      escalated: false,
    })),
  );

export async function listTasks(db: Db, tenant: TenantId, caseId: string): Promise<Task[]> {
  const { rows } =
    await sql<Task>`select ${TASK} from approvals.task where tenant_id = ${tenant} and case_id = ${caseId} order by id`.execute(
      db,
    );
  return rows;
}

export async function endTask(
  db: Db,
  tenant: TenantId,
  id: string,
  end: { readonly state: 'done' | 'passed'; readonly by: string | null; readonly now: Date },
): Promise<void> {
  await sql`update approvals.task set state = ${end.state}, done_by = ${end.by}, ended_at = ${end.now}
    where tenant_id = ${tenant} and id = ${id}`.execute(db);
}

/** Nobody need act on them any more. */
export async function dropTasks(db: Db, tenant: TenantId, cases: readonly string[], now: Date): Promise<void> {
  await sql`update approvals.task set state = 'obsolete', ended_at = ${now}
    where tenant_id = ${tenant} and case_id = any(${cases}::uuid[]) and state in ('waiting', 'held')`.execute(db);
}

export type NewEvent = Omit<CaseEvent, 'id' | 'reasons' | 'comment' | 'detail'> & {
  readonly caseId: string;
  readonly reasons?: CaseEvent['reasons'] | undefined;
  readonly comment?: string | undefined;
  readonly detail?: CaseEvent['detail'] | undefined;
};

const NEW_EVENT = [
  'tenant_id',
  'id',
  'case_id',
  'at',
  'verb',
  'step',
  'to_step',
  'round',
  'account_id',
  'organisation_id',
  'reasons',
  'comment',
  'detail',
];

export const insertEvents = (db: Db, tenant: TenantId, events: readonly NewEvent[]): Promise<void> =>
  bulkInsert(
    db,
    'approvals.event',
    NEW_EVENT,
    events.map(({ reasons = [], comment = '', detail = {}, ...event }) => ({
      tenant_id: tenant,
      id: newId(),
      ...inColumns(event),
      reasons,
      comment,
      detail,
    })),
  );

export async function listEvents(db: Db, tenant: TenantId, caseId: string): Promise<CaseEvent[]> {
  const { rows } =
    await sql<CaseEvent>`select id, at, verb, step, to_step as "toStep", round, account_id as "accountId",
      organisation_id as "organisationId", reasons, comment, detail
    from approvals.event where tenant_id = ${tenant} and case_id = ${caseId} order by id`.execute(db);
  return rows;
}

/** For the stores of the modules above: subjects (a column of theirs) without an open case of this kind. */
export const withoutOpenCase = (tenant: TenantId, kind: string, subject: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`not exists (select 1 from approvals.case_file open_case where open_case.tenant_id = ${tenant} and open_case.kind = ${kind}
    and open_case.subject_id = ${subject} and open_case.state in ('running', 'returned'))`;
