import { failure } from '#kernel/errors';
import { readCursor, encodeCursor, type Page } from '#kernel/paging';
import { reachOf } from '#modules/access';
import { recordAccess } from '#platform/audit';
import type { Context } from '#platform/context';
import type { Profile, ProfileKind } from './model.ts';
import { hidesLearners, maySee } from './rules.ts';
import { findProfile, listProfiles as select } from './store.ts';

/** For somebody who may not see it, a profile is not there. @throws record.notFound */
export async function getProfile(ctx: Context, id: string): Promise<Profile> {
  const found = await findProfile(ctx.db, ctx.tenant.id, id);
  if (found === undefined || !maySee(ctx.actor, found)) throw failure('record.notFound');
  await recordReading(ctx, [found]);
  return found;
}

/** Who looks at other people's records stands in the access log; a class is nobody. */
async function recordReading(ctx: Context, profiles: readonly Profile[]): Promise<void> {
  const others = profiles.filter(({ kind, accountId }) => kind !== 'class' && accountId !== ctx.actor.accountId);
  await recordAccess(ctx, { verb: 'read', kind: 'profile', ids: others.map(({ id }) => id) });
}

interface ListQuery {
  readonly kind?: ProfileKind | undefined;
  readonly q?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export async function listProfiles(ctx: Context, { kind, q, limit, cursor }: ListQuery): Promise<Page<Profile>> {
  const after = cursor === undefined ? undefined : readCursor(cursor, ['id'])[0];
  const { rows, total } = await select(ctx.db, ctx.tenant.id, {
    kind,
    q,
    masked: hidesLearners(ctx.actor),
    limit,
    after,
    reach: reachOf(ctx.actor, 'profile.read'),
  });
  const items = rows.slice(0, limit);
  await recordReading(ctx, items);
  return { items, total, nextCursor: rows.length > limit ? encodeCursor([items.at(-1)!.id]) : null };
}
