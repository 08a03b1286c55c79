import { failure } from '#kernel/errors';
import { readCursor, encodeCursor, type Page } from '#kernel/paging';
import type { Context } from '#platform/context';
import type { Organisation, OrganisationState } from './model.ts';
import { findOrganisation, listOrganisations as select } from './store.ts';
import { isStaff } from './view.ts';

export interface DirectoryQuery {
  readonly state?: OrganisationState | undefined;
  readonly kind?: string | undefined;
  readonly q?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** The directory by name. Whoever is not staff sees verified organisations, whatever state is asked for. */
export async function listOrganisations(ctx: Context, query: DirectoryQuery): Promise<Page<Organisation>> {
  const state = isStaff(ctx.actor) ? query.state : 'verified';
  const { rows, total } = await select(ctx.db, ctx.tenant.id, {
    state,
    kind: query.kind,
    q: query.q || undefined,
    limit: query.limit,
    after: query.cursor === undefined ? undefined : readCursor(query.cursor, ['text', 'id']),
  });
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  const more = rows.length > query.limit && last !== undefined;
  return { items, total, nextCursor: more ? encodeCursor([last.name, last.id]) : null };
}

/** Its own members and staff see an organisation before it is verified; for others it is not there. */
export async function readOrganisation(ctx: Context, id: string): Promise<Organisation> {
  const found = await findOrganisation(ctx.db, ctx.tenant.id, id);
  const visible = found?.state === 'verified' || isStaff(ctx.actor) || ctx.actor.organisationId === id;
  if (found === undefined || !visible) throw failure('record.notFound');
  return found;
}
