import { useId, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { Button } from './button.tsx';

interface ModalProps {
  readonly open: boolean;
  readonly title: ReactNode;
  /** Absent: the two usual buttons. null: none, and a click beside the window closes it. */
  readonly footer?: ReactNode;
  readonly okText?: string | undefined;
  readonly cancelText?: string | undefined;
  /** The label of its ×; false: it is left by one of its buttons only. */
  readonly closable?: false | { readonly 'aria-label': string } | undefined;
  /** In pixels at the usual text size. */
  readonly width?: number | undefined;
  /** From the left edge, as high as the window: the menu of a phone. */
  readonly side?: boolean | undefined;
  readonly onOk?: (() => unknown) | undefined;
  readonly onCancel?: (() => unknown) | undefined;
  readonly afterOpenChange?: ((open: boolean) => void) | undefined;
  readonly children: ReactNode;
}

/** A window above the page: the browser's own dialog holds the focus, closes on Escape and hides what lies below. */
export function Modal(props: ModalProps): ReactNode {
  return props.open && typeof document !== 'undefined' ? createPortal(<Window {...props} />, document.body) : null;
}

function Window(props: ModalProps): ReactNode {
  const { title, footer, closable, width = 520, side = false, onCancel, afterOpenChange, children } = props;
  const titleId = useId();
  const box = useRef<HTMLDialogElement>(null);
  useShown(box, afterOpenChange);
  const leaves = closable !== false;
  return (
    // The keyboard's way out is Escape, which the browser turns into the cancel event.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      ref={box}
      className={side ? 'wb-dialog wb-dialog-side' : 'wb-dialog'}
      style={side ? undefined : { width: `min(${width / 16}rem, calc(100vw - 2rem))` }}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // A file field inside has a cancel event of its own, which comes up here too.
        if (event.target !== box.current) return;
        event.preventDefault();
        if (leaves) onCancel?.();
      }}
      onClick={(event) => {
        if (event.target === box.current && footer === null && leaves) onCancel?.();
      }}
    >
      <div className="wb-dialog-inside">
        <div className="wb-dialog-head">
          <h2 id={titleId}>{title}</h2>
          {leaves && (
            <button
              type="button"
              className="wb-dialog-close"
              aria-label={closable?.['aria-label'] ?? '关闭'}
              onClick={() => onCancel?.()}
            >
              <span aria-hidden="true">×</span>
            </button>
          )}
        </div>
        <div className="wb-dialog-body">{children}</div>
        {footer !== null && <div className="wb-dialog-foot">{footer ?? <UsualButtons {...props} />}</div>}
      </div>
    </dialog>
  );
}

function UsualButtons({ okText = '确定', cancelText = '取消', onOk, onCancel }: ModalProps): ReactNode {
  return (
    <>
      <Button onClick={onCancel}>{cancelText}</Button>
      <Button type="primary" onClick={onOk}>
        {okText}
      </Button>
    </>
  );
}

/** The focus returns to where it was; if that is gone, to the page and not to nowhere. */
function useShown(
  box: React.RefObject<HTMLDialogElement | null>,
  changed: ((open: boolean) => void) | undefined,
): void {
  const tell = useRef(changed);
  useLayoutEffect(() => {
    const dialog = box.current;
    if (dialog === null) return undefined;
    const before = document.activeElement;
    dialog.showModal();
    tell.current?.(true);
    return () => {
      dialog.close();
      queueMicrotask(() => {
        if (before instanceof HTMLElement && before.isConnected) return;
        if (document.activeElement === document.body) document.getElementById('main')?.focus({ preventScroll: true });
      });
    };
  }, [box]);
}
