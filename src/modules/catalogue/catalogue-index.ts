import { createSearchIndex, type SearchIndex } from '#engines/search';
import type { TenantId } from '#kernel/ids';
import type { CodeBook } from '#modules/codes';
import { createMirror } from '#platform/changes';
import type { Db } from '#platform/db';
import type { Installation } from '#platform/installation';
import { consentsFor } from './consents.ts';
import type { CatalogueRecord } from './model.ts';
import { CATALOGUE_SCHEMA, recordDocument } from './record-document.ts';
import { isOpen } from './rules.ts';
import { findRecords, publishedAfter, recordsOfAccounts } from './store.ts';
import { CATALOGUE_TOPIC, PERSON_TOPIC } from './topics.ts';

/**
 * One search index per tenant. It follows two topics: records, and people — who withdraws consent to publication anywhere leaves
 * with the next change, without anybody telling this module.
 */
export interface CatalogueIndex {
  of(tenant: TenantId): Promise<SearchIndex>;
  size(): number;
  ready(): boolean;
  start(): Promise<void>;
  catchUp(): Promise<void>;
  stop(): Promise<void>;
}

export function createCatalogueIndex(installation: Installation, codes: CodeBook): CatalogueIndex {
  const { clock } = installation;
  const indexes = new Map<string, SearchIndex>();

  const indexOf = (tenant: string): SearchIndex => {
    const known = indexes.get(tenant) ?? createSearchIndex(CATALOGUE_SCHEMA);
    indexes.set(tenant, known);
    return known;
  };

  const show = async (db: Db, tenant: TenantId, records: readonly CatalogueRecord[]): Promise<void> => {
    const index = indexOf(tenant);
    const reading = { db, tenant: { id: tenant } as never, now: clock.now() };
    const consents = await consentsFor(reading, records);
    const open = records.filter((record) => isOpen(record, consents.get(record.id)!.state));
    const shown = new Set(open.map(({ id }) => id));
    for (const { id } of records) if (!shown.has(id)) index.remove(id);
    index.putMany(open.map((record) => recordDocument(record, codes)));
  };

  const mirror = createMirror<CatalogueRecord>(installation, {
    name: 'catalogue index',
    topics: [CATALOGUE_TOPIC, PERSON_TOPIC],
    after: publishedAfter,
    idOf: ({ id }) => id,
    show,
    refresh: async (db, tenant, topic, ids) => {
      if (topic === PERSON_TOPIC) return show(db, tenant, await recordsOfAccounts(db, tenant, ids));
      const records = await findRecords(db, tenant, ids);
      for (const id of ids) if (!records.has(id)) indexOf(tenant).remove(id);
      return show(db, tenant, [...records.values()]);
    },
  });

  return {
    of: async (tenant) => {
      await mirror.loaded();
      return indexOf(tenant);
    },
    size: () => indexes.values().reduce((sum, index) => sum + index.size, 0),
    ready: mirror.ready,
    start: mirror.start,
    catchUp: mirror.catchUp,
    stop: mirror.stop,
  };
}
