import type { ReactNode } from 'react';

/** The seal alone, for the narrow bar. */
export function ShellMark(): ReactNode {
  return (
    <svg className="wb-mark" viewBox="13 1 30 30" width="28" height="28" aria-hidden="true" focusable="false">
      <rect x="13" y="1" width="30" height="30" rx="3.5" />
      <path d="M37.5 6.5H18.5V25.5H38.5M34.6 10.2 25 12.2V16.4C25 19.4 24.3 21 22.6 22.7M25 16h11M31.3 16v7" />
    </svg>
  );
}
