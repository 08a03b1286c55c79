import type { Duty, Role } from '#kernel/roles';
import {
  kindFacts,
  ROLE_OF_KIND,
  type Member,
  type Membership,
  type OrganisationKind,
  type OrganisationState,
} from './model.ts';

/** Pure decisions: the buttons and the server ask the same functions. */
export const VET_DECISIONS = ['verify', 'return', 'refuse', 'suspend'] as const;
export type VetDecision = (typeof VET_DECISIONS)[number];

interface Vetting {
  readonly from: readonly OrganisationState[];
  readonly to: OrganisationState;
  readonly needsReason: boolean;
}

export const VETTING: Readonly<Record<VetDecision, Vetting>> = {
  verify: { from: ['pending', 'refused', 'suspended'], to: 'verified', needsReason: false },
  /** 补正: with the data kept; correcting it stands in line again. */
  return: { from: ['pending'], to: 'returned', needsReason: true },
  refuse: { from: ['pending'], to: 'refused', needsReason: true },
  suspend: { from: ['verified'], to: 'suspended', needsReason: true },
};

export const vettingsFor = (state: OrganisationState): readonly VetDecision[] =>
  VET_DECISIONS.filter((decision) => VETTING[decision].from.includes(state));

/**
 * Whose standing staff decide about. A bureau's officers reach the whole region, so only the administrator lets a bureau
 * in; the operator's own organisation is nobody's to vet.
 */
export const mayGovern = (role: Role, kind: OrganisationKind): boolean =>
  kind !== 'operator' && (role === 'admin' || (role === 'bureau' && kindFacts(kind).vettedBy === 'staff'));

/** An organisation that was sent back or refused corrects its data and stands in line again; so does one that withdrew. */
export const stateAfterEdit = (state: OrganisationState): OrganisationState =>
  state === 'refused' || state === 'returned' || state === 'withdrawn' ? 'pending' : state;

/** How far an office reaches follows from its place, and whom it speaks for from its name: not its own to change. */
export const OFFICE_FIELDS = ['name', 'division'] as const;
export const isOffice = ({ kind, state }: { readonly kind: OrganisationKind; readonly state: OrganisationState }) =>
  ROLE_OF_KIND[kind] === 'bureau' && state === 'verified';

/** Own data while waiting or in good standing; a suspended organisation speaks to the operator first. */
export const mayEditOwn = (state: OrganisationState, duty: Duty | undefined): boolean =>
  state !== 'suspended' && (duty === 'admin' || duty === 'editor');

/** Somebody must stay who can let others in. */
export const isLastAdmin = (members: readonly Member[], accountId: string): boolean =>
  members.some((member) => member.accountId === accountId && member.duty === 'admin') &&
  members.filter((member) => member.duty === 'admin').length === 1;

/** Which organisation somebody acts for: the chosen one, else the first verified one, else the first. */
export const chooseMembership = <One extends Membership>(
  memberships: readonly One[],
  chosen: string | undefined,
): One | undefined =>
  memberships.find((one) => one.organisationId === chosen) ??
  memberships.find((one) => one.state === 'verified') ??
  memberships[0];

/** Officers and administrators act as such only after two factors; until then they are people like any other. */
export const needsTwoFactors = (role: Role): boolean => role === 'bureau' || role === 'admin';

/** Until an organisation is verified its members are people like any other. */
export const roleOf = (membership: Membership | undefined, personal: Role | undefined): Role =>
  membership?.state === 'verified' ? ROLE_OF_KIND[membership.kind] : (personal ?? 'account');
