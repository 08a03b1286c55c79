import { failure } from '#kernel/errors';
import { newId } from '#kernel/ids';
import type { Context } from '#platform/context';
import { confirmationOf, sourceNameOf, standingToEdit } from './standing.ts';
import { findItem, insertItem, removeItem, type ItemRow } from './store.ts';

const about = (organisationId: string) => ({ kind: 'organisation', id: organisationId });

export async function addItem(ctx: Context, organisationId: string, given: ItemRow): Promise<string> {
  const standing = await standingToEdit(ctx, organisationId);
  if (given.since !== null && given.until !== null && given.until < given.since)
    throw failure('request.invalid', {}, [
      { field: 'until', zh: '结束日期不能早于开始日期', en: 'It cannot end before it began' },
    ]);
  const id = newId<string>();
  const one = { ...given, id, organisationId, createdAt: ctx.now, sourceName: sourceNameOf(ctx) };
  await insertItem(ctx.db, ctx.tenant.id, one, confirmationOf(ctx, standing));
  await ctx.audit('dossier.addItem', about(organisationId), { section: given.section, title: given.title });
  return id;
}

/** It leaves the dossier; that it stood there stays on record. */
export async function dropItem(ctx: Context, organisationId: string, id: string): Promise<void> {
  await standingToEdit(ctx, organisationId);
  const found = await findItem(ctx.db, ctx.tenant.id, id);
  if (found?.organisationId !== organisationId) throw failure('record.notFound');
  await removeItem(ctx.db, ctx.tenant.id, id, ctx.now);
  await ctx.audit('dossier.dropItem', about(organisationId), { section: found.section, title: found.title });
}
