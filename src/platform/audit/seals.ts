import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';

/**
 * A chain of hashes over committed entries: hash(n) = SHA-256(hash(n-1) ‖ entries as canonical JSON).
 * Sealed after commit, below the oldest running transaction, so that writers never queue behind one another.
 */
const BATCH = 1000;

interface SealedEntry {
  readonly id: string;
  readonly xid: string;
  readonly text: string;
}

interface Seal {
  readonly sequence: number;
  readonly entries: string[];
  readonly hash: string;
  readonly lastXid: string;
  readonly lastId: string;
}

/** Seals everything that is committed. Returns how many entries were sealed. */
export async function sealEntries(db: Db, tenant: TenantId, now: Date): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`audit.seal.${tenant}`}, 0))`.execute(db);
  let last = await lastSeal(db, tenant);
  for (let sealed = 0; ;) {
    const entries = await unsealed(db, tenant, last);
    if (entries.length === 0) return sealed;
    const end = entries.at(-1)!;
    const next: Seal = {
      sequence: (last?.sequence ?? 0) + 1,
      entries: entries.map((entry) => entry.id),
      hash: chain(last?.hash ?? '', entries),
      lastXid: end.xid,
      lastId: end.id,
    };
    await sql`insert into audit.seal (tenant_id, sequence, entries, last_xid, last_id, hash, sealed_at)
      values (${tenant}, ${next.sequence}, ${next.entries}::uuid[], ${next.lastXid}::xid8, ${next.lastId}, ${next.hash}, ${now})`.execute(
      db,
    );
    sealed += entries.length;
    last = next;
  }
}

export interface AuditReport {
  readonly sealed: number;
  /** Entries that are committed but not chained yet: the tail that a thief could still change unseen. */
  readonly unsealed: number;
  readonly broken: readonly { readonly sequence: number; readonly reason: 'changed' | 'missing' }[];
  /** Where to go on, when only a part was asked for. */
  readonly next: number | null;
}

/** Recomputes the chain; with `seals`, that many links from `from` on, so that a long trail is checked in steps. */
export async function verifyAudit(
  db: Db,
  tenant: TenantId,
  { from = 1, seals = Infinity }: { readonly from?: number; readonly seals?: number } = {},
): Promise<AuditReport> {
  let previous = from === 1 ? '' : ((await readSeal(db, tenant, from - 1))?.hash ?? '');
  let sealed = 0;
  const broken: { sequence: number; reason: 'changed' | 'missing' }[] = [];
  for (let sequence = from; ; sequence += 1) {
    if (sequence - from >= seals) return { sealed, unsealed: 0, broken, next: sequence };
    const seal = await readSeal(db, tenant, sequence);
    if (seal === undefined) break;
    const entries = await entriesOf(db, tenant, seal.entries);
    sealed += entries.length;
    if (entries.length !== seal.entries.length) broken.push({ sequence, reason: 'missing' });
    else if (chain(previous, entries) !== seal.hash) broken.push({ sequence, reason: 'changed' });
    previous = seal.hash;
  }
  return { sealed, unsealed: await countUnsealed(db, tenant), broken, next: null };
}

async function countUnsealed(db: Db, tenant: TenantId): Promise<number> {
  const last = await lastSeal(db, tenant);
  const { rows } = await sql<{ total: number }>`select count(*) as total from audit.entry where tenant_id = ${tenant}
    ${last === undefined ? sql`` : sql`and (xid, id) > (${last.lastXid}::xid8, ${last.lastId}::uuid)`}`.execute(db);
  return rows[0]!.total;
}

function chain(previous: string, entries: readonly SealedEntry[]): string {
  const hash = createHash('sha256').update(previous);
  for (const entry of entries) hash.update('\n').update(entry.text);
  return hash.digest('hex');
}

/**
 * jsonb prints its keys in one order, so this text is canonical. The instant is written in UTC whatever the session's zone.
 * What later versions added counts only where it is filled, so that seals made before still verify.
 */
const CANONICAL = sql`(jsonb_build_array(id, extract(epoch from at), account_id, organisation_id, actor_role, verb, object_kind, object_id, detail, request_id)
  || case when num_nonnulls(address, delegation_id, observer_id, reason, before, after) = 0 then '[]'::jsonb
     else jsonb_build_array(address, delegation_id, observer_id, reason, before, after) end)::text`;

async function unsealed(db: Db, tenant: TenantId, after: Seal | undefined): Promise<SealedEntry[]> {
  const { rows } = await sql<SealedEntry>`select id, xid::text as xid, ${CANONICAL} as text from audit.entry
    where tenant_id = ${tenant} and xid < pg_snapshot_xmin(pg_current_snapshot())
      ${after === undefined ? sql`` : sql`and (xid, id) > (${after.lastXid}::xid8, ${after.lastId}::uuid)`}
    order by entry.xid, id limit ${BATCH}`.execute(db);
  return rows;
}

/** In the order of the seal itself: transaction numbers do not survive a move to another server. */
async function entriesOf(db: Db, tenant: TenantId, ids: readonly string[]): Promise<SealedEntry[]> {
  const { rows } = await sql<SealedEntry>`select id, xid::text as xid, ${CANONICAL} as text from audit.entry
    where tenant_id = ${tenant} and id = any(${ids}::uuid[]) order by array_position(${ids}::uuid[], id)`.execute(db);
  return rows;
}

const SEAL = sql`sequence, entries, hash, last_xid::text as "lastXid", last_id as "lastId"`;

async function lastSeal(db: Db, tenant: TenantId): Promise<Seal | undefined> {
  const { rows } =
    await sql<Seal>`select ${SEAL} from audit.seal where tenant_id = ${tenant} order by sequence desc limit 1`.execute(
      db,
    );
  return rows[0];
}

async function readSeal(db: Db, tenant: TenantId, sequence: number): Promise<Seal | undefined> {
  const { rows } =
    await sql<Seal>`select ${SEAL} from audit.seal where tenant_id = ${tenant} and sequence = ${sequence}`.execute(db);
  return rows[0];
}

/** A seal as it is shown: how many entries it closes, and the hash that whoever keeps a copy can compare. */
export interface SealFacts {
  readonly sequence: number;
  readonly entries: number;
  readonly hash: string;
  readonly sealedAt: Date;
}

export async function listSeals(db: Db, tenant: TenantId, limit: number, below?: number): Promise<SealFacts[]> {
  const { rows } =
    await sql<SealFacts>`select sequence, cardinality(entries) as entries, hash, sealed_at as "sealedAt" from audit.seal
    where tenant_id = ${tenant} ${below === undefined ? sql`` : sql`and sequence < ${below}`} order by sequence desc limit ${limit}`.execute(
      db,
    );
  return rows;
}
