import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import { failure } from '#kernel/errors';
import { newId, type AccountId, type TenantId } from '#kernel/ids';
import { encodeCursor, readCursor, type Page } from '#kernel/paging';
import { civilDate } from '#kernel/time';
import { reaches, reachOf } from '#modules/access';
import { workCalendar } from '#modules/calendar';
import { sendNotice } from '#modules/notices';
import { findOrganisation, findOrganisationNames, idsWithin } from '#modules/organisations';
import { readContact } from '#platform/auth';
import { readThresholds } from '#modules/regulations';
import type { Context } from '#platform/context';
import type { Db } from '#platform/db';
import {
  OBJECTION_LABELS,
  OBJECTION_STATE_LABELS,
  type Objection,
  type ObjectionKind,
  type ObjectionState,
} from './model.ts';

const COLUMNS = sql`id, number, organisation_id as "organisationId", kind, statement, contact, account_id as "accountId", state,
  answer, answered_at as "answeredAt", due_on as "dueOn", created_at as "createdAt"`;

export interface NewObjection {
  readonly kind: ObjectionKind;
  readonly statement: string;
  /** Phone number or e-mail of somebody without an account who wants the answer sent. */
  readonly contact: string;
}

/** 信息异议: anybody says that the data are wrong or that this is not their organisation. @returns the number to ask by */
export async function makeObjection(ctx: Context, organisationId: string, given: NewObjection): Promise<string> {
  const organisation = await findOrganisation(ctx.db, ctx.tenant.id, organisationId);
  const own = ctx.actor.organisationId === organisationId;
  if (organisation === undefined || !(own || organisation.state === 'verified' || organisation.state === 'closed'))
    throw failure('record.notFound');
  const contact = given.contact === '' ? undefined : readContact(given.contact);
  if (given.contact !== '' && contact === undefined)
    throw failure('request.invalid', {}, [
      {
        field: 'contact',
        zh: '请填写手机号或邮箱，或留空',
        en: 'Give a mobile number or an address, or leave it empty',
      },
    ]);
  const number = newNumber();
  const dueOn = (await workCalendar(ctx)).addWorkdays(
    civilDate(ctx.now),
    (await readThresholds(ctx))('objection.workingDays'),
  );
  const id = newId<string>();
  await sql`insert into dossiers.objection (tenant_id, id, number, organisation_id, kind, statement, contact, account_id, state, due_on, created_at)
    values (${ctx.tenant.id}, ${id}, ${number}, ${organisationId}, ${given.kind}, ${given.statement}, ${contact?.value ?? ''},
            ${ctx.actor.accountId ?? null}, 'open', ${dueOn}, ${ctx.now})`.execute(ctx.db);
  await ctx.audit(
    'dossier.object',
    { kind: 'organisation', id: organisationId },
    { objection: number, kind: given.kind },
  );
  await ctx.emit('objection.made', { organisationId, objectionId: id });
  return number;
}

const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
/** Nobody guesses it, so whoever has it may read the answer. */
const newNumber = (): string => `YY-${Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`;

export interface ObjectionQuery {
  readonly state?: ObjectionState | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface ListedObjection extends Objection {
  readonly organisationName: string;
}

/** For staff, about organisations within their reach; the oldest first. */
export async function listObjections(ctx: Context, query: ObjectionQuery): Promise<Page<ListedObjection>> {
  const { db, tenant } = ctx;
  const reach = reachOf(ctx.actor, 'objection.answer');
  const ids = await idsWithin(ctx, reach);
  const within = sql`tenant_id = ${tenant.id}
    ${ids === undefined ? sql`` : sql`and organisation_id = any(${ids}::uuid[])`}
    ${query.state === undefined ? sql`` : sql`and state = ${query.state}`}`;
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor, ['instant', 'id']);
  const { rows } = await sql<Objection>`select ${COLUMNS} from dossiers.objection where ${within}
    ${after === undefined ? sql`` : sql`and (created_at, id) > (${after[0]}, ${after[1]}::uuid)`}
    order by created_at, id limit ${query.limit + 1}`.execute(db);
  const counted = await sql<{
    total: number;
  }>`select count(*) as total from dossiers.objection where ${within}`.execute(db);
  const items = rows.slice(0, query.limit);
  const names = await findOrganisationNames(
    db,
    tenant.id,
    items.map((one) => one.organisationId),
  );
  const last = items.at(-1);
  return {
    items: items.map((one) => ({ ...one, organisationName: names.get(one.organisationId) ?? '' })),
    total: counted.rows[0]!.total,
    nextCursor:
      rows.length > query.limit && last !== undefined ? encodeCursor([last.createdAt.toISOString(), last.id]) : null,
  };
}

export async function findByNumber(db: Db, tenant: TenantId, number: string): Promise<Objection | undefined> {
  const { rows } =
    await sql<Objection>`select ${COLUMNS} from dossiers.objection where tenant_id = ${tenant} and number = ${number}`.execute(
      db,
    );
  return rows[0];
}

export interface Answer {
  readonly accept: boolean;
  readonly answer: string;
}

/** The answer reaches whoever objected, where they can be reached; what follows from it staff do with the acts for it. */
export async function answerObjection(ctx: Context, id: string, { accept, answer }: Answer): Promise<void> {
  const { rows } =
    await sql<Objection>`select ${COLUMNS} from dossiers.objection where tenant_id = ${ctx.tenant.id} and id = ${id} for update`.execute(
      ctx.db,
    );
  const found = rows[0];
  const organisation =
    found === undefined ? undefined : await findOrganisation(ctx.db, ctx.tenant.id, found.organisationId);
  const reach = reachOf(ctx.actor, 'objection.answer');
  if (found === undefined || organisation === undefined) throw failure('record.notFound');
  if (!reaches(reach, { organisationId: organisation.id, territory: organisation.division }))
    throw failure('record.notFound');
  if (ctx.actor.organisationId === organisation.id) throw failure('organisation.notYours');
  if (found.state !== 'open') throw failure('objection.answered', { state: OBJECTION_STATE_LABELS[found.state].zh });
  const state: ObjectionState = accept ? 'accepted' : 'declined';
  await sql`update dossiers.objection set state = ${state}, answer = ${answer}, answered_at = ${ctx.now},
      answered_by = ${ctx.actor.accountId ?? null} where tenant_id = ${ctx.tenant.id} and id = ${id}`.execute(ctx.db);
  await ctx.audit(
    'objection.answer',
    { kind: 'organisation', id: organisation.id },
    { objection: found.number, state },
  );
  await tell(ctx, found, organisation.name, state, answer);
}

async function tell(ctx: Context, one: Objection, name: string, state: ObjectionState, answer: string): Promise<void> {
  const contact = one.contact === '' ? undefined : readContact(one.contact);
  const to = one.accountId !== null ? { accountId: one.accountId as AccountId } : contact && { contact };
  if (to === undefined) return;
  await sendNotice(ctx, {
    key: `objection:${one.id}`,
    kind: 'objectionAnswer',
    to,
    subject: `关于“${name}”的异议${OBJECTION_STATE_LABELS[state].zh}`,
    body: `您反映：${OBJECTION_LABELS[one.kind].zh}（编号 ${one.number}）。\n答复：${answer}`,
    link: `/objections/${one.number}`,
  });
}
