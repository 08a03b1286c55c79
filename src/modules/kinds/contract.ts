export * from './model.ts';
export { KIND_WORDS, kindWords, SIDE_LABELS, TYPE_LABELS, type KindWords } from './labels.ts';
export {
  emptyDetail,
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
  type DetailOf,
} from './fields.ts';
export { columnsOf, detailSchema, hiddenFields, ShownDetailSchema, shownDetail, type KindColumn } from './detail.ts';
export { kindFindings, missingElements, type KindFinding, type KindHeader } from './rules.ts';
export { factGroups, type FactGroup, type FactRow } from './fact-rows.ts';
export { highlightsOf, type Highlights } from './highlights.ts';
export { moneyText, optionText, valueText } from './value-text.ts';
