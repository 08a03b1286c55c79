import { z } from 'zod';
import { TYPES } from '#contracts/kinds';
import { MatchTold } from '#contracts/listings';
import { defineRoutes } from '#kernel/contract';
import { RECORD_KINDS } from '../model.ts';

const HelpfulItem = z
  .object({
    kind: z.enum([...RECORD_KINDS, 'class']),
    id: z.uuid(),
    title: z.string(),
    owner: z.object({ organisationId: z.uuid().nullable(), name: z.string() }),
    href: z.string().describe('Its public page'),
    reasons: z.array(z.string()),
    lacks: z.array(z.string()).describe('What would make it fit better'),
    match: MatchTold,
  })
  .meta({ id: 'HelpfulItem', description: '可能帮得上的 What may help with a need' });

const FittingNeed = z
  .object({
    id: z.uuid(),
    type: z.enum(TYPES),
    title: z.string(),
    employer: z.string(),
    reasons: z.array(z.string()),
    lacks: z.array(z.string()),
    match: MatchTold,
  })
  .meta({ id: 'FittingNeed', description: '可能用得上的需求 A need that a record may meet' });

/** Recommendation both ways: what may help with a need, and which needs a record may meet. */
export const fittingRoutes = defineRoutes({
  helpful: {
    method: 'GET',
    path: '/api/catalogue/for-listing/:id',
    right: 'catalogue.read',
    tag: 'catalogue',
    summary: '可能帮得上这条需求的名录记录，写明理由 Records that may help with a need, with reasons',
    params: z.object({ id: z.uuid() }),
    response: z.object({ items: z.array(HelpfulItem) }),
  },
  needs: {
    method: 'GET',
    path: '/api/catalogue-records/:id/needs',
    right: 'catalogue.manage',
    tag: 'catalogue',
    summary: '可能用得上这条记录的公开需求，写明理由和还差什么 Needs that a record may meet, with reasons',
    params: z.object({ id: z.uuid() }),
    response: z.object({ items: z.array(FittingNeed) }),
  },
  firms: {
    method: 'GET',
    path: '/api/catalogue-records/:id/firms',
    right: 'catalogue.manage',
    tag: 'catalogue',
    summary: '可能用得上这条成果、专家或教师服务的企业，写明理由 Firms that may have a use for a record, with reasons',
    params: z.object({ id: z.uuid() }),
    response: z.object({ items: z.array(HelpfulItem) }),
  },
  answerable: {
    method: 'GET',
    path: '/api/answerable-needs',
    right: 'catalogue.manage',
    tag: 'catalogue',
    summary: '今天可以答复的：本单位（本人）名录对得上的公开需求 Needs that the own records may meet',
    response: z.object({
      items: z.array(
        FittingNeed.extend({ record: z.object({ id: z.uuid(), kind: z.enum(RECORD_KINDS), title: z.string() }) }),
      ),
    }),
  },
});
