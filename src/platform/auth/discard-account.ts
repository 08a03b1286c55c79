import { sql } from 'kysely';
import type { AccountId } from '#kernel/ids';
import type { AuthWorks } from './works.ts';

/** An account that was made a moment ago for something that then failed: nobody has used it, so nothing is left of it. */
export async function discardAccount(works: AuthWorks, accountId: AccountId): Promise<void> {
  await works.database.inPlatform((db) => sql`delete from auth."user" where id = ${accountId}`.execute(db));
}
