import { z } from 'zod';
import { defineRoutes } from '#kernel/contract';

/** 200 MB workbooks are read in a stream; beyond that a file is refused before it is read. */
export const MAX_UPLOAD = 256 * 2 ** 20;

const byId = z.object({ id: z.uuid() });
const share = z.number().min(0).max(1);

const Batch = z
  .object({
    id: z.uuid(),
    status: z.enum(['queued', 'running', 'checked', 'committed', 'undone', 'failed']),
    fileName: z.string(),
    sourceName: z.string().nullable(),
    fileBytes: z.int(),
    rows: z.int(),
    valid: z.int().describe('Rows that can be committed, repetitions included'),
    invalid: z.int(),
    duplicates: z
      .int()
      .describe('Valid rows that repeat an earlier row or a live listing: they are not published twice'),
    progress: z.number().describe('0 to 1'),
    parsed: z
      .object({ pay: share, place: share, education: share, experience: share })
      .partial()
      .describe('Shares of rows whose non-empty text was understood'),
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
  })
  .meta({ id: 'ImportBatch', description: 'A table of postings on its way in' });

const BatchDetail = Batch.extend({
  fields: z.array(z.object({ field: z.string(), label: z.string() })).describe('What a column may mean'),
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

export const importRoutes = defineRoutes({
  start: {
    method: 'POST',
    path: '/api/listing-imports',
    right: 'listing.import',
    tag: 'imports',
    summary: '上传岗位表格（.xlsx .csv .jsonl）Upload a table of postings',
    upload: {
      maxBytes: MAX_UPLOAD,
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
          .describe('Where the postings come from; a column of the file goes before it'),
      }),
    },
    status: 202,
    response: z.object({ id: z.uuid() }),
  },
  list: {
    method: 'GET',
    path: '/api/listing-imports',
    right: 'listing.import',
    tag: 'imports',
    summary: '导入批次 Earlier imports',
    query: z.object({
      limit: z.coerce.number().int().min(1).max(100).default(20),
      cursor: z.string().max(500).optional(),
    }),
    response: z.object({ items: z.array(Batch), total: z.int(), nextCursor: z.string().nullable() }),
  },
  template: {
    method: 'GET',
    path: '/api/listing-imports/template.xlsx',
    right: 'listing.import',
    tag: 'imports',
    summary: '下载导入模板 Download the template',
    download: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  read: {
    method: 'GET',
    path: '/api/listing-imports/:id',
    right: 'listing.import',
    tag: 'imports',
    summary: '批次的状态与检查结果 State and findings of a batch',
    params: byId,
    response: BatchDetail,
  },
  rows: {
    method: 'GET',
    path: '/api/listing-imports/:id/rows',
    right: 'listing.import',
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
    path: '/api/listing-imports/:id/errors.xlsx',
    right: 'listing.import',
    tag: 'imports',
    summary: '下载错误行（附原因）Download the rows to correct, with reasons',
    params: byId,
    download: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  remap: {
    method: 'POST',
    path: '/api/listing-imports/:id/mapping',
    right: 'listing.import',
    tag: 'imports',
    summary: '更正列的含义并重新检查 Correct the mapping and check again',
    params: byId,
    body: z.object({ mapping: MappingJson }),
    status: 202,
    response: z.object({ id: z.uuid() }),
  },
  commit: {
    method: 'POST',
    path: '/api/listing-imports/:id/commit',
    right: 'listing.import',
    tag: 'imports',
    summary: '提交有效行 Commit the valid rows',
    params: byId,
    status: 202,
    response: z.object({ id: z.uuid() }),
  },
  undo: {
    method: 'POST',
    path: '/api/listing-imports/:id/undo',
    right: 'listing.import',
    tag: 'imports',
    summary: '撤销整个批次 Undo the whole batch',
    params: byId,
    status: 202,
    response: z.object({ id: z.uuid() }),
  },
});
