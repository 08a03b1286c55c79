import type { CivilDate } from '#kernel/time';
import type { Consent, ConsentText, Processing, TextKey } from './model.ts';

/** Pure decisions: the pages and the server ask the same functions. */

interface Dated {
  readonly version: number;
  readonly validFrom: CivilDate;
}

/** What counts on a day: of the versions that have begun, the newest. */
export const inForce = <Version extends Dated>(versions: readonly Version[], today: CivilDate): Version | undefined =>
  versions.filter(({ validFrom }) => validFrom <= today).toSorted((a, b) => b.version - a.version)[0];

/** A consent counts for as long as no later text asks for it anew. */
export const oldestAccepted = (texts: readonly ConsentText[], today: CivilDate): number =>
  Math.max(1, ...texts.filter((text) => text.renew && text.validFrom <= today).map(({ version }) => version));

/** Latest decision of one giver; undefined when there was none, or when the text was renewed since. */
export function standingConsent(
  consents: readonly Consent[],
  { purpose, oldest }: { readonly purpose: TextKey; readonly oldest: number },
): Consent | undefined {
  const latest = consents.filter((one) => one.purpose === purpose).toSorted((a, b) => (a.id < b.id ? 1 : -1))[0];
  return latest?.decision === 'granted' && latest.textVersion < oldest ? undefined : latest;
}

/** The register as it stands on a day: the newest version of each entry, without those that ended. */
export function registerOn(entries: readonly Processing[], today: CivilDate): readonly Processing[] {
  const byCode = new Map<string, Processing[]>();
  for (const entry of entries) byCode.set(entry.code, [...(byCode.get(entry.code) ?? []), entry]);
  return [...byCode.values()]
    .map((versions) => inForce(versions, today))
    .filter((entry): entry is Processing => entry !== undefined && !entry.ended);
}

/** So many calendar months before; the last day of a shorter month. */
export function monthsBefore(instant: Date, months: number): Date {
  const before = new Date(instant);
  const day = before.getUTCDate();
  before.setUTCDate(1);
  before.setUTCMonth(before.getUTCMonth() - months);
  const last = new Date(Date.UTC(before.getUTCFullYear(), before.getUTCMonth() + 1, 0)).getUTCDate();
  before.setUTCDate(Math.min(day, last));
  return before;
}
