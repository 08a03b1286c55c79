import type { Detail, DetailIn, Field, FieldGroup } from '#contracts/kinds';
import { columnsIn, emptyIn, fieldSchema } from '#contracts/kinds';
import { BASE } from './fields/base.ts';
import { CAPABILITY } from './fields/capability.ts';
import { EXPERT } from './fields/expert.ts';
import { RESULT } from './fields/result.ts';
import { TEACHER } from './fields/teacher.ts';
import type { RecordKind } from './model.ts';

const TABLES = { expert: EXPERT, teacher: TEACHER, result: RESULT, base: BASE, capability: CAPABILITY } as const;

/** Every typed field of the five kinds of records: form, store, index, page, import and rules are made from it. */
export const RECORD_FIELDS: Readonly<Record<RecordKind, readonly FieldGroup[]>> = TABLES;

/** The detail of one kind, for code that names its fields. */
export type RecordDetail<Kind extends RecordKind> = DetailIn<(typeof TABLES)[Kind]>;

const byKind = <Made>(make: (kind: RecordKind) => Made): Readonly<Record<RecordKind, Made>> =>
  Object.fromEntries((Object.keys(TABLES) as RecordKind[]).map((kind) => [kind, make(kind)])) as Record<
    RecordKind,
    Made
  >;

const FLAT = byKind((kind): readonly Field[] => RECORD_FIELDS[kind].flatMap(({ fields }) => fields));
const COLUMNS = byKind((kind) => columnsIn(FLAT[kind]));
const EMPTY = byKind((kind): Detail => emptyIn(FLAT[kind]));
const SCHEMAS = byKind((kind) => fieldSchema(FLAT[kind], `Catalogue${kind[0]!.toUpperCase()}${kind.slice(1)}`));

export const groupsOf = (kind: RecordKind): readonly FieldGroup[] => RECORD_FIELDS[kind];
export const fieldsOf = (kind: RecordKind): readonly Field[] => FLAT[kind];
export const columnsOf = (kind: RecordKind) => COLUMNS[kind];
export const emptyDetail = (kind: RecordKind): Detail => EMPTY[kind];
export const schemaOf = (kind: RecordKind) => SCHEMAS[kind];
export const fieldOf = (kind: RecordKind, name: string): Field | undefined =>
  FLAT[kind].find((field) => field.name === name);
