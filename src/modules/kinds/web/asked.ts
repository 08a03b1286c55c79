import { labelOf, type Field, type Side } from '#contracts/kinds';

/** Label of a control, with the unit that is expected. */
export const asked = (field: Field, side: Side): string => {
  const label = labelOf(field, side).zh;
  if (field.unit === undefined || field.unit.zh === '') return label;
  return label.endsWith('）') ? `${label.slice(0, -1)}，${field.unit.zh}）` : `${label}（${field.unit.zh}）`;
};
