import type { CivilDate } from '#kernel/time';
import { applicableOn } from './applicable.ts';
import { readCondition, type Condition } from './condition.ts';
import type { ConditionError } from './condition-error.ts';
import type { Finders } from './scope.ts';
import type { Variables, Wording } from './types.ts';

export interface CompiledRule<W extends Wording = Wording> {
  readonly wording: W;
  /** Absent when the condition cannot be read; see `broken`. */
  readonly condition: Condition | undefined;
}

export interface BrokenRule {
  readonly ruleId: string;
  readonly code: string;
  readonly error: ConditionError;
}

export interface CompiledRules<W extends Wording = Wording> {
  readonly variables: Variables;
  readonly finders: Finders;
  readonly rules: readonly CompiledRule<W>[];
  /** Wordings whose condition does not fit the variables (any more). They are reported as unchecked, never skipped. */
  readonly broken: readonly BrokenRule[];
}

const NO_FINDERS: Finders = new Map();

/** Reads every condition once. Wordings of any layer and period may be given; `check` takes those that count on its date. */
export function compileRules<W extends Wording>(
  wordings: readonly W[],
  variables: Variables,
  finders: Finders = NO_FINDERS,
): CompiledRules<W> {
  const broken: BrokenRule[] = [];
  const rules = wordings.map((wording) => {
    const { condition, error } = readCondition(wording.condition, variables);
    if (error !== undefined) broken.push({ ruleId: wording.id, code: wording.code, error });
    return { wording, condition };
  });
  return { variables, finders, rules, broken };
}

const onDates = new WeakMap<CompiledRules, Map<CivilDate, CompiledRules>>();
const DATES_KEPT = 64;

/** The rules as they stand on a date, most local wording of each code. Remembered: batches ask for one date 30,000 times. */
export function rulesOn<W extends Wording>(compiled: CompiledRules<W>, date: CivilDate): CompiledRules<W> {
  const known = onDates.get(compiled) ?? new Map<CivilDate, CompiledRules>();
  const before = known.get(date);
  if (before !== undefined) return before as CompiledRules<W>;
  const byWording = new Map(compiled.rules.map((rule) => [rule.wording, rule]));
  const applicable = applicableOn([...byWording.keys()], date);
  const ids = new Set(applicable.map(({ id }) => id));
  const made: CompiledRules<W> = {
    variables: compiled.variables,
    finders: compiled.finders,
    rules: applicable.map((wording) => byWording.get(wording)!),
    broken: compiled.broken.filter(({ ruleId }) => ids.has(ruleId)),
  };
  if (known.size >= DATES_KEPT) known.clear();
  onDates.set(compiled, known.set(date, made));
  return made;
}
