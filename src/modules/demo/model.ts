import type { DataScope, Duty, Role } from '#kernel/roles';

/** Who one can be at the demo sign-in, in the order of the page: one person for each scope that the rights know. */
export const PERSONAS = [
  'bureau',
  'county',
  'township',
  'enterprise',
  'viewer',
  'workshop',
  'school',
  'teacher',
  'association',
  'institute',
  'agency',
  'evaluator',
  'expert',
  'learner',
  'admin',
] as const;
export type Persona = (typeof PERSONAS)[number];

interface Text {
  readonly zh: string;
  readonly en: string;
}

export interface PersonaFacts {
  readonly role: Role;
  /** Person, with what they do there. */
  readonly name: string;
  readonly title: Text;
  /** What they find first. */
  readonly first: Text;
  /** How far they reach. */
  readonly scope: Text;
  /** Where they land. */
  readonly landing:
    | '/'
    | '/recommendations'
    | '/app'
    | '/app/review'
    | '/app/profiles'
    | '/app/listings'
    | '/app/delegations';
  /** Acts for the organisation of this persona; absent: the persona's own, or none. */
  readonly memberOf?: Persona;
  readonly duty?: Duty;
  readonly dataScope?: DataScope;
  /** Name of the department. */
  readonly department?: string;
}

export const PERSONA_FACTS: Readonly<Record<Persona, PersonaFacts>> = {
  bureau: {
    role: 'bureau',
    name: '经办人 周敏',
    title: { zh: '市人社局经办人', en: 'City officer' },
    first: { zh: '审核岗位、核验机构、导入表格', en: 'Review listings, verify organisations, import tables' },
    scope: { zh: '全市', en: 'The whole city' },
    landing: '/app',
  },
  county: {
    role: 'bureau',
    name: '经办人 高岩',
    title: { zh: '县人社局经办人', en: 'County officer' },
    first: { zh: '只看到、只办理本县的岗位和机构', en: 'Sees and acts on the county only' },
    scope: { zh: '本县', en: 'One county' },
    landing: '/app/review',
  },
  township: {
    role: 'bureau',
    name: '专干 罗敏',
    title: { zh: '镇人社专干', en: 'Township officer' },
    first: { zh: '帮本镇的小微企业看岗位', en: 'Looks after the small firms of a township' },
    scope: { zh: '本镇', en: 'One township' },
    landing: '/app/listings',
  },
  enterprise: {
    role: 'enterprise',
    name: '人事主管 李卓',
    title: { zh: '企业管理员', en: 'Firm, administrator' },
    first: { zh: '发布岗位、管理成员', en: 'Publish listings, manage members' },
    scope: { zh: '本企业全部', en: 'The whole firm' },
    landing: '/app',
  },
  viewer: {
    role: 'enterprise',
    name: '车间主任 唐磊',
    title: { zh: '企业只读成员', en: 'Firm, viewer' },
    first: { zh: '只能查看本企业的岗位', en: 'Looks, and changes nothing' },
    scope: { zh: '本企业，只读', en: 'The firm, reading only' },
    landing: '/app/listings',
    memberOf: 'enterprise',
    duty: 'viewer',
  },
  workshop: {
    role: 'enterprise',
    name: '店主 冯春',
    title: { zh: '小作坊店主', en: 'Owner of a small workshop' },
    first: { zh: '已委托协会代办：确认一条代拟的岗位', en: 'Has let the association act: confirm what it drafted' },
    scope: { zh: '本企业', en: 'The own firm' },
    landing: '/app',
  },
  school: {
    role: 'school',
    name: '就业办 王芸',
    title: { zh: '院校管理员', en: 'School, administrator' },
    first: { zh: '管理全校的班级与学生供给', en: 'All classes and students of the school' },
    scope: { zh: '全校', en: 'The whole school' },
    landing: '/app/profiles',
  },
  teacher: {
    role: 'school',
    name: '实习指导教师 宋雪',
    title: { zh: '实习指导教师', en: 'Internship teacher' },
    first: { zh: '只看到本系的班级与学生', en: 'Sees the classes of one department' },
    scope: { zh: '本部门', en: 'The own department' },
    landing: '/app/profiles',
    memberOf: 'school',
    duty: 'editor',
    dataScope: 'department',
    department: '智能制造系',
  },
  association: {
    role: 'association',
    name: '秘书 许诺',
    title: { zh: '协会代办人', en: 'Association, acting for a firm' },
    first: {
      zh: '右上角切换到“代某企业”，替小企业拟岗位',
      en: 'Switch to act for a small firm and draft its listings',
    },
    scope: { zh: '本协会，加上受托的企业', en: 'The association, and the firms that let it act' },
    landing: '/app/delegations',
  },
  institute: {
    role: 'institute',
    name: '科研处 陈博',
    title: { zh: '科研院所', en: 'Institute' },
    first: {
      zh: '发布科技成果和技术服务，看企业的技术难题',
      en: 'Publish results and services, see problems of firms',
    },
    scope: { zh: '本单位', en: 'The own institute' },
    landing: '/app',
  },
  agency: {
    role: 'agency',
    name: '顾问 赵欣',
    title: { zh: '人力资源服务机构', en: 'Recruitment agency' },
    first: { zh: '批量导入其他单位的岗位', en: 'Import listings of other employers' },
    scope: { zh: '本机构', en: 'The own agency' },
    landing: '/app',
  },
  evaluator: {
    role: 'evaluator',
    name: '评价师 孙宁',
    title: { zh: '第三方评价机构', en: 'Evaluator' },
    first: { zh: '查看公开数据', en: 'See public data' },
    scope: { zh: '公开数据', en: 'What is public' },
    landing: '/app',
  },
  expert: {
    role: 'expert',
    name: '技能大师 吴建',
    title: { zh: '专家与技能大师', en: 'Expert' },
    first: { zh: '看需要自己专长的需求，维护专长', en: 'See the needs that name your expertise, keep it up to date' },
    scope: { zh: '本人', en: 'Oneself' },
    landing: '/recommendations',
  },
  learner: {
    role: 'learner',
    name: '学生 林晓',
    title: { zh: '学生与学习者', en: 'Learner' },
    first: { zh: '查找岗位、查看推荐及理由', en: 'Find listings, see recommendations with reasons' },
    scope: { zh: '本人', en: 'Oneself' },
    landing: '/',
  },
  admin: {
    role: 'admin',
    name: '平台管理员 何静',
    title: { zh: '平台管理员', en: 'Administrator' },
    first: { zh: '权限表、操作记录、系统状态', en: 'Rights, audit trail, state of the system' },
    scope: { zh: '全地区', en: 'The whole region' },
    landing: '/app',
  },
};
