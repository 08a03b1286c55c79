/**
 * What the keys do in a combobox with a list (WAI-ARIA Authoring Practices 1.2, "editable combobox with list
 * autocomplete"). Focus stays in the text box; `active` is the option that aria-activedescendant names.
 *
 *   closed --type, ArrowDown, ArrowUp--> open --Escape, Tab, choice--> closed;   closed --Escape--> text cleared
 */
export interface Combobox {
  readonly open: boolean;
  /** -1: none. */
  readonly active: number;
}

export type Effect = 'none' | 'choose' | 'clear' | 'removeLast';

export interface KeyOutcome {
  readonly next: Combobox;
  readonly effect: Effect;
  /** The key is used up: neither the form nor the browser gets it. */
  readonly handled: boolean;
}

export const closed: Combobox = { open: false, active: -1 };

export interface KeyContext {
  readonly options: number;
  readonly textEmpty: boolean;
  readonly altKey?: boolean | undefined;
}

const move = (state: Combobox, active: number): KeyOutcome => ({
  next: { ...state, open: true, active },
  effect: 'none',
  handled: true,
});

const ignore = (state: Combobox): KeyOutcome => ({ next: state, effect: 'none', handled: false });

type KeyRule = (state: Combobox, context: KeyContext) => KeyOutcome;

const rules: Readonly<Record<string, KeyRule>> = {
  ArrowDown: (state, { options, altKey }) => {
    if (altKey === true) return move(state, state.active);
    if (!state.open) return move(state, options > 0 ? 0 : -1);
    return move(state, options === 0 ? -1 : (state.active + 1) % options);
  },
  ArrowUp: (state, { options, altKey }) => {
    if (altKey === true) return { next: closed, effect: 'none', handled: true };
    if (!state.open || state.active <= 0) return move(state, options - 1);
    return move(state, state.active - 1);
  },
  Enter: (state) =>
    state.open && state.active >= 0 ? { next: closed, effect: 'choose', handled: true } : ignore(state),
  Tab: () => ({ next: closed, effect: 'none', handled: false }),
  Escape: (state, { textEmpty }) => {
    if (state.open) return { next: closed, effect: 'none', handled: true };
    return textEmpty ? ignore(state) : { next: closed, effect: 'clear', handled: true };
  },
  Backspace: (state, { textEmpty }) =>
    textEmpty ? { next: state, effect: 'removeLast', handled: false } : ignore(state),
};

export const pressKey = (state: Combobox, key: string, context: KeyContext): KeyOutcome =>
  (rules[key] ?? ignore)(state, context);
