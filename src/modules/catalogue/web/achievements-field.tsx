import type { ReactNode } from 'react';
import { Button } from '#design/workbench';
import type { Achievement } from './form.ts';

interface AchievementsFieldProps {
  readonly value: readonly Achievement[];
  readonly error: string | undefined;
  readonly onChange: (value: readonly Achievement[]) => void;
}

const EMPTY: Achievement = { year: '', title: '', evidence: '' };
const PARTS = [
  ['year', '年份'],
  ['title', '业绩'],
  ['evidence', '证明'],
] as const;

/** One line for each: year, what, and what shows it. */
export function AchievementsField({ value, error, onChange }: AchievementsFieldProps): ReactNode {
  const rows = value.length === 0 ? [EMPTY] : value;
  const set = (at: number, part: keyof Achievement, text: string): void =>
    onChange(rows.map((row, place) => (place === at ? { ...row, [part]: text } : row)));
  return (
    <div className="desk-field">
      {error !== undefined && <p className="desk-error">{error}</p>}
      <p className="wb-quiet">一行一项。证明写证书编号、文号或公开网页的名称，不写身份证号。</p>
      <ol className="desk-achievements">
        {rows.map((row, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- lines have no identity of their own while they are typed
          <li key={at}>
            {PARTS.map(([part, label]) => (
              <label key={part} className={`desk-achievement-${part}`}>
                <span>{label}</span>
                <input
                  className="wb-control"
                  maxLength={part === 'evidence' ? 300 : 200}
                  {...(part === 'year' && { inputMode: 'numeric' as const })}
                  value={row[part]}
                  onChange={(event) => set(at, part, event.target.value)}
                />
              </label>
            ))}
            <button
              type="button"
              className="desk-act"
              aria-label={`删除第 ${at + 1} 项`}
              onClick={() => onChange(rows.filter((_, place) => place !== at))}
            >
              删除
            </button>
          </li>
        ))}
      </ol>
      <Button onClick={() => onChange([...rows, EMPTY])}>再加一项</Button>
    </div>
  );
}
