export { may, mayAct, rightsOf, scopeOf } from './may.ts';
export { RIGHTS, type Right } from './rights.ts';
export { SCOPE_LABELS, type Scope } from './model.ts';
