import { sql } from 'kysely';
import { failure } from '#kernel/errors';
import type { AccountId } from '#kernel/ids';
import { endSessions } from '#platform/auth';
import type { Context } from '#platform/context';
import { OidcError, readLogout, type OidcPerson } from '#platform/oidc';
import { connection, requireProvider } from './oidc-sign-in.ts';

const REMEMBERED_DAYS = 30;

/** Which session over there brought this account here. */
export async function rememberProviderSession(
  { db, tenant, now }: Context,
  providerId: string,
  person: OidcPerson,
  accountId: AccountId,
): Promise<void> {
  const sid = person.claims['sid'];
  if (typeof sid !== 'string' || sid === '') return;
  await sql`delete from signon.provider_session
    where tenant_id = ${tenant.id} and at < ${now}::timestamptz - make_interval(days => ${REMEMBERED_DAYS})`.execute(
    db,
  );
  await sql`insert into signon.provider_session (tenant_id, provider_id, sid, account_id, at)
    values (${tenant.id}, ${providerId}, ${sid}, ${accountId}, ${now})
    on conflict (tenant_id, provider_id, sid) do update set account_id = excluded.account_id, at = excluded.at`.execute(
    db,
  );
}

/**
 * 后台通道退出: the provider says that somebody has signed out (or was locked out) over there. All sessions of that account end
 * here, also those that were begun otherwise: a school that locks somebody out means all of them.
 */
export async function endByProvider(ctx: Context, providerId: string, token: string): Promise<void> {
  const provider = await requireProvider(ctx, providerId);
  const { subject, sid } = await readLogout(connection(ctx, provider), token).catch((error: unknown) => {
    if (error instanceof OidcError) throw failure('signon.badLogout');
    throw error;
  });
  const { rows } = await sql<{ accountId: AccountId }>`select account_id as "accountId" from signon.identity
      where tenant_id = ${ctx.tenant.id} and provider_id = ${providerId} and subject = ${subject ?? null}
    union
    select account_id from signon.provider_session
      where tenant_id = ${ctx.tenant.id} and provider_id = ${providerId} and sid = ${sid ?? null} and ${subject ?? null}::text is null`.execute(
    ctx.db,
  );
  for (const { accountId } of rows) {
    const ended = await endSessions(ctx.db, accountId);
    await ctx
      .as({ ...ctx.actor, accountId })
      .audit('signon.logout', { kind: 'account', id: accountId }, { provider: provider.label, ended });
  }
}
