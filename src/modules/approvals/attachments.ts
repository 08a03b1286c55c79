import { failure } from '#kernel/errors';
import { newId } from '#kernel/ids';
import type { UploadedFile } from '#kernel/contract';
import type { Context } from '#platform/context';
import type { FileStore } from '#platform/files';
import { isApplicant } from './applicant-acts.ts';
import { findAttachment, insertAttachment, listAttachments, removeAttachment } from './attachment-store.ts';
import { mayDecide } from './eligible.ts';
import type { Case } from './model.ts';
import type { ApprovalParts } from './parts.ts';
import { isOpen } from './rules.ts';
import { listTasks, lockCase } from './store.ts';
import { readCase } from './read-case.ts';

/** 佐证材料: papers that the applicant adds, and officers may add to. */
export const ATTACHMENT_BYTES = 10 * 2 ** 20;
const MOST = 20;

/** By content, never by name. */
const KINDS: readonly (readonly [mediaType: string, magic: Buffer])[] = [
  ['application/pdf', Buffer.from('%PDF-')],
  ['image/png', Buffer.from('89504e470d0a1a0a', 'hex')],
  ['image/jpeg', Buffer.from('ffd8ff', 'hex')],
];

export async function attach(
  ctx: Context,
  parts: ApprovalParts,
  caseId: string,
  file: UploadedFile,
  label: string,
): Promise<void> {
  const mediaType = await kindOf(parts.files, file.key);
  if (mediaType === undefined) throw failure('approval.badAttachment');
  const one = await lockForPapers(ctx, caseId);
  if ((await listAttachments(ctx.db, ctx.tenant.id, one.id)).length >= MOST) throw failure('approval.tooManyAttachments', { most: MOST });
  const id = newId<string>();
  await insertAttachment(ctx.db, ctx.tenant.id, one.id, {
    id,
    fileKey: file.key,
    name: file.name.slice(-200),
    bytes: file.bytes,
    mediaType,
    label,
    accountId: ctx.actor.accountId!,
    at: ctx.now,
  });
  await ctx.audit('case.attach', { kind: 'case', id: one.id }, { attachment: id, bytes: file.bytes, sha256: file.sha256 });
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
  const mine = tasks.some((task) => task.state === 'waiting' && mayDecide(ctx.actor, task));
  if (!isApplicant(ctx.actor, one) && !mine) throw failure('record.notFound');
  if (!isOpen(one.state)) throw failure('approval.over');
  return one;
}

async function kindOf(files: FileStore, key: string): Promise<string | undefined> {
  const stream = await files.open(key);
  let head = Buffer.alloc(0);
  for await (const chunk of stream) {
    head = Buffer.concat([head, chunk as Buffer]);
    if (head.length >= 16) break;
  }
  stream.destroy();
  return KINDS.find(([, magic]) => head.subarray(0, magic.length).equals(magic))?.[0];
}
