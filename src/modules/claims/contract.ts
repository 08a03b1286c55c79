import { z } from 'zod';
import { defineRoutes, PAPER_KINDS } from '#kernel/contract';
import type { FailureTexts } from '#kernel/errors';
import { CLAIM_KINDS, CLAIM_STATES } from './model.ts';

export * from './model.ts';

const byId = z.object({ id: z.uuid() });

const ClaimView = z
  .object({
    id: z.uuid(),
    listing: z.object({ id: z.uuid(), title: z.string(), employerName: z.string(), source: z.string().nullable() }),
    organisation: z.object({ id: z.uuid(), name: z.string(), names: z.array(z.string()) }),
    kind: z.enum(CLAIM_KINDS),
    statement: z.string(),
    evidence: z.string().nullable().describe('Name of the file'),
    state: z.enum(CLAIM_STATES),
    answer: z.string().nullable(),
    dueOn: z.string(),
    overdue: z.boolean(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Claim', description: '认领申请或争议 A firm says that a listing is its own' });

export const routes = defineRoutes({
  make: {
    method: 'POST',
    path: '/api/listings/:id/claims',
    right: 'claim.make',
    tag: 'claims',
    summary: '提交认领申请或争议 Claim a listing under another name, or dispute a claim',
    params: byId,
    body: z.object({ statement: z.string().trim().min(5).max(1000) }),
    status: 201,
    response: z.object({ id: z.uuid() }),
    perMinute: 20,
  },
  list: {
    method: 'GET',
    path: '/api/claims',
    right: 'claim.read',
    tag: 'claims',
    summary: '认领申请与争议 Claims and disputes',
    query: z.object({
      state: z.enum(CLAIM_STATES).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
      cursor: z.string().max(500).optional(),
    }),
    response: z.object({ items: z.array(ClaimView), total: z.int(), nextCursor: z.string().nullable() }),
  },
  attach: {
    method: 'POST',
    path: '/api/claims/:id/evidence',
    right: 'claim.make',
    tag: 'claims',
    summary: '上传依据 Upload evidence',
    params: byId,
    upload: { maxBytes: 10 * 2 ** 20, fields: z.object({}), kinds: PAPER_KINDS },
    status: 204,
  },
  readEvidence: {
    method: 'GET',
    path: '/api/claims/:id/evidence',
    right: 'claim.read',
    tag: 'claims',
    summary: '下载依据 Download the evidence',
    params: byId,
    download: 'application/octet-stream',
  },
  withdraw: {
    method: 'DELETE',
    path: '/api/claims/:id',
    right: 'claim.make',
    tag: 'claims',
    summary: '撤回 Withdraw',
    params: byId,
    status: 204,
  },
  decide: {
    method: 'POST',
    path: '/api/claims/:id/decision',
    right: 'claim.answer',
    tag: 'claims',
    summary: '同意或不同意 Grant or refuse',
    params: byId,
    body: z.object({ grant: z.boolean(), answer: z.string().trim().min(2).max(1000) }),
    status: 204,
  },
});

export const failures: FailureTexts = {
  'claim.yours': { status: 409, zh: '这条岗位已经由贵单位办理。', en: 'This listing is yours already.' },
  'claim.open': {
    status: 409,
    zh: '贵单位对这条岗位的申请正在核实。',
    en: 'Your claim on this listing is waiting already.',
  },
  'claim.settled': { status: 409, zh: '这份申请已经办结。', en: 'This claim is settled.' },
};
