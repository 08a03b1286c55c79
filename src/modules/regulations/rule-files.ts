import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { checkCondition, SEVERITIES } from '#engines/rules';
import { isCivilDate } from '#kernel/time';
import { SUBJECT_NAMES, SUBJECTS } from './model.ts';
import type { FileWording } from './rules.ts';

const FOLDER = join(import.meta.dirname, '../../../regulations');

const Bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const date = z.string().refine(isCivilDate, 'YYYY-MM-DD');

const RuleFile = z.strictObject({
  subject: z.enum(SUBJECT_NAMES),
  /** Legal bases, so that a title or date is written once. */
  bases: z.record(
    z.string(),
    z.strictObject({
      citation: z.string().min(1),
      source: z.string().min(1),
      sourceUrl: z.string(),
      validFrom: date,
      validUntil: date.optional(),
      confirmed: z.boolean(),
    }),
  ),
  rules: z.array(
    z.strictObject({
      code: z.string().regex(/^[a-z][A-Za-z.]*$/),
      basis: z.string(),
      severity: z.enum(SEVERITIES),
      condition: z.string(),
      field: z.string().min(1),
      title: Bilingual,
      message: Bilingual,
    }),
  ),
});

/** All wordings that come with the product; national law, the layer that is the same everywhere. */
export const readRuleFiles = (): readonly FileWording[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .flatMap((name) => parseRuleFile(name, readFileSync(join(FOLDER, name), 'utf8')));

/** @throws Error with file, rule and place: a bad file is a defect of the release, so the start stops. */
export function parseRuleFile(name: string, text: string): readonly FileWording[] {
  const { subject, bases, rules } = RuleFile.parse(JSON.parse(text));
  return rules.map(({ basis: key, ...rule }) => {
    const basis = bases[key];
    if (basis === undefined) throw new Error(`${name}: rule ${rule.code} names an unknown basis ${key}`);
    const error = checkCondition(rule.condition, SUBJECTS[subject].variables);
    if (error !== undefined) throw new Error(`${name}: rule ${rule.code}: ${error.en}`);
    return { subject, layer: 'national', ...rule, ...basis, validUntil: basis.validUntil ?? null };
  });
}
