import { z } from 'zod';
import { defineRoutes } from '#kernel/contract';
import type { FailureTexts } from '#kernel/errors';
import { codeSets } from './model.ts';

export * from './model.ts';

const Set = z.enum(codeSets);

const CodeItem = z
  .object({
    code: z.string(),
    name: z.string(),
    path: z.string().meta({ description: 'Names from the top down, "广东省 / 深圳市 / 南山区"' }),
    alias: z.string().optional().meta({ description: 'The other name that was found: a trade, a zone, a former name' }),
    level: z.string(),
    children: z.int().meta({ description: 'How many codes lie directly below' }),
  })
  .meta({ id: 'CodeItem', description: '官方代码表中的一项 An entry of an official list' });
export type CodeItem = z.infer<typeof CodeItem>;

const CodeDetail = CodeItem.omit({ alias: true })
  .extend({
    ancestors: z.array(z.object({ code: z.string(), name: z.string() })).meta({ description: 'Top first' }),
    marks: z.array(z.string()),
    since: z.int().nullable().meta({ description: 'Year of the list that brought the code' }),
    edition: z.string(),
    source: z.string(),
    validFrom: z.iso.date(),
  })
  .meta({ id: 'CodeDetail', description: '官方代码及其出处 An official code and where it comes from' });
export type CodeDetail = z.infer<typeof CodeDetail>;

export const routes = defineRoutes({
  listCodes: {
    method: 'GET',
    path: '/api/codes/:set',
    right: 'code.read',
    tag: 'codes',
    summary: '按名称、拼音、代码查找，或列出下级 Find codes by name, pinyin or digits, or list what lies below one',
    params: z.object({ set: Set }),
    query: z.object({
      q: z.string().trim().max(50).optional(),
      parent: z.string().max(12).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(20),
    }),
    response: z.object({ items: z.array(CodeItem) }),
  },
  readCode: {
    method: 'GET',
    path: '/api/codes/:set/:code',
    right: 'code.read',
    tag: 'codes',
    summary: '查看一个代码 Read one code',
    params: z.object({ set: Set, code: z.string().max(12) }),
    response: CodeDetail,
  },
});

export const failures: FailureTexts = {
  'codes.unknown': {
    status: 404,
    zh: '现行目录中没有代码 {code}。',
    en: 'The list in force has no code {code}.',
  },
  'codes.badFile': {
    status: 422,
    zh: '文件 {file} 有 {errors} 处错误，没有导入任何一行。请按列出的行改正后重试。',
    en: 'The file {file} has {errors} errors, so no line was taken over. Please mend the lines listed and try again.',
  },
  'codes.unknownSet': {
    status: 422,
    zh: '没有代码集“{set}”。可用的是：{known}。',
    en: 'There is no code set “{set}”. Known sets: {known}.',
  },
  'codes.badDate': {
    status: 422,
    zh: '起用日期“{date}”不是有效日期，请写成 2026-01-31 这样。',
    en: '“{date}” is not a date. Please write it like 2026-01-31.',
  },
  'codes.bundledEdition': {
    status: 409,
    zh: '版本“{edition}”是平台自带的，不能改写；请换一个版本名。',
    en: 'The edition “{edition}” comes with the platform and cannot be replaced. Please choose another name.',
  },
};
