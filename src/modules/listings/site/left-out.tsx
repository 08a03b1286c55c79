import type { ReactNode } from 'react';
import { Notice } from '#design/site';
import type { FieldError } from '#kernel/errors';
import type { Language } from '#platform/http';

/** What of an address makes no sense and was not searched for. */
export function LeftOut({
  lang,
  faults,
}: {
  readonly lang: Language;
  readonly faults: readonly FieldError[];
}): ReactNode {
  if (faults.length === 0) return null;
  return (
    <Notice lang={lang} tone="info" title={lang === 'zh' ? '有的条件没有用上' : 'Some of it was left out'}>
      <ul>
        {faults.map((fault) => (
          <li key={fault.field}>{lang === 'zh' ? `${fault.zh}。` : `${fault.en}.`}</li>
        ))}
      </ul>
    </Notice>
  );
}
