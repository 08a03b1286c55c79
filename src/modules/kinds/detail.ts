import { z } from 'zod';
import type { CodeSet } from '#contracts/codes';
import { emptyValue, fieldsOf, isStated, mayRead } from './fields.ts';
import type { Detail, DetailValue, Field, FieldForm, KindType, ShownDetail, ShownValue, Visibility } from './model.ts';

/** Each comes for any table of fields, and for the tables of the kinds. */
type Fields = readonly Field[];

/** Lengths where a field does not say its own. */
const TEXT = 200;
const LONG_TEXT = 5_000;
const WORD = 100;
const ITEMS = 20;

const SCHEMAS: Readonly<Record<FieldForm, (field: Field) => z.ZodType<DetailValue>>> = {
  text: ({ max = TEXT }) => z.string().trim().max(max).nullable(),
  longText: ({ max = LONG_TEXT }) => z.string().trim().max(max).nullable(),
  choice: (field) => z.enum(valuesOf(field)).nullable(),
  choices: (field) => distinct(z.enum(valuesOf(field)), field),
  words: (field) => distinct(z.string().trim().min(1).max(WORD), field),
  codes: (field) => distinct(z.string().trim().min(1).max(20), field),
  integer: (field) => ranged(z.int(), field),
  money: (field) => ranged(z.int(), field).describe('fen'),
  decimal: (field) => ranged(z.number(), field),
  date: () => z.iso.date().nullable(),
  flag: () => z.boolean().nullable(),
};

const valuesOf = ({ options = [] }: Field): [string, ...string[]] =>
  options.map(({ value }) => value) as [string, ...string[]];

const distinct = (item: z.ZodType<string>, { maxItems = ITEMS }: Field) =>
  z
    .array(item)
    .max(maxItems)
    .transform((items) => [...new Set(items)]);

const ranged = (number: z.ZodNumber, { min, max }: Field) =>
  number
    .min(min ?? 0)
    .max(max ?? Number.MAX_SAFE_INTEGER)
    .nullable();

export type DetailSchema = z.ZodObject<Record<string, z.ZodOptional<z.ZodType<DetailValue>>>>;

const made = new Map<KindType, DetailSchema>();

/** What a form may say; everything may be absent in a draft. */
export const fieldSchema = (fields: Fields, id: string): DetailSchema =>
  z
    .strictObject(
      Object.fromEntries(
        fields.map((field) => [field.name, SCHEMAS[field.as](field).describe(describe(field)).optional()]),
      ),
    )
    .meta({ id });

export function detailSchema(type: KindType): DetailSchema {
  const known = made.get(type);
  if (known !== undefined) return known;
  const schema = fieldSchema(fieldsOf(type), `${type[0]!.toUpperCase()}${type.slice(1)}Detail`);
  made.set(type, schema);
  return schema;
}

const describe = ({ label, unit, as }: Field): string =>
  [label.zh, label.en, as === 'money' ? 'fen' : unit?.en].filter(Boolean).join(' · ');

/** As projections answer it: codes with names, and only what this reader may read. */
export const ShownDetailSchema: z.ZodType<ShownDetail, ShownDetail> = z
  .record(
    z.string(),
    z.union([
      z.null(),
      z.string(),
      z.number(),
      z.boolean(),
      z.array(z.string()),
      z.array(z.object({ code: z.string(), label: z.string() })),
    ]),
  )
  .meta({ id: 'ListingDetail', description: 'Fields of the kind by name; codes with their names' });

type NameOf = (set: CodeSet, code: string) => string;

export const shownFields = (fields: Fields, detail: Detail, nameOf: NameOf, reader: Visibility): ShownDetail =>
  Object.fromEntries(
    fields
      .filter((field) => mayRead(field, detail, reader))
      .map((field) => {
        const value = detail[field.name] ?? emptyValue(field);
        if (field.set === undefined || !Array.isArray(value)) return [field.name, value as ShownValue];
        const { set } = field;
        return [field.name, (value as readonly string[]).map((code) => ({ code, label: nameOf(set, code) }))];
      }),
  );

export const shownDetail = (type: KindType, detail: Detail, nameOf: NameOf, reader: Visibility): ShownDetail =>
  shownFields(fieldsOf(type), detail, nameOf, reader);

/** Fields that hold something this reader may not read: pages say that they exist and how one gets to read them. */
export const hiddenIn = (fields: Fields, detail: Detail, reader: Visibility): Fields =>
  fields.filter((field) => isStated(detail[field.name]) && !mayRead(field, detail, reader));

export const hiddenFields = (type: KindType, detail: Detail, reader: Visibility): Fields =>
  hiddenIn(fieldsOf(type), detail, reader);

export interface KindColumn {
  readonly field: string;
  readonly column: string;
  readonly as: FieldForm;
}

export const columnsIn = (fields: Fields): readonly KindColumn[] =>
  fields.map(({ name, as }) => ({ field: name, column: snake(name), as }));

export const columnsOf = (type: KindType): readonly KindColumn[] => columnsIn(fieldsOf(type));

const snake = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
