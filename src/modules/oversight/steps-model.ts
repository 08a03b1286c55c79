import type { Role } from '#kernel/roles';

/** 从这里开始 — the first things that make the platform useful to somebody, each with its own sign of being done. Browser-safe. */
export const STEP_FACTS = {
  verified: {
    label: '机构通过核验',
    about: '核验后才能发布和办理；补正意见会写明缺什么。',
    href: '/app/organisation',
  },
  publish: {
    label: '发布第一条供求',
    about: '按步骤填写，写到一半自动保存；也可以先存草稿。',
    href: '/app/listings/new/edit',
  },
  import: {
    label: '用已有的表格导入',
    about: '现成的 Excel 直接上传，先检查、后提交，出错的行单独给出。',
    href: '/app/imports',
  },
  classes: {
    label: '登记班级',
    about: '有了班级，就能看到适合的岗位和理由。',
    href: '/app/profiles',
  },
  partners: {
    label: '登记合作单位',
    about: '已有名单可以整表导入；以后代办、导入都从这里选。',
    href: '/app/partners',
  },
  delegation: {
    label: '请企业委托代办',
    about: '企业点一次确认，您就可以替它发布和答复，每一步它都看得到。',
    href: '/app/delegations',
  },
  colleague: {
    label: '邀请一位同事',
    about: '至少两个人能办理，有人休假也不误事。',
    href: '/app/members',
  },
  review: {
    label: '办理第一件审批',
    about: '通过或退回都写明理由，对方按字段看到意见。',
    href: '/app',
  },
  calendar: {
    label: '核对今年的工作日历',
    about: '办理期限按它计算；没有核对的年份只按周末计算。',
    href: '/app/calendar',
  },
  departments: {
    label: '设置内设科室',
    about: '按科室分派，数据范围才能到本部门。',
    href: '/app/organisation/departments',
  },
} as const;

export type StepKey = keyof typeof STEP_FACTS;

/** In the order in which they help. */
export const STEPS_OF: Readonly<Partial<Record<Role, readonly StepKey[]>>> = {
  enterprise: ['verified', 'publish', 'import', 'colleague'],
  agency: ['verified', 'delegation', 'partners', 'import', 'colleague'],
  school: ['verified', 'classes', 'partners', 'delegation', 'colleague'],
  institute: ['verified', 'publish', 'colleague'],
  association: ['verified', 'partners', 'delegation', 'publish', 'colleague'],
  evaluator: ['verified', 'colleague'],
  bureau: ['review', 'import', 'partners', 'colleague'],
  admin: ['calendar', 'departments', 'colleague', 'review'],
};
