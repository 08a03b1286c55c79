import type { AccountId } from '#kernel/ids';
import type { BetterAuth } from './better-auth.ts';
import { placeholderEmail } from './contacts.ts';
import type { NewAccount } from './model.ts';

const UNIQUE_VIOLATION = '23505';

/**
 * An account with a password; undefined when the contact is taken. Written through the library's adapter, because its
 * own sign-up takes a phone number only after a code was sent to it, and there is no SMS channel yet: until there is,
 * contacts are kept as not verified, and screens that rest on them say so (decision 005).
 */
export async function addAccount(
  library: BetterAuth,
  { name, contact, password }: NewAccount,
  now: Date,
): Promise<AccountId | undefined> {
  const { adapter, password: passwords } = await library.$context;
  const hash = await passwords.hash(password);
  const times = { createdAt: now, updatedAt: now };
  try {
    return await adapter.transaction(async (db) => {
      const user = await db.create<Record<string, unknown>, { id: AccountId }>({
        model: 'user',
        data: {
          name,
          email: contact.kind === 'email' ? contact.value : placeholderEmail(),
          emailVerified: false,
          phoneNumber: contact.kind === 'phone' ? contact.value : null,
          phoneNumberVerified: false,
          ...times,
        },
      });
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
