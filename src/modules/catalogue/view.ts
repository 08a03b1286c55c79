import { hiddenIn, shownFields, type Visibility } from '#contracts/kinds';
import type { CodeBook } from '#modules/codes';
import type { ManagedRow, PublicRecord } from './contract.ts';
import { fieldsOf } from './fields.ts';
import { fieldsText, inShort } from './in-short.ts';
import type { CatalogueRecord, ConsentState } from './model.ts';
import { abilities, isOpen } from './rules.ts';
import type { Actor } from '#platform/context';

/**
 * What leaves the house. Names every field on purpose: contact, account and import never do, and what a field table keeps to some
 * readers is cut by the table itself.
 */
export function viewFor(record: CatalogueRecord, codes: CodeBook, reader: Visibility): PublicRecord {
  const fields = fieldsOf(record.kind);
  return {
    id: record.id,
    kind: record.kind,
    title: record.title,
    summary: record.summary,
    owner: { organisationId: record.organisationId, name: record.ownerName },
    divisions: record.divisions.map((code) => ({ code, label: codes.label('division', code) })),
    address: record.address,
    detail: shownFields(fields, record.detail, (set, code) => codes.label(set, code), reader),
    hidden: hiddenIn(fields, record.detail, reader).map(({ name }) => name),
    achievements: record.achievements.map((one) => ({ ...one })),
    source: record.sourceName,
    confirmedOn: record.confirmedOn,
    updatedAt: record.updatedAt.toISOString(),
  };
}

export const publicRecord = (record: CatalogueRecord, codes: CodeBook): PublicRecord =>
  viewFor(record, codes, 'public');

export function rowOf(actor: Actor, record: CatalogueRecord, codes: CodeBook, consent: ConsentState): ManagedRow {
  const shown = viewFor(record, codes, 'agreed');
  const { facts } = inShort(record.kind, shown.detail, 'zh');
  return {
    id: record.id,
    kind: record.kind,
    state: record.state,
    title: record.title,
    owner: shown.owner,
    facts: facts.join('；'),
    fields: fieldsText(record.kind, shown.detail, 'zh'),
    divisions: shown.divisions,
    consent,
    open: isOpen(record, consent),
    source: record.sourceName,
    confirmedOn: record.confirmedOn,
    updatedAt: shown.updatedAt,
    version: record.version,
    abilities: abilities(actor, record),
  };
}
