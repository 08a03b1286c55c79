import { z } from 'zod';
import { importRoutesAt } from '#contracts/imports';
import { defineRoutes } from '#kernel/contract';
import type { FailureTexts } from '#kernel/errors';
import { exportedColumns, exporting } from '#kernel/exporting';
import { PARTNER_FIELDS, STANDINGS, type PartnerField } from './model.ts';

export * from './model.ts';

export const importRoutes = importRoutesAt(
  '/api/partner-imports',
  { read: 'partner.read', write: 'partner.edit' },
  { zh: '合作单位', en: 'partners' },
);

const PartnerView = z
  .object({
    id: z.uuid(),
    organisation: z.object({ id: z.uuid(), name: z.string(), creditCode: z.string().nullable(), state: z.string() }),
    forms: z.string(),
    majors: z.array(z.string()),
    majorsText: z.string(),
    startedOn: z.string().nullable(),
    endsOn: z.string().nullable(),
    agreementNo: z.string(),
    standing: z.enum(STANDINGS).nullable(),
    match: z
      .enum(['code', 'name', 'similar', 'none'])
      .nullable()
      .describe('How the name was taken for this organisation'),
    matchConfidence: z.number().min(0).max(1).nullable(),
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
  exportList: {
    method: 'GET',
    path: '/api/partners/export',
    right: 'partner.export',
    tag: 'partners',
    summary: '按列表的条件导出台账（水印、留痕） The own list as filtered, as a file',
    query: z.object({
      q: z.string().trim().max(100).optional(),
      importId: z.uuid().optional(),
      ...exporting,
      ...exportedColumns,
    }),
    download: 'application/octet-stream',
    perMinute: 10,
  },
  add: {
    method: 'POST',
    path: '/api/partners',
    right: 'partner.edit',
    tag: 'partners',
    summary: '在台账上新增一家 Put one partner on the list',
    body: z.object(
      Object.fromEntries(
        (Object.keys(PARTNER_FIELDS) as PartnerField[]).map((field) => [field, z.string().max(500).optional()]),
      ) as Record<PartnerField, z.ZodOptional<z.ZodString>>,
    ),
    status: 201,
    response: z.object({ warnings: z.array(z.string()).describe('What was doubtful; it was added all the same') }),
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
  putBack: {
    method: 'POST',
    path: '/api/partners/:id/return',
    right: 'partner.edit',
    tag: 'partners',
    summary: '撤销移出（十分钟内） Put back what was taken off within ten minutes',
    params: z.object({ id: z.uuid() }),
    status: 204,
  },
});

export const failures: FailureTexts = {
  'partner.listed': {
    status: 409,
    zh: '“{name}”已在台账里。要改的，请先移出再新增。',
    en: '“{name}” is on the list already. Take it off first to change it.',
  },
  'partner.noOwner': {
    status: 409,
    zh: '这份名单不属于任何机构，不能提交。',
    en: 'This list belongs to no organisation, so it cannot be committed.',
  },
};
