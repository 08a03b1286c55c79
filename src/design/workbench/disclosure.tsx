import { useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useOutside } from './menu-button.tsx';

interface DisclosureProps {
  readonly className: string;
  readonly label: ReactNode;
  /** Names the panel. */
  readonly name: string;
  readonly align?: 'start' | 'end' | undefined;
  /** Inside a paragraph. */
  readonly inline?: boolean | undefined;
  readonly children: ReactNode;
}

/** A button that opens a small panel beside itself: settings of a list, the meaning of a term. Escape closes it. */
export function Disclosure({
  className,
  label,
  name,
  align = 'start',
  inline = false,
  children,
}: DisclosureProps): ReactNode {
  const [open, setOpen] = useState(false);
  const panelId = useId();
  const holder = useRef<HTMLElement>(null);
  const Box = inline ? 'span' : 'div';
  const button = useRef<HTMLButtonElement>(null);
  useOutside(holder, open, () => setOpen(false));
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    // Escape works from anywhere inside.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <Box
      className="wb-disclosure"
      ref={(element: HTMLElement | null) => {
        holder.current = element;
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        close();
      }}
    >
      <button
        ref={button}
        type="button"
        className={className}
        aria-expanded={open}
        aria-controls={open ? panelId : undefined}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      {open && (
        <Box id={panelId} role="group" aria-label={name} className={`wb-popup wb-popup-${align}`}>
          {children}
        </Box>
      )}
    </Box>
  );
}
