/** The columns of the list; an export has the same, under the same names. Browser-safe. */
export const LIST_COLUMNS = {
  title: '名称',
  kind: '类别',
  state: '状态',
  consent: '本人同意',
  facts: '要点',
  fields: '领域',
  place: '地区',
  owner: '所属',
  source: '来源',
  confirmedOn: '确认日期',
  updatedAt: '更新',
} as const;
export type ListColumn = keyof typeof LIST_COLUMNS;

export const CONSENT_WORDS = {
  notNeeded: '不涉及个人',
  granted: '已同意',
  missing: '还没有',
  withdrawn: '已撤回',
} as const;
