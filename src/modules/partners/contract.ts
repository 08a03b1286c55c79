import { z } from 'zod';
import { importRoutesAt } from '#contracts/imports';
import { defineRoutes } from '#kernel/contract';
import type { FailureTexts } from '#kernel/errors';

export * from './model.ts';

export const importRoutes = importRoutesAt('/api/partner-imports', 'partner.edit', { zh: '合作单位', en: 'partners' });

const PartnerView = z
  .object({
    id: z.uuid(),
    organisation: z.object({ id: z.uuid(), name: z.string(), creditCode: z.string().nullable(), state: z.string() }),
    forms: z.string(),
    majors: z.array(z.string()),
    majorsText: z.string(),
    startedOn: z.string().nullable(),
    endsOn: z.string().nullable(),
    contactName: z.string(),
    contactPhone: z.string(),
    note: z.string(),
    sourceName: z.string(),
    confirmedOn: z.string(),
  })
  .meta({ id: 'Partner', description: '合作单位 Partner on the own list' });

export const routes = defineRoutes({
  list: {
    method: 'GET',
    path: '/api/partners',
    right: 'partner.read',
    tag: 'partners',
    summary: '本单位的合作单位台账 The own list of partners',
    query: z.object({
      q: z.string().trim().max(100).optional(),
      importId: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
      cursor: z.string().max(500).optional(),
    }),
    response: z.object({ items: z.array(PartnerView), total: z.int(), nextCursor: z.string().nullable() }),
  },
  end: {
    method: 'DELETE',
    path: '/api/partners/:id',
    right: 'partner.edit',
    tag: 'partners',
    summary: '移出台账 Take a partner off the list',
    params: z.object({ id: z.uuid() }),
    status: 204,
  },
});

export const failures: FailureTexts = {
  'partner.noOwner': {
    status: 409,
    zh: '这份名单不属于任何机构，不能提交。',
    en: 'This list belongs to no organisation, so it cannot be committed.',
  },
};
