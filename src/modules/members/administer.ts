import { failure } from '#kernel/errors';
import {
  listDepartments,
  listMemberRecords,
  lockOrganisation,
  whyNotScope,
  type MemberRecord,
} from '#modules/organisations';
import type { Context } from '#platform/context';

type Placing = Pick<MemberRecord, 'duty' | 'departmentId' | 'dataScope' | 'customDepartments'>;

/**
 * The members, with the organisation's row locked. Whoever waited for the lock may meanwhile have been made a plain member:
 * what counts is the duty that stands in the table now, not the one the request came in with.
 */
export async function lockAsAdministrator(ctx: Context, organisationId: string): Promise<readonly MemberRecord[]> {
  const found = await lockOrganisation(ctx.db, ctx.tenant.id, organisationId);
  if (found === undefined || ctx.actor.organisationId !== organisationId) throw failure('organisation.notMember');
  return requireAdministrator(ctx, organisationId);
}

export async function requireAdministrator(ctx: Context, organisationId: string): Promise<readonly MemberRecord[]> {
  const { organisationId: own, accountId, delegation } = ctx.actor;
  if (own !== organisationId || delegation !== undefined) throw failure('organisation.notMember');
  const members = await listMemberRecords(ctx.db, ctx.tenant.id, organisationId);
  if (members.find((one) => one.accountId === accountId)?.duty !== 'admin') throw failure('organisation.noDuty');
  return members;
}

export function memberOf(members: readonly MemberRecord[], accountId: string): MemberRecord {
  const member = members.find((one) => one.accountId === accountId);
  if (member === undefined) throw failure('record.notFound');
  return member;
}

export async function requireScope(ctx: Context, organisationId: string, placing: Placing): Promise<void> {
  const departments = await listDepartments(ctx.db, ctx.tenant.id, organisationId);
  const open = departments.filter((one) => one.closedOn === null).map((one) => one.id);
  const problem = whyNotScope(placing, open);
  if (problem !== undefined) throw failure(problem);
}

export const organisationObject = (id: string) => ({ kind: 'organisation', id });
