import { compileRules, rulesOn, type CompiledRules } from '#engines/rules';
import type { TenantId } from '#kernel/ids';
import type { CivilDate } from '#kernel/time';
import type { Db } from '#platform/db';
import { SUBJECTS, type RuleWording, type Subject } from './model.ts';
import { fingerprintOf, wordingsOf } from './store.ts';

interface Compiled {
  readonly fingerprint: string;
  readonly rules: CompiledRules<RuleWording>;
}

const compiled = new Map<string, Compiled>();

/**
 * The rules of a region as they stand on a date. Reading conditions is what costs, so that is kept per region; one small query
 * asks whether anything changed, which also holds between processes and inside a transaction that is rolled back later.
 */
export async function activeRules(
  db: Db,
  tenant: TenantId,
  subject: Subject,
  onDate: CivilDate,
): Promise<CompiledRules<RuleWording>> {
  const key = `${tenant} ${subject}`;
  const fingerprint = await fingerprintOf(db, tenant, subject);
  const known = compiled.get(key);
  if (known?.fingerprint === fingerprint) return rulesOn(known.rules, onDate);
  const rules = compileRules(await wordingsOf(db, tenant, subject), SUBJECTS[subject].variables);
  compiled.set(key, { fingerprint, rules });
  return rulesOn(rules, onDate);
}
