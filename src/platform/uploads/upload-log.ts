import { sql } from 'kysely';
import type { UploadedFile } from '#kernel/contract';
import type { Context } from '#platform/context';
import type { Db } from '#platform/db';
import type { TenantId } from '#kernel/ids';
import type { Quarantined } from './upload-gate.ts';

/** In the transaction of the act that took the file in. */
export const recordUpload = (ctx: Context, file: UploadedFile): Promise<unknown> =>
  insert(ctx, file, file.scanned === true ? 'clean' : 'unscanned', null);

/** The act did not happen; that it was tried is kept. */
export async function recordQuarantine(ctx: Context, { file, signature }: Quarantined): Promise<void> {
  await insert(ctx, file, 'infected', signature);
  await ctx.audit(
    'file.quarantine',
    { kind: 'file', id: file.key },
    { signature, sha256: file.sha256, bytes: file.bytes },
  );
}

const insert = (ctx: Context, file: UploadedFile, verdict: string, signature: string | null): Promise<unknown> =>
  sql`insert into files.upload (tenant_id, key, kind, name, bytes, sha256, verdict, signature, account_id, received_at)
    values (${ctx.tenant.id}, ${file.key}, ${file.kind ?? ''}, ${file.name}, ${file.bytes}, ${file.sha256}, ${verdict}, ${signature},
            ${ctx.actor.accountId ?? null}, ${ctx.now})`.execute(ctx.db);

/** 隔离的文件: something was found in it, and it lies where no page leads. */
export interface QuarantinedFile {
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly signature: string;
  readonly accountId: string | null;
  readonly receivedAt: Date;
  readonly removedAt: Date | null;
}

const QUARANTINED_AT_MOST = 200;

/** Newest first. An infected upload is rare: what is older than these is in the audit. */
export async function listQuarantined(db: Db, tenant: TenantId): Promise<readonly QuarantinedFile[]> {
  const { rows } =
    await sql<QuarantinedFile>`select key, name, kind, bytes, sha256, coalesce(signature, '') as signature,
      account_id as "accountId", received_at as "receivedAt", removed_at as "removedAt"
    from files.upload where tenant_id = ${tenant} and verdict = 'infected'
    order by received_at desc, key limit ${QUARANTINED_AT_MOST}`.execute(db);
  return rows;
}

/** @returns false when there is no such file, or it was done away with before */
export async function markDestroyed(ctx: Context, key: string): Promise<boolean> {
  const { rows } = await sql<{ sha256: string }>`update files.upload
    set removed_at = ${ctx.now}, removed_by = ${ctx.actor.accountId ?? null}
    where tenant_id = ${ctx.tenant.id} and key = ${key} and verdict = 'infected' and removed_at is null returning sha256`.execute(
    ctx.db,
  );
  for (const { sha256 } of rows) await ctx.audit('file.destroy', { kind: 'file', id: key }, { sha256 });
  return rows.length > 0;
}

export interface UploadCounts {
  readonly clean: number;
  readonly unscanned: number;
  readonly infected: number;
}

export async function countUploads(db: Db, tenant: TenantId): Promise<UploadCounts> {
  const { rows } = await sql<{ verdict: keyof UploadCounts; count: number }>`
    select verdict, count(*) as count from files.upload where tenant_id = ${tenant} group by verdict`.execute(db);
  const of = (verdict: keyof UploadCounts): number => rows.find((row) => row.verdict === verdict)?.count ?? 0;
  return { clean: of('clean'), unscanned: of('unscanned'), infected: of('infected') };
}
