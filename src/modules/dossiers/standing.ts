import { failure } from '#kernel/errors';
import { civilDate } from '#kernel/time';
import { mayAct, reaches, reachOf, type Right } from '#modules/access';
import { findOrganisation, mayGovern, type Organisation } from '#modules/organisations';
import type { Context } from '#platform/context';
import type { Confirmation } from './store.ts';

/** How somebody stands to a dossier: it is the own organisation's, or one that staff look after. */
export interface Standing {
  readonly organisation: Organisation;
  readonly own: boolean;
  readonly edits: boolean;
  readonly checks: boolean;
}

const within = (ctx: Context, right: Right, one: Organisation): boolean =>
  reaches(reachOf(ctx.actor, right), { organisationId: one.id, accountId: one.createdBy, territory: one.division });

export function standingTo(ctx: Context, organisation: Organisation): Standing {
  const { actor } = ctx;
  const own = actor.organisationId === organisation.id;
  const alive = organisation.state !== 'suspended' && organisation.state !== 'closed';
  const governs = !own && mayGovern(actor.role, organisation.kind);
  const editsOwn = mayAct(actor, 'dossier.edit') && (actor.duty === 'admin' || actor.duty === 'editor');
  return {
    organisation,
    own,
    edits: alive && (own ? editsOwn : governs && within(ctx, 'dossier.edit', organisation)),
    checks: governs && within(ctx, 'dossier.check', organisation),
  };
}

/** For whom it is not there, it is not there. */
export async function readStanding(ctx: Context, id: string): Promise<Standing> {
  const found = await findOrganisation(ctx.db, ctx.tenant.id, id);
  if (found === undefined) throw failure('record.notFound');
  const standing = standingTo(ctx, found);
  if (!standing.own && !(ctx.actor.role !== 'account' && within(ctx, 'dossier.read', found)))
    throw failure('record.notFound');
  return standing;
}

export async function standingToEdit(ctx: Context, id: string): Promise<Standing> {
  const standing = await readStanding(ctx, id);
  if (standing.edits) return standing;
  if (standing.own)
    throw failure(standing.organisation.state === 'suspended' ? 'organisation.suspended' : 'organisation.noDuty');
  throw failure('organisation.notYours');
}

export async function standingToCheck(ctx: Context, id: string): Promise<Standing> {
  const standing = await readStanding(ctx, id);
  if (!standing.checks) throw failure('organisation.notYours');
  return standing;
}

export const confirmationOf = (ctx: Context, { own }: Standing): Confirmation => ({
  source: own ? 'own' : 'staff',
  on: civilDate(ctx.now),
  by: ctx.actor.accountId ?? null,
  byName: ctx.actor.name ?? null,
});

export const sourceNameOf = (ctx: Context): string => ctx.actor.organisationName ?? '平台';
