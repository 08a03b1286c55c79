import { z } from 'zod';
import { defineRoutes } from '#kernel/contract';
import type { FailureTexts } from '#kernel/errors';

/** 200 MB workbooks are read in a stream; beyond that a file is refused before it is read. */
export const MAX_UPLOAD = 256 * 2 ** 20;

const byId = z.object({ id: z.uuid() });
const share = z.number().min(0).max(1);

const Batch = z
  .object({
    id: z.uuid(),
    status: z.enum(['queued', 'running', 'checked', 'committed', 'undone', 'failed']),
    fileName: z.string(),
    organisationId: z.uuid().nullable().describe('Whose people brought it in'),
    sourceName: z.string().nullable(),
    fileBytes: z.int(),
    rows: z.int(),
    valid: z.int().describe('Rows that can be committed, repetitions included'),
    invalid: z.int(),
    duplicates: z
      .int()
      .describe('Valid rows that repeat an earlier row or an existing record: they are not written twice'),
    suggested: z.int().describe('Valid rows whose text names skills that they do not list'),
    progress: z.number().describe('0 to 1'),
    parsed: z.record(z.string(), share).describe('Shares of rows whose non-empty text was understood'),
    filled: z.record(z.string(), z.int()).describe('Rows with non-empty text, by field'),
    header: z.array(z.string()),
    mapping: z.record(z.string(), z.string()).describe('Column number (from 0) → field'),
    mappingOrigin: z.enum(['guessed', 'remembered', 'given']),
    failureCode: z.string().nullable(),
    failure: z.string().nullable().describe('What went wrong, in words'),
    createdAt: z.string(),
    checkedAt: z.string().nullable(),
    committedAt: z.string().nullable(),
    undoneAt: z.string().nullable(),
    fileUntil: z.string().describe('Day on which the uploaded file is deleted, if it is not before'),
  })
  .meta({ id: 'ImportBatch', description: 'A table on its way in' });

const BatchDetail = Batch.extend({
  fields: z
    .array(
      z.object({
        field: z.string(),
        label: z.string(),
        several: z.boolean().meta({ description: 'More than one column may mean it: a name and a number to reach' }),
      }),
    )
    .describe('What a column may mean'),
  samples: z.array(z.array(z.string())).describe('First rows, as in the file'),
}).meta({ id: 'ImportBatchDetail' });

const Problem = z.object({ field: z.string(), message: z.string() });
const Row = z
  .object({
    rowNumber: z.int().describe('Row in Excel, line in a text file'),
    cells: z.array(z.string()),
    valid: z.boolean(),
    problems: z.array(Problem),
    warnings: z.array(Problem),
    duplicateOf: z.string().nullable(),
    record: z.record(z.string(), z.unknown()).nullable().describe('The fields as they were read'),
  })
  .meta({ id: 'ImportRow' });

/** JSON in a form field: {"0": "title"} or {"职位名称": "title"}. */
const mappingText = z
  .string()
  .max(100_000)
  .transform((text, ctx) => {
    const parsed = MappingJson.safeParse(parseJson(text));
    if (parsed.success) return parsed.data;
    ctx.addIssue({ code: 'custom', message: 'mapping must be a JSON object of column → field' });
    return z.NEVER;
  });
const MappingJson = z.record(z.string(), z.string());

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The routes of one kind of import; every kind has the same.
 * @param what said in the summaries: 岗位, 合作单位
 */
