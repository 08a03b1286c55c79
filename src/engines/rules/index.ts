/**
 * Law as data: dated, layered wordings whose condition (CEL, https://cel.dev) says what must hold. Each condition is checked
 * against declared variables; facts are judged on a civil date. What is not known is never taken for fulfilled. No I/O.
 */
export { LAYERS, SEVERITIES } from './types.ts';
export type {
  Bilingual,
  Fact,
  FactsOf,
  Finding,
  Layer,
  Severity,
  Span,
  Variable,
  Variables,
  VariableType,
  Wording,
} from './types.ts';
export { applicableOn, periodCovers } from './applicable.ts';
export { checkCondition } from './condition.ts';
export type { ConditionError } from './condition-error.ts';
export { compileRules, rulesOn, type BrokenRule, type CompiledRules } from './compile.ts';
export { check } from './check.ts';
export { phraseFinder, phraseProblem, type PhraseFinder, type PhraseProblem } from './phrases.ts';
export type { Finders } from './scope.ts';
