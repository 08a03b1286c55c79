import type { DataScope, Duty } from '#kernel/roles';

/** 数据范围: whose things a member sees inside the own organisation. Browser-safe: the member page asks the same rules. */
export const DATA_SCOPE_LABELS: Readonly<Record<DataScope, { readonly zh: string; readonly en: string }>> = {
  self: { zh: '本人', en: 'Own work' },
  department: { zh: '本部门', en: 'Own department' },
  departmentTree: { zh: '本部门及以下', en: 'Own department and below' },
  custom: { zh: '自定义', en: 'Chosen departments' },
  all: { zh: '全部', en: 'Everything' },
};

export interface MemberScope {
  readonly dataScope: DataScope;
  readonly departmentId: string | null;
  readonly customDepartments: readonly string[];
}

export type ScopeProblem = 'member.departmentUnknown' | 'member.scopeNeedsDepartment' | 'member.adminSeesAll';

/**
 * Why a member cannot have this scope. Departments are those of the own organisation that are not closed: an id from
 * elsewhere is unknown here, whatever it names there.
 */
export function whyNotScope(
  member: MemberScope & { readonly duty: Duty },
  departments: readonly string[],
): ScopeProblem | undefined {
  const { dataScope, departmentId, customDepartments, duty } = member;
  const named = [...(departmentId === null ? [] : [departmentId]), ...customDepartments];
  if (!named.every((id) => departments.includes(id))) return 'member.departmentUnknown';
  const needsOwn = dataScope === 'department' || dataScope === 'departmentTree';
  if (needsOwn && departmentId === null) return 'member.scopeNeedsDepartment';
  if (dataScope === 'custom' && customDepartments.length === 0) return 'member.scopeNeedsDepartment';
  // Whoever lets people in and hands their work over must see all of it.
  return duty === 'admin' && dataScope !== 'all' ? 'member.adminSeesAll' : undefined;
}

/** What is kept: a list of departments stays only where the scope is made of it. */
export const storedScope = (member: MemberScope): MemberScope => ({
  ...member,
  customDepartments: member.dataScope === 'custom' ? [...new Set(member.customDepartments)] : [],
});
