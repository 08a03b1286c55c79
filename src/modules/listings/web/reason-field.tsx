import type { ReactNode } from 'react';
import { Field } from '../../desk-parts.tsx';

interface ReasonFieldProps {
  readonly label: string;
  readonly phrases: readonly string[];
  readonly value: string;
  readonly onChange: (reason: string) => void;
}

/** Free text, with the usual answers one tap away. */
export function ReasonField({ label, phrases, value, onChange }: ReasonFieldProps): ReactNode {
  return (
    <Field id="act-reason" label={label} required>
      <div className="desk-phrases">
        {phrases.map((phrase) => (
          <button key={phrase} type="button" className="desk-phrase" onClick={() => onChange(phrase)}>
            {phrase}
          </button>
        ))}
      </div>
      <textarea
        id="act-reason"
        className="wb-control"
        maxLength={500}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
