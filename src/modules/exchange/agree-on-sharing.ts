import type { TenantId } from '#kernel/ids';
import { appendChanges } from '#platform/changes';
import { enterTenant, type Db } from '#platform/db';
import { WORD_TOPIC } from './copier.ts';
import { giveWord } from './word-store.ts';

/** Both words at once, for two regions that are made together; people give theirs with `giveWord`. */
export async function agreeOnSharing(
  db: Db,
  [one, other]: readonly [TenantId, TenantId],
  types: readonly string[],
  now: Date,
): Promise<void> {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    await enterTenant(db, from);
    await giveWord(db, from, { partnerId: to, types, note: '', seenEndings: 0 }, now);
    await appendChanges(db, from, WORD_TOPIC, [to]);
  }
}