export const importRoutesAt = (
  path: `/api/${string}`,
  rights: { readonly read: string; readonly write: string },
  what: { readonly zh: string; readonly en: string },
) =>
  defineRoutes({
    start: {
      method: 'POST',
      path,
      right: rights.write,
      tag: 'imports',
      summary: `上传${what.zh}表格（.xlsx .csv .jsonl）Upload a table of ${what.en}`,
      upload: {
        maxBytes: MAX_UPLOAD,
        kinds: ['table'],
        fields: z.object({
          dryRun: z
            .enum(['true', 'false'])
            .default('true')
            .transform((value) => value === 'true'),
          mapping: mappingText.optional(),
          sourceName: z
            .string()
            .trim()
            .max(200)
            .optional()
            .describe('Where the rows come from; a column of the file goes before it'),
        }),
      },
      status: 202,
      response: z.object({ id: z.uuid() }),
    },
    list: {
      method: 'GET',
      path,
      right: rights.read,
      tag: 'imports',
      summary: `${what.zh}导入批次 Earlier imports of ${what.en}`,
      query: z.object({
        organisation: z.uuid().optional().describe('Brought in by it'),
        q: z.string().trim().max(100).optional().describe('Part of the file’s name'),
        limit: z.coerce.number().int().min(1).max(100).default(20),
        cursor: z.string().max(500).optional(),
      }),
      response: z.object({ items: z.array(Batch), total: z.int(), nextCursor: z.string().nullable() }),
    },
    template: {
      method: 'GET',
      path: `${path}/template.xlsx` as const,
      right: rights.read,
      tag: 'imports',
      summary: `下载${what.zh}导入模板 Template for ${what.en}`,
      download: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    },
    read: {
      method: 'GET',
      path: `${path}/:id` as const,
      right: rights.read,
      tag: 'imports',
      summary: '批次的状态与检查结果 State and findings of a batch',
      params: byId,
      response: BatchDetail,
    },
    rows: {
      method: 'GET',
      path: `${path}/:id/rows` as const,
      right: rights.read,
      tag: 'imports',
      summary: '逐行的检查结果 Findings row by row',
      params: byId,
      query: z.object({
        filter: z.enum(['all', 'invalid', 'warned', 'duplicate']).default('all'),
        after: z.coerce.number().int().min(-1).optional().describe('Row number after which to go on'),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
      response: z.object({ items: z.array(Row), nextAfter: z.int().nullable() }),
    },
    errors: {
      method: 'GET',
      path: `${path}/:id/errors.xlsx` as const,
      right: rights.read,
      tag: 'imports',
      summary: '下载错误行（附原因）Download the rows to correct, with reasons',
      params: byId,
      download: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    },
    remap: {
      method: 'POST',
      path: `${path}/:id/mapping` as const,
      right: rights.write,
      tag: 'imports',
      summary: '更正列的含义并重新检查 Correct the mapping and check again',
      params: byId,
      body: z.object({ mapping: MappingJson }),
      status: 202,
      response: z.object({ id: z.uuid() }),
    },
    commit: {
      method: 'POST',
      path: `${path}/:id/commit` as const,
      right: rights.write,
      tag: 'imports',
      summary: '提交有效行 Commit the valid rows',
      params: byId,
      body: z
        .strictObject({
          takeSkills: z.boolean().default(false).describe('Write the skills that were suggested from the text as well'),
        })
        .nullish(),
      status: 202,
      response: z.object({ id: z.uuid() }),
    },
    discard: {
      method: 'POST',
      path: `${path}/:id/discard` as const,
      right: rights.write,
      tag: 'imports',
      summary: '放弃没有写入的批次 Let go of a batch that was not committed',
      params: byId,
      status: 204,
    },
    undo: {
      method: 'POST',
      path: `${path}/:id/undo` as const,
      right: rights.write,
      tag: 'imports',
      summary: '撤销整个批次 Undo the whole batch',
      params: byId,
      status: 202,
      response: z.object({ id: z.uuid() }),
    },
  });

type ImportRoutes = ReturnType<typeof importRoutesAt>;

/**
 * The same for several kinds that one right covers: `:kind` stands before the rest of the path.
 * @param kinds words of the address
 */
export const importRoutesByKind = <const Kinds extends readonly string[]>(
  path: `/api/${string}`,
  rights: Parameters<typeof importRoutesAt>[1],
  what: Parameters<typeof importRoutesAt>[2],
  kinds: Kinds,
): ImportRoutes => {
  const kind = { kind: z.enum(kinds as unknown as [string, ...string[]]) };
  const routes = importRoutesAt(`${path}/:kind` as const, rights, what);
  return Object.fromEntries(
    Object.entries(routes).map(([name, route]) => {
      const params = 'params' in route ? route.params.extend(kind) : z.object(kind);
      return [name, { ...route, params }];
    }),
  ) as unknown as ImportRoutes;
};

/** Beyond this the kind is chosen by hand: guessing reads a file that is sent once more afterwards. */
const MAX_GUESSED = 32 * 2 ** 20;

const BatchOfKind = Batch.extend({
  target: z.string().describe('What the table holds: listings, experts, classes…'),
}).meta({ id: 'ImportBatchOfKind' });

/** What stands before the kinds: which kind is it, and what came in lately, of whatever kind. */
export const hubRoutes = defineRoutes({
  guess: {
    method: 'POST',
    path: '/api/import-guesses',
    right: 'import.read',
    tag: 'imports',
    summary: '按列名认出是哪一种表格，不保存文件 Which kind of table is it, by its columns; the file is not kept',
    upload: { kinds: ['table'], maxBytes: MAX_GUESSED, fields: z.object({}) },
    perMinute: 60,
    response: z.object({
      header: z.array(z.string()).describe('Names of the columns as they were read'),
      items: z
        .array(
          z.object({
            target: z.string(),
            share: share.describe('Named columns that were recognised'),
            columns: z.array(z.string()).describe('What they were taken for'),
          }),
        )
        .describe('Best first; kinds that this person may bring in'),
    }),
  },
  list: {
    method: 'GET',
    path: '/api/imports',
    right: 'import.read',
    tag: 'imports',
    summary: '各种导入的批次 Imports of whatever kind',
    query: z.object({
      q: z.string().trim().max(100).optional().describe('Part of the file’s name'),
      limit: z.coerce.number().int().min(1).max(100).default(20),
      cursor: z.string().max(500).optional(),
    }),
    response: z.object({ items: z.array(BatchOfKind), total: z.int(), nextCursor: z.string().nullable() }),
  },
  read: {
    method: 'GET',
    path: '/api/imports/:id',
    right: 'import.read',
    tag: 'imports',
    summary: '一个批次，不论哪一种 One import of whatever kind',
    params: byId,
    response: BatchOfKind,
  },
});

export const importFailures: FailureTexts = {
  'import.noRows': { status: 422, zh: '文件里没有可以导入的数据行。', en: 'The file holds no rows to import.' },
  'import.noMapping': {
    status: 422,
    zh: '没有认出必需的列（{fields}）。请在“列的含义”里指定后重新检查。',
    en: 'The required columns ({fields}) were not recognised. Please say which columns they are and check again.',
  },
  'import.badMapping': { status: 422, zh: '列的指定有误：{problem}', en: 'The mapping of columns is wrong: {problem}' },
  'import.wrongStatus': {
    status: 409,
    zh: '这个批次当前是“{status}”，不能进行这个操作。',
    en: 'This batch is “{status}”; this cannot be done now.',
  },
  'import.namesOthers': {
    status: 403,
    zh: '文件里有 {count} 行是其他单位的。只有主管部门或人力资源服务机构可以提交其他单位的供求；您可以试运行，或只保留本单位的行后再上传。',
    en: '{count} rows name other employers. Only a bureau or a recruitment agency may commit those; you may dry-run them, or upload only your own.',
  },
  'import.othersReadOnly': {
    status: 403,
    zh: '您在本机构只有查看权限，不能导入。',
    en: 'You may only look at things in your organisation.',
  },
  'import.undoFailed': {
    status: 500,
    zh: '撤销时出错，已停止；岗位仍是已提交的样子，可以再次撤销。',
    en: 'Undoing failed and stopped; everything still stands as committed, and may be undone again.',
  },
  'import.fileGone': {
    status: 410,
    zh: '上传的文件已删除（已放弃或过了保存期限），不能重新检查。请重新上传。',
    en: 'The uploaded file was deleted, so it cannot be checked again. Upload it anew.',
  },
  'import.expired': {
    status: 410,
    zh: '上传的文件过了保存期限，已删除；没有提交的批次随之作废，请重新上传。',
    en: 'The uploaded file was deleted at the end of its time; what was not committed went with it. Upload it again.',
  },
  'import.failed': {
    status: 500,
    zh: '处理时出错，已停止，没有任何内容被导入。',
    en: 'Processing failed and stopped; nothing was imported.',
  },
};
