import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

const KEY = 'jq-place:';

/** Back to a list comes to the row that was left, with the focus on it; the filters and the length stand in the address. */
export function useSamePlace(box: RefObject<HTMLElement | null>, rows: number, wide: boolean): void {
  const { pathname, search } = useLocation();
  const isBack = useNavigationType() === NavigationType.Pop;
  const place = `${KEY}${pathname}${search}`;
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const remember = (event: Event): void => {
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>('tr[data-row]') : null;
      if (row?.dataset['row'] !== undefined) sessionStorage.setItem(place, row.dataset['row']);
    };
    element.addEventListener('click', remember);
    element.addEventListener('focusin', remember);
    return () => {
      element.removeEventListener('click', remember);
      element.removeEventListener('focusin', remember);
    };
  }, [box, place]);
  const returned = useRef(false);
  useEffect(() => {
    const key = isBack && rows > 0 ? sessionStorage.getItem(place) : null;
    const row = key === null ? null : box.current?.querySelector<HTMLElement>(`tr[data-row="${CSS.escape(key)}"]`);
    // A long list comes back page by page: the row may stand on a later one.
    if (row === null || row === undefined) return;
    const head = headOf(row);
    // Once there it is kept in sight while the table finds its width; whoever has moved on is left alone.
    if (returned.current ? document.activeElement !== head : isBusyElsewhere(box.current)) return;
    returned.current = true;
    row.classList.add('desk-left-here');
    head?.focus({ preventScroll: true });
    const { top, bottom } = row.getBoundingClientRect();
    if (top < TOP_BAR || bottom > window.innerHeight) row.scrollIntoView({ block: 'center' });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another width moves the row
  }, [box, isBack, place, rows, wide]);
}

const TOP_BAR = 60;

/** Somebody who types already is not disturbed. */
const isBusyElsewhere = (box: HTMLElement | null): boolean => {
  const { activeElement } = document;
  return activeElement instanceof HTMLInputElement && box?.contains(activeElement) !== true;
};

/** What of a row takes the focus: the link that opens it, else its first control. */
export const headOf = (row: Element): HTMLElement | null =>
  row.querySelector<HTMLElement>('.desk-head a, .desk-head button') ??
  row.querySelector<HTMLElement>('a, button, input');
