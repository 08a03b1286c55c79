import type { CivilDate } from '#kernel/time';
import type { PhraseFinder } from './phrases.ts';
import type { Fact, Span, Variable, Variables, VariableType } from './types.ts';

export type Finders = ReadonlyMap<string, PhraseFinder>;

/** The facts of one check in the two forms that conditions need them in. */
export interface Scope {
  /** What CEL sees: known values only, whole numbers as BigInt. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly facts: Readonly<Record<string, Fact>>;
  /** Filled by `mentions` and `finds` while a condition runs. */
  readonly spans: Span[];
  /** What `finds` looks with, by name. */
  readonly finders: Finders;
}

export const TODAY = 'today';

export function makeScope(
  variables: Variables,
  facts: Readonly<Record<string, Fact>>,
  today: CivilDate,
  finders: Finders,
): Scope {
  const values: Record<string, unknown> = { [TODAY]: today };
  for (const name in variables) {
    const variable = variables[name]!;
    const value = variable.type === 'text' ? joined(variable, facts) : facts[name];
    if (value !== undefined && value !== null) values[name] = celValue(name, variable.type, value);
  }
  return { values, facts, spans: [], finders };
}

/** The variables that a variable is read from: itself, or the parts of a text. */
export const partsOf = (name: string, variable: Variable): readonly string[] =>
  variable.type === 'text' ? (variable.of ?? []) : [name];

/** One unknown part leaves the whole text unknown. */
function joined(variable: Variable, facts: Readonly<Record<string, Fact>>): string | undefined {
  let text = '';
  for (const part of variable.of ?? []) {
    const value = facts[part];
    if (value === undefined) return undefined;
    if (value !== null && value !== '') text += text === '' ? value : `\n${value}`;
  }
  return text;
}

const KINDS: Readonly<Record<VariableType, (value: Fact) => boolean>> = {
  string: (value) => typeof value === 'string',
  date: (value) => typeof value === 'string',
  text: (value) => typeof value === 'string',
  bool: (value) => typeof value === 'boolean',
  int: (value) => Number.isSafeInteger(value),
  double: (value) => typeof value === 'number',
};

function celValue(name: string, type: VariableType, value: Fact): unknown {
  if (!KINDS[type](value)) throw new TypeError(`fact ${name} should be ${type}, but is ${JSON.stringify(value)}`);
  return type === 'int' ? BigInt(value as number) : value;
}
