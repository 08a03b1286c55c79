import { sql } from 'kysely';
import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';
import type { Profile } from './model.ts';
import { selectProfiles } from './store.ts';

/** Learners and classes that are recommended to: nobody who refused it (个人信息保护法 art. 24) or whose guardian has not agreed. */
const WANTED = sql`kind in ('learner', 'class') and personalised and not 'recommendation' = any(held_purposes)`;

export async function recommendableIds(db: Db, tenant: TenantId): Promise<readonly string[]> {
  // By major, so that those of one class are worked on together.
  const { rows } = await sql<{ id: string }>`select id from profiles.profile where tenant_id = ${tenant} and ${WANTED}
    order by major, id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Of those the ones that still are. */
export const profilesById = (db: Db, tenant: TenantId, ids: readonly string[]): Promise<readonly Profile[]> =>
  selectProfiles(db, sql`tenant_id = ${tenant} and id = any(${ids}::uuid[]) and ${WANTED} order by major, id`);

/** Some of them, the same ones each time. */
export const recommendable = (db: Db, tenant: TenantId, limit: number): Promise<readonly Profile[]> =>
  selectProfiles(db, sql`tenant_id = ${tenant} and ${WANTED} order by md5(id::text), id limit ${limit}`);
