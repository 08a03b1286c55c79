import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import type { Schemas } from './api.ts';
import { has, useSession, type Session } from './desk.tsx';

/** One kind of table that can be brought in, as the one entry 导入 and the command search list it. */
export interface ImportEntry {
  /** Word of the address: /app/imports/experts. */
  readonly key: string;
  /** Name of its batches on the server. */
  readonly target: string;
  readonly group: '供求' | '资源名录' | '名册与台账';
  readonly title: string;
  /** What people call such a workbook. */
  readonly known: string;
  /** All kinds have the same routes, so the typed client is asked as if it were the first one. */
  readonly api: `/api/${string}-imports${'' | `/${string}`}`;
  /** Who may bring in and commit; whoever lacks it looks only. */
  readonly right: string;
  readonly load: () => Promise<ImportKind>;
}

/** What one kind of import says on the pages that all kinds share. */
export interface ImportKind {
  readonly lead: string;
  /** What a repeated row repeats: 已有岗位. */
  readonly record: string;
  readonly recordHref: (id: string) => string;
  readonly fileLabel: string;
  /** undefined: this person names no source */
  readonly sourceHint: (session: Session) => string | undefined;
  readonly consequences: readonly string[] | ((session: Session) => readonly string[]);
  readonly undoing: string;
  readonly done: (batchId: string) => ReactNode;
  /** Read from text, with their share understood. */
  readonly parsed: readonly (readonly [field: string, label: string])[];
  /** The fields of a row as they were read, in words; empty when nothing could be read. */
  readonly readWords: (record: Schemas['ImportRow']['record']) => readonly (readonly [name: string, value: string])[];
}

const EntriesContext = createContext<readonly ImportEntry[]>([]);
/** The kinds of all modules; the lower module that has the pages knows none of them. */
export const ImportEntriesProvider = EntriesContext.Provider;

/** Kinds that this person may bring in, and all that there are for what came in before. */
export function useImportEntries(): { readonly all: readonly ImportEntry[]; readonly mine: readonly ImportEntry[] } {
  const all = useContext(EntriesContext);
  const session = useSession();
  return { all, mine: session.actor.duty === 'viewer' ? [] : all.filter(({ right }) => has(session, right)) };
}

/** 导入…: what somebody comes to do, found by the name of the workbook. */
export const importActs = (entries: readonly ImportEntry[]) =>
  entries.map(({ key, title, right }) => ({
    href: `/app/imports/${key}`,
    label: `导入${title}`,
    shown: (session: Session) => has(session, right),
  }));
