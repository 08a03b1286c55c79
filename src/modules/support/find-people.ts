import { failure } from '#kernel/errors';
import { listMemberships, findPersonalRole } from '#modules/organisations';
import {
  findAccountByContact,
  findAccounts,
  findAccountsByName,
  maskContact,
  readContact,
  type Account,
} from '#platform/auth';
import type { AccountId } from '#kernel/ids';
import type { Context } from '#platform/context';
import { recordAccess } from '#platform/audit';
import { maskName } from './model.ts';

const FOUND_AT_MOST = 20;

/**
 * By exact phone number, address or name; whoever only guesses finds nothing. What was asked for and why is written down,
 * the contact itself masked.
 */
export async function findPeople(ctx: Context, query: string, reason: string) {
  const contact = readContact(query);
  const asked = contact === undefined ? query.trim() : maskContact(contact.value);
  const accounts =
    contact === undefined
      ? await findAccountsByName(ctx.db, query.trim(), FOUND_AT_MOST)
      : [(await findAccountByContact(ctx.db, contact)) ?? []].flat();
  const people = [];
  for (const account of accounts) {
    const standing = await standingOf(ctx, account.id);
    if (standing !== undefined) people.push({ ...briefly(account), ...standing });
  }
  await ctx.audit('support.find', { kind: 'accounts', id: 'search' }, { query: asked, count: people.length, reason });
  await recordAccess(ctx, { verb: 'read', kind: 'account', ids: people.map((one) => one.accountId), purpose: reason });
  return people;
}

const briefly = (account: Account) => ({
  accountId: account.id,
  name: maskName(account.name),
  contact:
    account.phone !== undefined
      ? maskContact(account.phone)
      : account.email === undefined
        ? null
        : maskContact(account.email),
});

/** What somebody is in this region; undefined: nobody here, and therefore none of this region's business. */
async function standingOf(ctx: Context, accountId: AccountId) {
  const memberships = await listMemberships(ctx.db, ctx.tenant.id, accountId);
  const personal = await findPersonalRole(ctx.db, ctx.tenant.id, accountId);
  if (memberships.length === 0 && personal === undefined) return undefined;
  return {
    personalRole: personal ?? null,
    organisations: memberships.map(({ organisationId, name, kind, duty }) => ({
      id: organisationId,
      name,
      kind,
      duty,
    })),
  };
}

export interface Known {
  readonly account: Account;
  readonly standing: NonNullable<Awaited<ReturnType<typeof standingOf>>>;
}

export async function requireKnown(ctx: Context, accountId: string): Promise<Known> {
  const account = (await findAccounts(ctx.db, [accountId])).get(accountId);
  const standing = account === undefined ? undefined : await standingOf(ctx, account.id);
  if (account === undefined || standing === undefined) throw failure('record.notFound');
  return { account, standing };
}

export const isOperator = ({ standing }: Known): boolean =>
  standing.organisations.some((one) => one.kind === 'operator');
