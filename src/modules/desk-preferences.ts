import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Arranged } from './arrange-columns.ts';
import { answer, api, client, type Schemas } from './api.ts';

type Preferences = Schemas['Preferences'];
type Desk = Preferences['desk'];

const UNTOUCHED: Preferences = { desk: { density: 'normal', shortcuts: true, guideHidden: false }, lists: [] };

/** A key that somebody switched off must not act before that is known. */
const NOT_YET_KNOWN: Preferences = { ...UNTOUCHED, desk: { ...UNTOUCHED.desk, shortcuts: false } };

/** How this person likes the workbench; as built until it is known, and where it cannot be read. */
export function usePreferences(): Preferences {
  const { data, isPending } = api.useQuery('get', '/api/preferences', {}, { staleTime: Infinity, retry: false });
  return data ?? (isPending ? NOT_YET_KNOWN : UNTOUCHED);
}

interface Keeper {
  readonly keepDesk: (changed: Partial<Desk>) => void;
  /** undefined: back to the columns as built. */
  readonly keepList: (list: string, arrangement: Arranged | undefined) => void;
}

/** Shown at once and stored behind it; what could not be stored falls back to what is. */
export function useKeepPreferences(): Keeper {
  const queries = useQueryClient();
  const keep = useCallback(
    async (next: (now: Preferences) => Preferences, store: () => Promise<unknown>): Promise<void> => {
      const { queryKey } = api.queryOptions('get', '/api/preferences', {});
      // An answer still under way knows nothing of this change and would undo it on the screen.
      const unknown = queries.getQueryData(queryKey) === undefined;
      if (!unknown) await queries.cancelQueries({ queryKey });
      queries.setQueryData<Preferences>(queryKey, (now) => next(now ?? UNTOUCHED));
      const stored = await store().then(
        () => true,
        () => false,
      );
      if (unknown || !stored) await queries.invalidateQueries({ queryKey });
    },
    [queries],
  );
  return {
    keepDesk: (changed) =>
      void keep(
        (now) => ({ ...now, desk: { ...now.desk, ...changed } }),
        () => answer(client.PATCH('/api/preferences', { body: changed })),
      ),
    keepList: (list, arrangement) =>
      void keep(
        (now) => ({
          ...now,
          lists: [
            ...now.lists.filter((one) => one.list !== list),
            ...(arrangement === undefined ? [] : [{ list, ...bodyOf(arrangement) }]),
          ],
        }),
        () => {
          const params = { path: { list } };
          return arrangement === undefined
            ? answer(client.DELETE('/api/preferences/lists/{list}', { params }))
            : answer(client.PUT('/api/preferences/lists/{list}', { params, body: bodyOf(arrangement) }));
        },
      ),
  };
}

const bodyOf = ({ arranged, hidden }: Arranged) => ({ arranged: [...arranged], hidden: [...hidden] });
