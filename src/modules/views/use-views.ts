import type { z } from 'zod';
import { failure } from '#kernel/errors';
import { newId } from '#kernel/ids';
import type { Actor, Context } from '#platform/context';
import type { SavedView } from './contract.ts';
import {
  chooseView,
  chosenView,
  deleteView,
  getView,
  insertView,
  listViews,
  updateView,
  type View,
  type Viewer,
} from './store.ts';

const MOST = 50;

const viewerOf = ({ actor }: Context): Viewer => {
  if (actor.accountId === undefined) throw failure('access.signIn');
  return { accountId: actor.accountId, organisationId: actor.organisationId };
};

type Shown = z.input<typeof SavedView>;

export async function readViews(ctx: Context, list: string): Promise<{ items: Shown[] }> {
  const viewer = viewerOf(ctx);
  const views = await listViews(ctx.db, ctx.tenant.id, viewer, list);
  const chosen = await chosenView(ctx.db, ctx.tenant.id, viewer.accountId, list);
  return { items: views.map((view) => viewOf(ctx.actor, view, chosen)) };
}

interface Given {
  readonly list: string;
  readonly name: string;
  readonly address: string;
  readonly shared: boolean;
}

export async function saveView(ctx: Context, { list, name, address, shared }: Given): Promise<Shown> {
  const viewer = viewerOf(ctx);
  const views = await listViews(ctx.db, ctx.tenant.id, viewer, list);
  if (views.length >= MOST) throw failure('view.tooMany', { most: MOST });
  const view: View = {
    id: newId(),
    list,
    name,
    address,
    accountId: viewer.accountId,
    organisationId: shared ? sharedWith(ctx) : null,
  };
  refuseSameName(views, view);
  await insertView(ctx.db, ctx.tenant.id, view, ctx.now);
  if (shared) await ctx.audit('view.save', { kind: 'view', id: view.id }, { after: { list, name, address } });
  return viewOf(ctx.actor, view, undefined);
}

export async function changeView(
  ctx: Context,
  id: string,
  given: {
    readonly name?: string | undefined;
    readonly address?: string | undefined;
    readonly shared?: boolean | undefined;
  },
): Promise<Shown> {
  const viewer = viewerOf(ctx);
  const before = await getView(ctx.db, ctx.tenant.id, viewer, id);
  if (!mayChange(ctx.actor, before)) throw failure('view.notYours');
  const { shared = before.organisationId !== null } = given;
  const after: View = {
    ...before,
    name: given.name ?? before.name,
    address: given.address ?? before.address,
    organisationId: shared ? (before.organisationId ?? sharedWith(ctx)) : null,
  };
  // What a colleague made and shares no more is the colleague's own again.
  refuseSameName(await listViews(ctx.db, ctx.tenant.id, viewer, before.list), after);
  await updateView(ctx.db, ctx.tenant.id, after, ctx.now);
  if (before.organisationId !== null || after.organisationId !== null)
    await ctx.audit('view.change', { kind: 'view', id }, { before: wordsOf(before), after: wordsOf(after) });
  return viewOf(ctx.actor, after, await chosenView(ctx.db, ctx.tenant.id, viewer.accountId, before.list));
}

export async function removeView(ctx: Context, id: string): Promise<void> {
  const view = await getView(ctx.db, ctx.tenant.id, viewerOf(ctx), id);
  if (!mayChange(ctx.actor, view)) throw failure('view.notYours');
  await deleteView(ctx.db, ctx.tenant.id, id);
  if (view.organisationId !== null) await ctx.audit('view.delete', { kind: 'view', id }, { before: wordsOf(view) });
}

export async function chooseDefault(
  ctx: Context,
  { list, viewId }: { readonly list: string; readonly viewId: string | null },
): Promise<void> {
  const viewer = viewerOf(ctx);
  if (viewId !== null && (await getView(ctx.db, ctx.tenant.id, viewer, viewId)).list !== list)
    throw failure('record.notFound');
  await chooseView(ctx.db, ctx.tenant.id, { accountId: viewer.accountId, list, viewId });
}

const wordsOf = ({ name, address, organisationId }: View) => ({ name, address, shared: organisationId !== null });

/** A viewer of an organisation saves views, but shares none: that is writing in the organisation. */
function sharedWith({ actor }: Context): string {
  if (actor.organisationId === undefined) throw failure('view.noOrganisation');
  if (actor.duty !== 'admin' && actor.duty !== 'editor') throw failure('access.denied');
  return actor.organisationId;
}

const mayChange = (actor: Actor, view: View): boolean =>
  view.accountId === actor.accountId || (view.organisationId !== null && actor.duty === 'admin');

function refuseSameName(views: readonly View[], { id, name, organisationId }: View): void {
  const taken = views.some(
    (one) => one.id !== id && one.name === name && (one.organisationId === null) === (organisationId === null),
  );
  if (taken) throw failure('view.nameTaken', { name }, [{ field: 'name', zh: '已有这个名称', en: 'Taken' }]);
}

const viewOf = (actor: Actor, view: View, chosen: string | undefined): Shown => ({
  id: view.id,
  list: view.list,
  name: view.name,
  address: view.address,
  shared: view.organisationId !== null,
  own: view.accountId === actor.accountId,
  isDefault: view.id === chosen,
  abilities: mayChange(actor, view) ? ['change', 'delete'] : [],
});
