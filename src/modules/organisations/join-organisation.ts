import { failure, type FieldError } from '#kernel/errors';
import { newId } from '#kernel/ids';
import { civilDate } from '#kernel/time';
import type { CodeBook } from '#modules/codes';
import type { Context } from '#platform/context';
import { unknownCodes } from './codes-of.ts';
import type { NewOrganisation } from './contract.ts';
import { findNamesakes, findOrMakeEntity, insertFormerIdentity, pointToEntity, type Identity } from './entities.ts';
import { isSubkind, type Organisation } from './model.ts';
import { sameFullName } from './names.ts';
import { isIdentity, readIdentity } from './read-identity.ts';
import { state } from './statements.ts';
import {
  enrolMember,
  findByEntity,
  findByFormerCode,
  findPreregistered,
  getOrganisation,
  insertOrganisation,
  lockOrganisation,
  markClaimed,
  updateOrganisation,
} from './store.ts';
import { followOrganisation } from './vetting.ts';

/**
 * 入驻: whoever registers an organisation becomes its administrator; it counts once staff have verified it. One that others
 * had named before (预登记) is taken over with all that is attached to it.
 */
export async function joinOrganisation(ctx: Context, book: CodeBook, input: NewOrganisation): Promise<Organisation> {
  const { db, tenant, now } = ctx;
  const accountId = ctx.actor.accountId!;
  const identity = await checked(ctx, book, input);
  if (identity.creditCode !== null) await refuseFormerCode(ctx, identity.creditCode);
  const entityId = await findOrMakeEntity(db, identity, input.name, now);
  const named = await findPreregistered(db, tenant.id, entityId, input.name);
  if (!input.distinct) await refuseSimilar(ctx, input.name, named);
  const id = named === undefined ? await insert(ctx, input, entityId) : await takeOver(ctx, named, input, entityId);
  await enrolMember(db, tenant.id, { organisationId: id, accountId, duty: 'admin', now });
  await state(ctx, id, saidBy(input), { source: 'own', sourceName: '单位登记' });
  await ctx.audit(
    named === undefined ? 'organisation.join' : 'organisation.takeOver',
    { kind: 'organisation', id },
    { kind: input.kind },
  );
  await ctx.emit('organisation.joined', { organisationId: id });
  await followOrganisation(ctx, id);
  await ctx.changed('organisation', [id]);
  return getOrganisation(db, tenant.id, id);
}

async function checked(ctx: Context, book: CodeBook, input: NewOrganisation): Promise<Identity> {
  const read = await readIdentity(ctx.db, ctx.tenant.id, input.kind, input);
  const errors: FieldError[] = [
    ...(isIdentity(read) ? [] : read),
    ...(input.subkind === null || isSubkind(input.kind, input.subkind) ? [] : [WRONG_SUBKIND]),
    ...unknownCodes(book, input),
  ];
  if (!isIdentity(read) || errors.length > 0) throw failure('request.invalid', {}, errors);
  return read;
}

const WRONG_SUBKIND: FieldError = { field: 'subkind', zh: '请按机构类别选择', en: 'Choose one that fits the kind' };

async function refuseFormerCode(ctx: Context, code: string): Promise<void> {
  const former = await findByFormerCode(ctx.db, ctx.tenant.id, code);
  if (former !== undefined) throw failure('organisation.known', { name: former.name, id: former.id });
}

/** Registered twice under two codes is the commonest mistake of a directory; a person says that it is none. */
async function refuseSimilar(ctx: Context, name: string, but: Organisation | undefined): Promise<void> {
  const namesakes = await findNamesakes(ctx.db, ctx.tenant.id, name, but?.id);
  const known = namesakes.filter(({ state: stands }) => stands === 'verified');
  if (known.length > 0) throw failure('organisation.similar', { names: known.map((one) => one.name).join('、') });
}

async function insert(ctx: Context, input: NewOrganisation, entityId: string): Promise<string> {
  const id = newId<string>();
  const { creditCode: _code, identifier, distinct: _distinct, ...fields } = input;
  const made = await insertOrganisation(ctx.db, ctx.tenant.id, {
    ...fields,
    id,
    entityId,
    state: 'pending',
    source: '单位登记',
    confirmedOn: civilDate(ctx.now),
    identifierReason: identifier?.reason ?? null,
    verifiedOn: null,
    verifiedBy: null,
    createdBy: ctx.actor.accountId!,
    createdAt: ctx.now,
  });
  if (made) return id;
  const known = await findByEntity(ctx.db, ctx.tenant.id, entityId);
  throw failure('organisation.known', { name: known?.name ?? input.name, id: known?.id ?? '' });
}

async function takeOver(ctx: Context, named: Organisation, input: NewOrganisation, entityId: string): Promise<string> {
  const { db, tenant, now } = ctx;
  const before = await lockOrganisation(db, tenant.id, named.id);
  if (before?.state !== 'preregistered') throw failure('organisation.known', { name: named.name, id: named.id });
  const { creditCode: _code, identifier, distinct: _distinct, ...fields } = input;
  await updateOrganisation(
    db,
    tenant.id,
    before,
    {
      ...fields,
      state: 'pending',
      source: '单位登记',
      confirmedOn: civilDate(now),
      identifierReason: identifier?.reason ?? null,
      createdBy: ctx.actor.accountId!,
    },
    now,
  );
  await markClaimed(db, tenant.id, before.id);
  await pointToEntity(db, tenant.id, before.id, entityId);
  if (!sameFullName(before.name, input.name))
    await insertFormerIdentity(db, tenant.id, before.id, {
      kind: 'name',
      value: before.name,
      usedUntil: civilDate(now),
      reason: `${before.source}中的名称`,
      recordedAt: now,
      recordedBy: ctx.actor.accountId ?? null,
    });
  return before.id;
}

const saidBy = ({ name, kind, subkind, division, industry, size, nature, introduction }: NewOrganisation) => ({
  name,
  kind,
  subkind,
  division,
  industry,
  size,
  nature,
  introduction: introduction === '' ? null : introduction,
});
