import { failure } from '#kernel/errors';
import { addAccount } from './add-account.ts';
import type { Caller, NewAccount, Session } from './model.ts';
import { whyNotPassword } from './passwords.ts';
import { startSession } from './sessions.ts';
import type { AuthWorks } from './works.ts';

export async function signUp(works: AuthWorks, caller: Caller, account: NewAccount): Promise<Session> {
  const problem = whyNotPassword(account.password, [account.name, account.contact.value.split('@')[0]!]);
  if (problem !== undefined) throw failure('request.invalid', {}, [problem]);
  const accountId = await addAccount(works.library, account, works.clock.now());
  if (accountId === undefined) throw failure('account.exists');
  await works.record(caller, 'account.register', accountId);
  return startSession(works, accountId);
}
