/** 个人偏好 — how one person likes the workbench. Browser-safe. */
export const DENSITIES = ['compact', 'normal', 'roomy'] as const;
export type Density = (typeof DENSITIES)[number];

export const DENSITY_LABELS: Readonly<Record<Density, { readonly zh: string; readonly en: string }>> = {
  compact: { zh: '紧凑', en: 'Compact' },
  normal: { zh: '适中', en: 'Normal' },
  roomy: { zh: '宽松', en: 'Roomy' },
};

/** More lists and columns than anybody arranges. */
export const MOST_LISTS = 200;
export const MOST_COLUMNS = 60;

/** Coming back within this many minutes is the same visit. */
export const VISIT_MINUTES = 30;

/** The visit that counts as the one before, when somebody comes now. */
export function beginVisit(
  visitedAt: Date | null,
  visitedBefore: Date | null,
  now: Date,
): { readonly isNew: boolean; readonly before: Date | null } {
  if (visitedAt === null) return { isNew: true, before: null };
  const isNew = now.getTime() - visitedAt.getTime() >= VISIT_MINUTES * 60_000;
  return { isNew, before: isNew ? visitedAt : visitedBefore };
}
