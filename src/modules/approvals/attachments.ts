import { failure } from '#kernel/errors';
import { newId } from '#kernel/ids';
import type { UploadedFile } from '#kernel/contract';
import type { Context } from '#platform/context';
import { isApplicant } from './applicant-acts.ts';
import { findAttachment, insertAttachment, listAttachments, removeAttachment } from './attachment-store.ts';
import { standInFor } from './absences.ts';
import { mayDecide } from './eligible.ts';
import type { Case } from './model.ts';
import type { ApprovalParts } from './parts.ts';
import { isOpen } from './rules.ts';
import { listTasks, lockCase } from './store.ts';
import { readCase } from './read-case.ts';

/** 佐证材料: papers that the applicant adds, and officers may add to. */
const MOST = 20;

const MEDIA_TYPES: Readonly<Record<string, string>> = { pdf: 'application/pdf', png: 'image/png', jpg: 'image/jpeg' };

export async function attach(ctx: Context, caseId: string, file: UploadedFile, label: string): Promise<void> {
  const one = await lockForPapers(ctx, caseId);
  if ((await listAttachments(ctx.db, ctx.tenant.id, one.id)).length >= MOST)
    throw failure('approval.tooManyAttachments', { most: MOST });
  const id = newId<string>();
  await insertAttachment(ctx.db, ctx.tenant.id, one.id, {
    id,
    fileKey: file.key,
    name: file.name.slice(-200),
    bytes: file.bytes,
    // The gate has looked at the content and let nothing else in.
    mediaType: MEDIA_TYPES[file.kind ?? ''] ?? 'application/octet-stream',
    label,
    accountId: ctx.actor.accountId!,
    at: ctx.now,
  });
  await ctx.audit(
    'case.attach',
    { kind: 'case', id: one.id },
    { attachment: id, bytes: file.bytes, sha256: file.sha256 },
  );
}

export async function detach(ctx: Context, caseId: string, id: string): Promise<void> {
  const one = await lockForPapers(ctx, caseId);
  const file = await findAttachment(ctx.db, ctx.tenant.id, one.id, id);
  if (file === undefined || file.accountId !== ctx.actor.accountId) throw failure('record.notFound');
  await removeAttachment(ctx.db, ctx.tenant.id, id, ctx.now);
  await ctx.audit('case.detach', { kind: 'case', id: one.id }, { attachment: id });
}

/** Whoever sees the case sees its papers; each look is in the trail. */
export async function openAttachment(ctx: Context, parts: ApprovalParts, caseId: string, id: string) {
  await readCase(ctx, parts, caseId);
  const file = await findAttachment(ctx.db, ctx.tenant.id, caseId, id);
  if (file === undefined) throw failure('record.notFound');
  await ctx.audit('case.readAttachment', { kind: 'case', id: caseId }, { attachment: id });
  return { name: file.name, mediaType: file.mediaType, content: await parts.files.open(file.fileKey) };
}

async function lockForPapers(ctx: Context, caseId: string): Promise<Case> {
  const one = await lockCase(ctx.db, ctx.tenant.id, caseId);
  const tasks = await listTasks(ctx.db, ctx.tenant.id, caseId);
  const standIn = await standInFor(ctx);
  const mine = tasks.some((task) => task.state === 'waiting' && mayDecide(ctx.actor, task, standIn));
  if (!isApplicant(ctx.actor, one) && !mine) throw failure('record.notFound');
  if (!isOpen(one.state)) throw failure('approval.over');
  return one;
}
