/** 工作日历: years whose plan of days off is published (已公布) or not yet (未公布). Browser-safe. */
export const ORIGINS = ['bundled', 'own', 'none'] as const;
export type PlanOrigin = (typeof ORIGINS)[number];

export const ORIGIN_LABELS: Readonly<Record<PlanOrigin, { readonly zh: string; readonly en: string }>> = {
  bundled: { zh: '随产品提供', en: 'Comes with the product' },
  own: { zh: '本地区录入', en: 'Entered here' },
  none: { zh: '未公布，按周末推算', en: 'Not published; counted by weekends' },
};

/** The plan of next year is published in autumn. */
export const YEARS_AHEAD = 2;
export const YEARS_BACK = 1;
