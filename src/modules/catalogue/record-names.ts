import { createSuggester, type Suggestion } from '#engines/search';
import { isNamed, type CatalogueRecord } from './model.ts';

export interface FoundName extends Suggestion {
  /** Whose name it is; of very common names not all. */
  readonly ids: readonly string[];
}

export interface RecordNames {
  put(record: CatalogueRecord): void;
  remove(id: string): void;
  find(text: string, limit: number): readonly FoundName[];
}

const MOST_OF_ONE_NAME = 20;

/** Names of records that are public, to complete what somebody types. */
export function createRecordNames(): RecordNames {
  const suggester = createSuggester();
  const names = new Map<string, string>();
  const holders = new Map<string, Set<string>>();
  const keyOf = (kind: string, name: string): string => `${kind} ${name}`;

  function remove(id: string): void {
    const key = names.get(id);
    if (key === undefined) return;
    suggester.remove(id);
    names.delete(id);
    const ids = holders.get(key);
    ids?.delete(id);
    if (ids?.size === 0) holders.delete(key);
  }

  return {
    put: ({ id, kind, title }) => {
      remove(id);
      if (!isNamed(kind)) return;
      const key = keyOf(kind, title);
      suggester.put(id, [{ kind, text: title }]);
      names.set(id, key);
      holders.set(key, (holders.get(key) ?? new Set()).add(id));
    },
    remove,
    find: (text, limit) =>
      suggester.suggest(text, limit).map((found) => ({
        ...found,
        ids: [...(holders.get(keyOf(found.kind, found.text)) ?? [])].slice(0, MOST_OF_ONE_NAME),
      })),
  };
}
