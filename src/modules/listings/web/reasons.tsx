import type { ReactNode } from 'react';
import type { Schemas } from '../../api.ts';

/** Why an officer returned it or took it down, by field. */
export function Reasons({
  reasons,
  label,
}: {
  readonly reasons: Schemas['ManagedListing']['returnedReasons'];
  readonly label: (field: string) => string;
}): ReactNode {
  return (
    <ul>
      {reasons.map(({ field, text, citation }) => (
        <li key={`${field}-${text}`}>
          {field !== '' && <strong>{`${label(field)}：`}</strong>}
          {text}
          {citation !== undefined && <span className="wb-quiet">{`（${citation}）`}</span>}
        </li>
      ))}
    </ul>
  );
}
