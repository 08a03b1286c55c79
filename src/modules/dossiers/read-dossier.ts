import { civilDate } from '#kernel/time';
import {
  listFormerIdentities,
  livingStatements,
  type FormerIdentity,
  type Holding,
  type Organisation,
} from '#modules/organisations';
import { readThresholds } from '#modules/regulations';
import type { Context } from '#platform/context';
import { maskedContact } from './contacts.ts';
import { fieldsOf, type FieldName } from './fields.ts';
import type { ContactPerson, Item, Licence, ShownValue } from './model.ts';
import { completenessOf, isStale, judge, type Completeness } from './rules.ts';
import { readStanding, type Standing } from './standing.ts';
import { listContacts, listItems, listLicences } from './store.ts';

export interface DossierValue {
  readonly field: FieldName;
  readonly shown: ShownValue | undefined;
  readonly others: readonly ShownValue[];
  readonly stale: boolean;
}

/** A fact of the registration: the value stands in the organisation, its source among the statements. */
export interface CoreValue {
  readonly field: CoreField;
  readonly shown: ShownValue | undefined;
  readonly others: readonly ShownValue[];
}

export const CORE_FIELDS = ['name', 'division', 'industry', 'size', 'nature', 'introduction'] as const;
export type CoreField = (typeof CORE_FIELDS)[number];

export interface Dossier {
  readonly standing: Standing;
  readonly core: readonly CoreValue[];
  readonly values: readonly DossierValue[];
  readonly licences: readonly Licence[];
  readonly contacts: readonly ContactPerson[];
  readonly items: readonly Item[];
  readonly formers: readonly FormerIdentity[];
  readonly completeness: Completeness;
  readonly activity: readonly { readonly key: string; readonly label: string; readonly count: number }[];
}

/** Everything that is known of an organisation, each value with its source, for its own people and for staff. */
export async function readDossier(ctx: Context, holdings: readonly Holding[], id: string): Promise<Dossier> {
  const { db, tenant } = ctx;
  const standing = await readStanding(ctx, id);
  const { organisation, own } = standing;
  const today = civilDate(ctx.now);
  const staleDays = (await readThresholds(ctx))('dossier.staleDays');
  const statements: readonly ShownValue[] = await livingStatements(db, tenant.id, id);
  const about = Map.groupBy(statements, (one) => one.field);
  const values = fieldsOf(organisation.kind).map((field): DossierValue => {
    const { shown, others } = judge(about.get(field) ?? []);
    return { field, shown, others, stale: shown !== undefined && isStale(shown.confirmedOn, today, staleDays) };
  });
  const [licences, contacts, items] = [
    await listLicences(db, tenant.id, id),
    await listContacts(db, tenant.id, id),
    await listItems(db, tenant.id, id),
  ];
  return {
    standing,
    core: CORE_FIELDS.map((field) => coreValue(organisation, field, about.get(field) ?? [])),
    values,
    licences,
    contacts: own ? contacts : contacts.map(maskedContact),
    items,
    formers: await listFormerIdentities(db, tenant.id, id),
    completeness: completenessOf({
      kind: organisation.kind,
      values: new Map(values.flatMap(({ field, shown }) => (shown === undefined ? [] : [[field, shown]]))),
      licences,
      contacts: contacts.length,
      staleDays,
      today,
    }),
    activity: await countActivity(ctx, holdings, id),
  };
}

function coreValue(organisation: Organisation, field: CoreField, said: readonly ShownValue[]): CoreValue {
  const value = organisation[field] === '' ? null : organisation[field];
  const asRow: ShownValue = {
    field,
    value,
    source: 'own',
    sourceName: organisation.source,
    confirmedOn: organisation.confirmedOn,
    confirmedByName: null,
  };
  const { shown, others } = judge(said);
  if (value === null) return { field, shown: undefined, others: shown === undefined ? [] : [shown, ...others] };
  const all = shown === undefined ? [] : [shown, ...others];
  const same = all.find((one) => one.value === value);
  return { field, shown: same ?? asRow, others: all.filter((one) => one.value !== value) };
}

/** What it does on the platform, counted now from the modules that hold it. */
async function countActivity(ctx: Context, holdings: readonly Holding[], id: string): Promise<Dossier['activity']> {
  const { organisationId, departments, selfOnly } = ctx.actor;
  // Whoever sees one department of the own organisation learns nothing of the others, not even how much there is.
  if (organisationId === id && (selfOnly || departments !== undefined)) return [];
  const counted = [];
  for (const { key, label, count } of holdings)
    if (key !== 'dossier') counted.push({ key, label: label.zh, count: await count(ctx, id) });
  return counted;
}
