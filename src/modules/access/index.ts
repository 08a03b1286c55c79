/**
 * 权限 — owns the authorisation table: role × object × verb → scope. No tables, no events.
 * Promise: a right that is not in the table belongs to nobody; row scope is applied by each module's store.
 */
export { may, mayAct, rightsOf, scopeOf } from './may.ts';
export { RIGHTS, type Right } from './rights.ts';
export type { Scope } from './model.ts';
export { liesIn, reaches, reachOf, type Reach, type Reachable } from './reach.ts';
export { reachSql, type ReachColumns } from './reach-sql.ts';
