import type { Failure, FieldError } from '#kernel/errors';
import type { Id } from '#kernel/ids';
import type { Context } from '#platform/context';

export type BatchId = Id<'ImportBatch'>;

export const BATCH_STATUSES = [
  'queued',
  'running',
  'checked',
  'committing',
  'committed',
  'undoing',
  'undone',
  'failed',
] as const;
export type BatchStatus = (typeof BATCH_STATUSES)[number];

/** Column (from 0) → field of the target. */
export type Mapping = Readonly<Record<number, string>>;

export interface Batch {
  readonly id: BatchId;
  readonly target: string;
  readonly status: BatchStatus;
  readonly organisationId: string | null;
  readonly departmentId: string | null;
  /** 辖区 of the organisation that brings it in. */
  readonly territory: string | null;
  readonly createdBy: string;
  readonly commitWhenChecked: boolean;
  readonly fileKey: string;
  /** Sealed; null for what was uploaded before files were. */
  readonly fileSeal: string | null;
  readonly fileName: string;
  /** Where the rows come from, as the uploader says; a column of the file goes before it. */
  readonly sourceName: string | null;
  readonly fileBytes: number;
  readonly header: readonly string[];
  readonly mapping: Mapping;
  readonly mappingOrigin: 'guessed' | 'remembered' | 'given';
  readonly rows: number;
  readonly valid: number;
  readonly invalid: number;
  readonly duplicates: number;
  /** Valid rows whose text names skills that they do not list. */
  readonly suggested: number;
  /** Whoever committed wanted those written as well. */
  readonly takeSkills: boolean;
  /** 0 to 1. */
  readonly progress: number;
  /** Per field that is read from text: non-empty cells and those understood. */
  readonly parsed: Readonly<Record<string, { readonly filled: number; readonly understood: number }>>;
  readonly failureCode: string | null;
  readonly failureData: Readonly<Record<string, string | number>>;
  readonly createdAt: Date;
  readonly checkedAt: Date | null;
  readonly committedAt: Date | null;
  readonly undoneAt: Date | null;
  /** Thrown away; the file went with it. */
  readonly discardedAt: Date | null;
}

/** What a target says about one row. */
export interface RowCheck {
  /** The record as it would be written; undefined when the row cannot be. */
  readonly record: object | undefined;
  /** Why the row cannot be taken; empty for a valid one. */
  readonly problems: readonly FieldError[];
  /** What was not understood or was assumed: the row goes in, and a person may look. */
  readonly warnings: readonly FieldError[];
  /** Equal for rows that say the same: such a row goes in once. */
  readonly contentKey: string | undefined;
  /** Equal for rows that look like the same thing. */
  readonly nearKey: string | undefined;
  /** Field → whether its non-empty text was understood. */
  readonly understood: Readonly<Record<string, boolean>>;
  /** Its text names skills that it does not list; they stand in the record with their place. */
  readonly suggests?: boolean;
  /** No row at all: a total, a signature line below the table. */
  readonly foot?: true;
}

export interface CheckedRow extends Omit<RowCheck, 'understood' | 'foot' | 'suggests'> {
  readonly rowNumber: number;
  readonly cells: readonly string[];
  readonly duplicateOf: string | undefined;
}

export interface RowContext {
  readonly mapping: Mapping;
  readonly header: readonly string[];
}

export interface MappingGuess {
  readonly mapping: Mapping;
  /** Names of the columns; of two header lines both together. Empty when no row names them. */
  readonly headers: readonly string[];
  /** Index among the sample rows of the first one that holds data. */
  readonly firstDataRow: number;
}

export interface ImportField {
  readonly field: string;
  readonly zh: string;
  readonly en: string;
  /** More than one column may hold it. */
  readonly several?: true;
}

/** What a kind of record brings to the import machine. */
export interface ImportTarget {
  readonly name: string;
  /** Fields that are read from people's own words; their shares are reported. */
  readonly parsedFields: readonly string[];
  readonly fields: readonly ImportField[];
  /** Groups of fields of which a table of this kind has at least one each: what tells it from the others. */
  readonly essential?: readonly (readonly string[])[];
  /** Fields whose cells are not kept as they were written. */
  readonly secretFields?: Readonly<Record<string, (cell: string) => string>>;
  guess(sample: readonly (readonly string[])[], keys: readonly string[] | undefined): MappingGuess;
  /** Prepared once a batch, then asked for each row: pure, so that thousands of rows cost no query. */
  prepare(ctx: Context, batch: Batch): Promise<(cells: readonly string[], row: RowContext) => RowCheck>;
  /** Content keys that exist already → what they belong to; near keys → what they resemble. */
  existing(
    ctx: Context,
    contentKeys: readonly string[],
    nearKeys: readonly string[],
  ): Promise<{ same: ReadonlyMap<string, string>; near: ReadonlyMap<string, string> }>;
  /** Why the organisation of this batch may not commit it. */
  whyNotCommit(ctx: Context, batch: Batch): Promise<Failure | undefined>;
  commit(ctx: Context, batch: Batch, portions: AsyncIterable<readonly CheckedRow[]>): Promise<number>;
  undo(ctx: Context, batch: Batch): Promise<number>;
}
