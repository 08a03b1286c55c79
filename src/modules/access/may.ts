import type { Duty, Role } from '#kernel/roles';
import type { Scope } from './model.ts';
import { RIGHTS, type Right } from './rights.ts';

/** How far this role's right reaches, or undefined when it has none. */
export const scopeOf = (role: Role, right: Right): Scope | undefined =>
  (RIGHTS[right] as Readonly<Partial<Record<Role, Scope>>>)[role];

const isRight = (right: string): right is Right => Object.hasOwn(RIGHTS, right);

/** A right that is not in the table belongs to nobody. */
export const may = (role: Role, right: string): boolean => isRight(right) && scopeOf(role, right) !== undefined;

/** Verbs that a 只读成员 may use of what belongs to the organisation; `manage` and `member` show lists whose acts ask for the duty. */
const VIEWER_VERBS: ReadonlySet<string> = new Set(['read', 'search', 'recommend', 'manage', 'member']);

/** The role's right, less what the duty inside the organisation takes away. */
export const mayAct = (actor: { readonly role: Role; readonly duty: Duty | undefined }, right: string): boolean => {
  if (!isRight(right)) return false;
  const scope = scopeOf(actor.role, right);
  if (scope === undefined) return false;
  return actor.duty !== 'viewer' || scope === 'own' || VIEWER_VERBS.has(right.split('.')[1]!);
};

/** Everything this actor may do, for screens. */
export const rightsOf = (actor: { readonly role: Role; readonly duty: Duty | undefined }): Right[] =>
  (Object.keys(RIGHTS) as Right[]).filter((right) => mayAct(actor, right));
