import type { FieldError } from '#kernel/errors';
import type { DelegableRight } from '#contracts/access';
import { addDays, type CivilDate } from '#kernel/time';
import type { Duty } from '#kernel/roles';
import { type Delegation, type DelegationState, type GivenRight } from './model.ts';

/** Pure decisions: the buttons and the server ask the same functions. */
export const PRINCIPAL_VERBS = ['grant', 'refuse', 'revoke'] as const;
export type PrincipalVerb = (typeof PRINCIPAL_VERBS)[number];
export const DELEGATE_VERBS = ['accept', 'decline', 'resign'] as const;
export type DelegateVerb = (typeof DELEGATE_VERBS)[number];
export type DelegationVerb = PrincipalVerb | DelegateVerb | 'change' | 'withdraw';

interface Step {
  readonly side: 'principal' | 'delegate';
  readonly from: readonly DelegationState[];
  readonly to: DelegationState;
}

/** The one life of a delegation. What one side proposed, the other answers; either ends it alone and at once. */
export const STEPS: Readonly<Record<PrincipalVerb | DelegateVerb, Step>> = {
  grant: { side: 'principal', from: ['requested'], to: 'active' },
  refuse: { side: 'principal', from: ['requested'], to: 'refused' },
  revoke: { side: 'principal', from: ['offered', 'active'], to: 'revoked' },
  accept: { side: 'delegate', from: ['offered'], to: 'active' },
  decline: { side: 'delegate', from: ['offered'], to: 'refused' },
  resign: { side: 'delegate', from: ['requested', 'active'], to: 'resigned' },
};

export type Side = 'principal' | 'delegate' | undefined;

interface Party {
  readonly organisationId?: string | undefined;
  readonly duty?: Duty | undefined;
  readonly delegation?: object | undefined;
}

/** On which side of it somebody stands. Whoever acts on another's behalf stands on neither: no chains. */
export const sideOf = (
  party: Party,
  { principalId, delegateId }: Pick<Delegation, 'principalId' | 'delegateId'>,
): Side => {
  if (party.delegation !== undefined || party.organisationId === undefined) return undefined;
  if (party.organisationId === principalId) return 'principal';
  return party.organisationId === delegateId ? 'delegate' : undefined;
};

export type Obstacle = 'delegation.notYours' | 'delegation.needsAdmin' | 'delegation.wrongState';

export function whyNotStep(
  party: Party,
  delegation: Pick<Delegation, 'principalId' | 'delegateId' | 'state'>,
  verb: PrincipalVerb | DelegateVerb,
): Obstacle | undefined {
  const { side, from } = STEPS[verb];
  if (sideOf(party, delegation) !== side) return 'delegation.notYours';
  if (party.duty !== 'admin') return 'delegation.needsAdmin';
  return from.includes(delegation.state) ? undefined : 'delegation.wrongState';
}

/** The principal gives more or less, or for longer or shorter, without asking anybody. */
export function whyNotChange(
  party: Party,
  delegation: Pick<Delegation, 'principalId' | 'delegateId' | 'state'>,
): Obstacle | undefined {
  if (sideOf(party, delegation) !== 'principal') return 'delegation.notYours';
  if (party.duty !== 'admin') return 'delegation.needsAdmin';
  return delegation.state === 'active' ? undefined : 'delegation.wrongState';
}

export const abilitiesOf = (party: Party, delegation: Delegation): DelegationVerb[] => [
  ...[...PRINCIPAL_VERBS, ...DELEGATE_VERBS].filter((verb) => whyNotStep(party, delegation, verb) === undefined),
  ...(whyNotChange(party, delegation) === undefined ? (['change'] as const) : []),
];

export const holdsOn = (right: GivenRight, today: CivilDate): boolean =>
  right.withdrawnAt === null && right.validFrom <= today && today <= right.validUntil;

/** What the delegate may do today; nothing when the delegation is not in force. */
export const rightsOn = ({ state, rights }: Pick<Delegation, 'state' | 'rights'>, today: CivilDate): DelegableRight[] =>
  state === 'active' ? [...new Set(rights.filter((right) => holdsOn(right, today)).map(({ name }) => name))] : [];

/** 催一下: once a day, and not on the day on which they were asked. */
export const remindableOn = (askedOn: CivilDate, remindedOn: CivilDate | null): CivilDate =>
  addDays(remindedOn ?? askedOn, 1);

export interface AskedRight {
  readonly name: DelegableRight;
  readonly until: CivilDate;
}

/** Each right once, from today on, for so many days at most. */
export function wrongRights(rights: readonly AskedRight[], today: CivilDate, longestDays: number): FieldError[] {
  const last = addDays(today, longestDays);
  const errors: FieldError[] = [];
  if (rights.length === 0) errors.push({ field: 'rights', zh: '至少选择一项', en: 'Choose at least one' });
  if (new Set(rights.map(({ name }) => name)).size < rights.length)
    errors.push({ field: 'rights', zh: '同一项只能出现一次', en: 'Each right once' });
  rights.forEach(({ until }, place) => {
    if (until < today || until > last)
      errors.push({
        field: `rights.${place}.until`,
        zh: `截止日期须在今天之后、${last} 之前（最长 ${longestDays} 天）`,
        en: `Must lie between today and ${last} (${longestDays} days at most)`,
      });
  });
  return errors;
}
