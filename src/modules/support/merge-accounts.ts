import { failure } from '#kernel/errors';
import { newId, type AccountId } from '#kernel/ids';
import { sendNotice } from '#modules/notices';
import { maskContact, type Account, type Auth } from '#platform/auth';
import type { Context } from '#platform/context';
import type { AccountMove } from '#platform/personal-data';
import { isOperator, requireKnown, type Known } from './find-people.ts';
import { maskName } from './model.ts';
import { insertMerge } from './store.ts';

export interface Pair {
  /** The account that ends. */
  readonly from: string;
  readonly into: string;
}

/** What would move, before anybody decides. */
export async function previewMerge(ctx: Context, moves: readonly AccountMove[], pair: Pair) {
  const [from, into] = await requirePair(ctx, pair);
  const counts = [];
  for (const { key, label, count } of moves) {
    const [moving, there] = [await count(ctx, pair.from), await count(ctx, pair.into)];
    if (moving > 0) counts.push({ key, label: label.zh, moving, there });
  }
  return { from: shown(from.account), into: shown(into.account), counts };
}

const shown = (account: Account) => ({
  accountId: account.id,
  name: maskName(account.name),
  phone: account.phone === undefined ? null : maskContact(account.phone),
  email: account.email === undefined ? null : maskContact(account.email),
});

/**
 * One person registered twice: everything of this region goes to the kept account, which is told. Staff vouch for it with a
 * reason; nobody merges the own account or an administrator's, so that no right is gained this way.
 */
export async function mergeAccounts(
  ctx: Context,
  auth: Auth,
  moves: readonly AccountMove[],
  pair: Pair,
  reason: string,
): Promise<Readonly<Record<string, number>>> {
  const [from, into] = await requirePair(ctx, pair);
  const moved: Record<string, number> = {};
  for (const { key, move } of moves) {
    const count = await move(ctx, pair.from, pair.into);
    if (count > 0) moved[key] = count;
  }
  const merge = { id: newId<string>(), kept: into.account.id, merged: from.account.id, reason, moved, now: ctx.now };
  if (!(await insertMerge(ctx.db, ctx.tenant.id, { ...merge, by: ctx.actor.accountId! })))
    throw failure('support.merged');
  await ctx.audit('support.mergeAccounts', { kind: 'account', id: pair.into }, { subject: pair.from, moved, reason });
  await sendNotice(ctx, {
    key: `support.merge:${merge.id}`,
    kind: 'support',
    to: { accountId: into.account.id },
    subject: '您的两个账户已合并为一个',
    body: `平台支持人员核实后合并了重复账户，今后用这个账户登录即可。原因：${reason}。有疑问的，请联系平台。`,
    link: '/account',
  });
  // Last, because it stands outside this transaction.
  await auth.mergeAccounts(from.account.id, into.account.id);
  return moved;
}

async function requirePair(ctx: Context, { from, into }: Pair): Promise<readonly [Known, Known]> {
  if (from === into) throw failure('support.samePerson');
  const pair = [await requireKnown(ctx, from), await requireKnown(ctx, into)] as const;
  const own = ctx.actor.accountId;
  if (pair.some(isOperator) || from === own || into === own) throw failure('support.notMergeable');
  return pair;
}

export type { AccountId };
