import type { FailureTexts } from '#kernel/errors';
import type { PageInput } from '#platform/http';
import { errorsIn, valuesOf, type FormState } from '../../site-form.tsx';

export { EMPTY, sitePath, textOf, type FormState } from '../../site-form.tsx';

/** What was typed, with what was refused; anything unexpected goes on up. */
export const refusedForm = (error: unknown, input: PageInput, field: string, texts: FailureTexts): FormState => ({
  values: valuesOf(input.form),
  errors: errorsIn(texts, error, input.lang, field),
});
