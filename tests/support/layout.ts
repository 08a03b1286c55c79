import type { Page } from 'playwright-core';

/**
 * What a reader with large letters or a small window would lose: a page wider than the window, text that is cut off, and
 * text that lies on other text. Empty is a pass.
 */
export const layoutFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const nameOf = (one: Element): string => `${one.tagName.toLowerCase()}.${[...one.classList].join('.')}`;
    const faults = new Set<string>();
    const width = window.innerWidth;
    if (document.documentElement.scrollWidth > width) {
      const wide = [...document.querySelectorAll('body *')].filter(
        (one) =>
          one.getBoundingClientRect().right > width + 1 &&
          ![...one.children].some((child) => child.getBoundingClientRect().right > width + 1),
      );
      faults.add(
        `page ${document.documentElement.scrollWidth} wide: ${[...new Set(wide.map(nameOf))].slice(0, 4).join(' ')}`,
      );
    }
    interface Piece {
      readonly text: string;
      readonly owner: Element;
      readonly box: DOMRect;
    }
    const pieces: Piece[] = [];
    interface Around {
      /** Said for screen readers, or held in place over what scrolls beneath. */
      readonly apart: boolean;
      readonly scrolls: boolean;
      readonly clips: readonly Element[];
    }
    const known = new Map<Element | null, Around>([[null, { apart: false, scrolls: false, clips: [] }]]);
    const around = (one: Element | null): Around => {
      const found = known.get(one);
      if (found !== undefined || one === null) return found!;
      const { clip, clipPath, position, overflowX } = getComputedStyle(one);
      const outer = around(one.parentElement);
      const made = {
        apart: outer.apart || clipPath !== 'none' || clip !== 'auto' || position === 'fixed' || position === 'sticky',
        scrolls: outer.scrolls || overflowX === 'auto' || overflowX === 'scroll',
        clips: overflowX === 'hidden' || overflowX === 'clip' ? [one, ...outer.clips] : outer.clips,
      };
      known.set(one, made);
      return made;
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const owner = node.parentElement!;
      const text = node.textContent!.trim();
      if (text === '' || !owner.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (owner.closest('.wb-unseen, .unseen, [data-unseen], script, style, option, svg, canvas') !== null) continue;
      const { apart, scrolls, clips } = around(owner);
      if (apart) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width < 2 || box.height < 2) continue;
        const clip = clips.find((one) => {
          const outer = one.getBoundingClientRect();
          return box.right > outer.right + 2 || box.left < outer.left - 2;
        });
        if (clip !== undefined) faults.add(`cut off in ${nameOf(clip)}: ${text.slice(0, 20)}`);
        else if (!scrolls) pieces.push({ text: text.slice(0, 20), owner, box });
      }
    }
    pieces.sort((a, b) => a.box.top - b.box.top);
    for (const [at, one] of pieces.entries())
      for (const other of pieces.slice(at + 1)) {
        if (other.box.top > one.box.bottom) break;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        // Boxes of two lines that stand close touch; letters do not.
        if (across > 3 && down > 0.5 * Math.min(one.box.height, other.box.height))
          faults.add(`${nameOf(one.owner)} “${one.text}” on ${nameOf(other.owner)} “${other.text}”`);
      }
    return [...faults];
  });
