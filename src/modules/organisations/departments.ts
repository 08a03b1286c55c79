import { failure } from '#kernel/errors';
import { newId } from '#kernel/ids';
import { civilDate } from '#kernel/time';
import { reaches, reachOf } from '#modules/access';
import type { Context } from '#platform/context';
import { whyNotThere, withDescendants, type Department, type DepartmentKind } from './department-tree.ts';
import {
  countMembersByDepartment,
  insertDepartment,
  listDepartments,
  moveMembers,
  updateDepartment,
} from './departments-store.ts';
import type { Holding } from './holding.ts';
import { findOrganisation, lockOrganisation } from './store.ts';

export interface DepartmentView extends Department {
  readonly members: number;
}

/** Members see the tree of their own organisation, staff those of their 辖区. */
export async function readDepartments(ctx: Context, organisationId: string): Promise<readonly DepartmentView[]> {
  const found = await findOrganisation(ctx.db, ctx.tenant.id, organisationId);
  const own = ctx.actor.organisationId === organisationId;
  const reach = reachOf(ctx.actor, 'department.read');
  if (found === undefined || !(own || reaches(reach, { organisationId, territory: found.division })))
    throw failure('record.notFound');
  return withMembers(ctx, organisationId);
}

async function withMembers(ctx: Context, organisationId: string): Promise<readonly DepartmentView[]> {
  const members = await countMembersByDepartment(ctx.db, ctx.tenant.id, organisationId);
  const tree = await listDepartments(ctx.db, ctx.tenant.id, organisationId);
  return tree.map((one) => ({ ...one, members: members.get(one.id) ?? 0 }));
}

function requireAdministrator({ actor }: Context, organisationId: string): void {
  if (actor.organisationId !== organisationId) throw failure('organisation.notMember');
  if (actor.duty !== 'admin') throw failure('organisation.noDuty');
}

/** The organisation's row is locked: two people who move departments at once cannot make a cycle together. */
async function lockTree(ctx: Context, organisationId: string): Promise<Department[]> {
  requireAdministrator(ctx, organisationId);
  const found = await lockOrganisation(ctx.db, ctx.tenant.id, organisationId);
  if (found === undefined) throw failure('record.notFound');
  return listDepartments(ctx.db, ctx.tenant.id, organisationId);
}

export interface NewDepartment {
  readonly name: string;
  readonly kind: DepartmentKind;
  readonly parentId: string | null;
}

export async function addDepartment(
  ctx: Context,
  organisationId: string,
  given: NewDepartment,
): Promise<readonly DepartmentView[]> {
  const tree = await lockTree(ctx, organisationId);
  const problem = whyNotThere(tree, { ...given, id: undefined });
  if (problem !== undefined) throw failure(problem, { name: given.name });
  const id = newId<string>();
  const position = tree.filter((one) => one.parentId === given.parentId).length;
  await insertDepartment(ctx.db, ctx.tenant.id, organisationId, {
    ...given,
    id,
    position,
    closedOn: null,
    createdAt: ctx.now,
  });
  await ctx.audit('department.add', { kind: 'organisation', id: organisationId }, { after: { ...given } });
  return withMembers(ctx, organisationId);
}

export interface DepartmentChange {
  readonly name?: string | undefined;
  readonly kind?: DepartmentKind | undefined;
  readonly parentId?: string | null | undefined;
  /** One place up or down among its siblings. */
  readonly shift?: -1 | 1 | undefined;
}

/** Renames, moves under another one, or changes the order. */
export async function changeDepartment(
  ctx: Context,
  organisationId: string,
  id: string,
  change: DepartmentChange,
): Promise<readonly DepartmentView[]> {
  const tree = await lockTree(ctx, organisationId);
  const before = openDepartment(tree, id);
  const after: Department = {
    ...before,
    name: change.name ?? before.name,
    kind: change.kind ?? before.kind,
    parentId: change.parentId === undefined ? before.parentId : change.parentId,
  };
  const moved = after.parentId !== before.parentId;
  const problem = whyNotThere(tree, after);
  if (problem !== undefined) throw failure(problem, { name: after.name });
  const position = moved ? tree.filter((one) => one.parentId === after.parentId).length : after.position;
  await updateDepartment(ctx.db, ctx.tenant.id, { ...after, position });
  if (change.shift !== undefined) await shift(ctx, tree, before, change.shift);
  const { name, kind, parentId } = after;
  await ctx.audit(
    'department.change',
    { kind: 'organisation', id: organisationId },
    { before: { name: before.name, kind: before.kind, parentId: before.parentId }, after: { name, kind, parentId } },
  );
  return withMembers(ctx, organisationId);
}

