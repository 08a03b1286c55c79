import { insertConsents, textsInForce } from '#modules/privacy';
import type { Context } from '#platform/context';
import { subjectOf } from './consents.ts';
import type { CatalogueRecord } from './model.ts';
import { appendSteps, insertRecords } from './store.ts';

export interface Founded {
  readonly record: CatalogueRecord;
  /** What the person signed, or said in the own account; absent: not asked yet, or not about a person. */
  readonly consent?: { readonly statement: string; readonly partners?: boolean } | undefined;
  readonly verb: 'create' | 'import';
}

type Writing = Pick<Context, 'db' | 'tenant' | 'now'>;

/** Many records with their receipts and first steps in a handful of statements. */
export async function foundRecords(ctx: Writing, founded: readonly Founded[]): Promise<void> {
  const { db, tenant, now } = ctx;
  const texts = await textsInForce(ctx);
  await insertRecords(
    db,
    tenant.id,
    founded.map(({ record }) => record),
  );
  await insertConsents(
    db,
    tenant.id,
    founded.flatMap(({ record, consent }) =>
      consent === undefined
        ? []
        : (['publication', ...(consent.partners === true ? (['partners'] as const) : [])] as const).map((purpose) => ({
            ...subjectOf(record),
            purpose,
            decision: 'granted' as const,
            textVersion: texts.get(purpose)!.version,
            givenBy: record.accountId === null ? ('organisation' as const) : ('self' as const),
            giverId: record.accountId ?? record.createdBy,
            way: record.accountId === null ? ('paper' as const) : ('profile' as const),
            statement: consent.statement,
            address: null,
            at: now,
          })),
    ),
  );
  await appendSteps(
    db,
    tenant.id,
    founded.map(({ record, verb }) => ({
      recordId: record.id,
      at: record.createdAt,
      verb,
      accountId: record.createdBy,
      reason: '',
    })),
  );
}
