import type { SearchDocument } from '#engines/search';
import type { TenantId } from '#kernel/ids';
import type { CodeBook } from '#modules/codes';
import type { Db } from '#platform/db';
import { consentsFor, type Reading } from './consents.ts';
import type { PublicRecord } from './contract.ts';
import type { RecordKind, RecordState } from './model.ts';
import { recordDocument } from './record-document.ts';
import { isOpen } from './rules.ts';
import { findRecords, publishedAfter, recordsOfAccounts } from './store.ts';
import { publicRecord } from './view.ts';

/** What partner regions could be shown of a record at this moment. */
export interface RecordToShare {
  readonly id: string;
  readonly kind: RecordKind;
  readonly state: RecordState;
  readonly version: number;
  /** The person agreed to be shown there; of what is about nobody always true. */
  readonly agreed: boolean;
  readonly document: PublicRecord;
  readonly entry: SearchDocument;
}

export async function recordsToShare(
  ctx: Reading,
  codes: CodeBook,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RecordToShare>> {
  const records = await findRecords(ctx.db, ctx.tenant.id, ids);
  const all = [...records.values()];
  const here = await consentsFor(ctx, all);
  const there = await consentsFor(ctx, all, 'partners');
  return new Map(
    all.map((record) => [
      record.id,
      {
        id: record.id,
        kind: record.kind,
        state: record.state,
        version: record.version,
        agreed: [here, there].every((consents) =>
          isOpen({ ...record, state: 'published' }, consents.get(record.id)!.state),
        ),
        document: publicRecord(record, codes),
        entry: recordDocument(record, codes),
      },
    ]),
  );
}

/** Ids of records that may be open, a portion at a time. */
export const recordIdsAfter = async (db: Db, tenant: TenantId, after: string, limit: number): Promise<string[]> =>
  (await publishedAfter(db, tenant, after, limit)).map(({ id }) => id);

export const recordIdsOfAccounts = async (db: Db, tenant: TenantId, accounts: readonly string[]): Promise<string[]> =>
  (await recordsOfAccounts(db, tenant, accounts)).map(({ id }) => id);
