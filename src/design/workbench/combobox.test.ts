import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closed, pressKey } from './combobox.ts';
import type { Combobox } from './combobox.ts';

const open = (active: number): Combobox => ({ open: true, active });

describe('keys', () => {
  test.each([
    ['ArrowDown opens on the first', closed, 'ArrowDown', 3, true, open(0), 'none', true],
    ['ArrowUp opens on the last', closed, 'ArrowUp', 3, true, open(2), 'none', true],
    ['ArrowDown goes on', open(0), 'ArrowDown', 3, false, open(1), 'none', true],
    ['ArrowDown comes round', open(2), 'ArrowDown', 3, false, open(0), 'none', true],
    ['ArrowUp comes round', open(0), 'ArrowUp', 3, false, open(2), 'none', true],
    ['ArrowDown with nothing found', open(-1), 'ArrowDown', 0, false, open(-1), 'none', true],
    ['Enter takes the active one', open(1), 'Enter', 3, false, closed, 'choose', true],
    ['Enter with none active is the form’s', open(-1), 'Enter', 3, false, open(-1), 'none', false],
    ['Enter when closed is the form’s', closed, 'Enter', 3, false, closed, 'none', false],
    ['Escape closes first', open(1), 'Escape', 3, false, closed, 'none', true],
    ['Escape then clears', closed, 'Escape', 3, false, closed, 'clear', true],
    ['Escape on an empty box is the dialog’s', closed, 'Escape', 3, true, closed, 'none', false],
    ['Tab leaves without choosing', open(1), 'Tab', 3, false, closed, 'none', false],
    ['Backspace in an empty box takes the last chip', closed, 'Backspace', 3, true, closed, 'removeLast', false],
    ['Backspace in text edits', open(0), 'Backspace', 3, false, open(0), 'none', false],
    ['letters are the text box’s', open(0), 'k', 3, false, open(0), 'none', false],
  ] as const)('%s', (_name, state, key, options, textEmpty, next, effect, handled) => {
    expect(pressKey(state, key, { options, textEmpty })).toEqual({ next, effect, handled });
  });

  test('Alt+ArrowDown opens without moving, Alt+ArrowUp closes', () => {
    const context = { options: 3, textEmpty: true, altKey: true };
    expect(pressKey(closed, 'ArrowDown', context).next).toEqual(open(-1));
    expect(pressKey(open(1), 'ArrowUp', context).next).toEqual(closed);
  });

  test('whatever is pressed, the active option exists or there is none', () => {
    const key = fc.constantFrom('ArrowDown', 'ArrowUp', 'Enter', 'Escape', 'Tab', 'Backspace', 'x');
    fc.assert(
      fc.property(fc.nat(5), fc.array(key), (options, keys) => {
        let state = closed;
        for (const pressed of keys) state = pressKey(state, pressed, { options, textEmpty: false }).next;
        expect(state.active).toBeGreaterThanOrEqual(-1);
        expect(state.active).toBeLessThan(Math.max(options, 1));
        if (!state.open) expect(state.active).toBe(-1);
      }),
    );
  });
});
