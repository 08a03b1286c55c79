import { failure } from '#kernel/errors';
import { newId } from '#kernel/ids';
import type { UploadedFile } from '#kernel/contract';
import type { Context } from '#platform/context';
import type { BatchId, ImportTarget, Mapping } from './model.ts';
import type { FileStore } from '#platform/files';
import { refuseUnknownFields } from './mapping.ts';
import { sealUpload } from './sealed-file.ts';
import { insertBatch } from './store.ts';

export interface StartImport {
  readonly file: UploadedFile;
  readonly dryRun: boolean;
  readonly sourceName?: string | undefined;
  /** Column number or header → field, as somebody said; the guess is used when absent. */
  readonly mapping?: Mapping | undefined;
  /** 辖区 of the organisation that brings it in. */
  readonly territory?: string | null | undefined;
}

/** The upload is stored already; this seals it and writes the batch and its first job together. */
export async function startImport(
  ctx: Context,
  files: FileStore,
  target: Pick<ImportTarget, 'name' | 'fields'>,
  request: StartImport,
): Promise<BatchId> {
  const { accountId, organisationId, departmentId, territory, duty } = ctx.actor;
  if (accountId === undefined) throw failure('access.signIn');
  if (duty === 'viewer') throw failure('import.othersReadOnly');
  if (request.mapping !== undefined) refuseUnknownFields(target, request.mapping);
  const id = newId<BatchId>();
  const { key, seal } = await sealUpload(ctx, files, request.file, id);
  await insertBatch(ctx.db, ctx.tenant.id, ctx.now, {
    id,
    target: target.name,
    organisationId: organisationId ?? null,
    departmentId: departmentId ?? null,
    territory: request.territory ?? territory ?? null,
    createdBy: accountId,
    commitWhenChecked: !request.dryRun,
    file: { ...request.file, key },
    fileSeal: seal,
    sourceName: request.sourceName ?? null,
    mapping: request.mapping ?? {},
    mappingOrigin: request.mapping === undefined ? 'guessed' : 'given',
  });
  await ctx.enqueue(`${target.name}.import.check`, { batchId: id }, { key: `import:${id}`, maxAttempts: 5 });
  await ctx.audit(
    'import.start',
    { kind: 'import', id },
    { target: target.name, bytes: request.file.bytes, dryRun: request.dryRun },
  );
  return id;
}
