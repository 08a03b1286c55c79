import { mayAct, reaches, reachOf, type Right } from '#modules/access';
import type { Actor } from '#platform/context';
import type { OrganisationView } from './contract.ts';
import type { Organisation } from './model.ts';
import { mayEditOwn, mayGovern, vettingsFor } from './rules.ts';

export const isStaff = (actor: Actor): boolean => actor.role === 'bureau' || actor.role === 'admin';

/** What leaves the house, with what this actor may do. Why it was refused is told to its members and to staff only. */
export function viewOf(organisation: Organisation, actor: Actor): OrganisationView {
  const own = actor.organisationId === organisation.id;
  const { createdBy: _createdBy, ...shown } = organisation;
  return {
    ...shown,
    stateReason: own || isStaff(actor) ? organisation.stateReason : null,
    createdAt: organisation.createdAt.toISOString(),
    updatedAt: organisation.updatedAt.toISOString(),
    abilities: {
      edit: mayEdit(organisation, actor),
      members: own && actor.duty === 'admin' && mayAct(actor, 'organisation.member'),
      vet: mayVet(organisation, actor) ? [...vettingsFor(organisation.state)] : [],
    },
  };
}

export const mayEdit = (organisation: Organisation, actor: Actor): boolean =>
  mayAct(actor, 'organisation.edit') &&
  (actor.organisationId === organisation.id
    ? mayEditOwn(organisation.state, actor.duty)
    : governs(actor, organisation, 'organisation.edit'));

/** Of this office's kind, and in its 辖区. */
const governs = (actor: Actor, { id, kind, division, createdBy }: Organisation, right: Right): boolean =>
  mayGovern(actor.role, kind) &&
  reaches(reachOf(actor, right), { organisationId: id, accountId: createdBy, territory: division });

/** For an officer to whom somebody else's organisation is closed: the place is not the own one, or the kind is not. */
export const whyNotGoverned = (actor: Actor, { kind }: Organisation) =>
  mayGovern(actor.role, kind) ? 'organisation.otherTerritory' : 'organisation.administratorsOnly';

/** Nobody vets the own organisation. */
export const mayVet = (organisation: Organisation, actor: Actor): boolean =>
  mayAct(actor, 'organisation.vet') &&
  actor.organisationId !== organisation.id &&
  governs(actor, organisation, 'organisation.vet');
