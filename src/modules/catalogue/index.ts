/**
 * 资源名录 — owns catalogue.*: lasting records of what a region has — experts, teachers' services, research results, bases and
 * equipment, abilities of firms — beside listings, which say what it needs or offers now. Emits nothing; writes the change feed
 * topic "catalogue" and follows "person".
 * Promises: one life cycle, one transition table; every record has an owner, a source and a day on which somebody confirmed it; a
 * record about a person is public only while that person's consent stands, read from the receipts of modules/privacy each time;
 * contacts are sealed and never public; minors never are.
 */
export { createCatalogueModule, type CatalogueModule } from './server.ts';
export { catalogueHolding } from './holding.ts';
export type { CatalogueParts } from './parts.ts';
export { KIND_WORDS, RECORD_KINDS, type CatalogueRecord, type RecordKind } from './model.ts';
export { countByKind, facetsOf, recordQuery, searchRecords } from './search-records.ts';
export { CatalogueSearch, type PublicRecord } from './contract.ts';
export { helpfulFor, type Helpful } from './helpful-records.ts';
export { emptyRecord } from './new-record.ts';
export { formPatch } from './record-form.ts';
export { foundRecords, type Founded } from './found-records.ts';
export { nearKeyOf } from './record-keys.ts';
export { publicKinds, recordsForMap } from './store.ts';
export type { PartnerRecord, PartnerRecords, RecordNeighbours } from './neighbours.ts';
export { CATALOGUE_SCHEMA } from './record-document.ts';
export { recordIdsAfter, recordIdsOfAccounts, recordsToShare, type RecordToShare } from './records-to-share.ts';
export { CATALOGUE_TOPIC, PERSON_TOPIC } from './topics.ts';
