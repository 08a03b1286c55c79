import { ROLE_LABELS } from '#kernel/roles';
import { AUDIT_VERBS } from './audit-verbs.ts';
import { OBJECT_LABELS, rightWords } from './model.ts';

export { AUDIT_VERBS, REFUSALS } from './audit-verbs.ts';

export const AUDIT_OBJECTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(OBJECT_LABELS).map(([kind, { zh }]) => [kind, zh])),
  listing: '供求',
  confirmation: '代办确认',
  page: '网页',
  right: '权限',
  member: '成员',
  invitation: '邀请',
  accessRequest: '加入申请',
  export: '导出文件',
  provider: '单点登录服务',
  observation: '支持查看',
  accounts: '账户',
  organisations: '机构',
  cases: '审批事项',
  delegation: '委托',
  guardianship: '监护关系',
  learner: '学习者',
  link: '办理链接',
  webhook: '回调',
  assessment: '影响评估',
  privacyText: '个人信息保护文本',
  privacyRule: '保存期限',
  processing: '处理目的',
  retention: '到期清理',
  privacyRequest: '个人信息权利申请',
  wageFloor: '最低工资',
  threshold: '期限与界限',
  phrase: '词语',
  survey: '意向摸底',
  skillTerm: '技能词条',
  synonyms: '同义词',
  matchWeights: '匹配权重',
  matchRun: '批量推算',
  skillMask: '技能排除词',
  exportFile: '后台导出的文件',
  listingBulk: '批量办理',
  listingTemplate: '供求模板',
  freshnessRule: '时效规则',
  view: '列表视图',
  case: '审批',
  department: '部门',
  dossier: '档案',
  objection: '信息异议',
  feedback: '群众反映',
  imprint: '站点标识',
  licence: '证照',
  file: '文件',
  crosswalk: '专业与职业对应',
  delivery: '消息',
  notice: '通知',
  partner: '合作单位',
  record: '名录记录',
  class: '班级',
  classes: '班级（批量）',
  major: '开设专业',
  claim: '机构认领',
  region: '地区',
};

/** Names of fields and facts that entries carry. */
export const AUDIT_FIELDS: Readonly<Record<string, string>> = {
  months: '月数',
  value: '值',
  key: '名称',
  text: '内容',
  recipient: '接收人',
  channel: '渠道',
  host: '主机',
  decidedBy: '办理人',
  step: '步骤',
  principal: '委托方',
  delegate: '受托方',
  rights: '权限',
  since: '自',
  until: '至',
  items: '项',
  verb: '操作',
  mask: '联系方式',
  account_id: '账户',
  reason: '原因',
  removed: '移除',
  changed: '改动',
  added: '新增',
  account: '账户',
  accountId: '账户',
  as: '身份',
  attempts: '次数',
  batch: '批次',
  code: '代码',
  committed: '写入条数',
  contact: '联系方式',
  count: '数量',
  customDepartments: '自定义部门',
  dataScope: '数据范围',
  decision: '决定',
  departmentId: '部门',
  department: '部门',
  division: '所在地',
  duty: '职责',
  enabled: '启用',
  endsAt: '结束时间',
  fields: '改动的字段',
  file: '文件',
  from: '原状态',
  given: '移交给',
  industry: '行业',
  introduction: '简介',
  kind: '类别',
  kinds: '类别',
  label: '名称',
  leaving: '本人退出',
  method: '方式',
  minutes: '分钟',
  moved: '移动的记录',
  name: '名称',
  nature: '性质',
  organisation: '机构',
  organisationId: '机构',
  proof: '依据',
  purpose: '用途',
  query: '查找的内容',
  reasonCode: '原因类别',
  right: '权限',
  rows: '行数',
  scope: '范围',
  size: '规模',
  state: '状态',
  strength: '登录强度',
  subject: '对象',
  title: '标题',
  to: '新状态',
  undone: '撤销条数',
  valid: '有效行数',
  version: '版本',
  region: '地区',
  types: '共享的类别',
  usual: '默认共享范围',
  choice: '共享范围',
};

export const verbWords = (verb: string): string => AUDIT_VERBS[verb] ?? rightWords(verb);
export const objectWords = (kind: string): string => AUDIT_OBJECTS[kind] ?? kind;
export const fieldWords = (field: string): string => AUDIT_FIELDS[field] ?? field;

const DUTIES: Readonly<Record<string, string>> = { admin: '管理员', editor: '经办人', viewer: '只读成员' };
const SCOPES: Readonly<Record<string, string>> = {
  self: '本人',
  department: '本部门',
  departmentTree: '本部门及以下',
  custom: '自定义部门',
  all: '全部',
};
const ROLES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(ROLE_LABELS).map(([role, { zh }]) => [role, zh]),
);
/** Those of the demonstration's doors that are more than a role. */
const DEMO_SEATS: Readonly<Record<string, string>> = {
  county: '县级主管部门',
  township: '镇街专干',
  viewer: '企业只读成员',
  workshop: '小作坊店主',
  teacher: '实习指导教师',
};
const METHODS: Readonly<Record<string, string>> = {
  smsCode: '短信验证码',
  emailCode: '邮箱验证码',
  password: '密码',
  passkey: '通行密钥',
  oidc: '单点登录',
  link: '链接',
  totp: '动态口令',
  recoveryCode: '恢复码',
  demo: '演示',
};
const STATES: Readonly<Record<string, string>> = {
  draft: '草稿',
  submitted: '待审核',
  returned: '已退回',
  published: '已发布',
  expired: '已过期',
  closed: '已关闭',
  pending: '待核验',
  verified: '已核验',
  refused: '未通过',
  suspended: '已停用',
};

/** What a link without signing in is for. */
const PURPOSES: Readonly<Record<string, string>> = {
  'guardian.consent': '监护人同意',
  'delegation.grant': '同意委托',
  'delegation.confirm': '确认代办的提交',
  'listing.confirm': '确认供求仍有效',
  'member.invitation': '邀请加入机构',
};

/** Fields whose values are words of ours. */
const VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  duty: DUTIES,
  dataScope: SCOPES,
  as: { ...ROLES, ...DEMO_SEATS },
  role: ROLES,
  method: METHODS,
  purpose: PURPOSES,
  strength: { single: '一道', double: '两道', demo: '演示' },
  from: STATES,
  to: STATES,
  state: STATES,
};

const LISTED = 4;

/** A value of an entry as text; long lists are cut, the trail keeps them whole. */
export function valueWords(value: unknown, field = ''): string {
  if (value === null || value === undefined) return '（空）';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) {
    const listed = value.slice(0, LISTED).map((one) => (typeof one === 'string' ? fieldWords(one) : valueWords(one)));
    return value.length > LISTED ? `${listed.join('、')} 等 ${value.length} 项` : listed.join('、') || '（空）';
  }
  if (typeof value === 'object' && 'kind' in value && 'id' in value) return objectWords(String(value.kind));
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, one]) => `${fieldWords(name)}：${valueWords(one, name)}`)
      .join('；');
  return typeof value === 'string' ? (VALUES[field]?.[value] ?? value) : JSON.stringify(value);
}
