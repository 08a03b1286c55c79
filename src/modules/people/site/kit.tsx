import type { ReactNode } from 'react';
import { Failure } from '#kernel/errors';
import { authFailures } from '#platform/auth';
import type { PageInput, Redirect, SiteView } from '#platform/http';
import { errorsIn, sitePath, type FormState } from '../../site-form.tsx';
import { failures } from '../contract.ts';
import { withNext } from '../welcome.ts';

const TEXTS = { ...authFailures, ...failures };

export const errorsOf = (error: unknown, { lang }: PageInput, field: string): FormState['errors'] =>
  errorsIn(TEXTS, error, lang, field);

/** Pages about somebody's own account: never in a search engine. */
export const viewOf = (title: string, form: FormState, element: ReactNode): SiteView => ({
  ...(form.errors.length > 0 && { status: 422 }),
  title,
  noIndex: true,
  element,
});

/** Runs a sensitive act; who must confirm first is sent there and comes back to `path`. */
export async function afterConfirming(
  input: PageInput,
  path: `/${string}`,
  act: () => Promise<SiteView | Redirect>,
): Promise<SiteView | Redirect> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Failure && error.code === 'account.confirmFirst')
      return { redirect: withNext(sitePath(input.lang, '/account/confirm'), sitePath(input.lang, path)) };
    throw error;
  }
}

export const queryText = (input: PageInput, name: string): string => {
  const value = input.query[name];
  return typeof value === 'string' ? value : '';
};
