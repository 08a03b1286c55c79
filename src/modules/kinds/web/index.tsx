/** 字段表 — the fields of a table as controls of a form, for every module whose records are made from one. */
export { answerText } from './answer-text.ts';
export { asked } from './asked.ts';
export { FieldControls, fieldId, type FieldForm } from './field-controls.tsx';
export {
  emptyValue,
  isNumeric,
  sentValue,
  typedValue,
  type FormValue,
  type FormValues,
  type Sent,
} from './form-values.ts';
