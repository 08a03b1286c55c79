import { createSearchIndex, type SearchIndex } from '#engines/search';
import type { TenantId } from '#kernel/ids';
import type { CodeBook } from '#modules/codes';
import { createMirror, type Mirror } from '#platform/changes';
import type { Db } from '#platform/db';
import type { Installation } from '#platform/installation';
import { consentsFor } from './consents.ts';
import type { CatalogueRecord } from './model.ts';
import { CATALOGUE_SCHEMA, recordDocument } from './record-document.ts';
import { createRecordNames, type RecordNames } from './record-names.ts';
import { isOpen } from './rules.ts';
import { findRecords, publishedAfter, recordsOfAccounts } from './store.ts';
import { CATALOGUE_TOPIC, PERSON_TOPIC } from './topics.ts';

/**
 * One search index per tenant. It follows two topics: records, and people — who withdraws consent to publication anywhere leaves
 * with the next change, without anybody telling this module.
 */
export interface CatalogueIndex extends Pick<Mirror, 'state' | 'isBehind' | 'countBehind'> {
  of(tenant: TenantId): Promise<SearchIndex>;
  namesOf(tenant: TenantId): Promise<RecordNames>;
  size(): number;
  ready(): boolean;
  start(): Promise<void>;
  catchUp(): Promise<void>;
  stop(): Promise<void>;
}

export function createCatalogueIndex(installation: Installation, codes: CodeBook): CatalogueIndex {
  const { clock } = installation;
  const indexes = new Map<string, SearchIndex>();
  const names = new Map<string, RecordNames>();

  const indexOf = (tenant: string): SearchIndex => {
    const known = indexes.get(tenant) ?? createSearchIndex(CATALOGUE_SCHEMA);
    indexes.set(tenant, known);
    return known;
  };

  const namesIn = (tenant: string): RecordNames => {
    const known = names.get(tenant) ?? createRecordNames();
    names.set(tenant, known);
    return known;
  };

  const hide = (tenant: string, id: string): void => {
    indexOf(tenant).remove(id);
    namesIn(tenant).remove(id);
  };

  const show = async (db: Db, tenant: TenantId, records: readonly CatalogueRecord[]): Promise<void> => {
    const index = indexOf(tenant);
    const reading = { db, tenant: { id: tenant } as never, now: clock.now() };
    const consents = await consentsFor(reading, records);
    const open = records.filter((record) => isOpen(record, consents.get(record.id)!.state));
    const shown = new Set(open.map(({ id }) => id));
    for (const { id } of records) if (!shown.has(id)) hide(tenant, id);
    index.putMany(open.map((record) => recordDocument(record, codes)));
    for (const record of open) namesIn(tenant).put(record);
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
      for (const id of ids) if (!records.has(id)) hide(tenant, id);
      return show(db, tenant, [...records.values()]);
    },
  });

  return {
    of: async (tenant) => {
      await mirror.loaded();
      return indexOf(tenant);
    },
    namesOf: async (tenant) => {
      await mirror.loaded();
      return namesIn(tenant);
    },
    size: () => indexes.values().reduce((sum, index) => sum + index.size, 0),
    ready: mirror.ready,
    start: mirror.start,
    catchUp: mirror.catchUp,
    state: mirror.state,
    isBehind: mirror.isBehind,
    countBehind: mirror.countBehind,
    stop: mirror.stop,
  };
}
