import { failure } from '#kernel/errors';
import { civilDate } from '#kernel/time';
import type { CodeBook } from '#modules/codes';
import type { Context } from '#platform/context';
import { unknownCodes } from './codes-of.ts';
import type { OrganisationChange } from './contract.ts';
import type { Organisation } from './model.ts';
import { stateAfterEdit } from './rules.ts';
import { getOrganisation, lockOrganisation, updateOrganisation } from './store.ts';
import { isStaff, mayEdit } from './view.ts';

/** Own data; what others changed meanwhile is never overwritten. */
export async function editOrganisation(
  ctx: Context,
  book: CodeBook,
  id: string,
  change: OrganisationChange,
): Promise<Organisation> {
  const { db, tenant, actor } = ctx;
  const before = await lockOrganisation(db, tenant.id, id);
  if (before === undefined) throw failure('record.notFound');
  if (!mayEdit(before, actor)) throw whyNot(ctx, before);
  if (change.version !== before.version) throw failure('record.changed');
  const errors = unknownCodes(book, change);
  if (errors.length > 0) throw failure('request.invalid', {}, errors);
  const { version: _version, ...fields } = change;
  const state = stateAfterEdit(before.state);
  const renamed = fields.name !== undefined && fields.name !== before.name;
  // The name was compared with the register when the organisation was verified, so a new one is compared again.
  const patch = { ...withoutUndefined(fields), state: renamed && !isStaff(actor) ? ('pending' as const) : state };
  await updateOrganisation(db, tenant.id, before, { ...patch, confirmedOn: civilDate(ctx.now) }, ctx.now);
  await ctx.audit('organisation.edit', { kind: 'organisation', id }, { fields: Object.keys(fields) });
  await ctx.changed('organisation', [id]);
  return getOrganisation(db, tenant.id, id);
}

function whyNot(ctx: Context, organisation: Organisation): Error {
  if (ctx.actor.organisationId !== organisation.id) {
    return failure(organisation.state === 'verified' ? 'organisation.notMember' : 'record.notFound');
  }
  return failure(organisation.state === 'suspended' ? 'organisation.suspended' : 'organisation.noDuty');
}

type Given<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };
const withoutUndefined = <T extends object>(fields: T): Partial<Given<T>> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Given<T>>;
