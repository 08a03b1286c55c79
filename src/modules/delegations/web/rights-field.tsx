import type { ReactNode } from 'react';
import { DateInput } from '#design/workbench';
import { DELEGABLE_RIGHTS, RIGHT_LABELS } from '../model.ts';
import type { RightName } from './words.ts';

/** Right → last day. */
export type ChosenRights = Partial<Record<RightName, string>>;

interface RightsFieldProps {
  readonly value: ChosenRights;
  readonly onChange: (value: ChosenRights) => void;
}

/** Each right by itself, each with its own last day. */
export function RightsField({ value, onChange }: RightsFieldProps): ReactNode {
  const toggle = (name: RightName): void => {
    const { [name]: until, ...rest } = value;
    onChange(until === undefined ? { ...rest, [name]: Object.values(rest)[0] ?? halfAYearOn() } : rest);
  };
  return (
    <fieldset className="desk-field">
      <legend>代办内容与期限（最长一年）</legend>
      {DELEGABLE_RIGHTS.map((name) => {
        const until = value[name];
        return (
          <div key={name} className="desk-given">
            <input
              type="checkbox"
              id={`right-${name}`}
              checked={until !== undefined}
              aria-describedby={`right-${name}-about`}
              onChange={() => toggle(name)}
            />
            <label htmlFor={`right-${name}`}>{RIGHT_LABELS[name].zh}</label>
            {until !== undefined && (
              <span className="desk-given-until">
                <label htmlFor={`until-${name}`}>至</label>
                <DateInput id={`until-${name}`} value={until} onChange={(day) => onChange({ ...value, [name]: day })} />
              </span>
            )}
            <p id={`right-${name}-about`} className="wb-quiet">
              {RIGHT_LABELS[name].about}
            </p>
          </div>
        );
      })}
    </fieldset>
  );
}

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });
const HALF_A_YEAR = 182 * 86_400_000;

export const halfAYearOn = (): string => DAY.format(performance.timeOrigin + performance.now() + HALF_A_YEAR);
