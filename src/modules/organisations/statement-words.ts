/** Where a statement comes from, the most trusted first: it decides which of two values is shown. */
export const STATEMENT_SOURCES = ['register', 'staff', 'own', 'import'] as const;
export type StatementSource = (typeof STATEMENT_SOURCES)[number];

export const SOURCE_LABELS: Readonly<Record<StatementSource, { zh: string; en: string }>> = {
  register: { zh: '登记信息', en: 'public register' },
  staff: { zh: '主管部门确认', en: 'confirmed by staff' },
  own: { zh: '机构自报', en: 'own statement' },
  import: { zh: '批量导入', en: 'imported list' },
};

export type StatementValue = string | number | boolean | null | readonly string[];
