export * from './model.ts';
export { KIND_WORDS, kindWords, SIDE_LABELS, TYPE_LABELS, type KindWords } from './labels.ts';
export {
  emptyDetail,
  emptyIn,
  emptyValue,
  fieldOf,
  fieldsOf,
  groupsOf,
  holds,
  isList,
  isStated,
  KIND_FIELDS,
  labelOf,
  mayRead,
  visibilityOf,
  type DetailIn,
  type DetailOf,
} from './fields.ts';
export {
  columnsIn,
  columnsOf,
  detailSchema,
  fieldSchema,
  hiddenFields,
  hiddenIn,
  ShownDetailSchema,
  shownDetail,
  shownFields,
  type KindColumn,
} from './detail.ts';
export { kindFindings, missingElements, type KindFinding, type KindHeader } from './rules.ts';
export { factGroups, factGroupsIn, type FactGroup, type FactRow } from './fact-rows.ts';
export { highlightsOf, type Highlights } from './highlights.ts';
export { moneyText, optionText, valueText } from './value-text.ts';
export { facetValues, searchWords, valuesIn } from './search-words.ts';
export * from './options.ts';
export { FORMS } from './fields/cooperation.ts';
export { DAYS, FACILITIES, INSURANCE, LICENCES, OPERATION, PRICES, USERS, USES } from './fields/facility.ts';
export { MODES, TECH_FIELDS } from './fields/research.ts';
export { TECHNOLOGY } from './fields/technology.ts';
export { CONFIDENTIALITY, READINESS, RESULTS } from './fields/technology-options.ts';
