import { sql } from 'kysely';
import { mayAct, reaches, reachOf, type Right } from '#modules/access';
import type { Directory, Officer } from '#modules/approvals';
import type { AccountId } from '#kernel/ids';
import type { Duty } from '#kernel/roles';
import { findAccounts } from '#platform/auth';
import { PUBLIC_ACTOR, type Actor, type Context } from '#platform/context';
import { territoryOf } from './acting.ts';
import { ORGANISATION_KINDS, ROLE_OF_KIND, type OrganisationKind } from './model.ts';
import { findOrganisationNames } from './names-by-id.ts';

interface MemberRow {
  readonly accountId: AccountId;
  readonly duty: Duty;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly kind: OrganisationKind;
  readonly division: string | null;
}

/** A big city has some hundreds of officers; more than this is not a list that anybody chooses from. */
const MOST = 500;

/** Who holds a right where: asked as it would be of them, if they acted now. */
async function officers(ctx: Context, asked: Parameters<Directory['officers']>[1]): Promise<readonly Officer[]> {
  const right = asked.right as Right;
  const kinds = ORGANISATION_KINDS.filter((kind) => mayAct({ role: ROLE_OF_KIND[kind] }, right));
  const { rows } = await sql<MemberRow>`select m.account_id as "accountId", m.duty, o.id as "organisationId",
      o.name as "organisationName", o.kind, o.division
    from organisations.member m join organisations.organisation o on o.tenant_id = m.tenant_id and o.id = m.organisation_id
    where m.tenant_id = ${ctx.tenant.id} and o.state = 'verified' and o.kind = any(${kinds})
      ${asked.organisationId === null ? sql`` : sql`and o.id = ${asked.organisationId}`}
    order by o.name, m.created_at, m.account_id limit ${MOST}`.execute(ctx.db);
  const able = rows.filter((row) => reachesPlace(actorOf(row, ctx.tenant.division), right, asked));
  const accounts = await findAccounts(
    ctx.db,
    able.map(({ accountId }) => accountId),
  );
  return able.map(({ accountId, organisationId, organisationName, ...row }) => ({
    accountId,
    name: accounts.get(accountId)?.name ?? '',
    organisationId,
    organisationName,
    regional:
      actorOf({ ...row, accountId, organisationId, organisationName }, ctx.tenant.division).territory === undefined,
  }));
}

const actorOf = (row: MemberRow, region: string): Actor => ({
  ...PUBLIC_ACTOR,
  role: ROLE_OF_KIND[row.kind],
  accountId: row.accountId,
  organisationId: row.organisationId,
  organisationName: row.organisationName,
  duty: row.duty,
  territory: territoryOf(row, region),
});

function reachesPlace(actor: Actor, right: Right, asked: Parameters<Directory['officers']>[1]): boolean {
  if (!mayAct(actor, right)) return false;
  const reach = reachOf(actor, right);
  return asked.organisationId !== null || reach.kind === 'tenant' || reaches(reach, { territory: asked.territory });
}

/** Editors and administrators of the organisation that the actor acts for. */
async function colleagues(ctx: Context) {
  const { accountId, organisationId } = ctx.actor;
  if (organisationId === undefined) return [];
  const { rows } = await sql<{ id: string }>`select account_id as id from organisations.member
    where tenant_id = ${ctx.tenant.id} and organisation_id = ${organisationId} and duty <> 'viewer'
      and account_id <> ${accountId ?? null} order by created_at, account_id limit ${MOST}`.execute(ctx.db);
  const accounts = await findAccounts(
    ctx.db,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id }) => ({ accountId: id, name: accounts.get(id)?.name ?? '' }));
}

export const directory: Directory = {
  officers,
  colleagues,
  organisationNames: (ctx, ids) => findOrganisationNames(ctx.db, ctx.tenant.id, ids),
};
