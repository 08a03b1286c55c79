import type { CodeChoice } from '#pages/codes';
import { optionText, type Field } from '#contracts/kinds';
import { isNumeric, type FormValue } from './form-values.ts';

/** What stands in a control, as people read it. */
export function answerText(field: Field, value: FormValue): string {
  if (typeof value !== 'string') {
    return value
      .map((one: string | CodeChoice) => (typeof one === 'string' ? optionText(field, one, 'zh') : one.label))
      .join('、');
  }
  if (isNumeric(field) || value === '') return value;
  if (field.as === 'flag') return value === 'true' ? '是' : '否';
  return optionText(field, value, 'zh');
}
