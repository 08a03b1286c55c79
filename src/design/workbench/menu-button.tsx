import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

export interface MenuAct {
  readonly key: string;
  readonly label: string;
  readonly onSelect: () => void;
  /** Of an act that is a switch. */
  readonly checked?: boolean | undefined;
}

interface MenuButtonProps {
  readonly className: string;
  readonly label: string;
  readonly items: readonly MenuAct[];
  readonly children: ReactNode;
}

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => (at === last ? 0 : at + 1),
  ArrowUp: (at, last) => (at <= 0 ? last : at - 1),
  Home: () => 0,
  End: (_at, last) => last,
};

/** A button with a menu of acts (WAI-ARIA Authoring Practices 1.2, "menu button"). */
export function MenuButton({ className, label, items, children }: MenuButtonProps): ReactNode {
  const [open, setOpen] = useState(false);
  const menuId = useId();
  const holder = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useOutside(holder, open, () => setOpen(false));
  const acts = (): HTMLElement[] => [...(holder.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
  useEffect(() => {
    if (open) holder.current?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
  }, [open]);
  const leave = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!open) return;
    if (event.key === 'Escape') return leave();
    if (event.key === 'Tab') return setOpen(false);
    const all = acts();
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    all[step(all.indexOf(document.activeElement as HTMLElement), all.length - 1)]?.focus();
  };
  return (
    // The keys belong to the menu inside.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="wb-menu-button" ref={holder} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className={className}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? menuId : undefined}
        aria-label={label}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open && (
        <div id={menuId} role="menu" className="wb-popup" aria-label={label}>
          {items.map(({ key, label: words, onSelect, checked }) => (
            <button
              key={key}
              type="button"
              role={checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
              aria-checked={checked}
              tabIndex={-1}
              className="wb-popup-act"
              onClick={() => {
                leave();
                onSelect();
              }}
            >
              {words}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** What is open closes when somebody goes on elsewhere. */
export function useOutside(holder: React.RefObject<HTMLElement | null>, open: boolean, close: () => void): void {
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  }, [close]);
  useEffect(() => {
    if (!open) return undefined;
    const elsewhere = (event: Event): void => {
      if (event.target instanceof Node && holder.current?.contains(event.target) !== true) latest.current();
    };
    document.addEventListener('pointerdown', elsewhere);
    document.addEventListener('focusin', elsewhere);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
      document.removeEventListener('focusin', elsewhere);
    };
  }, [holder, open]);
}
