import type { Duty, Role } from '#kernel/roles';
import { opens } from './delegable.ts';
import type { Scope } from './model.ts';
import { RIGHTS, type Right } from './rights.ts';

/** What of an actor decides about a right; without the rest nothing is taken away. */
export interface Acting {
  readonly role: Role;
  readonly duty?: Duty | undefined;
  readonly territory?: string | undefined;
  readonly delegation?: { readonly rights: readonly string[] } | undefined;
  readonly observer?: string | undefined;
}

/** How far this role's right reaches, or undefined when it has none. */
export const scopeOf = (role: Role, right: Right): Scope | undefined =>
  (RIGHTS[right] as Readonly<Partial<Record<Role, Scope>>>)[role];

export const isRight = (right: string): right is Right => Object.hasOwn(RIGHTS, right);

/** A right that is not in the table belongs to nobody. */
export const may = (role: Role, right: string): boolean => isRight(right) && scopeOf(role, right) !== undefined;

/** Verbs that only look. `manage` and `member` show lists whose acts ask for more. */
const READING_VERBS: ReadonlySet<string> = new Set(['read', 'search', 'recommend', 'details', 'manage', 'member']);

const isReading = (right: Right): boolean => READING_VERBS.has(right.split('.')[1]!);

export type Refusal = 'role' | 'duty' | 'territory' | 'delegation' | 'observer';

/** What takes a right away from somebody whose role has it; in this order, so that the page can say which. */
const LIMITS: readonly (readonly [Refusal, (actor: Acting, right: Right, scope: Scope) => boolean])[] = [
  // 只读成员: looks at what belongs to the organisation.
  [
    'duty',
    (actor, right, scope) =>
      actor.duty === 'viewer' && scope !== 'own' && !isReading(right) && !(scope === 'tenant' && isForAnybody(right)),
  ],
  // Officers of a county govern what lies in it, not what holds for the whole region.
  ['territory', (actor, right, scope) => actor.territory !== undefined && scope === 'tenant' && !isForAnybody(right)],
  [
    'delegation',
    (actor, right, scope) => actor.delegation !== undefined && !isOpenOnBehalf(actor.delegation.rights, right, scope),
  ],
  // Whoever looks with somebody else's eyes changes nothing.
  ['observer', (actor, right) => actor.observer !== undefined && !isReading(right) && right !== 'session.end'],
];

const isForAnybody = (right: Right): boolean => scopeOf('account', right) === 'tenant';

/** One's own account and what is public stay open, whoever one acts for; of the organisation only what was given over. */
const isOpenOnBehalf = (given: readonly string[], right: Right, scope: Scope): boolean =>
  scope === 'own' || (scope === 'tenant' && isForAnybody(right)) || opens(given, right);

/** Why this actor may not use this right, or undefined when it may. A right that is not in the table belongs to nobody. */
export function whyNotAct(actor: Acting, right: string): Refusal | undefined {
  if (!isRight(right)) return 'role';
  const scope = scopeOf(actor.role, right);
  if (scope === undefined) return 'role';
  return LIMITS.find(([, takes]) => takes(actor, right, scope))?.[0];
}

/** The role's right, less what duty, territory, delegation and observing take away. */
export const mayAct = (actor: Acting, right: string): boolean => whyNotAct(actor, right) === undefined;

/** Everything this actor may do, for screens. */
export const rightsOf = (actor: Acting): Right[] =>
  (Object.keys(RIGHTS) as Right[]).filter((right) => mayAct(actor, right));
