import { failure, type FieldError } from '#kernel/errors';
import { civilDate } from '#kernel/time';
import { mayAct } from '#modules/access';
import type { CodeBook } from '#modules/codes';
import type { Context } from '#platform/context';
import { unknownCodes } from './codes-of.ts';
import type { OrganisationChange } from './contract.ts';
import { insertFormerIdentity } from './entities.ts';
import { isSubkind, type Organisation } from './model.ts';
import { isOffice, OFFICE_FIELDS, stateAfterEdit } from './rules.ts';
import { state } from './statements.ts';
import { getOrganisation, lockOrganisation, updateOrganisation } from './store.ts';
import { followOrganisation } from './vetting.ts';
import { isStaff, mayEdit, whyNotGoverned } from './view.ts';

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
  const raised = officeFields(ctx, before, change);
  if (raised.length > 0) throw failure('organisation.administratorsOnly', {}, raised);
  const errors = [...unknownCodes(book, change), ...wrongSubkind(before, change)];
  if (errors.length > 0) throw failure('request.invalid', {}, errors);
  const { version: _version, ...fields } = change;
  const renamed = fields.name !== undefined && fields.name !== before.name;
  // The name was compared with the register when the organisation was verified, so a new one is compared again.
  const again = renamed && !isStaff(actor) && before.state === 'verified';
  const patch = { ...withoutUndefined(fields), state: again ? ('pending' as const) : stateAfterEdit(before.state) };
  await updateOrganisation(db, tenant.id, before, { ...patch, confirmedOn: civilDate(ctx.now) }, ctx.now);
  if (renamed) await keepFormerName(ctx, before);
  const { changed, was } = difference(before, withoutUndefined(fields));
  await state(ctx, id, changed, {
    source: isStaff(actor) ? 'staff' : 'own',
    sourceName: actor.organisationName ?? '单位自报',
  });
  await ctx.audit('organisation.edit', { kind: 'organisation', id }, { before: was, after: changed });
  await ctx.emit('organisation.edited', { organisationId: id, fields: Object.keys(changed), again });
  await followOrganisation(ctx, id, 'changed');
  await ctx.changed('organisation', [id]);
  return getOrganisation(db, tenant.id, id);
}

/** An officer who moves the own office to the city would reach all of it: only the administrator does, as with its vetting. */
const officeFields = ({ actor }: Context, before: Organisation, change: OrganisationChange): FieldError[] =>
  !isOffice(before) || mayAct(actor, 'organisation.vetOffice')
    ? []
    : OFFICE_FIELDS.filter((field) => change[field] !== undefined && change[field] !== before[field]).map((field) => ({
        field,
        zh: '主管部门的名称和所在地（即辖区）由平台管理员修改',
        en: 'Name and place of an office, which is how far it reaches, are changed by the administrator',
      }));

const wrongSubkind = ({ kind }: Organisation, { subkind }: OrganisationChange): FieldError[] =>
  subkind == null || isSubkind(kind, subkind)
    ? []
    : [{ field: 'subkind', zh: '请按机构类别选择', en: 'Choose one that fits the kind' }];

/** 曾用名: by it the organisation is still found. */
const keepFormerName = (ctx: Context, before: Organisation): Promise<void> =>
  insertFormerIdentity(ctx.db, ctx.tenant.id, before.id, {
    kind: 'name',
    value: before.name,
    usedUntil: civilDate(ctx.now),
    reason: '更名',
    recordedAt: ctx.now,
    recordedBy: ctx.actor.accountId ?? null,
  });

type Changed = Record<string, string | null>;

function difference(before: Organisation, fields: Partial<Organisation>): { changed: Changed; was: Changed } {
  const names = (Object.keys(fields) as (keyof Organisation)[]).filter((field) => fields[field] !== before[field]);
  const pick = (from: Partial<Organisation>): Changed =>
    Object.fromEntries(names.map((field) => [field, (from[field] as string | null | undefined) ?? null]));
  return { changed: pick(fields), was: pick(before) };
}

function whyNot(ctx: Context, organisation: Organisation): Error {
  if (ctx.actor.organisationId !== organisation.id) {
    if (organisation.state !== 'verified') return failure('record.notFound');
    return failure(isStaff(ctx.actor) ? whyNotGoverned(ctx.actor, organisation) : 'organisation.notMember');
  }
  return failure(organisation.state === 'suspended' ? 'organisation.suspended' : 'organisation.noDuty');
}

type Given<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };
const withoutUndefined = <T extends object>(fields: T): Partial<Given<T>> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Given<T>>;
