import type { ASTNode, Environment } from '@marcbachmann/cel-js';
import { phraseFinder, phraseProblem, type PhraseFinder } from './phrases.ts';
import { partsOf, type Scope } from './scope.ts';
import type { Variables } from './types.ts';

/** Everything that a condition may call, with how it is written. */
export const FUNCTIONS: ReadonlyMap<string, string> = new Map([
  ['stated', 'stated(variable)'],
  ['mentions', "mentions(variable, ['phrase', …], ['exception', …])"],
  ['finds', "finds(variable, 'name of a list')"],
  ['size', 'size(variable)'],
  ['contains', "variable.contains('…')"],
  ['startsWith', "variable.startsWith('…')"],
  ['endsWith', "variable.endsWith('…')"],
]);

/** The check that is going on: CEL hands macros the values, but not the facts behind them. */
export interface Running {
  scope: Scope | undefined;
}

/** What the library gives a macro: not part of its published types. */
interface Checker {
  check(node: ASTNode, context: unknown): unknown;
  getType(name: string): unknown;
  createError(code: string, message: string, node: ASTNode): Error;
}

interface Macro {
  readonly args: readonly ASTNode[];
}

/** Three functions that CEL lacks. All look at facts, not at values, so that "empty" and "not known" stay two things. */
export function declareFunctions(environment: Environment, variables: Variables, running: Running): void {
  environment.registerFunction('stated(ast): bool', statedMacro(variables, running));
  const mentions = mentionsMacro(variables, running);
  environment.registerFunction('mentions(ast, ast): bool', mentions);
  environment.registerFunction('mentions(ast, ast, ast): bool', mentions);
  environment.registerFunction('finds(ast, ast): bool', findsMacro(variables, running));
}

/** stated(x): x is known and not empty. A text is stated as soon as one of its parts is. */
const statedMacro =
  (variables: Variables, running: Running) =>
  ({ args }: Macro) => {
    let parts: readonly string[] = [];
    return {
      typeCheck: (checker: Checker, _macro: unknown, context: unknown) => {
        parts = checkedParts(args[0]!, variables, checker, context);
        return checker.getType('bool');
      },
      evaluate: () => {
        const values = parts.map((part) => running.scope!.facts[part]);
        if (values.some((value) => value !== undefined && !isEmpty(value))) return true;
        if (values.includes(undefined)) throw UNKNOWN_FACT;
        return false;
      },
    };
  };

/** mentions(x, phrases, exceptions): found in one part is found; not found says nothing while a part is unknown. */
const mentionsMacro =
  (variables: Variables, running: Running) =>
  ({ args }: Macro) => {
    let parts: readonly string[] = [];
    let finder: PhraseFinder | undefined;
    return {
      typeCheck: (checker: Checker, _macro: unknown, context: unknown) => {
        parts = checkedParts(args[0]!, variables, checker, context, ['string', 'text']);
        const phrases = checkedPhrases(args[1]!, checker);
        finder = phraseFinder(phrases, args[2] === undefined ? [] : checkedPhrases(args[2], checker));
        return checker.getType('bool');
      },
      evaluate: () => search(running.scope!, parts, finder!),
    };
  };

/** finds(x, 'name'): like mentions, with what the caller keeps under that name; a name that nobody keeps decides nothing. */
const findsMacro =
  (variables: Variables, running: Running) =>
  ({ args }: Macro) => {
    let parts: readonly string[] = [];
    let name = '';
    return {
      typeCheck: (checker: Checker, _macro: unknown, context: unknown) => {
        parts = checkedParts(args[0]!, variables, checker, context, ['string', 'text']);
        const given = args[1]!;
        if (given.op !== 'value' || typeof given.args !== 'string')
          throw checker.createError('macro_list', 'the name of a list is wanted', given);
        name = given.args;
        return checker.getType('bool');
      },
      evaluate: () => {
        const finder = running.scope!.finders.get(name);
        if (finder === undefined) throw UNKNOWN_FACT;
        return search(running.scope!, parts, finder);
      },
    };
  };

function search({ facts, spans }: Scope, parts: readonly string[], finder: PhraseFinder): boolean {
  const before = spans.length;
  for (const field of parts) {
    const text = facts[field];
    if (typeof text !== 'string') continue;
    for (const { start, end } of finder.find(text)) spans.push({ field, start, end, quote: text.slice(start, end) });
  }
  if (spans.length > before) return true;
  if (parts.some((part) => facts[part] === undefined)) throw UNKNOWN_FACT;
  return false;
}

/**
 * Only says that the condition cannot be decided; which facts are missing is told from the condition itself. One object for
 * all, because a table with an empty column throws it once a row and rule, and most of an error's cost is its stack.
 */
const UNKNOWN_FACT = new Error('a fact is not known');

const isEmpty = (value: unknown): boolean => value === null || (typeof value === 'string' && value.trim() === '');

function checkedParts(
  node: ASTNode,
  variables: Variables,
  checker: Checker,
  context: unknown,
  types?: readonly string[],
): readonly string[] {
  if (node.op !== 'id') throw checker.createError('macro_variable', 'a variable is wanted', node);
  checker.check(node, context);
  const variable = variables[node.args];
  if (variable === undefined || (types !== undefined && !types.includes(variable.type)))
    throw checker.createError('macro_variable', 'this variable cannot be used here', node);
  return partsOf(node.args, variable);
}

function checkedPhrases(node: ASTNode, checker: Checker): readonly string[] {
  if (node.op !== 'list' || node.args.length === 0)
    throw checker.createError('macro_phrases', 'a list of phrases is wanted', node);
  return node.args.map((item) => {
    if (item.op !== 'value' || typeof item.args !== 'string')
      throw checker.createError('macro_phrases', 'a list of phrases is wanted', item);
    const problem = phraseProblem(item.args);
    if (problem !== undefined) throw checker.createError(`phrase_${problem}`, item.args, item);
    return item.args;
  });
}
