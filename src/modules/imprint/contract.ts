import { z } from 'zod';
import { defineRoutes } from '#kernel/contract';
import { FIELDS, TEXT_FIELDS, type TextField } from './model.ts';

const texts = Object.fromEntries(
  TEXT_FIELDS.map((field) => [field, z.string().trim().max(FIELDS[field].most).describe(FIELDS[field].label)]),
) as Record<TextField, z.ZodString>;

const ImprintView = z.object({ ...texts, version: z.int().describe('0: nothing entered yet') }).meta({
  id: 'Imprint',
  description: '站点标识：页脚里的主办单位、备案号与联系方式 What the footer names; empty is not shown',
});

export const routes = defineRoutes({
  read: {
    method: 'GET',
    path: '/api/imprint',
    right: 'site.read',
    tag: 'imprint',
    summary: '站点标识 Who runs the site and how the office is reached',
    response: ImprintView,
  },
  change: {
    method: 'PUT',
    path: '/api/imprint',
    right: 'imprint.edit',
    tag: 'imprint',
    summary: '修改站点标识 Change it',
    body: z.strictObject({ ...texts, version: z.int().min(0) }).meta({ id: 'NewImprint' }),
    response: ImprintView,
  },
});
