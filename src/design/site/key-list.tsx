import type { ReactNode } from 'react';

/** Keys that people copy by hand, each by itself. */
export const KeyList = ({ keys }: { readonly keys: readonly string[] }): ReactNode => (
  <ul className="key-list">
    {keys.map((key) => (
      <li key={key}>
        <code className="key">{key}</code>
      </li>
    ))}
  </ul>
);
