import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

/**
 * Whether the table inside is wider than its box. Only then does the box scroll: a box that scrolls would hold the head of
 * the table, which otherwise stays below the bar at the top of the window.
 */
export function useWide(box: RefObject<HTMLElement | null>): boolean {
  const [wide, setWide] = useState(false);
  useLayoutEffect(() => {
    const element = box.current;
    const table = element?.firstElementChild;
    if (element === null || table === null || table === undefined) return undefined;
    const look = (): void => setWide(table.scrollWidth > element.clientWidth + 1);
    const observer = new ResizeObserver(look);
    observer.observe(element);
    observer.observe(table);
    return () => observer.disconnect();
  }, [box]);
  return wide;
}
