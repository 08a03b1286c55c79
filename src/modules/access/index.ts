/**
 * 权限 — owns the authorisation table: role × object × verb → scope. No tables, no events.
 * Promise: a right that is not in the table belongs to nobody; row scope is applied by each module's store.
 */
export { DELEGABLE, type DelegableRight } from './delegable.ts';
export { isRight, may, mayAct, rightsOf, scopeOf, whyNotAct, type Acting, type Refusal } from './may.ts';
export { RIGHT_WORDS, type RightWords } from './right-words.ts';
export { RIGHTS, type Right } from './rights.ts';
export { SCOPE_LABELS, SCOPES, type Scope } from './model.ts';
export { liesIn, NOWHERE, reaches, reachOf, type Reach, type Reachable } from './reach.ts';
export { reachSql, type ReachColumns } from './reach-sql.ts';
