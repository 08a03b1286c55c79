import type { CivilDate } from '#kernel/time';
import { rulesOn, type CompiledRule, type CompiledRules } from './compile.ts';
import type { Outcome } from './condition.ts';
import { makeScope, type Scope } from './scope.ts';
import type { Fact, Finding } from './types.ts';

/** A wording whose condition cannot be read judges nothing, and says so. */
const UNREADABLE: Outcome = { state: 'unchecked', spans: [], missing: [] };

/**
 * Judges facts by the wordings that count on a date. What is kept gives no finding.
 * @throws TypeError when a fact is not of its declared type: that is a defect of the caller, not of the facts.
 */
export function check(
  compiled: CompiledRules,
  facts: Readonly<Record<string, Fact>>,
  onDate: CivilDate,
): readonly Finding[] {
  const scope = makeScope(compiled.variables, facts, onDate, compiled.finders);
  const findings: Finding[] = [];
  for (const rule of rulesOn(compiled, onDate).rules) {
    const finding = judge(rule, scope);
    if (finding !== undefined) findings.push(finding);
  }
  return findings;
}

function judge({ wording, condition }: CompiledRule, scope: Scope): Finding | undefined {
  const outcome = condition === undefined ? UNREADABLE : condition.judge(scope);
  if (outcome.state === 'kept') return undefined;
  const { id, code, layer, severity, field, message, citation, sourceUrl, confirmed } = wording;
  return {
    code,
    ruleId: id,
    layer,
    severity,
    state: outcome.state,
    field: outcome.spans[0]?.field ?? field,
    message,
    citation,
    sourceUrl,
    confirmed,
    spans: outcome.spans,
    missing: outcome.missing,
  };
}
