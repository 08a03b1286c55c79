import type { ReactNode } from 'react';
import { has, useSession } from '../../desk.tsx';
import { TabLinks } from '../../desk-parts.tsx';

export type OrganisationPart = 'record' | 'dossier' | 'departments' | 'closing' | 'succession';

const LABELS: Readonly<Record<OrganisationPart, string>> = {
  record: '资料',
  dossier: '档案',
  departments: '部门与校区',
  closing: '申请终止',
  succession: '变更与重复',
};

/** The pages of one organisation: the own one, or one that staff look at. */
export function OrganisationTabs({
  id,
  current,
}: {
  readonly id: string;
  readonly current: OrganisationPart;
}): ReactNode {
  const session = useSession();
  const own = session.actor.organisation?.id === id;
  const base = own ? '/app/organisation' : `/app/organisations/${id}`;
  const staff = has(session, 'organisation.govern');
  const parts: OrganisationPart[] = [
    'record',
    ...(own || staff ? (['dossier'] as const) : []),
    ...(own && has(session, 'department.read') ? (['departments'] as const) : []),
    ...(own && has(session, 'closing.ask') ? (['closing'] as const) : []),
    ...(!own && staff ? (['succession'] as const) : []),
  ];
  if (parts.length === 1) return null;
  return (
    <TabLinks
      label="机构的各部分"
      tabs={parts.map((part) => ({
        label: LABELS[part],
        href: part === 'record' ? base : `${base}/${part}`,
        current: part === current,
      }))}
    />
  );
}
