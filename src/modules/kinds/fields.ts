import { COOPERATION } from './fields/cooperation.ts';
import { FACILITY } from './fields/facility.ts';
import { RESEARCH } from './fields/research.ts';
import { SERVICE } from './fields/service.ts';
import { TRAINING } from './fields/training.ts';
import type {
  Condition,
  Detail,
  DetailValue,
  Field,
  FieldGroup,
  KindType,
  Label,
  Option,
  Side,
  Visibility,
} from './model.ts';

const TABLES = {
  cooperation: COOPERATION,
  research: RESEARCH,
  service: SERVICE,
  training: TRAINING,
  facility: FACILITY,
} as const;

/** Every typed field of the five kinds besides talent: form, store, index, page and rules are made from it. */
export const KIND_FIELDS: Readonly<Record<KindType, readonly FieldGroup[]>> = TABLES;

/** The detail that a table of fields describes. */
export type DetailIn<Table extends readonly FieldGroup[]> = {
  readonly [Each in Table[number]['fields'][number] as Each['name']]: ValueOf<Each>;
};

type FieldOf<Type extends KindType> = (typeof TABLES)[Type][number]['fields'][number];
type OptionOf<Table> = Table extends readonly Option<infer Value>[] ? Value : never;
type ValueOf<Of extends Field> = Of['as'] extends 'integer' | 'decimal' | 'money'
  ? number | null
  : Of['as'] extends 'flag'
    ? boolean | null
    : Of['as'] extends 'codes' | 'words'
      ? readonly string[]
      : Of['as'] extends 'choices'
        ? readonly OptionOf<Of['options']>[]
        : Of['as'] extends 'choice'
          ? OptionOf<Of['options']> | null
          : string | null;

/** The detail of one kind, for code that names its fields. */
export type DetailOf<Type extends KindType> = {
  readonly [Each in FieldOf<Type> as Each['name']]: ValueOf<Each>;
};

const flat = Object.fromEntries(
  Object.entries(KIND_FIELDS).map(([type, groups]) => [type, groups.flatMap(({ fields }) => fields)]),
) as unknown as Readonly<Record<KindType, readonly Field[]>>;

/** In the order of the form; with a side, only those this side has. */
export const fieldsOf = (type: KindType, side?: Side): readonly Field[] =>
  side === undefined ? flat[type] : flat[type].filter((field) => hasSide(field, side));

/** Groups as the form of a side has them; one without fields for it is left out. */
export const groupsOf = (type: KindType, side: Side): readonly FieldGroup[] =>
  KIND_FIELDS[type]
    .map((group) => ({ ...group, fields: group.fields.filter((field) => hasSide(field, side)) }))
    .filter(({ fields }) => fields.length > 0);

export const hasSide = ({ sides }: Field, side: Side): boolean => sides === undefined || sides.includes(side);

export const fieldOf = (type: KindType, name: string): Field | undefined =>
  flat[type].find((field) => field.name === name);

export const labelOf = ({ label, labels }: Field, side: Side): Label => labels?.[side] ?? label;

export const isList = ({ as }: Field): boolean => as === 'choices' || as === 'words' || as === 'codes';

/** Nothing stated: null for one value, [] for several. */
export const emptyValue = (field: Field): DetailValue => (isList(field) ? [] : null);
export const emptyIn = (fields: readonly Field[]): Detail =>
  Object.fromEntries(fields.map((field) => [field.name, emptyValue(field)]));
export const emptyDetail = (type: KindType): Detail => emptyIn(fieldsOf(type));

export const isStated = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

/** A condition of the form: whether this group or field is asked for now. */
export function holds(when: Condition | undefined, detail: Readonly<Record<string, unknown>>): boolean {
  if (when === undefined) return true;
  const value = detail[when.field];
  return [value].flat().some((one) => typeof one === 'string' && when.any.includes(one));
}

const TIERS: Readonly<Record<string, Visibility>> = { open: 'public', members: 'members', agreed: 'agreed' };

/** Who may read this field of this listing. An author who has not chosen yet has not opened anything. */
export function visibilityOf(field: Field, detail: Readonly<Record<string, unknown>>): Visibility {
  if (field.visible !== 'tier') return field.visible ?? 'public';
  return TIERS[String(detail['confidentiality'])] ?? 'agreed';
}

const REACH: Readonly<Record<Visibility, number>> = { public: 0, members: 1, agreed: 2 };

export const mayRead = (field: Field, detail: Readonly<Record<string, unknown>>, reader: Visibility): boolean =>
  REACH[visibilityOf(field, detail)] <= REACH[reader];
