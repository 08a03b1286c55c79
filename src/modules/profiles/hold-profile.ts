import { sql } from 'kysely';
import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';

/** The person's own choice, made elsewhere than in the profile. Without a profile there is nothing to recommend for. */
export async function personaliseProfile(
  db: Db,
  tenant: TenantId,
  accountId: string,
  personalised: boolean,
): Promise<void> {
  await sql`update profiles.profile set personalised = ${personalised}
    where tenant_id = ${tenant} and account_id = ${accountId}`.execute(db);
}

/** Purposes for which a minor's guardian has not agreed; the own choice stays and counts again when the hold ends. */
export async function holdProfile(
  db: Db,
  tenant: TenantId,
  profile: { readonly id: string } | { readonly accountId: string },
  purposes: readonly string[],
): Promise<void> {
  const which = 'id' in profile ? sql`id = ${profile.id}` : sql`account_id = ${profile.accountId}`;
  await sql`update profiles.profile set held_purposes = ${purposes} where tenant_id = ${tenant} and ${which}`.execute(
    db,
  );
}

export async function isHeld(db: Db, tenant: TenantId, id: string, purpose: string): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`select ${purpose} = any(held_purposes) as held
    from profiles.profile where tenant_id = ${tenant} and id = ${id}`.execute(db);
  return rows[0]?.held === true;
}

/** What waits for a guardian, of the person with this account. */
export async function heldPurposes(db: Db, tenant: TenantId, accountId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ held: string[] }>`select held_purposes as held from profiles.profile
    where tenant_id = ${tenant} and account_id = ${accountId}`.execute(db);
  return rows[0]?.held ?? [];
}
