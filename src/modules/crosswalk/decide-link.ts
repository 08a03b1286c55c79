import { failure } from '#kernel/errors';
import type { Context } from '#platform/context';
import type { Books, Target, Verdict } from './model.ts';
import { deleteDecision, writeDecision } from './store.ts';

export interface LinkAddress {
  readonly major: string;
  readonly target: Target;
  readonly code: string;
}

/** Confirms, rules out or adds: a link that nobody had found is added by confirming it. */
export async function decideLink(
  ctx: Context,
  books: Books,
  link: LinkAddress,
  { verdict, note }: { readonly verdict: Verdict; readonly note: string },
): Promise<void> {
  requireCodes(books, link);
  const { db, tenant, actor, now } = ctx;
  await writeDecision(db, tenant.id, { ...link, verdict, note, accountId: actor.accountId!, at: now });
  await ctx.audit(
    `crosswalk.${verdict}`,
    { kind: 'major', id: link.major },
    { target: link.target, code: link.code, reason: note },
  );
}

export async function undecideLink(ctx: Context, books: Books, link: LinkAddress): Promise<void> {
  requireCodes(books, link);
  if (!(await deleteDecision(ctx.db, ctx.tenant.id, link))) throw failure('crosswalk.undecided');
  await ctx.audit('crosswalk.undecide', { kind: 'major', id: link.major }, { target: link.target, code: link.code });
}

function requireCodes(books: Books, { major, target, code }: LinkAddress): void {
  if (books.index('major').get(major) === undefined) throw failure('codes.unknown', { code: major });
  if (books.index(target).get(code) === undefined) throw failure('codes.unknown', { code });
}
