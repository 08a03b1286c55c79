import { reachOf } from '#modules/access';
import type { CodeBook } from '#modules/codes';
import { recordAccess } from '#platform/audit';
import type { Paging } from '#kernel/paging';
import type { Context } from '#platform/context';
import { consentsFor } from './consents.ts';
import type { ListFilter, ManagedRow } from './contract.ts';
import { countStates, listIds, totalOf, type StateCounts } from './list-store.ts';
import { isPersonal } from './model.ts';
import { findRecords } from './store.ts';
import { rowOf } from './view.ts';

export interface RecordPage {
  readonly items: ManagedRow[];
  readonly total: number;
  readonly counts: StateCounts;
  readonly nextCursor: string | null;
}

/** Officers see what lies in their territory, members what their scope in the organisation holds, a person the own record. */
export async function listRecords(
  ctx: Context,
  codes: CodeBook,
  filter: ListFilter,
  paging: Paging,
): Promise<RecordPage> {
  const { db, tenant, actor } = ctx;
  const reach = reachOf(actor, 'catalogue.manage');
  const { ids, nextCursor } = await listIds(db, tenant.id, reach, filter, paging);
  const counts = paging.uncounted === true ? {} : await countStates(db, tenant.id, reach, filter);
  const found = await findRecords(db, tenant.id, ids);
  const records = ids.flatMap((id) => found.get(id) ?? []);
  const consents = await consentsFor(ctx, records);
  // Who looks through people that are not public stands in the access log.
  const people = records.filter(
    ({ kind, organisationId }) => isPersonal(kind) && organisationId !== actor.organisationId,
  );
  await recordAccess(ctx, {
    verb: 'read',
    kind: 'record',
    ids: people.filter(({ accountId }) => accountId === null || accountId !== actor.accountId).map(({ id }) => id),
  });
  return {
    items: records.map((record) => rowOf(actor, record, codes, consents.get(record.id)!.state)),
    total: totalOf(counts, filter.state),
    counts,
    nextCursor,
  };
}
