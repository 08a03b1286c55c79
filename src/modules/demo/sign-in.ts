import { failure } from '#kernel/errors';
import { describeSession, organisationCookie, resolveActor } from '#modules/organisations';
import { isDemoDoorOpen } from '#platform/auth';
import type { Context } from '#platform/context';
import type { RequestFacts } from '#platform/http';
import type { Installation } from '#platform/installation';
import type { SessionView } from '#contracts/organisations';
import type { Persona } from './model.ts';
import { findDemoAccount } from './store.ts';

/** Where the door is closed there is no such page. */
export function requireDemoDoor({ config }: Installation, ctx: Context, request: RequestFacts): void {
  if (!isDemoDoorOpen({ config, tenant: ctx.tenant, headers: request.headers })) throw failure('page.notFound');
}

export async function signInAsDemo(
  installation: Installation,
  ctx: Context,
  request: RequestFacts,
  persona: Persona,
): Promise<SessionView> {
  requireDemoDoor(installation, ctx, request);
  const accountId = await findDemoAccount(ctx.db, ctx.tenant.id, persona);
  if (accountId === undefined) throw failure('page.notFound');
  const started = await installation.auth.startSession(accountId);
  for (const cookie of started.cookies) request.setHeader('set-cookie', cookie);
  request.setHeader('set-cookie', organisationCookie(undefined, false));
  await ctx.audit('demo.signIn', { kind: 'account', id: accountId }, { as: persona });
  return describeSession(ctx, await resolveActor(ctx, started, undefined), true);
}
