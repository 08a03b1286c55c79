import { useCallback, useEffect, useRef, useState } from 'react';
import type { ListingType, Side } from '#contracts/kinds';
import { answer, client, problemOf, type ApiProblem, type Schemas } from '../../api.ts';
import { emptyValues, readForm, valuesOf, type FormValues } from './form-values.ts';

type Listing = Schemas['ManagedListing'];

/** A pause of this length in typing saves. */
const PAUSE = 1200;

/**
 *   clean --change--> changed --pause--> saving --> saved
 *                        ^                 |-- 409 --> conflict (nothing is saved until somebody decides)
 *                        '--change---------'-- else --> refused (the next change tries again)
 */
export type DraftState = 'clean' | 'changed' | 'saving' | 'saved' | 'conflict' | 'refused';

export interface Draft {
  readonly type: ListingType;
  readonly side: Side;
  readonly values: FormValues;
  readonly stored: Listing | undefined;
  readonly state: DraftState;
  readonly problem: ApiProblem | undefined;
  readonly unreadable: Readonly<Record<string, string>>;
  readonly change: (patch: FormValues) => void;
  /** Saves what is changed now; the stored listing, or undefined when it could not be saved. */
  readonly flush: () => Promise<Listing | undefined>;
  /** Takes over what the server has. */
  readonly reload: () => Promise<void>;
}

/** Chosen once, before anything is written. */
export interface Chosen {
  readonly type: ListingType;
  readonly side: Side;
}

/** A draft that saves itself; the first change makes it. */
export function useDraft(
  { type, side }: Chosen,
  initial: Listing | undefined,
  onMade: (listing: Listing) => void,
): Draft {
  const [values, setValues] = useState<FormValues>(initial === undefined ? emptyValues(type, side) : valuesOf(initial));
  const [stored, setStored] = useState(initial);
  const [state, setState] = useState<DraftState>('clean');
  const [problem, setProblem] = useState<ApiProblem>();
  // What the timer and the waiting answers read: always the latest.
  const latest = useRef({ values, stored, state });
  const running = useRef<Promise<Listing | undefined>>(undefined);
  const enter = useCallback((next: DraftState): void => {
    latest.current.state = next;
    setState(next);
  }, []);
  const show = useCallback((next: FormValues): void => {
    latest.current.values = next;
    setValues(next);
  }, []);
  const keep = useCallback((listing: Listing): void => {
    latest.current.stored = listing;
    setStored(listing);
  }, []);

  const save = useCallback(async (): Promise<Listing | undefined> => {
    const { form, unreadable } = readForm(type, side, latest.current.values);
    if (Object.keys(unreadable).length > 0) {
      enter('refused');
      return undefined;
    }
    enter('saving');
    const sent = latest.current.values;
    const known = latest.current.stored;
    try {
      const listing = await answer(
        known === undefined
          ? client.POST('/api/managed-listings', { body: { ...form, type, side } })
          : client.PATCH('/api/managed-listings/{id}', {
              params: { path: { id: known.id } },
              body: { ...form, version: known.version },
            }),
      );
      keep(listing);
      setProblem(undefined);
      enter(latest.current.values === sent ? 'saved' : 'changed');
      if (known === undefined) onMade(listing);
      return listing;
    } catch (error) {
      const refused = problemOf(error);
      setProblem(refused);
      enter(refused.code === 'record.changed' ? 'conflict' : 'refused');
      return undefined;
    }
  }, [type, side, enter, keep, onMade]);

  /** One save after another: two at once would refuse each other. */
  const flush = useCallback(async (): Promise<Listing | undefined> => {
    await running.current;
    const { state: now, stored: kept } = latest.current;
    if (now === 'conflict') return undefined;
    if (kept !== undefined && (now === 'clean' || now === 'saved')) return kept;
    running.current = save();
    return running.current;
  }, [save]);

  useEffect(() => {
    // Every further change starts the pause anew.
    if (state !== 'changed' || values !== latest.current.values) return undefined;
    const timer = setTimeout(() => void flush(), PAUSE);
    return () => clearTimeout(timer);
  }, [state, values, flush]);

  const isLost = state === 'refused' && problem?.code === 'network';
  useEffect(() => {
    if (!isLost) return undefined;
    const again = (): void => void flush();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [isLost, flush]);

  const change = useCallback(
    (patch: FormValues): void => {
      show({ ...latest.current.values, ...patch });
      if (latest.current.state !== 'conflict' && latest.current.state !== 'saving') enter('changed');
    },
    [enter, show],
  );

  const reload = useCallback(async (): Promise<void> => {
    const known = latest.current.stored;
    if (known === undefined) return;
    try {
      const listing = await answer(client.GET('/api/managed-listings/{id}', { params: { path: { id: known.id } } }));
      keep(listing);
      show(valuesOf(listing));
      setProblem(undefined);
      enter('clean');
    } catch (error) {
      setProblem(problemOf(error));
    }
  }, [enter, keep, show]);

  const { unreadable } = readForm(type, side, values);
  return { type, side, values, stored, state, problem, unreadable, change, flush, reload };
}
