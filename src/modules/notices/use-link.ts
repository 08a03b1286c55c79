import { sql } from 'kysely';
import { Failure } from '#kernel/errors';
import { PUBLIC_ACTOR, type Context } from '#platform/context';
import type { PageInput, Redirect } from '#platform/http';
import { isToken } from './link-token.ts';
import {
  closeLink,
  findLink,
  holderWords,
  lockLink,
  type Link,
  type LinkAct,
  type LinkView,
  type LinkVisit,
} from './links.ts';

/** Why a link opens nothing. Only its holder learns this: a token cannot be guessed. */
export type DeadLink =
  | { readonly dead: 'wrong' }
  | { readonly dead: 'used' | 'withdrawn' | 'expired' | 'renewed'; readonly link: Link };

export type OpenLink = { readonly link: Link; readonly act: LinkAct };

type Acts = ReadonlyMap<string, LinkAct>;

const opened = (acts: Acts, link: Link | undefined, now: Date): OpenLink | DeadLink => {
  const act = link === undefined ? undefined : acts.get(link.purpose);
  if (link === undefined || act === undefined) return { dead: 'wrong' };
  if (link.state !== 'open') return { dead: link.state, link };
  return link.expiresAt <= now ? { dead: 'expired', link } : { link, act };
};

export const isDead = (found: OpenLink | DeadLink): found is DeadLink => 'dead' in found;

/** Looks and changes nothing. */
export async function openLink(ctx: Context, acts: Acts, token: string): Promise<OpenLink | DeadLink> {
  if (!isToken(token)) return { dead: 'wrong' };
  return opened(acts, await findLink(ctx, token), ctx.now);
}

/** Whoever holds the link acts as the person it was sent to, with no more rights than the act itself gives. */
export const holderContext = (ctx: Context, link: Link): Context =>
  ctx.as({
    ...PUBLIC_ACTOR,
    address: ctx.actor.address,
    ...('accountId' in link.to ? { accountId: link.to.accountId } : { name: holderWords(link.to).contact }),
  });

export type Used =
  | DeadLink
  | { readonly open: OpenLink; readonly refused: Failure }
  | { readonly open: OpenLink; readonly view: LinkView | Redirect };

/**
 * Acts once. The link's row is locked first, so that of two at once the second finds it used; what the act refuses is
 * undone as a whole and leaves the link open.
 */
export async function useLink(
  ctx: Context,
  acts: Acts,
  token: string,
  form: PageInput['form'],
  visit: LinkVisit,
): Promise<Used> {
  const found: OpenLink | DeadLink = isToken(token)
    ? opened(acts, await lockLink(ctx, token), ctx.now)
    : { dead: 'wrong' };
  if (isDead(found)) return found;
  const { link, act } = found;
  const acting = holderContext(ctx, link);
  await sql`savepoint act_by_link`.execute(ctx.db);
  try {
    const view = await act.perform(acting, link, form, visit);
    if ('keepOpen' in view && view.keepOpen) return { open: found, view };
    if (act.repeatable !== true) await closeLink(ctx.db, ctx.tenant.id, link.id, 'used', ctx.now);
    await acting.audit(
      'link.use',
      { kind: 'link', id: link.id },
      { purpose: link.purpose, subject: link.subject, ...holderWords(link.to) },
    );
    return { open: found, view };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    await sql`rollback to savepoint act_by_link`.execute(ctx.db);
    return { open: found, refused: error };
  }
}
