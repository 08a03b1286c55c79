import type { Context } from '#platform/context';
import { Download, mount, type MountedRoute } from '#platform/http';
import { failure } from '#kernel/errors';
import { addSigners } from './add-signers.ts';
import { urgeCase, withdrawCase } from './applicant-acts.ts';
import { attach, detach, openAttachment } from './attachments.ts';
import { routes } from './contract.ts';
import { markCopyRead } from './copies.ts';
import { decideCase } from './decide-case.ts';
import { dropSigners } from './drop-signers.ts';
import { activate, discardDraft, readDefinitions, saveDraft } from './edit-definition.ts';
import type { CaseKind } from './kind.ts';
import { exportCases } from './export-cases.ts';
import { countCases, listCases } from './list-cases.ts';
import type { ApprovalParts } from './parts.ts';
import { readCase, readCaseOf } from './read-case.ts';
import { relatedCases } from './related-cases.ts';
import { findCase } from './store.ts';
import { transferCase } from './transfer-case.ts';

export const mountApprovals = (parts: ApprovalParts): MountedRoute[] => {
  /** Whoever may not see a case cannot act on it either, and learns nothing of it. */
  const kindOf = async (ctx: Context, caseId: string): Promise<CaseKind> => {
    await readCase(ctx, parts, caseId);
    return kindOfCase(ctx, parts, caseId);
  };
  return mount(routes, {
    listCases: (ctx, { query }) => listCases(ctx, parts, query),
    exportCases: (ctx, { query }) => exportCases(ctx, parts, query),
    countCases: (ctx) => countCases(ctx, parts),
    relatedCases: (ctx, { query }) => relatedCases(ctx, parts, query),
    readCase: (ctx, { params }) => readCase(ctx, parts, params.id),
    readCaseOf: async (ctx, { params }) => ({ case: (await readCaseOf(ctx, parts, params.kind, params.id)) ?? null }),
    decide: async (ctx, { params: { id }, body }) => {
      await decideCase(ctx, await kindOf(ctx, id), { caseId: id }, body);
      return readCase(ctx, parts, id);
    },
    transfer: async (ctx, { params: { id }, body }) => {
      await transferCase(ctx, await kindOf(ctx, id), parts.directory, { caseId: id }, body);
      return readCase(ctx, parts, id);
    },
    addSigners: async (ctx, { params: { id }, body }) => {
      await addSigners(ctx, await kindOf(ctx, id), parts.directory, { caseId: id }, body);
      return readCase(ctx, parts, id);
    },
    dropSigners: async (ctx, { params: { id }, body }) => {
      await dropSigners(ctx, await kindOf(ctx, id), { caseId: id }, body);
      return readCase(ctx, parts, id);
    },
    urge: async (ctx, { params: { id } }) => {
      await urgeCase(ctx, await kindOf(ctx, id), parts.directory, { caseId: id });
      return readCase(ctx, parts, id);
    },
    withdraw: async (ctx, { params: { id }, body }) => {
      await withdrawCase(ctx, await kindOf(ctx, id), { caseId: id }, body.comment);
      return readCase(ctx, parts, id);
    },
    markRead: async (ctx, { params: { id } }) => {
      await readCase(ctx, parts, id);
      await markCopyRead(ctx, id);
    },
    attach: async (ctx, { params: { id }, file, fields }) => {
      await attach(ctx, id, file, fields.label);
      return readCase(ctx, parts, id);
    },
    openAttachment: async (ctx, { params }) => {
      const { name, mediaType, content } = await openAttachment(ctx, parts, params.id, params.attachmentId);
      return new Download(name, mediaType, content);
    },
    detach: async (ctx, { params: { id, attachmentId } }) => {
      await detach(ctx, id, attachmentId);
      return readCase(ctx, parts, id);
    },
    readDefinitions: async (ctx) => ({ items: await readDefinitions(ctx, parts) }),
    saveDraft: (ctx, { params, body }) => saveDraft(ctx, parts, params.kind, body),
    activate: (ctx, { params, body }) => activate(ctx, parts, params.kind, body),
    discardDraft: (ctx, { params }) => discardDraft(ctx, parts, params.kind),
  });
};

export async function kindOfCase(ctx: Context, parts: ApprovalParts, caseId: string): Promise<CaseKind> {
  const one = await findCase(ctx.db, ctx.tenant.id, caseId);
  const kind = one && parts.kinds.get(one.kind);
  if (kind === undefined) throw failure('record.notFound');
  return kind;
}
