import { sql } from 'kysely';
import type { CatalogueRecord, RecordKind } from './model.ts';
import { RECORD_KINDS } from './model.ts';
import { columnsOf, emptyDetail } from './fields.ts';

/** A record is two rows and its achievements: what all kinds have in catalogue.record, the rest in the table of the kind. */
type Header = Omit<CatalogueRecord, 'detail' | 'achievements'>;

const HEADER: Readonly<Record<keyof Header, true>> = {
  id: true,
  kind: true,
  state: true,
  organisationId: true,
  departmentId: true,
  accountId: true,
  territory: true,
  ownerName: true,
  title: true,
  summary: true,
  divisions: true,
  address: true,
  contact: true,
  sourceName: true,
  confirmedOn: true,
  confirmedBy: true,
  stateReason: true,
  importId: true,
  contentKey: true,
  nearKey: true,
  version: true,
  createdBy: true,
  createdAt: true,
  updatedAt: true,
  publishedAt: true,
};

export const columnOf = (field: string): string => field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
export const HEADER_FIELDS = Object.keys(HEADER) as readonly (keyof Header)[];

/** The row of the kind and the achievements, in the same statement. */
export const OWN_ROWS = sql`case kind ${sql.join(
  RECORD_KINDS.map(
    (kind) =>
      sql`when ${sql.lit(kind)} then (select row_to_json(own) from ${sql.table(`catalogue.${kind}`)} own
        where own.tenant_id = record.tenant_id and own.record_id = record.id)`,
  ),
  sql` `,
)} end as own,
  (select coalesce(json_agg(json_build_object('year', year, 'title', title, 'evidence', evidence) order by position), '[]')
    from catalogue.achievement done where done.tenant_id = record.tenant_id and done.record_id = record.id) as achievements`;

export type Row = Readonly<Record<string, unknown>> & {
  readonly kind: RecordKind;
  readonly own: Readonly<Record<string, unknown>> | null;
};

export const toRecord = (row: Row): CatalogueRecord =>
  ({
    ...Object.fromEntries(HEADER_FIELDS.map((field) => [field, row[columnOf(field)]])),
    achievements: row['achievements'],
    detail: {
      ...emptyDetail(row.kind),
      ...Object.fromEntries(columnsOf(row.kind).map(({ field, column }) => [field, row.own?.[column] ?? null])),
    },
  }) as unknown as CatalogueRecord;
