import { failure } from '#kernel/errors';
import { reaches, reachOf } from '#modules/access';
import { findNamesakes, findOrganisation, findOrganisationNames, type Namesake } from '#modules/organisations';
import type { Context } from '#platform/context';
import type { Merger } from './model.ts';
import { maySettle } from './standing.ts';
import { listMergers } from './store.ts';

export interface Succession {
  readonly settle: boolean;
  readonly mergers: readonly Merger[];
  readonly names: ReadonlyMap<string, string>;
  readonly namesakes: readonly Namesake[];
}

export async function readSuccession(ctx: Context, id: string): Promise<Succession> {
  const { db, tenant } = ctx;
  const found = await findOrganisation(db, tenant.id, id);
  const reach = reachOf(ctx.actor, 'organisation.govern');
  if (
    found === undefined ||
    !reaches(reach, { organisationId: id, accountId: found.createdBy, territory: found.division })
  )
    throw failure('record.notFound');
  const mergers = await listMergers(db, tenant.id, id);
  return {
    settle: maySettle(ctx, found),
    mergers,
    names: await findOrganisationNames(
      db,
      tenant.id,
      mergers.flatMap((one) => [one.fromId, one.intoId]),
    ),
    namesakes: await findNamesakes(db, tenant.id, found.name, id),
  };
}
