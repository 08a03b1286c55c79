import type { ReactNode } from 'react';
import { WEIGHTS } from '#contracts/searching';
import { Button, NativeSelect } from '#design/workbench';
import { describedBy } from '../../desk-parts.tsx';
import { EMPTY_ROW, nextKey, type GroupRow } from './group-rows.ts';

interface GroupEditorProps {
  readonly rows: readonly GroupRow[];
  /** What the server refused, by the number of the group. */
  readonly errors: ReadonlyMap<number, string>;
  readonly readOnly: boolean;
  readonly onChange: (rows: readonly GroupRow[]) => void;
}

/** One line for each group: its words, how near they are, and whether it holds both ways. */
export function GroupEditor({ rows, errors, readOnly, onChange }: GroupEditorProps): ReactNode {
  const change = (key: number, part: Partial<GroupRow>): void =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  return (
    <>
      <ol className="synonym-groups">
        {rows.map((row, index) => (
          <li key={row.key}>
            <GroupLine
              row={row}
              number={index + 1}
              error={errors.get(index)}
              readOnly={readOnly}
              onChange={(part) => change(row.key, part)}
              onRemove={() => onChange(rows.filter(({ key }) => key !== row.key))}
            />
          </li>
        ))}
      </ol>
      {!readOnly && (
        <p className="desk-more">
          <Button onClick={() => onChange([...rows, { ...EMPTY_ROW, key: nextKey() }])}>加一组</Button>
        </p>
      )}
    </>
  );
}

interface GroupLineProps {
  readonly row: GroupRow;
  readonly number: number;
  readonly error: string | undefined;
  readonly readOnly: boolean;
  readonly onChange: (part: Partial<GroupRow>) => void;
  readonly onRemove: () => void;
}

function GroupLine({ row, number, error, readOnly, onChange, onRemove }: GroupLineProps): ReactNode {
  const id = `group-${row.key}`;
  return (
    <div className={error === undefined ? 'synonym-group' : 'synonym-group desk-field-wrong'}>
      <div className="synonym-words">
        <label htmlFor={`${id}-words`}>{`第 ${number} 组`}</label>
        <input
          id={`${id}-words`}
          className="wb-control"
          value={row.words}
          maxLength={400}
          readOnly={readOnly}
          placeholder="用顿号隔开：电焊工、焊工、烧焊的"
          aria-describedby={describedBy(id)}
          aria-invalid={error === undefined ? undefined : true}
          onChange={(event) => onChange({ words: event.target.value })}
        />
      </div>
      <div>
        <label htmlFor={`${id}-weight`}>相近程度</label>
        <NativeSelect
          id={`${id}-weight`}
          value={String(row.weight)}
          disabled={readOnly}
          options={weightOptions(row.weight)}
          onChange={(weight) => onChange({ weight: Number(weight) })}
        />
      </div>
      <label className="synonym-way">
        <input
          type="checkbox"
          checked={row.oneWay}
          disabled={readOnly}
          onChange={(event) => onChange({ oneWay: event.target.checked })}
        />
        只从第一个词出发
      </label>
      {!readOnly && (
        <Button size="small" onClick={onRemove}>
          删除<span className="wb-unseen">{`第 ${number} 组`}</span>
        </Button>
      )}
      <p id={describedBy(id)} className="desk-error">
        {error}
      </p>
    </div>
  );
}

/** Also the weight of a group that was made elsewhere. */
const weightOptions = (weight: number): { readonly value: string; readonly label: string }[] =>
  [
    ...WEIGHTS,
    ...(WEIGHTS.some(({ value }) => value === weight) ? [] : [{ value: weight, label: String(weight) }]),
  ].map(({ value, label }) => ({ value: String(value), label }));
