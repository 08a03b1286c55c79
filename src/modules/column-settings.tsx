import type { ReactNode } from 'react';
import { DENSITIES, DENSITY_LABELS } from '#contracts/preferences';
import { Button, Disclosure } from '#design/workbench';
import { inOrder, isShown, moved, toggled, type Arrangeable } from './arrange-columns.ts';
import { useKeepPreferences, usePreferences } from './desk-preferences.ts';

interface Named extends Arrangeable {
  readonly title: string;
}

interface ColumnSettingsProps {
  readonly list: string;
  readonly columns: readonly Named[];
}

/** Which columns, in which order, how dense: remembered for the person, on every machine. */
export function ColumnSettings({ list, columns }: ColumnSettingsProps): ReactNode {
  const { desk, lists } = usePreferences();
  const { keepDesk, keepList } = useKeepPreferences();
  const wish = lists.find((one) => one.list === list);
  const ordered = inOrder(columns, wish);
  return (
    <Disclosure className="wb-button wb-button-quiet wb-button-small" label="列设置" name="列设置" align="end">
      <div className="desk-settings">
        <fieldset>
          <legend>显示的列和次序</legend>
          <ol>
            {ordered.map((column, at) => (
              <li key={column.key}>
                <label className="desk-check">
                  <input
                    type="checkbox"
                    checked={isShown(column, wish)}
                    disabled={column.fixed === true}
                    onChange={() => keepList(list, toggled(columns, wish, column.key))}
                  />
                  {column.title}
                </label>
                <Mover
                  title={column.title}
                  first={at === 0}
                  last={at === ordered.length - 1}
                  onMove={(by) => keepList(list, moved(columns, wish, column.key, by))}
                />
              </li>
            ))}
          </ol>
        </fieldset>
        <fieldset className="desk-densities">
          <legend>行距</legend>
          {DENSITIES.map((density) => (
            <label key={density} className="desk-check">
              <input
                type="radio"
                name={`density-${list}`}
                checked={desk.density === density}
                onChange={() => keepDesk({ density })}
              />
              {DENSITY_LABELS[density].zh}
            </label>
          ))}
        </fieldset>
        <div className="desk-settings-end">
          <Button size="small" disabled={wish === undefined} onClick={() => keepList(list, undefined)}>
            恢复默认列
          </Button>
          <span className="wb-quiet">自动记住，换电脑也一样</span>
        </div>
      </div>
    </Disclosure>
  );
}

interface MoverProps {
  readonly title: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: -1 | 1) => void;
}

/** Instead of dragging (WCAG 2.2, 2.5.7). At the end it stays focusable, so that the keyboard does not lose its place. */
function Mover({ title, first, last, onMove }: MoverProps): ReactNode {
  return (
    <span className="desk-mover">
      <button type="button" aria-label={`${title}：前移`} aria-disabled={first} onClick={() => !first && onMove(-1)}>
        <span aria-hidden="true">↑</span>
      </button>
      <button type="button" aria-label={`${title}：后移`} aria-disabled={last} onClick={() => !last && onMove(1)}>
        <span aria-hidden="true">↓</span>
      </button>
    </span>
  );
}
