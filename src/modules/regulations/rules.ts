import { scopeOf } from '#contracts/access';
import { addDays, type CivilDate } from '#kernel/time';
import type { Actor } from '#platform/context';
import type { RuleWording } from './model.ts';

export type RegulationObstacle = 'access.denied' | 'regulation.readOnly';

/** Why this person may not add or confirm wordings, or undefined. */
export function whyNotEdit(actor: Pick<Actor, 'role' | 'duty'>): RegulationObstacle | undefined {
  if (scopeOf(actor.role, 'regulation.edit') === undefined) return 'access.denied';
  return actor.duty === 'viewer' ? 'regulation.readOnly' : undefined;
}

export const mayConfirm = (actor: Pick<Actor, 'role' | 'duty'>, rule: Pick<RuleWording, 'confirmed'>): boolean =>
  !rule.confirmed && whyNotEdit(actor) === undefined;

/** A wording as a data file gives it. */
export type FileWording = Omit<
  RuleWording,
  'id' | 'origin' | 'createdAt' | 'createdBy' | 'confirmedBy' | 'confirmedAt'
>;

/**
 * Which wordings of a file are new to a region. What an official has edited is left alone. A changed text of a day that is taken
 * counts from today (or the next free day), because what stood before was the rule until now.
 */
export function newWordings(
  known: readonly RuleWording[],
  file: readonly FileWording[],
  today: CivilDate,
): readonly FileWording[] {
  const added: FileWording[] = [];
  for (const wording of file) {
    const before = [...known, ...added].filter((one) => isSameRule(one, wording));
    if (before.some((one) => 'origin' in one && one.origin === 'edited')) continue;
    if (before.some((one) => isSameText(one, wording))) continue;
    const taken = new Set(before.map(({ validFrom }) => validFrom));
    let validFrom = taken.has(wording.validFrom) ? today : wording.validFrom;
    while (taken.has(validFrom)) validFrom = addDays(validFrom, 1);
    added.push({ ...wording, validFrom });
  }
  return added;
}

const isSameRule = (one: FileWording, other: FileWording): boolean =>
  one.subject === other.subject && one.code === other.code && one.layer === other.layer;

const textOf = (wording: FileWording): string => {
  const { severity, condition, field, title, message, citation, source, sourceUrl, validUntil } = wording;
  return JSON.stringify([
    severity,
    condition,
    field,
    [title.zh, title.en],
    [message.zh, message.en],
    citation,
    source,
    sourceUrl,
    validUntil,
  ]);
};

const isSameText = (one: FileWording, other: FileWording): boolean => textOf(one) === textOf(other);
