export { DELEGABLE, type DelegableRight } from './delegable.ts';
export { may, mayAct, rightsOf, scopeOf, whyNotAct, type Acting, type Refusal } from './may.ts';
export { RIGHT_WORDS, type RightWords } from './right-words.ts';
export { RIGHTS, type Right } from './rights.ts';
export { SCOPE_LABELS, SCOPES, type Scope } from './model.ts';
export { liesIn, reaches, reachOf, type Reach, type Reachable } from './reach.ts';
