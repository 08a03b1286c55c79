import { useId, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Lang } from '#design/tokens';
import { closed, pressKey } from './combobox.ts';
import type { Combobox } from './combobox.ts';
import { useFoundOptions } from './found-options.ts';
import type { FoundOptions, SearchOption } from './found-options.ts';
import { say } from './words.ts';

interface SearchSelectProps {
  readonly lang: Lang;
  /** Of the text box; a label elsewhere points at it, unless `label` names the box. */
  readonly id: string;
  readonly label?: string | undefined;
  readonly chosen: readonly SearchOption[];
  readonly multiple?: boolean | undefined;
  /** Options for what was typed; empty text asks for the first ones. Keep the function itself the same between renders. */
  readonly load: (text: string, signal: AbortSignal) => Promise<readonly SearchOption[]>;
  /** Options that are known without asking: they stand first, at once, and what is loaded never moves them. */
  readonly known?: ((text: string) => readonly SearchOption[]) | undefined;
  readonly onChange: (chosen: readonly SearchOption[]) => void;
  readonly placeholder?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-invalid'?: true | undefined;
}

/** Chooses from long lists: occupations, majors, organisations. A combobox as screen readers know it. */
export function SearchSelect(props: SearchSelectProps): ReactNode {
  const { lang, id, label, chosen, multiple = false, load, onChange, placeholder, disabled } = props;
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [under, setUnder] = useState<string>();
  const [text, setText] = useState<string>();
  const found = useFoundOptions(load, text ?? '', open);
  const options = optionsOf(found, text ?? '', props.known);
  // By its value: a list that comes in late does not put another option under the keys.
  const state: Combobox = { open, active: options.findIndex(({ value }) => value === under) };
  const setState = (next: Combobox): void => {
    setOpen(next.open);
    setUnder(options[next.active]?.value);
  };
  const single = multiple ? undefined : chosen[0];
  const shownText = text ?? single?.label ?? '';
  const isChosen = (option: SearchOption): boolean => chosen.some(({ value }) => value === option.value);

  const close = (): void => {
    setState(closed);
    setText(undefined);
  };
  const choose = (option: SearchOption): void => {
    if (!multiple) onChange([option]);
    else onChange(isChosen(option) ? chosen.filter(({ value }) => value !== option.value) : [...chosen, option]);
    close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // An input method for Chinese uses the same keys while it composes.
    if (event.nativeEvent.isComposing) return;
    const outcome = pressKey(state, event.key, {
      options: options.length,
      textEmpty: shownText === '',
      altKey: event.altKey,
    });
    if (outcome.handled) event.preventDefault();
    const active = options[state.active];
    if (outcome.effect === 'choose' && active !== undefined) return choose(active);
    if (outcome.effect === 'clear') return clear();
    if (outcome.effect === 'removeLast' && multiple && chosen.length > 0) onChange(chosen.slice(0, -1));
    setState(outcome.next);
  };
  const clear = (): void => {
    close();
    if (!multiple) onChange([]);
  };

  return (
    <div className="wb-combobox">
      {multiple && <Chips lang={lang} chosen={chosen} disabled={disabled} onRemove={choose} />}
      <input
        id={id}
        className="wb-control"
        role="combobox"
        type="text"
        autoComplete="off"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={state.open}
        aria-controls={listId}
        aria-activedescendant={state.active >= 0 ? `${listId}-${state.active}` : undefined}
        aria-describedby={props['aria-describedby']}
        aria-invalid={props['aria-invalid']}
        placeholder={placeholder ?? say(lang, 'choose')}
        disabled={disabled}
        value={shownText}
        onChange={(event) => {
          setText(event.target.value);
          setState({ open: true, active: -1 });
        }}
        onClick={() => setState({ open: true, active: state.active })}
        onKeyDown={onKeyDown}
        onBlur={() => {
          // What was emptied by hand is meant to be empty; anything else half-typed falls back to the choice.
          if (text === '') clear();
          else close();
        }}
      />
      <div
        id={listId}
        role="listbox"
        className="wb-options"
        aria-label={label ?? say(lang, 'choose')}
        aria-multiselectable={multiple}
        hidden={!state.open || options.length === 0}
      >
        {options.map((option, index) => (
          // The text box has the keys: see combobox.ts.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={option.value}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={isChosen(option)}
            className={index === state.active ? 'wb-option wb-option-active' : 'wb-option'}
            // Before the text box loses the focus.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
          >
            <span>{option.label}</span>
            {option.detail !== undefined && <span className="wb-quiet">{option.detail}</span>}
          </div>
        ))}
      </div>
      <p role="status" className={state.open && options.length === 0 ? 'wb-options wb-options-none' : 'wb-unseen'}>
        {state.open && statusWords(lang, found.state, options.length)}
      </p>
    </div>
  );
}

function optionsOf(found: FoundOptions, text: string, known: SearchSelectProps['known']): readonly SearchOption[] {
  if (known === undefined) return found.options;
  const first = known(text);
  const values = new Set(first.map(({ value }) => value));
  return found.text === text ? [...first, ...found.options.filter(({ value }) => !values.has(value))] : first;
}

function statusWords(lang: Lang, state: 'searching' | 'found' | 'failed', options: number): string {
  if (state === 'searching') return say(lang, 'searching');
  if (state === 'failed') return say(lang, 'searchFailed');
  return options === 0 ? say(lang, 'noOption') : say(lang, 'options', options);
}

interface ChipsProps {
  readonly lang: Lang;
  readonly chosen: readonly SearchOption[];
  readonly disabled: boolean | undefined;
  readonly onRemove: (option: SearchOption) => void;
}

function Chips({ lang, chosen, disabled, onRemove }: ChipsProps): ReactNode {
  if (chosen.length === 0) return null;
  return (
    <ul className="wb-chips">
      {chosen.map((option) => (
        <li key={option.value} className="wb-chip">
          {option.label}
          <button
            type="button"
            disabled={disabled}
            aria-label={say(lang, 'remove', option.label)}
            onClick={() => onRemove(option)}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
