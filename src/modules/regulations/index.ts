/**
 * 规则 — owns the law that listings are judged by: dated wordings in three layers, as data (engines/rules).
 * Tables: regulations.rule, regulations.phrase, regulations.wage_floor, regulations.threshold. Data that comes with the product:
 * regulations/. Emits nothing.
 * Promises: a wording is never changed or deleted, editing adds another; a fact that is not known is never taken for fulfilled;
 * what nobody has compared with its source is marked 待核实 wherever it is shown.
 */
export type { Finding, Span } from '#engines/rules';
export { activeRules, checkFacts, type ActiveRules } from './active-rules.ts';
export { floorFacts, type FloorFacts, type WageFloor } from './wage-floor.ts';
export { listFloors } from './wage-floor-store.ts';
export { loadFloors } from './load-floors.ts';
export { loadPhrases } from './load-phrases.ts';
export { readThresholds, thresholdsInForce } from './read-thresholds.ts';
export { signsIn, type Sign } from './signs.ts';
export { addThreshold, type NewThreshold } from './set-threshold.ts';
export { THRESHOLD_UNITS, type ThresholdInForce, type ThresholdKey } from './threshold.ts';
export { loadRules, type LoadedRules } from './load-rules.ts';
export {
  fieldLabel,
  isRequiredElement,
  LAYER_LABELS,
  SEVERITY_LABELS,
  LISTING_VARIABLES,
  type ListingFacts,
  type RuleId,
  type RuleWording,
  type Subject,
} from './model.ts';
