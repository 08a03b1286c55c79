import type { FailureTexts } from '#kernel/errors';
import { authFailures } from '#platform/auth';
import type { Language } from '#platform/http';
import { errorsIn, type FormState } from '../../site-form.tsx';
import { failures } from '../contract.ts';

export { EMPTY, formErrors, SelectField, textOf, TextField, valuesOf, type FormState } from '../../site-form.tsx';

const TEXTS: FailureTexts = { ...authFailures, ...failures };

export const errorsOf = (error: unknown, lang: Language, field: string): FormState['errors'] =>
  errorsIn(TEXTS, error, lang, field);
