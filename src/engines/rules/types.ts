import type { CivilDate } from '#kernel/time';

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** From the widest to the most local; of one code the most local wording wins. */
export const LAYERS = ['national', 'provincial', 'local'] as const;
export type Layer = (typeof LAYERS)[number];

/** refuse: it must not go on as it is; warn: a person looks at it. */
export const SEVERITIES = ['refuse', 'warn'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One wording of one rule for a span of days. */
export interface Wording {
  readonly id: string;
  readonly code: string;
  readonly layer: Layer;
  readonly severity: Severity;
  /** CEL over the declared variables; true means that the rule is kept. */
  readonly condition: string;
  /** Where the person has to look. */
  readonly field: string;
  readonly message: Bilingual;
  readonly citation: string;
  readonly sourceUrl: string;
  /** Somebody compared it with the source; otherwise it is shown as 待核实. */
  readonly confirmed: boolean;
  readonly validFrom: CivilDate;
  /** Last day, itself included; null while no end is known. */
  readonly validUntil: CivilDate | null;
}

/** `date` is "YYYY-MM-DD" and compares as text; `text` is several string variables read as one. */
export type VariableType = 'string' | 'int' | 'double' | 'bool' | 'date' | 'text';

export interface Variable {
  readonly type: VariableType;
  readonly label: Bilingual;
  /** For `text` only: the string variables it is made of. Findings point into these. */
  readonly of?: readonly string[];
}

/** `today`, the date of the check, is always declared besides. */
export type Variables = Readonly<Record<string, Variable>>;

/** null: known to be empty. undefined or absent: not known, so what needs it is not checked. */
export type Fact = string | number | boolean | null | undefined;

interface FactTypes {
  readonly string: string;
  readonly date: CivilDate;
  /** A whole number; the engine makes the BigInt that CEL wants. */
  readonly int: number;
  readonly double: number;
  readonly bool: boolean;
  readonly text: never;
}

/** The facts that variables ask for; `text` variables are made, not given. */
export type FactsOf<Declared extends Variables> = {
  readonly [Name in keyof Declared as Declared[Name]['type'] extends 'text' ? never : Name]?:
    | FactTypes[Declared[Name]['type']]
    | null
    | undefined;
};

/** A stretch of one fact, in UTF-16 units from its beginning. */
export interface Span {
  readonly field: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

export interface Finding {
  readonly code: string;
  readonly ruleId: string;
  readonly layer: Layer;
  readonly severity: Severity;
  /** unchecked: a fact is missing or the condition cannot be read; nobody may take it for kept. */
  readonly state: 'violated' | 'unchecked';
  /** Of the first span if there is one, otherwise of the rule. */
  readonly field: string;
  readonly message: Bilingual;
  readonly citation: string;
  readonly sourceUrl: string;
  readonly confirmed: boolean;
  /** What `mentions` found. */
  readonly spans: readonly Span[];
  /** Names of the facts that were not known; empty for a violation. */
  readonly missing: readonly string[];
}
