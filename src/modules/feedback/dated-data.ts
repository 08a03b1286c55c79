import type { CivilDate } from '#kernel/time';

/** A period or limit with the day from which it holds and where it was read. */
interface Dated {
  readonly value: number;
  readonly validFrom: CivilDate;
  readonly source: string;
  readonly confirmed: boolean;
}

/**
 * Working days within which each kind is answered, as the product brings them along; a region changes them in 审批流程. Those
 * not confirmed have not been compared with their source.
 */
export const PERIODS = {
  opinion: {
    value: 15,
    validFrom: '2019-04-01',
    source: '《政府网站与政务新媒体检查指标》：公众留言 15 个工作日内答复',
    confirmed: false,
  },
  siteError: {
    value: 3,
    validFrom: '2019-04-01',
    source: '《政府网站与政务新媒体检查指标》：网民找错留言 3 个工作日内答复',
    confirmed: false,
  },
  report: {
    value: 5,
    validFrom: '2026-11-01',
    source: '平台承诺；《网络招聘服务管理规定》要求建立投诉举报制度（未定天数）',
    confirmed: false,
  },
  appeal: { value: 10, validFrom: '2026-11-01', source: '平台承诺', confirmed: false },
  callback: {
    value: 15,
    validFrom: '2019-12-17',
    source:
      '《国务院办公厅关于建立政务服务“好差评”制度的意见》（国办发〔2019〕51 号）：差评 15 个工作日内答复整改并回访',
    confirmed: false,
  },
} as const satisfies Readonly<Record<string, Dated>>;

/** So many open reports of one listing within these days, and its reviewers are told at once. */
export const REPORTS_TO_ALERT: Dated & { readonly days: number } = {
  value: 3,
  days: 30,
  validFrom: '2026-11-01',
  source: '平台规则',
  confirmed: true,
};

/** Medians and rates of fewer than so many are not published: they would say something of single cases. */
export const FEWEST_PUBLISHED = 5;
