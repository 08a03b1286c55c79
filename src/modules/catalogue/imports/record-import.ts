import { sql } from 'kysely';
import { failure, type FieldError } from '#kernel/errors';
import { newId } from '#kernel/ids';
import { civilDate } from '#kernel/time';
import type { CodeBook } from '#modules/codes';
import { guessByPatterns, type Batch, type CheckedRow, type HeaderPatterns, type ImportTarget } from '#modules/imports';
import { findOrganisation } from '#modules/organisations';
import type { Context } from '#platform/context';
import { sealContact } from '../contact-seal.ts';
import { askExpert } from '../account-questions.ts';
import { foundRecords } from '../found-records.ts';
import { isPersonal, type CatalogueRecord, type RecordId, type RecordKind } from '../model.ts';
import { emptyRecord } from '../new-record.ts';
import { contentKeyOf, nearKeyOf } from '../record-keys.ts';
import { missingIn } from '../rules.ts';
import { CATALOGUE_TOPIC } from '../topics.ts';
import { BASE_COLUMNS, BASE_HEADERS } from './base-columns.ts';
import { CAPABILITY_COLUMNS, CAPABILITY_HEADERS } from './capability-columns.ts';
import { EXPERT_COLUMNS, EXPERT_HEADERS } from './expert-columns.ts';
import { readBaseRow } from './read-base.ts';
import { readCapabilityRow } from './read-capability.ts';
import { readExpertRow } from './read-expert.ts';
import { readResultRow } from './read-result.ts';
import { readTeacherRow } from './read-teacher.ts';
import { RESULT_COLUMNS, RESULT_HEADERS } from './result-columns.ts';
import type { Labels, ReadRow, RowFacts, RowRecord } from './row-reader.ts';
import { TEACHER_COLUMNS, TEACHER_HEADERS } from './teacher-columns.ts';

/** What one list of records brings to the import machine. */
interface ListKind {
  readonly kind: RecordKind;
  readonly target: string;
  readonly columns: Labels;
  readonly headers: HeaderPatterns;
  readonly parsed: readonly string[];
  /** Columns that tell such a list from others. */
  readonly essential: readonly (readonly string[])[];
  readonly read: (cells: readonly string[], facts: RowFacts) => ReadRow;
  /** What, beside the owner, makes a row the same row. */
  readonly identity: (row: RowRecord) => readonly string[];
}

const byTitle = ({ title }: RowRecord): readonly string[] => [title];

const LISTS: Readonly<Record<RecordKind, ListKind>> = {
  expert: {
    kind: 'expert',
    target: 'experts',
    columns: EXPERT_COLUMNS,
    headers: EXPERT_HEADERS,
    parsed: ['title', 'focus', 'place', 'hours', 'consentOn'],
    essential: [['name'], ['title', 'roles', 'honours'], ['focus', 'field', 'achievements']],
    read: readExpertRow,
    identity: ({ title, detail }) => [title, String(detail['employer'] ?? '')],
  },
  teacher: {
    kind: 'teacher',
    target: 'teachers',
    columns: TEACHER_COLUMNS,
    headers: TEACHER_HEADERS,
    parsed: ['dual', 'majors', 'services', 'field', 'place', 'consentOn'],
    essential: [['name'], ['dual', 'services', 'courses']],
    read: readTeacherRow,
    identity: byTitle,
  },
  result: {
    kind: 'result',
    target: 'results',
    columns: RESULT_COLUMNS,
    headers: RESULT_HEADERS,
    parsed: ['kind', 'readiness', 'rights', 'ways', 'price', 'field'],
    essential: [['name'], ['readiness', 'patents', 'ways', 'applications']],
    read: readResultRow,
    identity: byTitle,
  },
  base: {
    kind: 'base',
    target: 'bases',
    columns: BASE_COLUMNS,
    headers: BASE_HEADERS,
    parsed: ['grade', 'area', 'places', 'majors', 'place', 'value'],
    essential: [['name'], ['places', 'area', 'equipment']],
    read: readBaseRow,
    identity: byTitle,
  },
  capability: {
    kind: 'capability',
    target: 'capabilities',
    columns: CAPABILITY_COLUMNS,
    headers: CAPABILITY_HEADERS,
    parsed: ['industry', 'titles', 'interns', 'majors', 'cooperation', 'place'],
    essential: [['name'], ['products', 'processes'], ['interns', 'equipment', 'certificates', 'titles']],
    read: readCapabilityRow,
    identity: byTitle,
  },
};

