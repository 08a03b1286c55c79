import { failure } from '#kernel/errors';
import { readCursor, encodeCursor, type Page, type Paging } from '#kernel/paging';
import { reaches, reachOf } from '#modules/access';
import type { CodeBook } from '#modules/codes';
import type { Context } from '#platform/context';
import type { Organisation, OrganisationState } from './model.ts';
import { findOrganisation, listOrganisations as select } from './store.ts';
import { isStaff } from './view.ts';

export interface DirectoryQuery extends Paging {
  readonly state?: OrganisationState | undefined;
  readonly kind?: string | undefined;
  readonly subkind?: string | undefined;
  readonly division?: string | undefined;
  readonly industry?: string | undefined;
  readonly q?: string | undefined;
  readonly place?: 'territory' | 'region' | undefined;
}

/**
 * The directory by name. Whoever is not staff sees verified organisations, whatever state is asked for; staff see the
 * others of their 辖区 too.
 */
export async function listOrganisations(
  ctx: Context,
  book: CodeBook,
  query: DirectoryQuery,
): Promise<Page<Organisation>> {
  const staff = isStaff(ctx.actor);
  const { rows, total } = await select(ctx.db, ctx.tenant.id, {
    state: staff ? query.state : 'verified',
    kind: query.kind,
    subkind: query.subkind,
    division: query.division,
    industries: query.industry === undefined ? undefined : classesBelow(book, query.industry),
    q: query.q || undefined,
    reach: staff ? reachOf(ctx.actor, 'organisation.vet') : undefined,
    onlyWithin: staff && query.place === 'territory',
    limit: query.limit,
    uncounted: query.uncounted,
    after: query.cursor === undefined ? undefined : readCursor(query.cursor, ['text', 'id']),
  });
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  const more = rows.length > query.limit && last !== undefined;
  return { items, total, nextCursor: more ? encodeCursor([last.name, last.id]) : null };
}

/** A section of GB/T 4754 and all that it contains: their codes do not begin alike. */
function classesBelow(book: CodeBook, code: string): readonly string[] {
  const index = book.index('industry');
  const found = [code];
  for (const one of found) found.push(...index.children(one).map((row) => row.code));
  return found;
}

/**
 * Its own members and staff see an organisation before it is verified; for others it is not there. One that has ended
 * says so to everybody who could see it before.
 */
export async function readOrganisation(ctx: Context, id: string): Promise<Organisation> {
  const found = await findOrganisation(ctx.db, ctx.tenant.id, id);
  if (found === undefined) throw failure('record.notFound');
  const { division, createdBy, state } = found;
  const inside =
    ctx.actor.organisationId === id ||
    (isStaff(ctx.actor) &&
      reaches(reachOf(ctx.actor, 'organisation.vet'), {
        organisationId: id,
        accountId: createdBy,
        territory: division,
      }));
  if (inside || state === 'verified') return found;
  if (state === 'closed' && found.verifiedOn !== null) throw await over(ctx, found);
  throw failure('record.notFound');
}

async function over(ctx: Context, { name, closedOn, mergedInto }: Organisation): Promise<Error> {
  const heir = mergedInto === null ? undefined : await findOrganisation(ctx.db, ctx.tenant.id, mergedInto);
  const into = heir?.state === 'verified' ? `，由“${heir.name}”承接` : '';
  return failure('organisation.over', { name, closedOn: closedOn ?? '', into, heir: heir?.id ?? '' });
}
