import { z } from 'zod';
import { defineRoutes } from '#kernel/contract';
import type { FailureTexts } from '#kernel/errors';
import { METHODS, TARGETS, VERDICTS } from './model.ts';

export * from './model.ts';

const Target = z.enum(TARGETS);

const LinkView = z
  .object({
    target: Target,
    code: z.string(),
    name: z.string(),
    path: z.string(),
    method: z.enum(METHODS),
    confidence: z.number().min(0).max(1),
    because: z.string(),
    decision: z
      .object({ verdict: z.enum(VERDICTS), note: z.string(), by: z.string(), at: z.iso.datetime() })
      .nullable(),
  })
  .meta({ id: 'CrosswalkLink', description: '专业与一个职业或行业的联系，及其由来 A link of a major and why' });

const MajorLinks = z
  .object({
    code: z.string(),
    name: z.string(),
    path: z.string(),
    links: z.array(LinkView),
    abilities: z.object({ decide: z.boolean() }),
  })
  .meta({ id: 'MajorCrosswalk', description: '一个专业的职业与行业对照 Occupations and industries of a major' });

const MajorRow = z
  .object({
    code: z.string(),
    name: z.string(),
    level: z.string(),
    byName: z.int().meta({ description: 'Links found by name' }),
    confirmed: z.int(),
    rejected: z.int(),
    official: z.int(),
  })
  .meta({ id: 'CrosswalkMajor' });

export const Coverage = z
  .object({
    majors: z.int(),
    occupation: z.object({ any: z.int(), byName: z.int(), official: z.int(), confirmed: z.int() }),
    industry: z.object({ any: z.int(), byName: z.int(), official: z.int(), confirmed: z.int() }),
    occupationGroups: z.int(),
    occupationGroupsWithIndustry: z.int(),
  })
  .meta({ id: 'CrosswalkCoverage', description: '对照的覆盖情况 How much of the catalogue is linked, and how' });
export type Coverage = z.infer<typeof Coverage>;

const majorCode = z.string().regex(/^[2-7]\d{5}K?$/);
const linkOf = z.object({ major: majorCode, target: Target, code: z.string().max(12) });

export const routes = defineRoutes({
  listCrosswalkMajors: {
    method: 'GET',
    path: '/api/crosswalk/majors',
    right: 'crosswalk.read',
    tag: 'crosswalk',
    summary: '专业目录及其对照情况 Majors and how they are linked',
    query: z.object({
      q: z.string().trim().max(50).optional(),
      state: z.enum(['open', 'confirmed', 'all']).default('all'),
      limit: z.coerce.number().int().min(1).max(100).default(30),
      cursor: z.string().max(200).optional(),
    }),
    response: z.object({ items: z.array(MajorRow), total: z.int(), nextCursor: z.string().nullable() }),
  },
  readMajorCrosswalk: {
    method: 'GET',
    path: '/api/crosswalk/majors/:major',
    right: 'crosswalk.read',
    tag: 'crosswalk',
    summary: '一个专业对应的职业与行业 Occupations and industries of one major',
    params: z.object({ major: majorCode }),
    response: MajorLinks,
  },
  decideLink: {
    method: 'PUT',
    path: '/api/crosswalk/majors/:major/links/:target/:code',
    right: 'crosswalk.edit',
    tag: 'crosswalk',
    summary: '确认、排除或添加一条对照 Confirm, rule out or add a link',
    params: linkOf,
    body: z.object({ verdict: z.enum(VERDICTS), note: z.string().trim().max(500).default('') }),
    response: MajorLinks,
  },
  undecideLink: {
    method: 'DELETE',
    path: '/api/crosswalk/majors/:major/links/:target/:code',
    right: 'crosswalk.edit',
    tag: 'crosswalk',
    summary: '撤回确认或排除 Take a decision back',
    params: linkOf,
    response: MajorLinks,
  },
  readCoverage: {
    method: 'GET',
    path: '/api/crosswalk/coverage',
    right: 'crosswalk.read',
    tag: 'crosswalk',
    summary: '对照覆盖率 Coverage',
    response: Coverage,
  },
});

export const failures: FailureTexts = {
  'crosswalk.undecided': {
    status: 409,
    zh: '这条对照没有人确认或排除过，请刷新后再看。',
    en: 'Nobody has decided about this link. Reload and look again.',
  },
  'crosswalk.badFile': {
    status: 422,
    zh: '文件有 {errors} 处错误，没有导入任何一行。请按列出的行改正后重试。',
    en: 'The file has {errors} errors, so no line was taken over.',
  },
};
