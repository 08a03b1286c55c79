import { newId, uuidv7, type TenantId } from '#kernel/ids';
import { civilDate } from '#kernel/time';
import { appendEntry } from '#platform/audit';
import { SYSTEM_ACTOR } from '#platform/context';
import type { Db } from '#platform/db';
import { loadPhrases } from './load-phrases.ts';
import { SUBJECT_NAMES, type RuleId, type RuleWording } from './model.ts';
import { readRuleFiles } from './rule-files.ts';
import { newWordings, type FileWording } from './rules.ts';
import { addWordingOnce, wordingsOf } from './store.ts';

export interface LoadedRules {
  /** Codes of the wordings that were new to the region. */
  readonly added: readonly string[];
  /** How many words that the rules look for were new. */
  readonly phrases: number;
}

/**
 * Brings the rules that come with the product into a region: at its installation and at every start, so that an upgrade reaches it.
 * Adds what is missing, changes nothing that is there.
 */
export async function loadRules(
  db: Db,
  tenant: TenantId,
  now: Date,
  files: readonly FileWording[] = readRuleFiles(),
): Promise<LoadedRules> {
  const known = (await Promise.all(SUBJECT_NAMES.map((subject) => wordingsOf(db, tenant, subject)))).flat();
  const added: string[] = [];
  for (const wording of newWordings(known, files, civilDate(now))) {
    if (await addWordingOnce(db, tenant, asRule(wording, now))) added.push(wording.code);
  }
  if (added.length > 0) {
    await appendEntry(db, {
      tenant,
      actor: SYSTEM_ACTOR,
      at: now,
      verb: 'regulation.load',
      object: { kind: 'regulation', id: 'files' },
      detail: { added },
      requestId: uuidv7(),
    });
  }
  return { added, phrases: await loadPhrases(db, tenant, now) };
}

const asRule = (wording: FileWording, now: Date): RuleWording => ({
  ...wording,
  id: newId<RuleId>(),
  origin: 'file',
  createdAt: now,
  createdBy: null,
  confirmedBy: null,
  confirmedAt: wording.confirmed ? now : null,
});
