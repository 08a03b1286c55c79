import { sql, type RawBuilder } from 'kysely';
import { failure } from '#kernel/errors';
import type { TenantId } from '#kernel/ids';
import { encodeCursor, readCursor, type Page } from '#kernel/paging';
import { bulkInsert, type Db } from '#platform/db';
import type { Answer, Invitation, InvitationState, Survey, SurveyState } from './model.ts';

const SURVEY = sql`id, organisation_id as "organisationId", title, reason, use_of_answers as "useOfAnswers", period, lines,
  closes_on as "closesOn", state, version, created_by as "createdBy", created_at as "createdAt", opened_at as "openedAt",
  closed_at as "closedAt"`;

export interface PageQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const after = ({ cursor }: PageQuery): RawBuilder<unknown> => {
  if (cursor === undefined) return sql``;
  const [at, id] = readCursor(cursor, ['instant', 'id']);
  return sql`and (created_at, id) < (${at}, ${id}::uuid)`;
};

function pageOf<Row extends { readonly id: string; readonly createdAt: Date }>(
  rows: readonly Row[],
  total: number,
  limit: number,
): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const nextCursor = rows.length > limit && last ? encodeCursor([last.createdAt.toISOString(), last.id]) : null;
  return { items, total, nextCursor };
}

export async function listSurveys(
  db: Db,
  tenant: TenantId,
  organisation: string,
  query: PageQuery & { readonly state?: SurveyState | undefined },
): Promise<Page<Survey>> {
  const where = sql`tenant_id = ${tenant} and organisation_id = ${organisation}
    ${query.state === undefined ? sql`` : sql`and state = ${query.state}`}`;
  const { rows } = await sql<Survey>`select ${SURVEY} from appetite.survey where ${where} ${after(query)}
    order by created_at desc, id desc limit ${query.limit + 1}`.execute(db);
  const counted = await sql<{
    total: number;
  }>`select count(*)::int as total from appetite.survey where ${where}`.execute(db);
  return pageOf(rows, counted.rows[0]!.total, query.limit);
}

export async function insertSurvey(db: Db, tenant: TenantId, one: Survey): Promise<void> {
  await sql`insert into appetite.survey (tenant_id, id, organisation_id, title, reason, use_of_answers, period, lines, closes_on,
      state, created_by, created_at)
    values (${tenant}, ${one.id}, ${one.organisationId}, ${one.title}, ${one.reason}, ${one.useOfAnswers}, ${one.period},
      ${JSON.stringify(one.lines)}::jsonb, ${one.closesOn}, ${one.state}, ${one.createdBy}, ${one.createdAt})`.execute(
    db,
  );
}

export async function findSurvey(db: Db, tenant: TenantId, id: string, lock = false): Promise<Survey | undefined> {
  const { rows } =
    await sql<Survey>`select ${SURVEY} from appetite.survey where tenant_id = ${tenant} and id = ${id}::uuid
    ${lock ? sql`for update` : sql``}`.execute(db);
  return rows[0];
}

export type SurveyPatch = Pick<
  Survey,
  'title' | 'reason' | 'useOfAnswers' | 'period' | 'lines' | 'closesOn' | 'state' | 'openedAt' | 'closedAt'
>;

export async function updateSurvey(db: Db, tenant: TenantId, id: string, one: SurveyPatch): Promise<void> {
  await sql`update appetite.survey set title = ${one.title}, reason = ${one.reason}, use_of_answers = ${one.useOfAnswers},
      period = ${one.period}, lines = ${JSON.stringify(one.lines)}::jsonb, closes_on = ${one.closesOn}, state = ${one.state},
      opened_at = ${one.openedAt}, closed_at = ${one.closedAt}, version = version + 1
    where tenant_id = ${tenant} and id = ${id}`.execute(db);
}

/** Open ones that end on or before a day. */
export async function openUntil(db: Db, tenant: TenantId, day: string): Promise<readonly Survey[]> {
  const { rows } = await sql<Survey>`select ${SURVEY} from appetite.survey
    where tenant_id = ${tenant} and state = 'open' and closes_on <= ${day} order by closes_on, id`.execute(db);
  return rows;
}

const INVITATION = sql`id, survey_id as "surveyId", organisation_id as "organisationId", state, sent_at as "sentAt", reminders,
  reminded_at as "remindedAt", answered_at as "answeredAt", note, created_at as "createdAt"`;

export interface NewInvitation {
  readonly id: string;
  readonly organisationId: string;
  readonly phone: string | null;
}