export const recordImportOf = (kind: RecordKind, book: CodeBook): ImportTarget => recordImport(LISTS[kind], book);

function recordImport(list: ListKind, book: CodeBook): ImportTarget {
  return {
    name: list.target,
    parsedFields: list.parsed,
    essential: list.essential,
    fields: Object.entries(list.columns).map(([field, label]) => ({ field, ...label })),
    guess: guessByPatterns(list.headers),
    prepare: async (ctx, batch) => {
      if (!Object.values(batch.mapping).includes('name'))
        throw failure('import.noMapping', { fields: list.columns['name']!.zh });
      const today = civilDate(ctx.now);
      return (cells, { mapping, header }) => judge(list, batch, list.read(cells, { mapping, header, book, today }));
    },
    existing: (ctx, contentKeys, nearKeys) => existing(ctx, list.kind, contentKeys, nearKeys),
    whyNotCommit: async (_ctx, batch) => (batch.organisationId === null ? failure('catalogue.noOwner') : undefined),
    commit: (ctx, batch, portions) => commit(ctx, list, batch, portions),
    undo: async (ctx, batch) => {
      const { rows } = await sql<{ id: string }>`delete from catalogue.record
        where tenant_id = ${ctx.tenant.id} and import_id = ${batch.id} returning id`.execute(ctx.db);
      await ctx.changed(
        CATALOGUE_TOPIC,
        rows.map(({ id }) => id),
      );
      return rows.length;
    },
  };
}

function judge(list: ListKind, { organisationId }: Batch, { row, problems, warnings, understood }: ReadRow) {
  const sound = problems.length === 0;
  return {
    record: sound ? { ...row } : undefined,
    problems,
    warnings: sound ? [...warnings, ...lateWarnings(list, row)] : warnings,
    contentKey: sound ? keyOf(list, organisationId ?? '', row) : undefined,
    // The owner goes along: what another organisation has is not told here.
    nearKey: sound ? `${organisationId ?? ''}:${nearKeyOf(list.kind, row.title)}` : undefined,
    understood,
  };
}

/** What will still be missing before the record can be public. */
function lateWarnings({ kind, columns }: ListKind, row: RowRecord): FieldError[] {
  const missing = missingIn({ ...row, kind }).map(({ label }) => label.zh);
  const label = columns['name']!.zh;
  return [
    ...(missing.length === 0
      ? []
      : [
          {
            field: label,
            zh: `先存为草稿，公开前还要补：${missing.join('、')}`,
            en: `Kept as a draft; still missing: ${missing.join(', ')}`,
          },
        ]),
    ...(isPersonal(kind) && row.consent === null && missing.length === 0
      ? [
          {
            field: label,
            zh: '先存为草稿，登记本人书面同意后才能公开',
            en: 'Kept as a draft until the person’s consent is on record',
          },
        ]
      : []),
  ];
}

const keyOf = (list: ListKind, owner: string, row: RowRecord): string =>
  `${owner}:${contentKeyOf(list.kind, list.identity(row))}`;

