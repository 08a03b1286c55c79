import { check, compileRules, rulesOn, type CompiledRules, type Fact, type Finding } from '#engines/rules';
import type { TenantId } from '#kernel/ids';
import type { CivilDate } from '#kernel/time';
import type { Db } from '#platform/db';
import { SUBJECTS, type RuleWording, type Subject } from './model.ts';
import { citedPhrase, findersOn, phrasesOn, type Phrase } from './phrase.ts';
import { listPhrases, phraseFingerprint } from './phrase-store.ts';
import { fingerprintOf, wordingsOf } from './store.ts';

interface Compiled {
  readonly fingerprint: string;
  readonly rules: CompiledRules<RuleWording>;
  readonly phrases: readonly Phrase[];
  /** With the phrases of a day. */
  readonly onDates: Map<CivilDate, ActiveRules>;
}

/** Rules of a day, and the phrases that they look for. */
export interface ActiveRules extends CompiledRules<RuleWording> {
  readonly phrases: readonly Phrase[];
}

const compiled = new Map<string, Compiled>();
const DATES_KEPT = 8;

/**
 * The rules of a region as they stand on a date. Reading conditions is what costs, so that is kept per region; small queries
 * ask whether anything changed, which also holds between processes and inside a transaction that is rolled back later.
 */
export async function activeRules(db: Db, tenant: TenantId, subject: Subject, onDate: CivilDate): Promise<ActiveRules> {
  const key = `${tenant} ${subject}`;
  const fingerprint = `${await fingerprintOf(db, tenant, subject)} ${await phraseFingerprint(db, tenant)}`;
  const known = compiled.get(key);
  if (known?.fingerprint === fingerprint) return onDay(known, onDate);
  const made = {
    fingerprint,
    rules: compileRules(await wordingsOf(db, tenant, subject), SUBJECTS[subject].variables),
    phrases: await listPhrases(db, tenant),
    onDates: new Map(),
  };
  compiled.set(key, made);
  return onDay(made, onDate);
}

function onDay({ rules, phrases, onDates }: Compiled, date: CivilDate): ActiveRules {
  const known = onDates.get(date);
  if (known !== undefined) return known;
  const made = { ...rulesOn(rules, date), finders: findersOn(phrases, date), phrases: phrasesOn(phrases, date) };
  if (onDates.size >= DATES_KEPT) onDates.clear();
  onDates.set(date, made);
  return made;
}

/** What the rules of a day say of some facts; a phrase that rests on more than its rule brings its own citation along. */
export const checkFacts = (
  rules: ActiveRules,
  facts: Readonly<Record<string, Fact>>,
  onDate: CivilDate,
): readonly Finding[] =>
  check(rules, facts, onDate).map((finding) => {
    const cited = finding.spans.map(({ quote }) => citedPhrase(rules.phrases, finding.code, quote));
    const own = [...new Set(cited.filter((one) => one !== undefined))];
    if (own.length === 0) return finding;
    return {
      ...finding,
      citation: [finding.citation, ...own.map(({ citation }) => citation)].join('；'),
      confirmed: finding.confirmed && own.every(({ confirmed }) => confirmed),
    };
  });
