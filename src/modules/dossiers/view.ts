import type { Dossier } from './read-dossier.ts';
import { licenceState } from './rules.ts';
import type { Licence, ShownValue } from './model.ts';

export const saidView = ({ value, source, sourceName, confirmedOn, confirmedByName }: ShownValue) => ({
  value: Array.isArray(value) ? [...(value as readonly string[])] : (value as string | number | boolean | null),
  source,
  sourceName,
  confirmedOn,
  confirmedByName,
});

const licenceView = (one: Licence, today: string) => {
  const { organisationId: _organisation, fileKey: _key, fileName, ...rest } = one;
  return { ...rest, scan: fileName, state: licenceState(one, today) };
};

/** A dossier as the API tells it. */
export function dossierView(dossier: Dossier, today: string) {
  const { organisation, own, edits, checks } = dossier.standing;
  const { id, name, kind, creditCode, state, verifiedOn, verifiedBy } = organisation;
  return {
    organisation: { id, name, kind, creditCode, state, verifiedOn, verifiedBy },
    core: dossier.core.map(({ field, shown, others }) => ({
      field,
      shown: shown === undefined ? null : saidView(shown),
      others: others.map(saidView),
    })),
    fields: dossier.values.map(({ field, shown, others, stale }) => ({
      field,
      shown: shown === undefined ? null : saidView(shown),
      others: others.map(saidView),
      stale,
    })),
    licences: dossier.licences.map((one) => licenceView(one, today)),
    contacts: dossier.contacts.map(({ organisationId: _organisation, confirmedByName: _by, ...rest }) => rest),
    contactsMasked: !own,
    items: dossier.items.map(
      ({ organisationId: _organisation, source: _source, confirmedByName: _by, ...rest }) => rest,
    ),
    formers: dossier.formers.map((one) => ({ ...one })),
    completeness: {
      wanted: dossier.completeness.wanted,
      filled: dossier.completeness.filled,
      gaps: dossier.completeness.gaps.map(({ what, zh, why, kind: missing }) => ({
        what,
        label: zh,
        why: why.zh,
        kind: missing,
      })),
    },
    activity: dossier.activity.map((one) => ({ ...one })),
    abilities: { edit: edits, check: checks },
  };
}
