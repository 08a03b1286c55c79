import type { Role } from '#kernel/roles';
import type { Scope } from './model.ts';
import { RIGHTS, type Right } from './rights.ts';

/** How far this role's right reaches, or undefined when it has none. */
export const scopeOf = (role: Role, right: Right): Scope | undefined =>
  (RIGHTS[right] as Readonly<Partial<Record<Role, Scope>>>)[role];

const isRight = (right: string): right is Right => Object.hasOwn(RIGHTS, right);

/** A right that is not in the table belongs to nobody. */
export const may = (role: Role, right: string): boolean => isRight(right) && scopeOf(role, right) !== undefined;
