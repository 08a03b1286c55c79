/** Who somebody acts as: the kind of the organisation they act for, or what they are by themselves. */
export const ROLES = [
  'public',
  'account',
  'learner',
  'expert',
  'enterprise',
  'agency',
  'school',
  'institute',
  'association',
  'evaluator',
  'bureau',
  'admin',
] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_LABELS: Readonly<Record<Role, { zh: string; en: string }>> = {
  public: { zh: '访客', en: 'Visitor' },
  account: { zh: '已登录用户', en: 'Signed-in person' },
  learner: { zh: '学生与学习者', en: 'Learner' },
  expert: { zh: '专家与技能大师', en: 'Expert' },
  enterprise: { zh: '企业', en: 'Enterprise' },
  agency: { zh: '人力资源服务机构', en: 'Recruitment agency' },
  school: { zh: '院校', en: 'School' },
  institute: { zh: '科研院所', en: 'Institute' },
  association: { zh: '协会商会', en: 'Association' },
  evaluator: { zh: '第三方评价机构', en: 'Evaluator' },
  bureau: { zh: '主管部门', en: 'Bureau' },
  admin: { zh: '平台管理员', en: 'Administrator' },
};

/** What a member may do inside the own organisation. */
export type Duty = 'admin' | 'editor' | 'viewer';

/** 数据范围: whose things a member sees inside the own organisation (本人, 本部门, 本部门及以下, 自定义, 全部). */
export const DATA_SCOPES = ['self', 'department', 'departmentTree', 'custom', 'all'] as const;
export type DataScope = (typeof DATA_SCOPES)[number];
