import { failure } from '#kernel/errors';
import { newId, type AccountId } from '#kernel/ids';
import { mayAct, type Right } from '#modules/access';
import { askerOf } from '#modules/delegations';
import type { Context } from '#platform/context';
import { getFile, insertFile, ownFiles, type ListFile } from './store.ts';
import type { ListRoutes } from './list-routes.ts';

export const WRITE = 'exports.write';
const DAY = 86_400_000;
const KEPT_DAYS = 7;

interface Wanted {
  readonly title: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

export async function askForFile(ctx: Context, lists: ListRoutes, wanted: Wanted): Promise<ListFile> {
  const { contract } = lists.get(wanted.path);
  if (!mayAct(ctx.actor, contract.right as Right)) throw failure('access.denied');
  lists.queryOf(wanted.path, wanted.query);
  const id = newId();
  const expiresAt = new Date(ctx.now.getTime() + KEPT_DAYS * DAY);
  await insertFile(ctx.db, ctx.tenant.id, { id, ...askerOf(ctx.actor), ...wanted, createdAt: ctx.now, expiresAt });
  await ctx.enqueue(WRITE, { id }, { key: `${WRITE}:${id}`, maxAttempts: 3 });
  await ctx.audit('export.ask', { kind: 'exportFile', id }, { path: wanted.path });
  return getFile(ctx.db, ctx.tenant.id, id);
}

export const listOwnFiles = (ctx: Context): Promise<readonly ListFile[]> =>
  ownFiles(ctx.db, ctx.tenant.id, askerOf(ctx.actor));

/** Nobody else learns that it exists. */
export async function readOwnFile(ctx: Context, id: string): Promise<ListFile> {
  const one = await getFile(ctx.db, ctx.tenant.id, id);
  const { accountId, organisationId, delegationId } = askerOf(ctx.actor);
  const own =
    one.accountId === (accountId as AccountId) &&
    one.organisationId === organisationId &&
    one.delegationId === delegationId;
  if (!own || one.expiresAt <= ctx.now) throw failure('record.notFound');
  return one;
}
