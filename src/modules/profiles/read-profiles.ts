import { failure } from '#kernel/errors';
import { readCursor, encodeCursor, type Page } from '#kernel/paging';
import { reachOf } from '#modules/access';
import type { Context } from '#platform/context';
import type { Profile, ProfileKind } from './model.ts';
import { maySee } from './rules.ts';
import { findProfile, listProfiles as select } from './store.ts';

/** For somebody who may not see it, a profile is not there. @throws record.notFound */
export async function getProfile(ctx: Context, id: string): Promise<Profile> {
  const found = await findProfile(ctx.db, ctx.tenant.id, id);
  if (found === undefined || !maySee(ctx.actor, found)) throw failure('record.notFound');
  return found;
}

interface ListQuery {
  readonly kind?: ProfileKind | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export async function listProfiles(ctx: Context, { kind, limit, cursor }: ListQuery): Promise<Page<Profile>> {
  const after = cursor === undefined ? undefined : readCursor(cursor, ['id'])[0];
  const { rows, total } = await select(ctx.db, ctx.tenant.id, {
    kind,
    limit,
    after,
    reach: reachOf(ctx.actor, 'profile.read'),
  });
  const items = rows.slice(0, limit);
  return { items, total, nextCursor: rows.length > limit ? encodeCursor([items.at(-1)!.id]) : null };
}