async function shift(ctx: Context, tree: readonly Department[], one: Department, by: -1 | 1): Promise<void> {
  const row = tree.filter((other) => other.parentId === one.parentId && other.closedOn === null);
  const place = row.findIndex((other) => other.id === one.id);
  const other = row[place + by];
  if (other === undefined) return;
  const order = row.map((each) => (each.id === one.id ? other : each.id === other.id ? one : each));
  for (const [position, each] of order.entries()) await updateDepartment(ctx.db, ctx.tenant.id, { ...each, position });
}

export interface ClosingPreview {
  readonly children: number;
  readonly members: number;
  readonly holdings: readonly { readonly key: string; readonly label: string; readonly count: number }[];
}

/** It counts the work of others, so it is for whoever may close the department. */
export async function previewDepartmentClosing(
  ctx: Context,
  holdings: readonly Holding[],
  organisationId: string,
  id: string,
): Promise<ClosingPreview> {
  requireAdministrator(ctx, organisationId);
  const tree = await withMembers(ctx, organisationId);
  openDepartment(tree, id);
  const counted = [];
  for (const { key, label, departments } of holdings) {
    if (departments !== undefined) counted.push({ key, label: label.zh, count: await departments.count(ctx, id) });
  }
  return {
    children: tree.filter((one) => one.parentId === id && one.closedOn === null).length,
    members: tree.find((one) => one.id === id)?.members ?? 0,
    holdings: counted.filter(({ count }) => count > 0),
  };
}

/**
 * What belonged to it goes to another department, or to the organisation as a whole; departments below it move there too.
 * @param into null: the organisation as a whole
 */
export async function closeDepartment(
  ctx: Context,
  holdings: readonly Holding[],
  organisationId: string,
  id: string,
  into: string | null,
): Promise<readonly DepartmentView[]> {
  const tree = await lockTree(ctx, organisationId);
  const before = openDepartment(tree, id);
  if (into !== null && openDepartment(tree, into) !== undefined && withDescendants(tree, id).has(into))
    throw failure('department.cycle', { name: before.name });
  await refuseClashes(tree, before, into);
  for (const child of tree.filter((one) => one.parentId === id))
    await updateDepartment(ctx.db, ctx.tenant.id, { ...child, parentId: into, position: tree.length });
  await moveMembers(ctx.db, ctx.tenant.id, id, into);
  for (const { departments } of holdings) await departments?.move(ctx, id, into);
  await updateDepartment(ctx.db, ctx.tenant.id, { ...before, closedOn: civilDate(ctx.now) });
  await ctx.audit(
    'department.close',
    { kind: 'organisation', id: organisationId },
    { name: before.name, department: id, into },
  );
  return withMembers(ctx, organisationId);
}

/** Two departments of one name would stand side by side afterwards. */
async function refuseClashes(tree: readonly Department[], closing: Department, into: string | null): Promise<void> {
  const there = new Set(
    tree
      .filter((one) => one.parentId === into && one.closedOn === null && one.id !== closing.id)
      .map((one) => one.name),
  );
  const clash = tree.find((one) => one.parentId === closing.id && one.closedOn === null && there.has(one.name));
  if (clash !== undefined) throw failure('department.sameName', { name: clash.name });
}

function openDepartment<One extends Department>(tree: readonly One[], id: string): One {
  const found = tree.find((one) => one.id === id);
  if (found === undefined) throw failure('department.unknown');
  if (found.closedOn !== null) throw failure('department.closed', { name: found.name });
  return found;
}
