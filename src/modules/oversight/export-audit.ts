import { failure } from '#kernel/errors';
import { ROLE_LABELS } from '#kernel/roles';
import { civilDate, civilMinute } from '#kernel/time';
import { eachEntry, listAccess, recordAccess, type AccessEntry, type AccessFilter } from '#platform/audit';
import type { Context } from '#platform/context';
import { exportCsv, exportWorkbook } from '#platform/exports';
import type { Download } from '#platform/http';
import type { AccessQuery, AuditQuery } from './audit-contract.ts';
import {
  accessFilter,
  describeAccess,
  describeEntries,
  trailFilter,
  type DescribedAccess,
  type DescribedEntry,
} from './read-audit.ts';

/** A sheet that nobody can open helps no auditor: beyond this a narrower period is asked for. */
const EXPORTED_AT_MOST = 200_000;
const AT_ONCE = 500;

interface Export {
  readonly format: 'xlsx' | 'csv';
  readonly purpose: string;
}

type Row = readonly string[];

const ENTRY_HEADER = [
  '时间',
  '操作',
  '结果',
  '操作人',
  '代表机构',
  '身份',
  '受托',
  '支持人员',
  '对象',
  '对象名称',
  '对象编号',
  '改动',
  '其他',
  '原因',
  '网络地址',
  '请求编号',
];

const entryRow = (entry: DescribedEntry): Row => [
  civilMinute(new Date(entry.at)),
  entry.words,
  entry.refused ? '被拒绝' : '完成',
  entry.account?.name ?? '系统或访客',
  entry.organisation?.name ?? '',
  ROLE_LABELS[entry.role].zh,
  entry.delegationId === null ? '' : '是',
  entry.observer?.name ?? '',
  entry.object.words,
  entry.object.name ?? '',
  entry.object.id,
  entry.changes.map(({ label, before, after }) => `${label}：${before ?? ''} → ${after ?? ''}`).join('\n'),
  entry.facts.map(({ label, value }) => `${label}：${value}`).join('\n'),
  entry.reason ?? '',
  entry.address ?? '',
  entry.requestId,
];

const ACCESS_HEADER = [
  '时间',
  '方式',
  '查阅人',
  '代表机构',
  '身份',
  '支持人员',
  '对象',
  '对象编号',
  '字段',
  '用途',
  '网络地址',
];
export const ACCESS_WORDS = { read: '查看', reveal: '查看原文', export: '导出' } as const;

const accessRow = (entry: DescribedAccess): Row => [
  civilMinute(new Date(entry.at)),
  ACCESS_WORDS[entry.verb],
  entry.account?.name ?? '系统',
  entry.organisation?.name ?? '',
  ROLE_LABELS[entry.role].zh,
  entry.observer?.name ?? '',
  entry.object.words,
  entry.object.id,
  entry.fields.join('、'),
  entry.purpose ?? '',
  entry.address ?? '',
];

export async function exportAudit(
  ctx: Context,
  { format, purpose, ...asked }: Export & Omit<AuditQuery, 'limit' | 'cursor'>,
): Promise<Download> {
  const entries = eachEntry(ctx.db, ctx.tenant.id, await trailFilter(ctx, asked));
  const rows = rowsOf(entries, async (some) => (await describeEntries(ctx, some)).map(entryRow));
  await recordAccess(ctx, { verb: 'export', kind: 'audit', ids: ['trail'], purpose });
  return write(ctx, { title: '操作记录', kind: 'audit', header: ENTRY_HEADER, rows, format, purpose, filter: asked });
}

export async function exportAccess(
  ctx: Context,
  { format, purpose, ...asked }: Export & Omit<AccessQuery, 'limit' | 'cursor'>,
): Promise<Download> {
  const rows = rowsOf(eachAccess(ctx, await accessFilter(ctx, asked)), async (some) =>
    (await describeAccess(ctx, some)).map(accessRow),
  );
  await recordAccess(ctx, { verb: 'export', kind: 'audit', ids: ['access'], purpose });
  return write(ctx, { title: '查阅记录', kind: 'access', header: ACCESS_HEADER, rows, format, purpose, filter: asked });
}

async function* eachAccess(ctx: Context, filter: AccessFilter): AsyncGenerator<AccessEntry> {
  for (let cursor: string | undefined; ;) {
    const page = await listAccess(ctx.db, ctx.tenant.id, { ...filter, limit: AT_ONCE, cursor });
    yield* page.items;
    if (page.nextCursor === null) return;
    cursor = page.nextCursor;
  }
}

/** Names are looked up for some hundred rows at once. */
async function* rowsOf<Entry>(
  entries: AsyncIterable<Entry>,
  describe: (some: readonly Entry[]) => Promise<readonly Row[]>,
): AsyncGenerator<Row> {
  let some: Entry[] = [];
  let count = 0;
  for await (const entry of entries) {
    if ((count += 1) > EXPORTED_AT_MOST) throw failure('audit.tooMany', { most: EXPORTED_AT_MOST });
    some.push(entry);
    if (some.length < AT_ONCE) continue;
    yield* await describe(some);
    some = [];
  }
  yield* await describe(some);
}

interface Written extends Export {
  readonly title: string;
  readonly kind: string;
  readonly header: readonly string[];
  readonly rows: AsyncIterable<Row>;
  readonly filter: Readonly<Record<string, unknown>>;
}

function write(ctx: Context, { title, kind, header, rows, format, purpose, filter }: Written): Promise<Download> {
  const facts = { name: `${title}-${civilDate(ctx.now)}.${format}`, kind, purpose, filter };
  if (format === 'csv') return exportCsv(ctx, { ...facts, header, rows });
  const columns = header.map((name) => ({ header: name, text: true, width: 18 }));
  return exportWorkbook(ctx, { ...facts, sheets: [{ name: title, columns, rows }] });
}
