import { z } from 'zod';
import { COMINGS, ORGANISATION_KINDS } from '#contracts/organisations';
import { defineRoutes } from '#kernel/contract';
import type { FailureTexts } from '#kernel/errors';
import { ACT_NAMES, GROUP_NAMES, PROGRESS_NAMES } from './model.ts';

export * from './model.ts';

const JoinedOrganisation = z
  .object({
    id: z.uuid(),
    name: z.string(),
    kind: z.enum(ORGANISATION_KINDS),
    division: z.string().nullable(),
    joinedOn: z.iso.date(),
    came: z.enum(COMINGS),
    did: z.array(z.enum(ACT_NAMES)),
    firstOn: z.iso.date().nullable().describe('Day of the first act since'),
    progress: z.enum(PROGRESS_NAMES),
    members: z.int(),
    urgedOn: z.iso.date().nullable(),
    urge: z
      .enum(['now', 'tooSoon', 'nobody', 'notSilent'])
      .describe('Whether it may be urged now: urged lately, nobody there to tell, has done something'),
  })
  .meta({ id: 'JoinedOrganisation', description: '入驻机构与之后的动作 An organisation that joined, and what it did' });
export type JoinedOrganisation = z.input<typeof JoinedOrganisation>;

export const JoinedFilter = z.object({
  group: z.enum(GROUP_NAMES).optional(),
  month: z
    .string()
    .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
    .optional()
    .describe('YYYY-MM of joining'),
  division: z
    .string()
    .regex(/^\d{2,12}$/)
    .optional(),
  came: z.enum(COMINGS).optional(),
  progress: z.enum(PROGRESS_NAMES).optional(),
  did: z.enum(ACT_NAMES).optional(),
});
export type JoinedFilter = z.output<typeof JoinedFilter>;

export const joiningRoutes = defineRoutes({
  list: {
    method: 'GET',
    path: '/api/joined',
    right: 'joining.read',
    tag: 'joining',
    summary: '入驻机构与入驻后的动作 Organisations that joined, and what they did since',
    query: JoinedFilter.extend({
      limit: z.coerce.number().int().min(1).max(100).default(20),
      cursor: z.string().max(500).optional(),
    }),
    response: z.object({
      items: z.array(JoinedOrganisation),
      total: z.int(),
      nextCursor: z.string().nullable(),
    }),
  },
  urge: {
    method: 'POST',
    path: '/api/joined/urge',
    right: 'joining.urge',
    tag: 'joining',
    summary: '提醒入驻后没有动作的机构 Urge organisations that joined and did nothing since',
    body: z.strictObject({ ids: z.array(z.uuid()).min(1).max(100) }),
    response: z.object({
      urged: z.int(),
      skipped: z.int().describe('Not silent any more, urged lately, or nobody to tell'),
    }),
  },
});

export const joiningFailures: FailureTexts = {
  'joining.readOnly': {
    status: 403,
    zh: '您在本机构只有查看权限。',
    en: 'You may only look at things in your organisation.',
  },
};
