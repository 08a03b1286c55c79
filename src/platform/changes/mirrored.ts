import type { Image, OpenedImage } from '#kernel/image';
import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';
import type { Refusal } from '#platform/snapshots';

/** What a module keeps in memory of its rows. The database is the only truth. */
export interface Mirrored<Row> {
  /** For the log: "search index". */
  readonly name: string;
  readonly topics: readonly string[];
  /** Rows to be shown, by id, after the last one seen. */
  readonly after: (db: Db, tenant: TenantId, id: string, limit: number) => Promise<readonly Row[]>;
  /** The last id of a portion, wherever it stands in the row. */
  readonly idOf: (row: Row) => string;
  readonly show: (db: Db, tenant: TenantId, rows: readonly Row[]) => Promise<void> | void;
  /** What changed is looked at again: shown as it is now, or taken out. */
  readonly refresh: (db: Db, tenant: TenantId, topic: string, ids: readonly string[]) => Promise<void>;
  /** Given, a restart begins with a snapshot instead of every row. */
  readonly kept?: KeptMemory;
}

/** How the memory of a mirror is written down and read back. */
export interface KeptMemory {
  /** Its folder. */
  readonly folder: string;
  /** What a region's memory is made of besides its rows and the program, such as its dictionary: another word, and it is read anew. */
  readonly madeOf: (db: Db, tenant: TenantId) => Promise<string>;
  /** @param atLeisure nobody waits */
  readonly images: (tenant: TenantId, atLeisure: boolean) => Readonly<Record<string, Image>>;
  /** In place of what is there. @throws when an image is not what it should be; nothing has changed then */
  readonly open: (tenant: TenantId, image: (name: string) => OpenedImage) => void;
  readonly clear: (tenant: TenantId) => void;
  readonly documents: (tenant: TenantId) => number;
  /** How many the database would show. */
  readonly expected: (db: Db, tenant: TenantId) => Promise<number>;
  /** Somebody waits for an answer: not the moment to write. */
  readonly busy: () => boolean;
}

/**
 * Why a mirror was not begun with a snapshot: `off` none is kept of it; `earlier` the database was restored from an earlier state;
 * `pruned` the feed does not reach back so far; `changed` too much has changed since; `region` a region is not in it, or what its
 * documents are made of has changed; `count` the database shows another number of documents.
 */
export type WhyNotSnapshot =
  | Refusal['why']
  | 'off'
  | 'database'
  | 'earlier'
  | 'pruned'
  | 'changed'
  | 'region'
  | 'count';

export interface Begun {
  readonly from: 'snapshot' | 'database';
  /** Why not, or not everything, from a snapshot. */
  readonly why: WhyNotSnapshot | null;
  /** For the log. */
  readonly detail: string | null;
  readonly milliseconds: number;
  readonly documents: number;
  /** Changed while the process was down. */
  readonly caughtUp: number;
}

/** How a mirror began, and how it stands. */
export interface MirrorState {
  readonly begun: Begun | null;
  /** The snapshot that a restart would begin with. */
  readonly snapshot: { readonly savedAt: string; readonly bytes: number } | null;
  /** For how long something committed may have been missing; a moment is as usual. */
  readonly behindMilliseconds: number;
  readonly errors: { readonly count: number; readonly last: string | null };
}
