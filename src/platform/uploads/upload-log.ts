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
  sql`insert into files.upload (tenant_id, key, kind, bytes, sha256, verdict, signature, account_id, received_at)
    values (${ctx.tenant.id}, ${file.key}, ${file.kind ?? ''}, ${file.bytes}, ${file.sha256}, ${verdict}, ${signature},
            ${ctx.actor.accountId ?? null}, ${ctx.now})`.execute(ctx.db);

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