async function existing(
  ctx: Context,
  kind: RecordKind,
  contentKeys: readonly string[],
  nearKeys: readonly string[],
): ReturnType<ImportTarget['existing']> {
  const owner = (contentKeys[0] ?? nearKeys[0])?.split(':')[0];
  if (owner === undefined || owner === '') return { same: new Map(), near: new Map() };
  const { rows } = await sql<{ id: string; content: string | null; near: string; title: string }>`
    select id, content_key as content, near_key as near, title from catalogue.record
    where tenant_id = ${ctx.tenant.id} and organisation_id = ${owner} and kind = ${kind} and state <> 'ended'
      and (content_key = any(${contentKeys}) or near_key = any(${nearKeys.map((key) => key.slice(owner.length + 1))}))`.execute(
    ctx.db,
  );
  return {
    same: new Map(rows.flatMap(({ id, content }) => (content === null ? [] : [[content, id] as const]))),
    near: new Map(rows.map(({ id, near }) => [`${owner}:${near}`, id])),
  };
}

async function commit(
  ctx: Context,
  list: ListKind,
  batch: Batch,
  portions: AsyncIterable<readonly CheckedRow[]>,
): Promise<number> {
  const owner = await findOrganisation(ctx.db, ctx.tenant.id, batch.organisationId!);
  if (owner === undefined) throw failure('catalogue.noOwner');
  const made = new Set<string>();
  let written = 0;
  for await (const portion of portions) {
    const keys = portion.map(({ contentKey }) => contentKey ?? '').filter(Boolean);
    const { same } = await existing(ctx, list.kind, keys, []);
    const rows: { record: CatalogueRecord; consent: RowRecord['consent'] }[] = [];
    for (const checked of portion) {
      const key = checked.contentKey;
      if (key === undefined || same.has(key) || made.has(key)) continue;
      made.add(key);
      const row = checked.record as RowRecord;
      rows.push({ record: toRecord(ctx, list, batch, owner, row, key), consent: row.consent });
    }
    await write(ctx, rows);
    written += rows.length;
  }
  return written;
}

function toRecord(
  ctx: Context,
  { kind }: ListKind,
  batch: Batch,
  owner: { readonly id: string; readonly name: string; readonly division: string | null },
  { consent, source, contact, places: _inWords, ...row }: RowRecord,
  contentKey: string,
): CatalogueRecord {
  const id = newId<RecordId>();
  const record: CatalogueRecord = {
    ...emptyRecord(kind, ctx.now),
    ...row,
    id,
    contact: sealContact(ctx, id, contact),
    organisationId: owner.id,
    departmentId: batch.departmentId,
    territory: batch.territory ?? owner.division,
    ownerName: owner.name,
    sourceName: source ?? batch.sourceName ?? `文件《${batch.fileName}》`,
    confirmedOn: civilDate(ctx.now),
    confirmedBy: batch.createdBy,
    createdBy: batch.createdBy,
    importId: batch.id,
    contentKey,
    nearKey: nearKeyOf(kind, row.title),
  };
  const complete = missingIn(record).length === 0 && (!isPersonal(kind) || consent !== null);
  return complete ? { ...record, state: 'published', publishedAt: ctx.now } : record;
}

async function write(
  ctx: Context,
  rows: readonly { readonly record: CatalogueRecord; readonly consent: RowRecord['consent'] }[],
): Promise<void> {
  await foundRecords(
    ctx,
    rows.map(({ record, consent }) => ({
      record,
      verb: 'import',
      ...(consent !== null && { consent: { statement: `${consent.signedOn} 签署，存于${consent.keptAt}` } }),
    })),
  );
  for (const { record } of rows) await askExpert(ctx, record);
  await ctx.auditAll(
    'consent.granted',
    rows
      .filter(({ consent }) => consent !== null)
      .map(({ record }) => ({
        object: { kind: 'record', id: record.id },
        detail: { after: { purpose: 'publication', givenBy: 'organisation', way: 'paper' } },
      })),
  );
  await ctx.changed(
    CATALOGUE_TOPIC,
    rows.filter(({ record }) => record.state === 'published').map(({ record }) => record.id),
  );
}
