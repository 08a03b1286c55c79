import type { Label } from '../model.ts';

export const UNITS = ['workingDays', 'years', 'months', 'yesNo', 'times'] as const;
export type Unit = (typeof UNITS)[number];

/** A period, age or limit as it comes with the product; a region adds dated values of its own. */
export interface RuleDefinition {
  readonly key: string;
  readonly label: Label;
  readonly unit: Unit;
  readonly value: number;
  /** A region may not go below. */
  readonly minimum?: number;
  readonly maximum?: number;
  readonly source: string;
  readonly confirmed: boolean;
}

const RETENTION_SOURCE = '个人信息保护法第十九条（最短必要期限）；具体月数为平台建议';

/** Those not confirmed have not been compared with the source by the authority that runs the platform. */
export const RULES = [
  {
    key: 'answer.workingDays',
    label: { zh: '答复个人请求的期限', en: 'Time to answer a person’s request' },
    unit: 'workingDays',
    value: 15,
    maximum: 30,
    source: '个人信息保护法第五十条（未定天数）；15 个工作日为平台承诺',
    confirmed: false,
  },
  {
    key: 'age.child',
    label: { zh: '须由监护人同意的年龄上限（不满）', en: 'Below this age only a guardian may agree' },
    unit: 'years',
    value: 14,
    minimum: 14,
    source: '个人信息保护法第二十八、三十一条',
    confirmed: true,
  },
  {
    key: 'age.adult',
    label: { zh: '成年年龄', en: 'Full age' },
    unit: 'years',
    value: 18,
    minimum: 18,
    source: '民法典第十七条；未成年人保护法第二条',
    confirmed: true,
  },
  {
    key: 'youth.recommendation',
    label: { zh: '14 至 17 周岁：个性化推荐须监护人同意', en: '14 to 17: recommendation needs a guardian' },
    unit: 'yesNo',
    value: 0,
    source: '法律未作要求；监护人可以不同意',
    confirmed: false,
  },
  {
    key: 'youth.publication',
    label: { zh: '14 至 17 周岁：公开展示须监护人同意', en: '14 to 17: publication needs a guardian' },
    unit: 'yesNo',
    value: 1,
    source: '未成年人保护法第四条、第六十三条；个人信息保护法第二十五条',
    confirmed: false,
  },
  {
    key: 'youth.sharing',
    label: { zh: '14 至 17 周岁：向用人单位提供须监护人同意', en: '14 to 17: sharing with employers needs a guardian' },
    unit: 'yesNo',
    value: 1,
    source: '个人信息保护法第二十三条；未成年人保护法第四条',
    confirmed: false,
  },
  {
    key: 'youth.internship',
    label: { zh: '14 至 17 周岁：实习须监护人同意', en: '14 to 17: an internship needs a guardian' },
    unit: 'yesNo',
    value: 1,
    source: '职业学校学生实习管理规定（教职成〔2021〕4 号）',
    confirmed: false,
  },
  {
    key: 'identity.collect',
    label: { zh: '收集学生身份证号', en: 'Ask learners for the identity number' },
    unit: 'yesNo',
    value: 0,
    source: '个人信息保护法第六条（最小范围）：只有签约等确需时才开启',
    confirmed: true,
  },
  {
    key: 'reveal.perDay',
    label: { zh: '每人每天查看完整信息的次数上限', en: 'Full values one person may see in a day' },
    unit: 'times',
    value: 50,
    maximum: 500,
    source: '个人信息保护法第五十一条（合理确定操作权限）；次数为平台建议',
    confirmed: false,
  },
  {
    key: 'retention.signIn',
    label: { zh: '登录记录', en: 'Sign-in log' },
    unit: 'months',
    value: 12,
    minimum: 6,
    source: '网络安全法第二十一条：留存网络日志不少于六个月',
    confirmed: true,
  },
  {
    key: 'retention.recruitment',
    label: { zh: '招聘服务台账（岗位与办理记录）', en: 'Records of recruitment services' },
    unit: 'months',
    value: 36,
    minimum: 36,
    source: '人力资源市场暂行条例；网络招聘服务管理规定：不少于三年',
    confirmed: false,
  },
  {
    key: 'retention.message',
    label: { zh: '通知消息（自发送起）', en: 'Notices, since they were sent' },
    unit: 'months',
    value: 24,
    source: RETENTION_SOURCE,
    confirmed: false,
  },
  {
    key: 'retention.importRow',
    label: { zh: '导入表格的原始行（自导入结束起）', en: 'Rows of imported tables, since the import ended' },
    unit: 'months',
    value: 12,
    source: RETENTION_SOURCE,
    confirmed: false,
  },
  {
    key: 'retention.export',
    label: { zh: '导出记录', en: 'Log of exports' },
    unit: 'months',
    value: 36,
    minimum: 6,
    source: '网络安全法第二十一条；数据安全法第二十七条',
    confirmed: false,
  },
  {
    key: 'retention.reveal',
    label: { zh: '查看完整信息的记录', en: 'Log of revealed values' },
    unit: 'months',
    value: 36,
    minimum: 6,
    source: '网络安全法第二十一条；个人信息保护法第五十一条',
    confirmed: false,
  },
  {
    key: 'retention.access',
    label: { zh: '查阅记录', en: 'Log of access to sensitive records' },
    unit: 'months',
    value: 36,
    minimum: 6,
    source: '网络安全法第二十一条；个人信息保护法第五十一条',
    confirmed: false,
  },
  {
    key: 'retention.request',
    label: { zh: '个人请求（自办结起）', en: 'Requests of persons, since they were closed' },
    unit: 'months',
    value: 36,
    source: RETENTION_SOURCE,
    confirmed: false,
  },
  {
    key: 'retention.feedback',
    label: { zh: '投诉、建议、举报（自答复起）', en: 'Complaints, suggestions and reports, since they were answered' },
    unit: 'months',
    value: 36,
    source: RETENTION_SOURCE,
    confirmed: false,
  },
  {
    key: 'retention.guardian',
    label: { zh: '监护关系与监护人资料（自监护结束起）', en: 'Guardians, since their authority ended' },
    unit: 'months',
    value: 36,
    source: RETENTION_SOURCE,
    confirmed: false,
  },
  {
    key: 'retention.assessment',
    label: { zh: '个人信息保护影响评估', en: 'Impact assessments' },
    unit: 'months',
    value: 36,
    minimum: 36,
    source: '个人信息保护法第五十六条：至少保存三年',
    confirmed: true,
  },
] as const satisfies readonly RuleDefinition[];

export type RuleKey = (typeof RULES)[number]['key'];
