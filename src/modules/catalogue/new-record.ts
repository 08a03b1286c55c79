import { newId } from '#kernel/ids';
import { emptyDetail } from './fields.ts';
import type { CatalogueRecord, RecordId, RecordKind } from './model.ts';

/** A draft of which nothing is said yet. */
export const emptyRecord = (kind: RecordKind, now: Date): CatalogueRecord => ({
  id: newId<RecordId>(),
  kind,
  state: 'draft',
  organisationId: null,
  departmentId: null,
  accountId: null,
  territory: null,
  ownerName: '',
  title: '',
  summary: '',
  divisions: [],
  address: '',
  detail: emptyDetail(kind),
  achievements: [],
  contact: null,
  sourceName: '',
  confirmedOn: null,
  confirmedBy: null,
  stateReason: null,
  importId: null,
  contentKey: null,
  nearKey: '',
  version: 1,
  createdBy: null,
  createdAt: now,
  updatedAt: now,
  publishedAt: null,
});
