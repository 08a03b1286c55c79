import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';

type ToastTone = 'success' | 'info' | 'warning' | 'danger';

export interface Toast {
  readonly words: string;
  readonly tone?: ToastTone | undefined;
  /** Something to do about it, as long as it is shown: take it back. */
  readonly action?: { readonly label: string; readonly run: () => unknown } | undefined;
  /** The action takes back what was done: Ctrl+Z, outside of text, is the same. */
  readonly undo?: boolean | undefined;
}

type Say = (words: string) => void;

export interface Message {
  readonly success: Say;
  readonly info: Say;
  readonly warning: Say;
  readonly error: Say;
  readonly show: (toast: Toast) => void;
}

interface Shown extends Toast {
  readonly id: number;
}

const SECONDS = 5;
/** Long enough to read it, to think and to reach it by keyboard. */
const SECONDS_TO_ACT = 20;

const MessageContext = createContext<Message | undefined>(undefined);

/** Short words about what has just been done, above everything else, read aloud; nobody has to answer them. */
export function Toasts({ children }: { readonly children: ReactNode }): ReactNode {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const nextId = useRef(1);
  const show = useCallback((toast: Toast): void => {
    const id = nextId.current;
    nextId.current += 1;
    setShown((before) => [...before.slice(-2), { ...toast, id }]);
  }, []);
  const drop = useCallback((id: number): void => setShown((before) => before.filter((one) => one.id !== id)), []);
  const message = useMemo<Message>(() => {
    const saying =
      (tone: ToastTone): Say =>
      (words) =>
        show({ words, tone });
    return {
      success: saying('success'),
      info: saying('info'),
      warning: saying('warning'),
      error: saying('danger'),
      show,
    };
  }, [show]);
  return (
    <MessageContext.Provider value={message}>
      {children}
      <Shelf shown={shown} onDrop={drop} />
    </MessageContext.Provider>
  );
}

function Shelf({
  shown,
  onDrop,
}: {
  readonly shown: readonly Shown[];
  readonly onDrop: (id: number) => void;
}): ReactNode {
  const shelf = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = shelf.current;
    if (element === null || typeof element.showPopover !== 'function') return;
    // Shown anew it lies above a dialog that opened in the meantime.
    if (element.matches(':popover-open')) element.hidePopover();
    if (shown.length > 0) element.showPopover();
  }, [shown]);
  return (
    <div ref={shelf} popover="manual" className="wb-toasts" role="status">
      {shown.map((toast) => (
        <OneToast key={toast.id} toast={toast} onDrop={onDrop} />
      ))}
    </div>
  );
}

function OneToast({ toast, onDrop }: { readonly toast: Shown; readonly onDrop: (id: number) => void }): ReactNode {
  const { id, words, tone = 'success', action, undo } = toast;
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const seconds = action !== undefined || tone === 'danger' ? SECONDS_TO_ACT : SECONDS;
    const timer = setTimeout(() => onDrop(id), seconds * 1000);
    return () => clearTimeout(timer);
  }, [held, id, onDrop, action, tone]);
  useEffect(() => {
    if (undo !== true || action === undefined) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]') !== null)
        return;
      event.preventDefault();
      onDrop(id);
      action.run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [undo, action, id, onDrop]);
  return (
    // Somebody who reads or aims at it has all the time.
    <div
      className={`wb-toast tone-${tone}`}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{words}</span>
      {action !== undefined && (
        <button
          type="button"
          className="wb-toast-act"
          onClick={() => {
            onDrop(id);
            action.run();
          }}
        >
          {action.label}
        </button>
      )}
      <button type="button" className="wb-toast-close" aria-label="关闭提示" onClick={() => onDrop(id)}>
        <span aria-hidden="true">×</span>
      </button>
    </div>
  );
}

function useMessage(): Message {
  const message = useContext(MessageContext);
  if (message === undefined) throw new Error('outside of WorkbenchTheme');
  return message;
}

/** `App.useApp().message` says what has been done. */
export const App = { useApp: (): { readonly message: Message } => ({ message: useMessage() }) };
