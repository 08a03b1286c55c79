import { useEffect, useState } from 'react';

export interface SearchOption {
  readonly value: string;
  readonly label: string;
  /** A second, quiet line: the code, the parent. */
  readonly detail?: string | undefined;
}

export interface FoundOptions {
  /** What they were asked for: while somebody types on, those of before stay. */
  readonly text: string;
  readonly state: 'searching' | 'found' | 'failed';
  readonly options: readonly SearchOption[];
}

type Load = (text: string, signal: AbortSignal) => Promise<readonly SearchOption[]>;

/** A pause in typing of this many milliseconds asks the server. */
const pause = 150;

/** Options for the text, asked for only while the list is open; an answer that comes too late is dropped. */
export function useFoundOptions(load: Load, text: string, open: boolean): FoundOptions {
  const [found, setFound] = useState<FoundOptions>({ text, state: 'searching', options: [] });
  useEffect(() => {
    if (!open) return undefined;
    const asking = new AbortController();
    const timer = setTimeout(
      async () => {
        setFound((before) => ({ ...before, state: 'searching' }));
        try {
          const options = await load(text, asking.signal);
          if (!asking.signal.aborted) setFound({ text, state: 'found', options });
        } catch {
          if (!asking.signal.aborted) setFound({ text, state: 'failed', options: [] });
        }
      },
      text === '' ? 0 : pause,
    );
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [load, text, open]);
  return found;
}