/** @returns how many were not on the list before */
export async function insertInvitations(
  db: Db,
  tenant: TenantId,
  survey: string,
  now: Date,
  firms: readonly NewInvitation[],
): Promise<number> {
  const known = await sql<{ organisation: string }>`select organisation_id as organisation from appetite.invitation
    where tenant_id = ${tenant} and survey_id = ${survey}`.execute(db);
  const there = new Set(known.rows.map(({ organisation }) => organisation));
  const rows = firms
    .filter(({ organisationId }) => !there.has(organisationId))
    .map(({ id, organisationId, phone }) => ({
      tenant_id: tenant,
      id,
      survey_id: survey,
      organisation_id: organisationId,
      phone,
      state: 'listed',
      created_at: now,
    }));
  if (rows.length > 0) await bulkInsert(db, 'appetite.invitation', Object.keys(rows[0]!), rows);
  return rows.length;
}

export async function deleteListed(db: Db, tenant: TenantId, survey: string, id: string): Promise<boolean> {
  const { rows } = await sql`delete from appetite.invitation
    where tenant_id = ${tenant} and survey_id = ${survey} and id = ${id}::uuid and state = 'listed' returning id`.execute(
    db,
  );
  return rows.length > 0;
}

interface InvitationQuery extends PageQuery {
  readonly surveyId?: string | undefined;
  readonly organisationId?: string | undefined;
  readonly id?: string | undefined;
  readonly state?: InvitationState | undefined;
  /** Only of surveys that can still be answered; otherwise of all that were sent. */
  readonly open?: boolean | undefined;
}

export async function listInvitations(db: Db, tenant: TenantId, query: InvitationQuery): Promise<Page<Invitation>> {
  const { surveyId, organisationId, id, state, open, limit } = query;
  const where = sql`tenant_id = ${tenant}
    ${surveyId === undefined ? sql`` : sql`and survey_id = ${surveyId}`}
    ${organisationId === undefined ? sql`` : sql`and organisation_id = ${organisationId} and sent_at is not null`}
    ${id === undefined ? sql`` : sql`and id = ${id}::uuid`}
    ${state === undefined ? sql`` : sql`and state = ${state}`}
    ${open === true ? sql`and state = 'sent' and survey_id in (select id from appetite.survey where tenant_id = ${tenant} and state = 'open')` : sql``}`;
  const { rows } = await sql<Invitation>`select ${INVITATION} from appetite.invitation where ${where} ${after(query)}
    order by created_at desc, id desc limit ${limit + 1}`.execute(db);
  const counted = await sql<{
    total: number;
  }>`select count(*)::int as total from appetite.invitation where ${where}`.execute(db);
  return pageOf(rows, counted.rows[0]!.total, limit);
}

export async function lockInvitation(db: Db, tenant: TenantId, id: string): Promise<Invitation> {
  const { rows } = await sql<Invitation>`select ${INVITATION} from appetite.invitation
    where tenant_id = ${tenant} and id = ${id}::uuid for update`.execute(db);
  if (rows[0] === undefined) throw failure('record.notFound');
  return rows[0];
}

export interface ToSend extends Invitation {
  /** Sealed. */
  readonly phone: string | null;
}

/** Not sent yet, or waiting for an answer since before an instant and not reminded too often. */
export async function invitationsToSend(
  db: Db,
  tenant: TenantId,
  survey: string,
  what: { readonly first: true } | { readonly before: Date; readonly most: number },
  limit: number,
): Promise<readonly ToSend[]> {
  const which =
    'first' in what
      ? sql`state = 'listed'`
      : sql`state = 'sent' and reminders < ${what.most} and coalesce(reminded_at, sent_at) < ${what.before}`;
  const { rows } = await sql<ToSend>`select ${INVITATION}, phone from appetite.invitation
    where tenant_id = ${tenant} and survey_id = ${survey} and ${which} order by id limit ${limit} for update`.execute(
    db,
  );
  return rows;
}

export async function setInvitation(
  db: Db,
  tenant: TenantId,
  id: string,
  one: Pick<Invitation, 'state' | 'sentAt' | 'reminders' | 'remindedAt' | 'answeredAt' | 'note'>,
): Promise<void> {
  await sql`update appetite.invitation set state = ${one.state}, sent_at = ${one.sentAt}, reminders = ${one.reminders},
      reminded_at = ${one.remindedAt}, answered_at = ${one.answeredAt}, note = ${one.note}
    where tenant_id = ${tenant} and id = ${id}`.execute(db);
}

