import type { AccountId } from '#kernel/ids';
import type { BetterAuth } from './better-auth.ts';
import { placeholderEmail } from './contacts.ts';
import type { NewAccount } from './model.ts';

const UNIQUE_VIOLATION = '23505';

/**
 * An account; undefined when the contact is taken. Written through the library's adapter, because its own sign-up knows no
 * contact that was proven before the account existed.
 */
export async function addAccount(
  library: BetterAuth,
  { name, contact, verified, password }: NewAccount,
  now: Date,
): Promise<AccountId | undefined> {
  const { adapter, password: passwords } = await library.$context;
  const hash = password === undefined ? undefined : await passwords.hash(password);
  const times = { createdAt: now, updatedAt: now };
  try {
    return await adapter.transaction(async (db) => {
      const user = await db.create<Record<string, unknown>, { id: AccountId }>({
        model: 'user',
        data: {
          name,
          email: contact.kind === 'email' ? contact.value : placeholderEmail(),
          emailVerified: contact.kind === 'email' && verified,
          phoneNumber: contact.kind === 'phone' ? contact.value : null,
          phoneNumberVerified: contact.kind === 'phone' && verified,
          ...times,
        },
      });
      if (hash !== undefined)
        await db.create({
          model: 'account',
          data: { userId: user.id, accountId: user.id, providerId: 'credential', password: hash, ...times },
        });
      return user.id;
    });
  } catch (error) {
    if ((error as { code?: unknown }).code === UNIQUE_VIOLATION) return undefined;
    throw error;
  }
}

/** An account that nobody can sign in to by password (demo). */
export async function addAccountWithoutPassword(library: BetterAuth, name: string): Promise<AccountId> {
  const { internalAdapter } = await library.$context;
  const user = await internalAdapter.createUser({ name, email: placeholderEmail() }, { method: 'demo' });
  return user.id as AccountId;
}
