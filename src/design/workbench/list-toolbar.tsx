import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { Lang } from '#design/tokens';
import { Button } from './button.tsx';
import { say } from './words.ts';

interface ListToolbarProps {
  readonly lang: Lang;
  /** Filters always seen, and those behind "更多条件". Each is a `ToolbarField`. */
  readonly filters: ReactNode;
  readonly moreFilters?: ReactNode;
  readonly onQuery: () => void;
  readonly onReset: () => void;
  readonly actions?: ReactNode;
  readonly selected?: number | undefined;
  readonly bulkActions?: ReactNode;
  readonly onClearSelection?: (() => void) | undefined;
}

export function ListToolbar(props: ListToolbarProps): ReactNode {
  const { lang, filters, moreFilters, onQuery, onReset, actions } = props;
  const [open, setOpen] = useState(false);
  const moreId = useId();
  return (
    <>
      <form
        className="wb-filters"
        aria-label={say(lang, 'filters')}
        onSubmit={(event) => {
          event.preventDefault();
          onQuery();
        }}
      >
        {filters}
        {moreFilters !== undefined && (
          <div id={moreId} className="wb-filters-more" hidden={!open}>
            {moreFilters}
          </div>
        )}
        <div className="wb-filters-end">
          <Button type="primary" htmlType="submit">
            {say(lang, 'query')}
          </Button>
          <Button onClick={onReset}>{say(lang, 'reset')}</Button>
          {moreFilters !== undefined && (
            <Button type="link" aria-expanded={open} aria-controls={moreId} onClick={() => setOpen(!open)}>
              {say(lang, open ? 'fewerFilters' : 'moreFilters')}
            </Button>
          )}
        </div>
      </form>
      {actions !== undefined && <div className="wb-list-actions">{actions}</div>}
      <BulkBar {...props} />
    </>
  );
}

function BulkBar({ lang, selected = 0, bulkActions, onClearSelection }: ListToolbarProps): ReactNode {
  return (
    <div role="status">
      {selected > 0 && (
        <div className="wb-bulk">
          <strong>{say(lang, 'selected', selected)}</strong>
          {bulkActions}
          {onClearSelection !== undefined && (
            <Button type="link" onClick={onClearSelection}>
              {say(lang, 'clearSelection')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** One filter: its label above a control that has this id. */
export function ToolbarField({
  id,
  label,
  children,
}: {
  readonly id: string;
  readonly label: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className="wb-field">
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  );
}
