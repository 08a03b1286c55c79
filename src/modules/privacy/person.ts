import { failure } from '#kernel/errors';
import { findAccounts } from '#platform/auth';
import type { Context } from '#platform/context';
import type { Person } from '#platform/personal-data';

/** Whoever asks about the own data. */
export async function ownPerson(ctx: Context): Promise<Person> {
  const { accountId } = ctx.actor;
  if (accountId === undefined) throw failure('access.signIn');
  return personOf(ctx, accountId);
}

export async function personOf(ctx: Context, accountId: string): Promise<Person> {
  const account = (await findAccounts(ctx.db, [accountId])).get(accountId);
  if (account === undefined) throw failure('record.notFound');
  return { accountId: account.id, name: account.name, phone: account.phone, email: account.email };
}
