import { sql } from 'kysely';
import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';
import type { Word } from './model.ts';

const COLUMNS = sql`tenant_id as "tenantId", partner_id as "partnerId", types, state, note, endings,
  seen_endings as "seenEndings", given_at as "givenAt", ended_at as "endedAt"`;

/** Every word that this region gave or was given. */
export async function listWords(db: Db, tenant: TenantId): Promise<readonly Word[]> {
  const { rows } = await sql<Word>`select ${COLUMNS} from exchange.word
    where tenant_id = ${tenant} or partner_id = ${tenant}`.execute(db);
  return rows;
}

export interface Words {
  readonly ours: Word | undefined;
  readonly theirs: Word | undefined;
}

export async function findWords(db: Db, tenant: TenantId, partner: string): Promise<Words> {
  const words = await listWords(db, tenant);
  return {
    ours: words.find((word) => word.tenantId === tenant && word.partnerId === partner),
    theirs: words.find((word) => word.tenantId === partner && word.partnerId === tenant),
  };
}

/** One act on a partnership at a time, whichever side acts. */
export async function lockPair(db: Db, one: string, other: string): Promise<void> {
  const pair = [one, other].toSorted().join();
  await sql`select pg_advisory_xact_lock(hashtextextended(${`exchange.word ${pair}`}, 0))`.execute(db);
}

export interface GivenWord {
  readonly partnerId: string;
  readonly types: readonly string[];
  readonly note: string;
  readonly seenEndings: number;
}

export async function giveWord(db: Db, tenant: TenantId, word: GivenWord, now: Date): Promise<void> {
  await sql`insert into exchange.word as w (tenant_id, partner_id, types, state, note, seen_endings, given_at)
    values (${tenant}, ${word.partnerId}, ${[...word.types]}, 'given', ${word.note}, ${word.seenEndings}, ${now})
    on conflict (tenant_id, partner_id) do update set types = excluded.types, state = 'given', note = excluded.note,
      seen_endings = excluded.seen_endings,
      given_at = case when w.state = 'given' and w.seen_endings = excluded.seen_endings then w.given_at else excluded.given_at end`.execute(
    db,
  );
}

export async function endWord(db: Db, tenant: TenantId, partner: string, note: string, now: Date): Promise<void> {
  await sql`insert into exchange.word as w (tenant_id, partner_id, types, state, note, endings, ended_at)
    values (${tenant}, ${partner}, '{}', 'ended', ${note}, 1, ${now})
    on conflict (tenant_id, partner_id) do update set state = 'ended', note = excluded.note, endings = w.endings + 1,
      ended_at = excluded.ended_at`.execute(db);
}

/** Regions that offer something to the one that asks. */
export async function offeringRegions(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{
    id: string;
  }>`select distinct tenant_id as id from exchange.offered() order by 1`.execute(db);
  return rows.map(({ id }) => id);
}

export interface Invitation {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly since: Date;
}

/** Regions whose word stands and that still wait for this one's, the oldest first. */
export async function listInvitations(db: Db, tenant: TenantId): Promise<readonly Invitation[]> {
  const { rows } =
    await sql<Invitation>`select theirs.tenant_id as id, t.name_zh as name, theirs.note, theirs.given_at as since
    from exchange.word theirs join tenancy.tenant t on t.id = theirs.tenant_id
    left join exchange.word ours on ours.tenant_id = theirs.partner_id and ours.partner_id = theirs.tenant_id
    where theirs.partner_id = ${tenant} and theirs.state = 'given' and theirs.seen_endings = coalesce(ours.endings, 0)
      and not coalesce(ours.state = 'given' and ours.seen_endings = theirs.endings, false)
    order by theirs.given_at, theirs.tenant_id`.execute(db);
  return rows;
}
