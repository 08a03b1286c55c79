import { failure } from '#kernel/errors';
import { decodeCursor, encodeCursor, type Page } from '#kernel/paging';
import type { Context } from '#platform/context';
import { selectEmployers, type Employer } from './published-listings.ts';

/** Who looks for people in this region now, most listings first. */
export async function listEmployers(
  ctx: Context,
  query: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<Employer>> {
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor);
  const { rows, total } = await selectEmployers(ctx.db, ctx.tenant.id, { limit: query.limit, after });
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  return {
    items,
    total,
    nextCursor:
      rows.length > query.limit && last !== undefined
        ? encodeCursor([last.listings, last.name, last.organisationId ?? ''])
        : null,
  };
}

function readCursor(cursor: string): readonly [number, string, string] {
  const [listings, name, organisation, ...more] = decodeCursor(cursor) ?? [];
  if (typeof listings !== 'number' || typeof name !== 'string' || typeof organisation !== 'string' || more.length > 0)
    throw failure('cursor.invalid');
  return [listings, name, organisation];
}
