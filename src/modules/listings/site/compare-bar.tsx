import type { ReactNode } from 'react';
import { Button } from '#design/site';
import type { Language } from '#platform/http';
import { at } from './addresses.ts';

/** The boxes beside the results belong to this form, wherever they stand. */
export const COMPARE_FORM = 'compare';

export const CompareBar = ({ lang }: { readonly lang: Language }): ReactNode => (
  <form id={COMPARE_FORM} method="get" action={at(lang, '/compare')} className="compare-bar">
    <Button look="plain">{lang === 'zh' ? '并排比较选中的（2 至 4 条）' : 'Compare the chosen (2 to 4)'}</Button>
  </form>
);
