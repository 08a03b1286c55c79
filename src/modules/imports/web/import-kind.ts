import type { ReactNode } from 'react';
import type { Schemas } from '../../api.ts';
import type { Session } from '../../desk.tsx';

/** What one kind of import says on the pages that all kinds share. */
export interface ImportKind {
  /** All kinds have the same routes, so the typed client is asked as if it were the first one. */
  readonly api: `/api/${string}-imports`;
  /** Below /app. */
  readonly page: `/${string}`;
  /** Who may bring in and commit; whoever lacks it looks only. */
  readonly right: string;
  readonly title: string;
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
