import { newId, type TenantId } from '#kernel/ids';
import { civilDate } from '#kernel/time';
import type { Db } from '#platform/db';
import { insertConfirmation } from './confirmation-store.ts';
import type { AskedRight } from './rules.ts';
import { insertDelegation, insertRights, updateState } from './store.ts';

export interface FoundedDelegation {
  readonly principalId: string;
  readonly delegateId: string;
  readonly rights: readonly AskedRight[];
  readonly reason: string;
  readonly askedBy: string;
  readonly grantedBy: string;
}

/** In force from the start, for regions that begin with content. @returns its id */
export async function foundDelegation(db: Db, tenant: TenantId, now: Date, given: FoundedDelegation): Promise<string> {
  const id = newId<string>();
  const { principalId, delegateId, reason, askedBy, grantedBy, rights } = given;
  await insertDelegation(db, tenant, {
    id,
    principalId,
    delegateId,
    state: 'requested',
    reason,
    askedBy,
    askedAt: now,
  });
  await insertRights(db, tenant, id, civilDate(now), rights);
  await updateState(db, tenant, id, { state: 'active', by: grantedBy, now });
  return id;
}

/** Something that waits for the principal's word from the start. */
export const foundConfirmation = (
  db: Db,
  tenant: TenantId,
  now: Date,
  given: Omit<Parameters<typeof insertConfirmation>[2], 'id' | 'askedAt'>,
): Promise<void> => insertConfirmation(db, tenant, { ...given, id: newId(), askedAt: now });
