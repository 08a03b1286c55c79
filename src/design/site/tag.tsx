import type { ReactNode } from 'react';
import type { Tone } from '#design/tokens';

/** A state or kind: always in words, the tone only helps the eye. */
export function Tag({
  tone = 'neutral',
  children,
}: {
  readonly tone?: Tone | undefined;
  readonly children: ReactNode;
}): ReactNode {
  return <span className={`tag tone-${tone}`}>{children}</span>;
}
