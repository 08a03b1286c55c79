import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes } from 'react';

interface NativeSelectProps extends Omit<
  SelectHTMLAttributes<HTMLSelectElement>,
  'onChange' | 'children' | 'multiple'
> {
  readonly id: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The empty first line. */
  readonly empty?: string | undefined;
  readonly onChange?: ((value: string) => void) | undefined;
}

/** For short fixed lists: the browser's own select, which every screen reader and phone knows. */
export function NativeSelect({ options, empty, onChange, ...rest }: NativeSelectProps): ReactNode {
  return (
    <select className="wb-control wb-select" {...rest} onChange={(event) => onChange?.(event.target.value)}>
      {empty !== undefined && <option value="">{empty}</option>}
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

interface DateInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'type'> {
  readonly id: string;
  /** "YYYY-MM-DD" or empty. */
  readonly onChange?: ((date: string) => void) | undefined;
}

export function DateInput({ onChange, ...rest }: DateInputProps): ReactNode {
  return <input type="date" className="wb-control" {...rest} onChange={(event) => onChange?.(event.target.value)} />;
}
