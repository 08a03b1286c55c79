import { encodeCursor, readCursor } from '#kernel/paging';
import { addDays, civilDate } from '#kernel/time';
import type { Context } from '#platform/context';
import type { LogFilter, LogLine } from './contract.ts';
import { countedText } from './keepable-text.ts';
import { countLines, listLines, sumLines, type LogSlice, type LogSums } from './log-store.ts';

export interface LogPage {
  readonly items: readonly LogLine[];
  readonly total: number;
  readonly nextCursor: string | null;
  readonly sums: LogSums;
}

/** 检索词统计: what is searched for in these days, the most telling first. */
export async function readLog(
  ctx: Context,
  { show, days, place, q }: LogFilter,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<LogPage> {
  const slice: LogSlice = { from: addDays(civilDate(ctx.now), 1 - days), place, q: countedText(q) };
  const after = cursor === undefined ? undefined : readCursor(cursor, ['number', 'text', 'text']);
  const rows = await listLines(ctx.db, ctx.tenant.id, { ...slice, show, after, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ rank: _rank, ...line }) => line),
    total: await countLines(ctx.db, ctx.tenant.id, show, slice),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.rank, last.text, last.place]) : null,
    sums: await sumLines(ctx.db, ctx.tenant.id, slice),
  };
}
