import { z } from 'zod';
import { defineRoutes } from '#kernel/contract';
import type { FailureTexts } from '#kernel/errors';
import { EDUCATION, PROFILE_KINDS, WISHED_KINDS } from './model.ts';

export * from './model.ts';
export * from './rules.ts';
export * from './school-contract.ts';
export * from './school-model.ts';

const Kind = z.enum(PROFILE_KINDS);
const Named = z.object({ code: z.string(), label: z.string() });

export const ProfileView = z
  .object({
    id: z.uuid(),
    kind: Kind,
    organisationId: z.uuid().nullable(),
    name: z.string().meta({ description: 'Of a learner masked (张**) for officers' }),
    major: Named.nullable(),
    education: z.enum(EDUCATION).nullable(),
    headcount: z.int(),
    skills: z.array(z.string()),
    divisions: z.array(Named),
    kinds: z.array(z.enum(WISHED_KINDS)),
    payMonthMin: z.int().nullable().meta({ description: 'Wished at least, fen a month' }),
    experienceYears: z.number().nullable(),
    availableFrom: z.iso.date().nullable(),
    personalised: z.boolean().meta({ description: 'False: no recommendation for this person, by own choice' }),
    source: z.string(),
    confirmedOn: z.iso.date(),
    abilities: z.object({ edit: z.boolean(), personalise: z.boolean() }),
  })
  .meta({ id: 'Profile', description: '人才供给 Who is there to be found: a learner, a class, an expert' });
export type ProfileView = z.infer<typeof ProfileView>;

/** Each is trimmed; what is empty or said twice is dropped. */
const words = (most: number, longest: number) =>
  z
    .array(z.string().trim().max(longest))
    .max(most)
    .transform((all) => [...new Set(all.filter(Boolean))]);

export const ProfileChange = z
  .object({
    skills: words(50, 40),
    divisions: words(20, 6),
    kinds: z.array(z.enum(WISHED_KINDS)).transform((all) => [...new Set(all)]),
    payMonthMin: z.int().min(0).max(100_000_000).nullable(),
    experienceYears: z.number().min(0).max(60).nullable(),
    availableFrom: z.iso.date().nullable(),
    personalised: z.boolean(),
  })
  .partial()
  .strict()
  .meta({
    id: 'ProfileChange',
    description: '修改技能与意愿；保存即确认 Change of skills and wishes; saving confirms',
  });
export type ProfileChange = z.infer<typeof ProfileChange>;

const byId = z.object({ id: z.uuid() });

export const routes = defineRoutes({
  listProfiles: {
    method: 'GET',
    path: '/api/profiles',
    right: 'profile.read',
    tag: 'profiles',
    summary: '人才供给：本人、本校或本地区 Profiles: own, of the own school, or of the region',
    query: z.object({
      kind: Kind.optional(),
      q: z.string().trim().max(60).optional().describe('Part of the name; of learners only for whom it is not masked'),
      limit: z.coerce.number().int().min(1).max(100).default(20),
      cursor: z.string().max(500).optional(),
    }),
    response: z.object({ items: z.array(ProfileView), total: z.int(), nextCursor: z.string().nullable() }),
  },
  readProfile: {
    method: 'GET',
    path: '/api/profiles/:id',
    right: 'profile.read',
    tag: 'profiles',
    summary: '查看一份人才供给 Read a profile',
    params: byId,
    response: ProfileView,
  },
  editProfile: {
    method: 'PATCH',
    path: '/api/profiles/:id',
    right: 'profile.edit',
    tag: 'profiles',
    summary: '修改技能与意愿、开关个性化推荐 Change skills and wishes, switch recommendation on or off',
    params: byId,
    body: ProfileChange,
    response: ProfileView,
  },
});

export const failures: FailureTexts = {
  'profile.notPersonal': {
    status: 403,
    zh: '是否接受个性化推荐由本人决定，请本人登录后修改。',
    en: 'Whether to be recommended is the person’s own choice. Please let the person sign in and change it.',
  },
  'profile.held': {
    status: 403,
    zh: '未成年人的个性化推荐须先由监护人同意，请在“监护人”页面邀请监护人。',
    en: 'A guardian must agree to recommendation first. Invite one on the page “Guardians”.',
  },
  'profile.unknownDivision': {
    status: 422,
    zh: '有地区代码不在行政区划目录中。',
    en: 'A place is not in the list of administrative divisions.',
  },
  'school.none': {
    status: 409,
    zh: '请先切换到所在的院校，再办理。',
    en: 'Switch to your school first.',
  },
  'class.graduated': {
    status: 409,
    zh: '“{name}”已经毕业，不能再办理；请去掉它再试。',
    en: '“{name}” has graduated. Leave it out and try again.',
  },
  'class.undone': { status: 409, zh: '已经撤销过了。', en: 'It was taken back already.' },
  'class.undoTooLate': {
    status: 409,
    zh: '已超过 {minutes} 分钟，不能撤销；请逐个修改。',
    en: 'More than {minutes} minutes have passed. Change them one by one.',
  },
  'major.taught': {
    status: 409,
    zh: '本校已登记“{name}”。同一专业的不同方向，请填写专业方向。',
    en: '“{name}” is recorded already. Give the direction if this is another one.',
  },
};
