import { createHmac, timingSafeEqual } from 'node:crypto';
import { failure } from '#kernel/errors';
import type { AccountId } from '#kernel/ids';
import { isUuid } from '#kernel/ids';
import type { Context } from '#platform/context';
import { enrolMember, findOrganisation, listMembers, lockOrganisation } from './store.ts';

/**
 * The link for the first administrator: names the operator's organisation and when it ends, signed. It is used up by
 * what it does: once the organisation has a member the same link opens nothing.
 */
const VALID_HOURS = 48;

export function installToken(secret: string, organisationId: string, now: Date): string {
  const ends = Math.floor(now.getTime() / 1000) + VALID_HOURS * 3600;
  return `${organisationId}.${ends}.${signature(secret, organisationId, ends)}`;
}

function readInstallToken(secret: string, token: string, now: Date): string | undefined {
  const [organisationId = '', ends = '', signed = ''] = token.split('.');
  if (!isUuid(organisationId) || !/^\d{1,12}$/.test(ends) || Number(ends) * 1000 < now.getTime()) return undefined;
  const expected = Buffer.from(signature(secret, organisationId, Number(ends)));
  const given = Buffer.from(signed);
  return expected.length === given.length && timingSafeEqual(expected, given) ? organisationId : undefined;
}

const signature = (secret: string, organisationId: string, ends: number): string =>
  createHmac('sha256', secret).update(`install\n${organisationId}\n${ends}`).digest('base64url');

/** The organisation that a link still opens. */
export async function requireInstallLink(ctx: Context, secret: string, token: string): Promise<string> {
  const organisationId = readInstallToken(secret, token, ctx.now);
  const found =
    organisationId === undefined ? undefined : await findOrganisation(ctx.db, ctx.tenant.id, organisationId);
  if (found?.kind !== 'operator' || (await listMembers(ctx.db, ctx.tenant.id, found.id)).length > 0)
    throw failure('install.used');
  return found.id;
}

/** How the account comes into being, and how it goes when the rest does not succeed: neither is part of this transaction. */
export interface AccountMaking {
  readonly make: () => Promise<AccountId>;
  readonly discard: (accountId: AccountId) => Promise<void>;
}

/** Two people with the link at once: the row is locked, the second finds a member. The account is made when the link is good. */
export async function installAdministrator(
  ctx: Context,
  secret: string,
  token: string,
  account: AccountMaking,
): Promise<void> {
  const organisationId = readInstallToken(secret, token, ctx.now);
  if (organisationId !== undefined) await lockOrganisation(ctx.db, ctx.tenant.id, organisationId);
  const id = await requireInstallLink(ctx, secret, token);
  const accountId = await account.make();
  try {
    await enrolMember(ctx.db, ctx.tenant.id, { organisationId: id, accountId, duty: 'admin', now: ctx.now });
    await ctx.audit('install.administrator', { kind: 'organisation', id }, { account: accountId });
  } catch (error) {
    await account.discard(accountId);
    throw error;
  }
}
