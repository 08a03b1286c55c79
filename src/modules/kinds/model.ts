import type { CodeSet } from '#contracts/codes';

/** 供求 (needs and offers) come in six kinds, each from two sides. Talent has hand-made fields; the other five are data. */
export const TYPES = ['talent', 'cooperation', 'research', 'service', 'training', 'facility'] as const;
export type ListingType = (typeof TYPES)[number];

export const SIDES = ['need', 'offer'] as const;
export type Side = (typeof SIDES)[number];

export type KindType = Exclude<ListingType, 'talent'>;
export const KIND_TYPES: readonly KindType[] = ['cooperation', 'research', 'service', 'training', 'facility'];

export interface Label {
  readonly zh: string;
  readonly en: string;
}

export interface Option<Value extends string = string> {
  readonly value: Value;
  readonly label: Label;
}

export type FieldForm =
  | 'text'
  | 'longText'
  | 'choice'
  | 'choices'
  | 'integer'
  | 'decimal'
  | 'money'
  | 'date'
  | 'flag'
  | 'codes'
  | 'words';

/** Who may read a field. `tier`: as widely as the listing's own `confidentiality` says. */
export type Visibility = 'public' | 'members' | 'agreed';

/** Shown in the form only while another field of the same listing holds one of these values. */
export interface Condition {
  readonly field: string;
  readonly any: readonly string[];
}

/** One typed field of a kind. Money is fen; a date is "YYYY-MM-DD"; codes are those of an official list. */
export interface Field {
  /** camelCase; its column is the snake_case of it. */
  readonly name: string;
  readonly as: FieldForm;
  readonly label: Label;
  /** Where need and offer call the same thing by different names. */
  readonly labels?: Readonly<Partial<Record<Side, Label>>>;
  readonly help?: Label;
  readonly unit?: Label;
  readonly options?: readonly Option[];
  readonly set?: CodeSet;
  readonly min?: number;
  readonly max?: number;
  readonly maxItems?: number;
  /** Both when absent. */
  readonly sides?: readonly Side[];
  /** From which side it must be stated before submission. */
  readonly required?: readonly Side[];
  readonly visible?: Visibility | 'tier';
  readonly facet?: true;
  readonly search?: 'high' | 'body';
  readonly when?: Condition;
}

export interface FieldGroup {
  readonly name: string;
  readonly label: Label;
  readonly help?: Label;
  readonly fields: readonly Field[];
  readonly when?: Condition;
}

/** null and [] mean: not stated. */
export type DetailValue = string | number | boolean | readonly string[] | null;
export type Detail = Readonly<Record<string, DetailValue>>;

/** As projections answer it: codes with their names. */
export interface CodeName {
  readonly code: string;
  readonly label: string;
}
export type ShownValue = string | number | boolean | readonly string[] | readonly CodeName[] | null;
export type ShownDetail = Readonly<Record<string, ShownValue>>;
