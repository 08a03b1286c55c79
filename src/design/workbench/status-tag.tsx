import type { ReactNode } from 'react';
import type { Tone } from '#design/tokens';

/** A state in words on its own ground; colour alone never says it. */
export function StatusTag({
  tone = 'neutral',
  children,
}: {
  readonly tone?: Tone | undefined;
  readonly children: ReactNode;
}): ReactNode {
  return <span className={`wb-tag tone-${tone}`}>{children}</span>;
}