/** Of one that was not reached yet; it is then to be sent. @returns false when there is no such firm */
export async function setPhone(db: Db, tenant: TenantId, survey: string, id: string, phone: string): Promise<boolean> {
  const { rows } = await sql`update appetite.invitation set phone = ${phone}, state = 'listed'
    where tenant_id = ${tenant} and survey_id = ${survey} and id = ${id}::uuid and state in ('listed', 'unreachable')
    returning id`.execute(db);
  return rows.length > 0;
}

/** Numbers are needed no longer than one may still be reminded. */
export async function forgetPhones(db: Db, tenant: TenantId, survey: string): Promise<void> {
  await sql`update appetite.invitation set phone = null where tenant_id = ${tenant} and survey_id = ${survey}
    and phone is not null`.execute(db);
}

export interface StoredAnswer extends Answer {
  readonly invitationId: string;
}

export async function answersOf(
  db: Db,
  tenant: TenantId,
  invitations: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredAnswer[]>> {
  const { rows } = await sql<StoredAnswer>`select invitation_id as "invitationId", line, word, reason, what, headcount,
      at_when as "atWhen", listing_id as "listingId" from appetite.answer
    where tenant_id = ${tenant} and invitation_id = any(${invitations}::uuid[]) order by line`.execute(db);
  return Map.groupBy(rows, ({ invitationId }) => invitationId);
}

export async function putAnswer(db: Db, tenant: TenantId, invitation: string, one: Answer, now: Date): Promise<void> {
  await sql`insert into appetite.answer (tenant_id, invitation_id, line, word, reason, what, headcount, at_when, listing_id,
      answered_at)
    values (${tenant}, ${invitation}, ${one.line}, ${one.word}, ${one.reason}, ${one.what}, ${one.headcount}, ${one.atWhen},
      ${one.listingId}, ${now})
    on conflict (tenant_id, invitation_id, line) do update set word = excluded.word, reason = excluded.reason,
      what = excluded.what, headcount = excluded.headcount, at_when = excluded.at_when, listing_id = excluded.listing_id,
      answered_at = excluded.answered_at`.execute(db);
}

export interface Progress {
  readonly surveyId: string;
  readonly state: InvitationState;
  readonly firms: number;
  readonly reminders: number;
}

export async function progressOf(db: Db, tenant: TenantId, surveys: readonly string[]): Promise<readonly Progress[]> {
  const { rows } = await sql<Progress>`select survey_id as "surveyId", state, count(*)::int as firms,
      sum(reminders)::int as reminders from appetite.invitation
    where tenant_id = ${tenant} and survey_id = any(${surveys}::uuid[]) group by survey_id, state`.execute(db);
  return rows;
}

export interface Tally {
  readonly surveyId: string;
  readonly line: number;
  readonly word: Answer['word'];
  readonly reason: Answer['reason'];
  readonly firms: number;
  readonly headcount: number;
  readonly drafts: number;
}

export async function talliesOf(db: Db, tenant: TenantId, surveys: readonly string[]): Promise<readonly Tally[]> {
  const { rows } = await sql<Tally>`select i.survey_id as "surveyId", a.line, a.word, a.reason, count(*)::int as firms,
      coalesce(sum(a.headcount), 0)::int as headcount, count(a.listing_id)::int as drafts
    from appetite.invitation i join appetite.answer a on a.tenant_id = i.tenant_id and a.invitation_id = i.id
    where i.tenant_id = ${tenant} and i.survey_id = any(${surveys}::uuid[]) and i.state = 'answered'
    group by i.survey_id, a.line, a.word, a.reason`.execute(db);
  return rows;
}

export async function silence(db: Db, tenant: TenantId, organisation: string, until: string, now: Date): Promise<void> {
  await sql`insert into appetite.silence (tenant_id, organisation_id, until, at)
    values (${tenant}, ${organisation}, ${until}, ${now})
    on conflict (tenant_id, organisation_id) do update set until = excluded.until, at = excluded.at`.execute(db);
}

export async function silentOf(
  db: Db,
  tenant: TenantId,
  organisations: readonly string[],
  today: string,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`select organisation_id as id from appetite.silence
    where tenant_id = ${tenant} and organisation_id = any(${organisations}::uuid[]) and until >= ${today}`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** 机构合并: the surveys of the one that ends go along; what it was asked stays with it. @returns ids */
export async function giveSurveys(db: Db, tenant: TenantId, from: string, into: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`update appetite.survey set organisation_id = ${into}
    where tenant_id = ${tenant} and organisation_id = ${from} returning id`.execute(db);
  return rows.map(({ id }) => id);
}
