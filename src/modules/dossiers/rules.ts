import { daysBetween, type CivilDate } from '#kernel/time';
import {
  kindFacts,
  LICENCES,
  type LicenceKind,
  type OrganisationKind,
  type StatementSource,
  type StatementValue,
} from '#contracts/organisations';
import { fieldFacts, fieldsOf } from './fields.ts';
import type { Licence, ShownValue } from './model.ts';

/** Pure decisions of a dossier: what is shown when sources differ, what is missing, what ends. */
const TRUST: readonly StatementSource[] = ['register', 'staff', 'own', 'import'];

export const isEmpty = (value: StatementValue): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

export interface Judged {
  readonly shown: ShownValue | undefined;
  /** What others say, where it differs. */
  readonly others: readonly ShownValue[];
}

/** The most trusted source is shown; one that says the same later only confirms it. */
export function judge(statements: readonly ShownValue[]): Judged {
  const said = statements
    .filter(({ value }) => !isEmpty(value))
    .toSorted(
      (a, b) => TRUST.indexOf(a.source) - TRUST.indexOf(b.source) || b.confirmedOn.localeCompare(a.confirmedOn),
    );
  const [first] = said;
  if (first === undefined) return { shown: undefined, others: [] };
  const same = said.filter((one) => sameValue(one.value, first.value));
  const latest = same
    .map((one) => one.confirmedOn)
    .toSorted()
    .at(-1)!;
  return { shown: { ...first, confirmedOn: latest }, others: said.filter((one) => !sameValue(one.value, first.value)) };
}

export const sameValue = (a: StatementValue, b: StatementValue): boolean => plain(a) === plain(b);

const plain = (value: StatementValue): string =>
  typeof value === 'string'
    ? value.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase()
    : JSON.stringify(Array.isArray(value) ? value.toSorted((a, b) => (a < b ? -1 : 1)) : value);

/** What nobody has confirmed for so long is asked about again. */
export const isStale = (confirmedOn: CivilDate, today: CivilDate, staleDays: number): boolean =>
  daysBetween(confirmedOn, today) > staleDays;

export type LicenceState = 'valid' | 'ending' | 'expired';
/** Spans before the end at which the organisation is told. */
export const TELLING_DAYS = [60, 30, 7, 0] as const;

export function licenceState(licence: Pick<Licence, 'expiresOn'>, today: CivilDate): LicenceState {
  if (licence.expiresOn === null) return 'valid';
  const left = daysBetween(today, licence.expiresOn);
  return left < 0 ? 'expired' : left <= TELLING_DAYS[0] ? 'ending' : 'valid';
}

/** The telling that is due now: the shortest span that has been reached and was not told yet. */
export function dueTelling(expiresOn: CivilDate, told: number | null, today: CivilDate): number | undefined {
  const left = daysBetween(today, expiresOn);
  const due = TELLING_DAYS.findLast((days) => left <= days);
  return due !== undefined && (told === null || due < told) ? due : undefined;
}

export interface Gap {
  readonly what: string;
  readonly zh: string;
  readonly en: string;
  readonly why: { readonly zh: string; readonly en: string };
  readonly kind: 'missing' | 'stale' | 'expired';
}

interface Held {
  readonly kind: OrganisationKind;
  readonly values: ReadonlyMap<string, ShownValue>;
  readonly licences: readonly Pick<Licence, 'kind' | 'expiresOn'>[];
  readonly contacts: number;
  readonly today: CivilDate;
  readonly staleDays: number;
}

export interface Completeness {
  readonly wanted: number;
  readonly filled: number;
  readonly gaps: readonly Gap[];
}

/** What the dossier lacks and why it matters. */
export function completenessOf({ kind, values, licences, contacts, today, staleDays }: Held): Completeness {
  const gaps: Gap[] = [];
  const wantedFields = fieldsOf(kind).filter((name) => fieldFacts(name).why !== undefined);
  for (const name of wantedFields) {
    const { zh, en, why } = fieldFacts(name);
    const value = values.get(name);
    if (value === undefined) gaps.push({ what: name, zh, en, why: why!, kind: 'missing' });
    else if (isStale(value.confirmedOn, today, staleDays)) gaps.push({ what: name, zh, en, why: why!, kind: 'stale' });
  }
  const evidence = evidenceGap(kind, licences, today);
  if (evidence !== undefined) gaps.push(evidence);
  if (contacts === 0)
    gaps.push({
      what: 'contacts',
      zh: '联系人',
      en: 'Contacts',
      why: { zh: '没有联系人，合作申请无人接收', en: 'nobody would get a request' },
      kind: 'missing',
    });
  const wanted = wantedFields.length + 2;
  return { wanted, filled: wanted - gaps.length, gaps };
}

/** One of the papers that prove what the organisation is has to be there and in force. */
function evidenceGap(kind: OrganisationKind, licences: Held['licences'], today: CivilDate): Gap | undefined {
  const asked: readonly LicenceKind[] = kindFacts(kind).evidence.required;
  const held = licences.filter((one) => asked.includes(one.kind as LicenceKind));
  if (held.some((one) => licenceState(one, today) !== 'expired')) return undefined;
  const names = (lang: 'zh' | 'en'): string =>
    asked.map((one) => LICENCES[one][lang]).join(lang === 'zh' ? '或' : ' or ');
  return {
    what: 'licences',
    zh: names('zh'),
    en: names('en'),
    why: { zh: `核验的依据（${LICENCES[asked[0]!].rule}）`, en: 'what verification compares' },
    kind: held.length > 0 ? 'expired' : 'missing',
  };
}
