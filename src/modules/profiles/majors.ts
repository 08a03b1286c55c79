import { sql } from 'kysely';
import { failure, type FieldError } from '#kernel/errors';
import { newId } from '#kernel/ids';
import type { Page } from '#kernel/paging';
import { civilDate } from '#kernel/time';
import type { CodeBook } from '#modules/codes';
import { divisionOf, listDepartments } from '#modules/organisations';
import type { Context } from '#platform/context';
import { countDestinations, type DestinationCount } from './fate-store.ts';
import {
  deleteYear,
  endMajor,
  findMajor,
  insertMajor,
  putYear as writeYear,
  reopenMajor,
  selectMajors,
  updateMajor,
  yearsOf,
  type ListedMajor,
  type MajorQuery,
} from './major-store.ts';
import type { MajorChange, NewMajor, YearForm } from './school-contract.ts';
import { BULK_UNDO_MINUTES, type MajorYear, type SchoolMajor } from './school-model.ts';

/** 开设专业 of a school. */
export const listMajors = (ctx: Context, query: MajorQuery): Promise<Page<ListedMajor>> => selectMajors(ctx, query);

export interface MajorRecord {
  readonly one: SchoolMajor;
  readonly years: readonly MajorYear[];
  readonly classes: number;
  readonly destinations: readonly DestinationCount[];
}

/** @throws record.notFound */
export async function readMajor(ctx: Context, id: string): Promise<MajorRecord> {
  const one = await findMajor(ctx, id, 'major.read');
  if (one === undefined) throw failure('record.notFound');
  const { rows } = await sql<{ total: number }>`select count(*) as total from profiles.profile p
    join profiles.class c on c.tenant_id = p.tenant_id and c.id = p.id
    where p.tenant_id = ${ctx.tenant.id} and p.organisation_id = ${one.organisationId} and p.major = ${one.code}
      and c.state = 'studying'`.execute(ctx.db);
  return {
    one,
    years: await yearsOf(ctx, id),
    classes: rows[0]!.total,
    destinations: await countDestinations(
      ctx,
      sql`p.organisation_id = ${one.organisationId} and p.major = ${one.code}`,
    ),
  };
}

export async function addMajor(ctx: Context, codes: CodeBook, form: NewMajor): Promise<string> {
  const { organisationId } = ctx.actor;
  if (organisationId === undefined) throw failure('school.none');
  const direction = form.direction ?? '';
  const errors = await wrongIn(ctx, organisationId, form);
  // A major outside of the list is filed under the nearest code, with its own name.
  if (codes.index('major').get(form.code)?.code.length !== 6)
    errors.push({ field: 'code', zh: '请从专业目录选择', en: 'Choose from the list of majors' });
  if (errors.length > 0) throw failure('request.invalid', {}, errors);
  const id = newId<string>();
  const made = await insertMajor(ctx, {
    id,
    organisationId,
    departmentId: form.departmentId ?? null,
    territory: await divisionOf(ctx, organisationId),
    code: form.code,
    edition: codes.edition('major').edition,
    direction,
    studyMonths: form.studyMonths ?? null,
    openedYear: form.openedYear ?? null,
    source: form.source ?? ctx.actor.organisationName ?? '本校填写',
    confirmedOn: civilDate(ctx.now),
    createdAt: ctx.now,
  });
  if (!made) throw failure('major.taught', { name: codes.label('major', form.code) });
  await ctx.audit('major.add', { kind: 'major', id }, { after: { code: form.code } });
  return id;
}

/** Saving confirms; nothing but the code and the direction makes another major. */
export async function editMajor(ctx: Context, id: string, change: MajorChange): Promise<void> {
  const before = await own(ctx, id);
  const errors = await wrongIn(ctx, before.organisationId, change);
  if (errors.length > 0) throw failure('request.invalid', {}, errors);
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  await updateMajor(ctx, { ...before, ...given, confirmedOn: civilDate(ctx.now) });
  await ctx.audit('major.edit', { kind: 'major', id }, { fields: Object.keys(given) });
}

export async function putYear(ctx: Context, id: string, year: number, form: YearForm): Promise<void> {
  await own(ctx, id);
  const today = civilDate(ctx.now);
  const errors: FieldError[] = [];
  if (year > Number(today.slice(0, 4)))
    errors.push({ field: 'year', zh: '不能填以后的年份', en: 'Must not lie in the future' });
  const said = [
    form.enrolled,
    form.headcount,
    form.graduates,
    form.placedPercent,
    form.relatedPercent,
    form.startingPay,
  ];
  if (said.every((value) => value === null))
    errors.push({ field: 'headcount', zh: '请至少填一项', en: 'Say at least one thing' });
  if (errors.length > 0) throw failure('request.invalid', {}, errors);
  await writeYear(ctx, id, { ...form, year, recordedOn: today });
  await ctx.audit('major.putYear', { kind: 'major', id }, { after: { year } });
}

export async function removeYear(ctx: Context, id: string, year: number): Promise<void> {
  await own(ctx, id);
  if (!(await deleteYear(ctx, id, year))) throw failure('record.notFound');
  await ctx.audit('major.removeYear', { kind: 'major', id }, { before: { year } });
}

export async function stopTeaching(ctx: Context, id: string): Promise<void> {
  await own(ctx, id);
  await endMajor(ctx, id);
  await ctx.audit('major.end', { kind: 'major', id });
}

/** Ended by mistake; one that was added again in the meantime stays as it is. */
export async function teachAgain(ctx: Context, id: string): Promise<void> {
  const { organisationId } = ctx.actor;
  const since = new Date(ctx.now.getTime() - BULK_UNDO_MINUTES * 60_000);
  if (organisationId === undefined || !(await reopenMajor(ctx, { id, organisationId, since })))
    throw failure('record.notFound');
  await ctx.audit('major.reopen', { kind: 'major', id });
}

async function own(ctx: Context, id: string): Promise<SchoolMajor> {
  const found = await findMajor(ctx, id, 'major.edit', true);
  if (found === undefined) throw failure('record.notFound');
  return found;
}

async function wrongIn(ctx: Context, school: string, { departmentId, openedYear }: MajorChange): Promise<FieldError[]> {
  const errors: FieldError[] = [];
  if (openedYear != null && openedYear > Number(civilDate(ctx.now).slice(0, 4)) + 1)
    errors.push({ field: 'openedYear', zh: '不能填以后的年份', en: 'Must not lie in the future' });
  if (departmentId == null) return errors;
  const departments = await listDepartments(ctx.db, ctx.tenant.id, school);
  if (!departments.some((one) => one.id === departmentId && one.closedOn === null))
    errors.push({ field: 'departmentId', zh: '不是本校的院系', en: 'Not a department of this school' });
  return errors;
}
