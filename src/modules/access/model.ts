/** How far a right reaches: one's own things, the own organisation's, those of a bureau's 辖区, or everything of the tenant. */
export const SCOPES = ['own', 'organisation', 'territory', 'tenant'] as const;
export type Scope = (typeof SCOPES)[number];

export const SCOPE_LABELS: Readonly<Record<Scope, { zh: string; en: string }>> = {
  own: { zh: '本人', en: 'own' },
  organisation: { zh: '本机构', en: 'own organisation' },
  territory: { zh: '本辖区', en: 'own territory' },
  tenant: { zh: '本地区', en: 'whole region' },
};
