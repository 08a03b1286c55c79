import { useEffect } from 'react';

/** Single keys in lists. They are read nowhere where text is typed, and can be switched off (WCAG 2.2, 2.1.4). */
export const LIST_KEYS = [
  { keys: ['j'], about: '下一行' },
  { keys: ['k'], about: '上一行' },
  { keys: ['Enter'], about: '打开这一行' },
  { keys: ['x'], about: '选中或取消选中这一行' },
  { keys: ['/'], about: '到查询条件' },
  { keys: ['?'], about: '显示快捷键' },
] as const;

/** These work everywhere and always: they are no single keys. */
export const PAGE_KEYS = [
  { keys: ['Ctrl', 'K'], about: '查找页面、记录，或要办的事（Mac 为 ⌘ K）' },
  { keys: ['Ctrl', 'Z'], about: '撤销刚才的操作（提示还在时；Mac 为 ⌘ Z）' },
  { keys: ['Esc'], about: '关闭窗口或菜单' },
] as const;

const HEAD = '.desk-head a, .desk-head button, td a, td button, td input';

const ACTS: Readonly<Record<string, () => void>> = {
  j: () => step(1),
  k: () => step(-1),
  x: () => currentRow()?.querySelector<HTMLInputElement>('.desk-choose input')?.click(),
  '/': () =>
    document.querySelector<HTMLElement>('.wb-filters input:not([type="checkbox"]), .wb-filters select')?.focus(),
};

/** @param onHelp shows the list of keys */
export function useListKeys(enabled: boolean, onHelp: () => void): void {
  useEffect(() => {
    if (!enabled) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
      if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return;
      const act = event.key === '?' ? onHelp : ACTS[event.key];
      if (act === undefined) return;
      if (event.key === '/' || event.key === '?') event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [enabled, onHelp]);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable], [role="menu"]') !==
    null;

const currentRow = (): HTMLElement | null => document.activeElement?.closest<HTMLElement>('tr[data-row]') ?? null;

/** From the row that has the focus, else into the first list of the page. */
function step(by: 1 | -1): void {
  const current = currentRow();
  const table = current?.closest('table') ?? document.querySelector('table[data-keys]');
  const rows = [...(table?.querySelectorAll<HTMLElement>('tr[data-row]') ?? [])];
  const at = current === null ? (by === 1 ? -1 : rows.length) : rows.indexOf(current);
  const target = rows[Math.min(Math.max(at + by, 0), rows.length - 1)];
  const head =
    target?.querySelector<HTMLElement>('.desk-head a, .desk-head button') ?? target?.querySelector<HTMLElement>(HEAD);
  head?.focus();
  target?.scrollIntoView({ block: 'nearest' });
}
