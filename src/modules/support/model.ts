/** 支持 — how the operator's people help others: find, look, mend. Browser-safe. */
export const OBSERVATION_MINUTES = 15;
export const OBSERVATION_COOKIE = 'jq_observe';

export interface Observation {
  readonly id: string;
  readonly supporterId: string;
  readonly subjectId: string;
  readonly organisationId: string | null;
  readonly reason: string;
  readonly startedAt: Date;
  readonly endsAt: Date;
  readonly endedAt: Date | null;
}

/** 王**, 欧阳*: enough to recognise whom somebody on the telephone says to be. */
export function maskName(name: string): string {
  const letters = [...name];
  if (letters.length <= 1) return name;
  if (letters.length === 2) return `${letters[0]!}*`;
  return `${letters[0]!}${'*'.repeat(letters.length - 2)}${letters.at(-1)!}`;
}
