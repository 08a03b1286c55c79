import {
  findNamesakes,
  listFormerIdentities,
  listMembers,
  listOrganisations,
  type Organisation,
} from '#modules/organisations';
import type { Context } from '#platform/context';

const FOUND_AT_MOST = 20;

/** By any part of the present or a former name, a present or former code, or initials; in whatever state. */
export async function findOrganisations(ctx: Context, query: string, reason: string) {
  const { rows } = await listOrganisations(ctx.db, ctx.tenant.id, { q: query.trim(), limit: FOUND_AT_MOST });
  const found = [];
  for (const one of rows.slice(0, FOUND_AT_MOST)) found.push(await describe(ctx, one));
  await ctx.audit(
    'support.find',
    { kind: 'organisations', id: 'search' },
    { query: query.trim(), count: found.length, reason },
  );
  return found;
}

async function describe({ db, tenant }: Context, one: Organisation) {
  const former = await listFormerIdentities(db, tenant.id, one.id);
  const alike = one.state === 'closed' ? [] : await findNamesakes(db, tenant.id, one.name, one.id);
  return {
    id: one.id,
    name: one.name,
    formerNames: former.filter(({ kind }) => kind === 'name').map(({ value }) => value),
    creditCode: one.creditCode,
    formerCodes: former.filter(({ kind }) => kind === 'code').map(({ value }) => value),
    kind: one.kind,
    subkind: one.subkind,
    state: one.state,
    division: one.division,
    members: (await listMembers(db, tenant.id, one.id)).length,
    duplicates: alike.map(({ id, name }) => ({ id, name })),
  };
}
