import { sql } from 'kysely';
import { columnsOf, TYPES, type Detail, type ListingType } from '#contracts/kinds';
import type { Header, KindListing, Listing, Talent, TalentListing } from './model.ts';

/** The database counts versions. */
export type NewTalent = Omit<TalentListing, 'version'>;
export type NewKind = Omit<KindListing, 'version'>;
export type NewListing = NewTalent | NewKind;

/**
 * A listing is two rows: what all types have in listings.listing, what its type has in the table of that name.
 * Fields and columns have the same names; tests/listing-tables.test.ts compares them with the database.
 */
type Fields<T> = Readonly<Record<keyof T, true>>;

const HEADER: Fields<Header & Pick<Listing, 'type'>> = {
  id: true,
  type: true,
  side: true,
  organisationId: true,
  agentId: true,
  departmentId: true,
  territory: true,
  employerName: true,
  sourceName: true,
  sourceUrl: true,
  state: true,
  returnedReasons: true,
  closedReason: true,
  title: true,
  industry: true,
  placeText: true,
  divisions: true,
  address: true,
  description: true,
  validFrom: true,
  validUntil: true,
  confirmedOn: true,
  readings: true,
  incomplete: true,
  importId: true,
  contentKey: true,
  nearKey: true,
  version: true,
  createdBy: true,
  createdAt: true,
  updatedAt: true,
  publishedAt: true,
};

const TALENT: Fields<Talent> = {
  kind: true,
  occupation: true,
  headcount: true,
  majors: true,
  skills: true,
  education: true,
  educationText: true,
  experienceMin: true,
  experienceMax: true,
  experienceText: true,
  payText: true,
  payMin: true,
  payMax: true,
  payPeriod: true,
  payMonths: true,
  payNegotiable: true,
  payMonthMin: true,
  payMonthMax: true,
  requirements: true,
};

export const HEADER_FIELDS = Object.keys(HEADER) as readonly (keyof typeof HEADER)[];
export const TALENT_FIELDS = Object.keys(TALENT) as readonly (keyof Talent)[];

export const columnOf = (field: string): string => field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Field and column of what only this type has. */
export const ownColumns = (type: ListingType): Named => OWN_COLUMNS.get(type)!;

const OWN_COLUMNS = new Map<ListingType, Named>(
  TYPES.map((type) => [
    type,
    type === 'talent' ? TALENT_FIELDS.map((field) => ({ field, column: columnOf(field) })) : columnsOf(type),
  ]),
);

/** The row of the type beside the header's, in the same statement; keys and dates are as in the database. */
export const OWN_ROW = sql<Readonly<Record<string, unknown>> | null>`case type ${sql.join(
  TYPES.map(
    (type) =>
      sql`when ${sql.lit(type)} then (select row_to_json(own) from ${sql.table(`listings.${type}`)} own
        where own.tenant_id = listing.tenant_id and own.listing_id = listing.id)`,
  ),
  sql` `,
)} end`;

export type HeaderRow = Readonly<Record<string, unknown>> & { readonly id: string; readonly type: ListingType };

export function toListing(row: HeaderRow & { readonly own: Readonly<Record<string, unknown>> | null }): Listing {
  const header = Object.fromEntries(HEADER_FIELDS.map((field) => [field, row[columnOf(field)]]));
  const own = Object.fromEntries(ownColumns(row.type).map(({ field, column }) => [field, row.own?.[column] ?? null]));
  return (row.type === 'talent' ? { ...header, ...own } : { ...header, detail: own }) as unknown as Listing;
}

/** Everything of a listing that may be written; absent fields stay as they are. */
export type ListingPatch = Partial<Omit<Header & Talent, 'id' | 'side' | 'createdAt' | 'createdBy' | 'version'>> & {
  readonly detail?: Detail | undefined;
};

/** What a patch, or a whole listing, means for the two tables. Names no column that is not of the type. */
export function toColumns(type: ListingType, fields: ListingPatch | NewListing): Columns {
  const own = type === 'talent' ? fields : ((fields as ListingPatch).detail ?? {});
  return { header: given(HEADER_COLUMNS, fields), own: given(ownColumns(type), own) };
}

export interface Columns {
  readonly header: Readonly<Record<string, unknown>>;
  readonly own: Readonly<Record<string, unknown>>;
}

type Named = readonly { readonly field: string; readonly column: string }[];

const HEADER_COLUMNS: Named = HEADER_FIELDS.map((field) => ({ field, column: columnOf(field) }));

function given(columns: Named, fields: object): Readonly<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const { field, column } of columns) {
    const value = (fields as Readonly<Record<string, unknown>>)[field];
    if (value !== undefined) found[column] = value;
  }
  return found;
}
