import { sql } from 'kysely';
import { uuidv7 } from '#kernel/ids';
import type { Db } from '#platform/db';
import type { Refusal } from '#platform/snapshots';
import type { Change, ChangeCursor } from './feed.ts';

/**
 * A mark in the feed: written after a snapshot's content was read and before the snapshot counts. A database that has the mark has
 * everything that the snapshot holds; one that was restored from an earlier state, moved, or is another one altogether has not.
 */
export interface FeedMark {
  readonly database: string;
  readonly id: string;
  readonly xid: string;
  readonly position: number;
}

/** The server and the database in it. */
const DATABASE = sql<string>`(select system_identifier::text from pg_control_system()) || ' ' ||
  (select oid::text from pg_database where datname = current_database())`;

const TOPIC = 'snapshot';
const NOBODY = '00000000-0000-0000-0000-000000000000';

export async function markFeed(db: Db): Promise<FeedMark> {
  const id = uuidv7();
  const { rows } = await sql<Omit<FeedMark, 'id'>>`
    insert into platform.change (tenant_id, topic, object_id) values (${NOBODY}, ${TOPIC}, ${id})
    returning xid::text as xid, position, ${DATABASE} as database`.execute(db);
  return { ...rows[0]!, id };
}

/** Why what was kept at a mark cannot be caught up from a cursor; undefined when it can. */
export async function whyNotFrom(
  db: Db,
  mark: FeedMark,
  cursor: ChangeCursor,
): Promise<Refusal<'database' | 'pruned' | 'earlier'> | undefined> {
  const { rows } = await sql<{ same: boolean; marked: boolean; unpruned: boolean }>`select
    ${DATABASE} = ${mark.database} as same,
    exists(select from platform.change where xid = ${mark.xid}::xid8 and position = ${mark.position} and object_id = ${mark.id}) as marked,
    exists(select from platform.change where xid <= ${cursor.xid}::xid8) as unpruned`.execute(db);
  const { same, marked, unpruned } = rows[0]!;
  if (!same) return { why: 'database', detail: 'it belongs to another database' };
  if (!unpruned) return { why: 'pruned', detail: 'the change feed has been pruned past it' };
  if (!marked)
    return { why: 'earlier', detail: 'the database does not know it: it was restored from an earlier state' };
  return undefined;
}

/**
 * Every change after a cursor that can be seen now, also what a longer transaction still holds back from readers of the feed:
 * nothing of it may be shown as it was before.
 */
export async function changedSince(
  db: Db,
  cursor: ChangeCursor,
  topics: readonly string[],
): Promise<readonly Change[]> {
  const { rows } = await sql<Change>`
    select distinct tenant_id as "tenantId", topic, object_id as "objectId" from platform.change
    where (xid, position) > (${cursor.xid}::xid8, ${cursor.position}) and topic = any(${topics})`.execute(db);
  return rows;
}

/** How many changes a reader at a cursor has not applied. */
export async function countChangesAfter(db: Db, cursor: ChangeCursor, topics: readonly string[]): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*)::int as total from platform.change
    where (xid, position) > (${cursor.xid}::xid8, ${cursor.position}) and topic = any(${topics})`.execute(db);
  return rows[0]!.total;
}
