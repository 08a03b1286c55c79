import { Environment, type ASTNode } from '@marcbachmann/cel-js';
import { explainCondition, positioned, type ConditionError } from './condition-error.ts';
import { declareFunctions, FUNCTIONS, type Running } from './functions.ts';
import { TODAY, type Scope } from './scope.ts';
import type { Span, Variables, VariableType } from './types.ts';

export interface Outcome {
  readonly state: 'kept' | 'violated' | 'unchecked';
  readonly spans: readonly Span[];
  readonly missing: readonly string[];
}

/** A condition that was read and whose types fit. */
export interface Condition {
  judge(scope: Scope): Outcome;
}

export type ReadCondition =
  | { readonly condition: Condition; readonly error?: never }
  | { readonly condition?: never; readonly error: ConditionError };

/** What is wrong with a condition and where, in plain words; undefined when it can be used. */
export const checkCondition = (source: string, variables: Variables): ConditionError | undefined =>
  readCondition(source, variables).error;

export function readCondition(source: string, variables: Variables): ReadCondition {
  const { environment, running } = languageOf(variables);
  try {
    const run = environment.parse(source);
    const foreign = foreignCall(source, run.ast);
    if (foreign !== undefined) return { error: foreign };
    const { valid, type, error } = run.check();
    if (!valid) return { error: explainCondition(source, error, variables) };
    if (type !== 'bool') return { error: positioned(source, 0, source.length, 'notBoolean', { type: type ?? 'dyn' }) };
    const names = [...new Set(namesIn(run.ast))].filter((name) => Object.hasOwn(variables, name));
    return { condition: conditionOf(run, names, variables, running) };
  } catch (error) {
    return { error: explainCondition(source, error, variables) };
  }
}

function conditionOf(
  run: (values: Scope['values']) => unknown,
  names: readonly string[],
  variables: Variables,
  running: Running,
): Condition {
  return {
    judge: (scope) => {
      scope.spans.length = 0;
      running.scope = scope;
      try {
        // CEL's && and || are decided by one side alone where they can be, so a missing fact matters only where it decides.
        if (run(scope.values) === true) return KEPT;
        return { state: 'violated', spans: [...scope.spans], missing: [] };
      } catch {
        return { state: 'unchecked', spans: [], missing: missingAmong(names, variables, scope) };
      }
    },
  };
}

const KEPT: Outcome = { state: 'kept', spans: [], missing: [] };

function missingAmong(names: readonly string[], variables: Variables, { facts }: Scope): readonly string[] {
  const parts = names.flatMap((name) => variables[name]!.of ?? [name]);
  const unknown = parts.filter((name) => facts[name] === undefined);
  const empty = parts.filter((name) => facts[name] === null);
  return [...new Set(unknown.length > 0 ? unknown : empty)];
}

interface Language {
  readonly environment: Environment;
  readonly running: Running;
}

const languages = new WeakMap<Variables, Language>();

/** Making an environment costs a thousand times more than reading a condition, so each table of variables has one. */
function languageOf(variables: Variables): Language {
  const known = languages.get(variables);
  if (known !== undefined) return known;
  const running: Running = { scope: undefined };
  const environment = new Environment({ limits: { maxAstNodes: 1000, maxDepth: 24, maxListElements: 200 } });
  environment.registerVariable(TODAY, 'string');
  for (const [name, { type }] of Object.entries(variables)) environment.registerVariable(name, CEL_TYPES[type]);
  declareFunctions(environment, variables, running);
  const made = { environment, running };
  languages.set(variables, made);
  return made;
}

const CEL_TYPES = {
  string: 'string',
  date: 'string',
  text: 'string',
  int: 'int',
  double: 'double',
  bool: 'bool',
} as const satisfies Readonly<Record<VariableType, string>>;

/**
 * The first call of a function that conditions may not use: matches() takes regular expressions that can stand still for
 * hours, the list macros can nest loops, dyn() switches the type check off.
 */
function foreignCall(source: string, node: ASTNode): ConditionError | undefined {
  if ((node.op === 'call' || node.op === 'rcall') && !FUNCTIONS.has(node.args[0]))
    return positioned(source, node.start, node.end, 'foreignFunction', { near: node.args[0] });
  for (const child of childrenOf(node)) {
    const found = foreignCall(source, child);
    if (found !== undefined) return found;
  }
  return undefined;
}

const namesIn = (node: ASTNode): string[] => (node.op === 'id' ? [node.args] : childrenOf(node).flatMap(namesIn));

const isNode = (value: unknown): value is ASTNode =>
  typeof value === 'object' && value !== null && 'op' in value && 'args' in value;

const childrenOf = ({ args }: ASTNode): readonly ASTNode[] =>
  ([args] as unknown[]).flat(3).filter((value) => isNode(value));
