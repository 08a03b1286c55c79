/** Columns of the managed list, by the keys that its address and an export name; what a column shows as text is in export-cells.ts. */
export const MANAGED_COLUMNS = {
  title: '名称',
  type: '类型',
  side: '需求/供给',
  state: '状态',
  employer: '单位',
  kind: '性质',
  headcount: '人数',
  pay: '薪资',
  place: '地点',
  validUntil: '截止日期',
  confirmedOn: '最近确认',
  source: '来源',
  publishedAt: '发布时间',
  updated: '更新时间',
  id: '编号',
} as const;
export type ManagedColumn = keyof typeof MANAGED_COLUMNS;
export const MANAGED_COLUMN_NAMES = Object.keys(MANAGED_COLUMNS) as [ManagedColumn, ...ManagedColumn[]];
