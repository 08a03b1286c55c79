import { sql } from 'kysely';
import { failure } from '#kernel/errors';
import type { AccountId } from '#kernel/ids';
import { findAccounts, removeContact } from './accounts.ts';
import { placeholderEmail, type Contact } from './contacts.ts';
import type { Caller, CookieHeaders } from './model.ts';
import { requireRecentSession } from './sessions.ts';
import type { AuthWorks } from './works.ts';

/** A contact goes; one that is proven stays, or nobody gets in again. */
export async function dropContact(
  works: AuthWorks,
  caller: Caller,
  headers: CookieHeaders,
  kind: Contact['kind'],
): Promise<Contact | undefined> {
  const { accountId } = await requireRecentSession(works, headers);
  const dropped = await works.database.inPlatform(async (db) => {
    const account = (await findAccounts(db, [accountId])).get(accountId)!;
    if (!(kind === 'phone' ? account.emailVerified : account.phoneVerified)) throw failure('account.lastContact');
    await removeContact(db, accountId, kind, works.clock.now());
    return kind === 'phone' ? account.phone : account.email;
  });
  await works.record(caller, 'account.removeContact', accountId, { kind });
  return dropped === undefined ? undefined : { kind, value: dropped };
}

/** Support lifts the lock: tries at the password by each contact, and at the second factor, are forgotten. */
export async function unlock(works: AuthWorks, accountId: AccountId): Promise<void> {
  const account = await works.database.inPlatform(async (db) => (await findAccounts(db, [accountId])).get(accountId));
  if (account === undefined) throw failure('record.notFound');
  for (const subject of [account.phone, account.email, accountId])
    if (subject !== undefined) await works.limit.forget('account', subject);
  await works.limit.forget('factor', accountId);
}

/**
 * Two accounts of one person become one: what `from` is reached by and recognised by goes to `into` where that has none of
 * its own; the rest ends. Memberships are the business of the modules above.
 */
export async function mergeAccounts(works: AuthWorks, from: AccountId, into: AccountId): Promise<void> {
  const now = works.clock.now();
  await works.database.inPlatform(async (db) => {
    const accounts = await findAccounts(db, [from, into]);
    const [old, kept] = [accounts.get(from), accounts.get(into)];
    if (old === undefined || kept === undefined || from === into) throw failure('record.notFound');
    await removeContact(db, from, 'phone', now);
    await removeContact(db, from, 'email', now);
    if (kept.phone === undefined && old.phone !== undefined)
      await sql`update auth."user" set "phoneNumber" = ${old.phone}, "phoneNumberVerified" = ${old.phoneVerified}
        where id = ${into}`.execute(db);
    if (kept.email === undefined && old.email !== undefined)
      await sql`update auth."user" set email = ${old.email}, "emailVerified" = ${old.emailVerified} where id = ${into}`.execute(
        db,
      );
    await sql`update auth."account" set "userId" = ${into} where "userId" = ${from} and "providerId" <> 'credential'`.execute(
      db,
    );
    for (const table of ['"session"', '"account"'])
      await sql`delete from auth.${sql.raw(table)} where "userId" = ${from}`.execute(db);
    for (const table of ['flow', 'totp', 'recovery_code', 'passkey'])
      await sql`delete from auth.${sql.raw(table)} where account_id = ${from}`.execute(db);
    await sql`update auth."user" set email = ${placeholderEmail()} where id = ${from}`.execute(db);
  });
}

/** What has run its time: flows, sessions, tries, and what of the sign-in log is older than it must be kept. */
export async function forgetOld(works: AuthWorks, signInsBefore: Date): Promise<void> {
  const now = works.clock.now();
  await works.database.inPlatform(async (db) => {
    await sql`delete from auth.flow where expires_at < ${now}::timestamptz - interval '1 day'`.execute(db);
    await sql`delete from auth."session" where "expiresAt" < ${now}`.execute(db);
    await sql`delete from auth.attempt where since < ${now}::timestamptz - interval '2 days'`.execute(db);
    await sql`delete from auth.sign_in where at < ${signInsBefore}`.execute(db);
  });
}
