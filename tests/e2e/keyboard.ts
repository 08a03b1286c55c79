import type { Page } from 'playwright-core';

interface Focused {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

/** Tab until the control has the focus, as somebody without a mouse does; the way must not be endless. */
export async function tabTo(page: Page, found: (focused: Focused) => boolean): Promise<void> {
  for (let step = 0; step < 150; step += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const one = document.activeElement;
      return {
        id: one?.id ?? '',
        name: one?.getAttribute('name') ?? '',
        text: ((one?.closest('label') ?? one)?.textContent ?? '').trim(),
      };
    });
    if (found(focused)) return;
  }
  throw new Error('not reached by the keyboard');
}

/** To a link or button with these words. */
export const tabToWords = (page: Page, words: string): Promise<void> => tabTo(page, ({ text }) => text === words);

/** To a field of a native form. */
export const tabToField = (page: Page, field: string): Promise<void> => tabTo(page, ({ name }) => name === field);
