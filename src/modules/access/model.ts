/** How far a right reaches: one's own things, the own organisation's, or everything of the tenant. */
export type Scope = 'own' | 'organisation' | 'tenant';

export const SCOPE_LABELS: Readonly<Record<Scope, { zh: string; en: string }>> = {
  own: { zh: '本人', en: 'own' },
  organisation: { zh: '本机构', en: 'own organisation' },
  tenant: { zh: '本地区', en: 'whole region' },
};
