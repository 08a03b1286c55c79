import type { UploadedFile } from '#kernel/contract';
import type { TenantId } from '#kernel/ids';
import type { Context } from '#platform/context';
import type { FileStore, LocalCopy } from '#platform/files';
import { localCopyOf, lockOf, sealFile, type Place, type SealedFile, type SealedTable } from '#platform/vault';

const FIELD = 'imports.batch.file';

export const sealedTables: readonly SealedTable[] = [
  { table: 'imports.batch', key: 'id', columns: [{ column: 'file_seal', field: FIELD }] },
];

const placeOf = (tenant: TenantId, row: string): Place => ({ tenant, field: FIELD, row });

/** Rosters hold identity numbers and telephones: what was uploaded is written anew, sealed, and what lay open is removed. */
export async function sealUpload(
  { vault, tenant }: Context,
  files: FileStore,
  { key, name, bytes }: UploadedFile,
  batchId: string,
): Promise<SealedFile> {
  const place = placeOf(tenant.id, batchId);
  const sealed = await sealFile(vault, files, await files.open(key), { name, bytes, place });
  await files.remove(key);
  return sealed;
}

interface SealedBatch {
  readonly id: string;
  readonly fileKey: string;
  readonly fileSeal: string | null;
}

/** Asked for inside of a transaction, called outside; what came before there were seals is read where it lies. */
export function opener({ vault, tenant }: Context, batch: SealedBatch): (files: FileStore) => Promise<LocalCopy> {
  const { id, fileKey, fileSeal } = batch;
  if (fileSeal === null) return (files) => files.localCopy(fileKey);
  const lock = lockOf(vault, fileSeal, placeOf(tenant.id, id));
  return (files) => localCopyOf(files, fileKey, lock);
}
