import { OBJECT_LABELS, rightWords } from './model.ts';

/** What the trail says, in people's words; tests/audit-words.test.ts finds a verb of the code that has none. Browser-safe. */
export const AUDIT_VERBS: Readonly<Record<string, string>> = {
  'session.start': '登录',
  'session.end': '退出登录',
  'session.refuse': '登录被拒绝：账号或凭据不对',
  'session.block': '登录被暂停：尝试次数过多',
  'session.switch': '切换所代表的机构',
  'session.revoke': '让其他设备退出登录',
  'access.deny': '被拒绝：没有这项权限',
  'account.register': '注册账户',
  'account.changePassword': '设置或更改密码',
  'account.removePassword': '移除密码',
  'account.rename': '更改姓名',
  'account.verifyContact': '验证联系方式，作废此前的密码',
  'account.changeContact': '更换或添加联系方式',
  'account.removeContact': '移除联系方式',
  'account.unlock': '解除登录锁定',
  'factor.add': '启用第二道验证',
  'factor.remove': '停用第二道验证',
  'factor.useRecoveryCode': '使用恢复码',
  'factor.renewRecoveryCodes': '重新生成恢复码',
  'factor.reset': '重置第二道验证',
  'demo.signIn': '演示登录',
  'install.administrator': '设立首位管理员',

  'organisation.join': '登记机构',
  'organisation.edit': '修改机构资料',
  'organisation.verify': '通过机构核验',
  'organisation.refuse': '机构核验不予通过',
  'organisation.return': '机构核验退回补正',
  'organisation.withdraw': '撤回机构登记',
  'organisation.suspend': '停用机构',
  'member.invite': '邀请成员',
  'member.resend': '重发邀请',
  'member.withdrawInvitation': '撤回邀请',
  'member.declineInvitation': '谢绝邀请',
  'member.join': '成为成员',
  'member.change': '更改成员的职责或数据范围',
  'member.leave': '退出机构',
  'member.remove': '移除成员',
  'member.handOver': '移交未办结事项',
  'member.request': '申请加入机构',
  'member.withdrawRequest': '撤回加入申请',
  'member.remind': '催办加入申请',
  'member.approve': '同意加入申请',
  'member.refuse': '不同意加入申请',
  'member.escalate': '加入申请转由平台处理',

  'listing.create': '新建岗位',
  'listing.edit': '修改岗位',
  'listing.submit': '提交岗位审核',
  'listing.withdraw': '撤回岗位',
  'listing.publish': '通过并发布岗位',
  'listing.return': '退回岗位',
  'listing.confirm': '确认岗位仍有效',
  'listing.revise': '下架修改岗位',
  'listing.expire': '岗位到期',
  'listing.close': '关闭岗位',
  'listing.claim': '认领岗位',
  'listing.claimedBy': '岗位被认领',
  'listing.handOver': '移交岗位',
  'case.approve': '审批：同意',
  'case.return': '审批：驳回',
  'case.refuse': '审批：不予通过',
  'case.transfer': '审批：转办',
  'case.urge': '审批：催办',
  'case.withdraw': '审批：撤回',
  'case.resubmit': '审批：补正后重新提交',
  'case.timeOut': '审批：超时',
  'case.end': '审批：终止',
  'case.skip': '审批：同一人自动跳过',
  'case.amend': '审批：资料修改后重新办理',
  'case.attach': '上传佐证材料',
  'case.detach': '移除佐证材料',
  'case.readAttachment': '查看佐证材料',
  'case.handOver': '移交待审批事项',
  'definition.edit': '修改审批流程草稿',
  'definition.activate': '启用审批流程',
  'definition.discard': '放弃审批流程草稿',
  'calendar.enterPlan': '录入放假调休安排',
  'import.discard': '放弃导入批次',
  'import.start': '开始导入',
  'import.remap': '更正导入列的含义',
  'import.commit': '提交导入',
  'import.committed': '导入已写入',
  'import.undo': '撤销导入',
  'import.undone': '导入已撤销',
  'import.exportErrors': '下载导入错误表',
  'import.handOver': '移交导入批次',
  'profile.edit': '修改人才档案',
  'page.report': '报告页面错误',
  'regulation.load': '载入规则',
  'regulation.addWording': '新增规则文本',
  'regulation.confirm': '核对规则出处',
  'export.take': '导出文件',

  'signon.addProvider': '添加单点登录服务',
  'signon.editProvider': '修改单点登录服务',
  'signon.removeProvider': '移除单点登录服务',
  'signon.link': '关联单点登录身份',
  'signon.unlink': '解除单点登录身份',
  'signon.refuse': '单点登录被拒绝',

  'support.find': '支持：查找',
  'support.observe': '支持：开始以对方视角查看',
  'support.endObservation': '支持：结束查看',
  'support.resend': '支持：重发消息',
  'support.mergeAccounts': '支持：合并重复账户',
};

/** Attempts that did not succeed. */
export const REFUSALS: readonly string[] = ['session.refuse', 'session.block', 'access.deny', 'signon.refuse'];

export const AUDIT_OBJECTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(OBJECT_LABELS).map(([kind, { zh }]) => [kind, zh])),
  page: '网页',
  right: '权限',
  member: '成员',
  invitation: '邀请',
  accessRequest: '加入申请',
  export: '导出文件',
  provider: '单点登录服务',
  observation: '支持查看',
  accounts: '账户',
};

/** Names of fields and facts that entries carry. */
export const AUDIT_FIELDS: Readonly<Record<string, string>> = {
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
};

export const verbWords = (verb: string): string => AUDIT_VERBS[verb] ?? rightWords(verb);
export const objectWords = (kind: string): string => AUDIT_OBJECTS[kind] ?? kind;
export const fieldWords = (field: string): string => AUDIT_FIELDS[field] ?? field;

const LISTED = 4;

/** A value of an entry as text; long lists are cut, the trail keeps them whole. */
export function valueWords(value: unknown): string {
  if (value === null || value === undefined) return '（空）';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) {
    const listed = value.slice(0, LISTED).map((one) => (typeof one === 'string' ? fieldWords(one) : valueWords(one)));
    return value.length > LISTED ? `${listed.join('、')} 等 ${value.length} 项` : listed.join('、') || '（空）';
  }
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, one]) => `${fieldWords(name)}：${valueWords(one)}`)
      .join('；');
  return String(value);
}
