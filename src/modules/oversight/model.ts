/** 监督 — what waits for somebody, what happened, and who may do what. Browser-safe. */
interface Label {
  readonly zh: string;
  readonly en: string;
}

/** Kinds of work that wait, most pressing first. */
export const TODO_KINDS = [
  'returnedListings',
  'listingsToReview',
  'organisationsToVet',
  'closingsToDecide',
  'confirmationsToGive',
  'surveysToAnswer',
  'delegationsToAnswer',
  'objectionsToAnswer',
  'claimsToAnswer',
  'regionsToAnswer',
  'accessRequests',
  'escalatedRequests',
  'failedImports',
  'checkedImports',
  'expiringListings',
  'staleListings',
  'unclaimedListings',
  'draftListings',
  'waitingForVetting',
] as const;
export type TodoKind = (typeof TODO_KINDS)[number];

const AS_CASES: ReadonlySet<TodoKind> = new Set(['listingsToReview', 'organisationsToVet', 'closingsToDecide']);
/** Not in the list of cases, and so counted beside it. */
export const isBesideCases = (kind: TodoKind): boolean => !AS_CASES.has(kind);

export const TODO_LABELS: Readonly<Record<TodoKind, Label>> = {
  returnedListings: { zh: '被退回，等您修改', en: 'Returned to you' },
  listingsToReview: { zh: '供求等待审核', en: 'Listings to review' },
  organisationsToVet: { zh: '机构等待核验', en: 'Organisations to verify' },
  closingsToDecide: { zh: '机构申请终止', en: 'Organisations that ask to be closed' },
  confirmationsToGive: { zh: '别人代办的，等您确认', en: 'Prepared for you, to be confirmed' },
  surveysToAnswer: { zh: '意向摸底等您答复', en: 'Short surveys to answer' },
  delegationsToAnswer: { zh: '委托等您答复', en: 'Delegations to answer' },
  objectionsToAnswer: { zh: '信息异议等待答复', en: 'Objections to answer' },
  claimsToAnswer: { zh: '认领与争议等待裁定', en: 'Claims to decide' },
  regionsToAnswer: { zh: '其他地区邀请共享', en: 'Regions that ask to share' },
  accessRequests: { zh: '有人申请加入本机构', en: 'People who ask to join' },
  escalatedRequests: { zh: '转来的加入申请', en: 'Requests to join that went to staff' },
  failedImports: { zh: '导入没有成功', en: 'Imports that failed' },
  checkedImports: { zh: '导入已检查，等待提交', en: 'Imports checked, not committed' },
  expiringListings: { zh: '供求即将到期', en: 'Listings that end soon' },
  staleListings: { zh: '久未确认仍有效的供求', en: 'Listings not confirmed for long' },
  unclaimedListings: { zh: '以贵单位名义转载的供求，可以认领', en: 'Listings in your name that you may claim' },
  draftListings: { zh: '草稿', en: 'Drafts' },
  waitingForVetting: { zh: '您的机构还没有通过核验', en: 'Your organisation is not verified yet' },
};

/** How many items of one kind the home page lists; the count says how many there are. */
export const ITEMS_SHOWN = 5;

export interface TodoItem {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly link: string;
  readonly since: Date;
  readonly due: string | null;
}

export interface TodoGroup {
  readonly kind: TodoKind;
  readonly count: number;
  readonly items: readonly TodoItem[];
  /** Where all of them are. */
  readonly link: string | null;
}

/** Objects and verbs of the authorisation table and of the audit, in people's words. */
export const OBJECT_LABELS: Readonly<Record<string, Label>> = {
  site: { zh: '公开网站', en: 'Public site' },
  code: { zh: '标准代码', en: 'Code sets' },
  crosswalk: { zh: '专业对照', en: 'Crosswalk' },
  exchange: { zh: '跨区域共享', en: 'Sharing between regions' },
  skill: { zh: '技能词典', en: 'Skill dictionary' },
  survey: { zh: '意向摸底', en: 'Survey of needs' },
  major: { zh: '专业', en: 'Major' },
  session: { zh: '登录', en: 'Session' },
  account: { zh: '账户', en: 'Account' },
  demo: { zh: '演示', en: 'Demonstration' },
  message: { zh: '消息', en: 'Messages' },
  todo: { zh: '待办', en: 'To-do list' },
  notice: { zh: '通知设置', en: 'Notice settings' },
  delivery: { zh: '发送记录', en: 'Deliveries' },
  webhook: { zh: '回调', en: 'Webhook' },
  link: { zh: '办理链接', en: 'Act by link' },
  page: { zh: '网页', en: 'Page' },
  organisation: { zh: '机构', en: 'Organisation' },
  listing: { zh: '岗位', en: 'Listing' },
  import: { zh: '导入批次', en: 'Import' },
  profile: { zh: '人才档案', en: 'Profile' },
  regulation: { zh: '规则', en: 'Rule' },
  approval: { zh: '审批', en: 'Approvals' },
  case: { zh: '审批事项', en: 'Case' },
  definition: { zh: '审批流程', en: 'Approval definition' },
  calendar: { zh: '工作日历', en: 'Working days' },
  audit: { zh: '操作记录', en: 'Audit trail' },
  access: { zh: '权限表', en: 'Rights' },
  tenant: { zh: '地区', en: 'Region' },
  system: { zh: '系统', en: 'System' },
  privacy: { zh: '个人信息', en: 'Personal data' },
  consent: { zh: '同意', en: 'Consent' },
  guardian: { zh: '监护', en: 'Guardians' },
  guardianship: { zh: '监护关系', en: 'Guardianship' },
  learner: { zh: '学生', en: 'Learner' },
  export: { zh: '导出', en: 'Export' },
  privacyRequest: { zh: '个人请求', en: 'Request of a person' },
  privacyText: { zh: '协议与同意文本', en: 'Text' },
  privacyRule: { zh: '期限与限额', en: 'Period or limit' },
  processing: { zh: '处理登记', en: 'Processing' },
  retention: { zh: '保存期限', en: 'Retention' },
  assessment: { zh: '影响评估', en: 'Impact assessment' },
};

export const VERB_LABELS: Readonly<Record<string, Label>> = {
  prefer: { zh: '设置通知方式', en: 'choose how to be told' },
  configure: { zh: '修改设置', en: 'configure' },
  resolve: { zh: '确认结果', en: 'resolve' },
  resend: { zh: '重新发送', en: 'send again' },
  open: { zh: '打开', en: 'open' },
  use: { zh: '办理', en: 'use' },
  issue: { zh: '发出', en: 'issue' },
  renew: { zh: '换新', en: 'renew' },
  rotate: { zh: '更换密钥', en: 'rotate' },
  disable: { zh: '自动停用', en: 'disable' },
  add: { zh: '新增', en: 'add' },
  remove: { zh: '删除', en: 'remove' },
  report: { zh: '反映有误', en: 'report' },
  read: { zh: '查看', en: 'read' },
  search: { zh: '检索', en: 'search' },
  recommend: { zh: '推荐', en: 'recommend' },
  manage: { zh: '管理列表', en: 'manage' },
  create: { zh: '新建', en: 'create' },
  edit: { zh: '修改', en: 'edit' },
  submit: { zh: '提交审核', en: 'submit' },
  withdraw: { zh: '撤回', en: 'withdraw' },
  review: { zh: '审核', en: 'review' },
  publish: { zh: '通过并发布', en: 'publish' },
  return: { zh: '退回', en: 'return' },
  confirm: { zh: '确认仍有效', en: 'confirm' },
  revise: { zh: '下架修改', en: 'revise' },
  expire: { zh: '到期', en: 'expire' },
  close: { zh: '关闭', en: 'close' },
  claim: { zh: '认领', en: 'claim' },
  claimedBy: { zh: '被认领', en: 'claimed by' },
  import: { zh: '导入', en: 'import' },
  importForOthers: { zh: '导入其他单位的岗位', en: 'import for others' },
  start: { zh: '开始', en: 'start' },
  end: { zh: '结束', en: 'end' },
  register: { zh: '注册', en: 'register' },
  signIn: { zh: '登录', en: 'sign in' },
  signOut: { zh: '退出登录', en: 'sign out' },
  outbox: { zh: '查看发件箱', en: 'outbox' },
  join: { zh: '登记', en: 'join' },
  found: { zh: '建立', en: 'found' },
  member: { zh: '成员', en: 'members' },
  addMember: { zh: '添加成员', en: 'add a member' },
  changeDuty: { zh: '更改成员职责', en: 'change a duty' },
  removeMember: { zh: '移除成员', en: 'remove a member' },
  act: { zh: '办理', en: 'act' },
  define: { zh: '管理流程', en: 'define' },
  vet: { zh: '核验', en: 'verify' },
  vetOffice: { zh: '核验主管部门', en: 'verify offices' },
  verify: { zh: '通过核验', en: 'verify' },
  refuse: { zh: '不予通过', en: 'refuse' },
  suspend: { zh: '停用', en: 'suspend' },
  confirmed: { zh: '确认', en: 'confirm' },
  rejected: { zh: '排除', en: 'rule out' },
  undecide: { zh: '撤回判断', en: 'take back' },
  remap: { zh: '更正列的含义', en: 'remap' },
  commit: { zh: '提交', en: 'commit' },
  committed: { zh: '已写入', en: 'committed' },
  undo: { zh: '撤销', en: 'undo' },
  undone: { zh: '已撤销', en: 'undone' },
  exportErrors: { zh: '下载错误表', en: 'download errors' },
  addWording: { zh: '新增文本', en: 'add a wording' },
  load: { zh: '载入', en: 'load' },
  confirmWording: { zh: '核对出处', en: 'confirm a wording' },
  own: { zh: '本人的权利', en: 'own rights' },
  answer: { zh: '答复', en: 'answer' },
  reveal: { zh: '查看完整信息', en: 'reveal' },
  ask: { zh: '提出', en: 'ask' },
  copy: { zh: '复制本人信息', en: 'copy' },
  askErasure: { zh: '申请注销', en: 'ask for closing' },
  cancelErasure: { zh: '撤销注销申请', en: 'cancel the closing' },
  erase: { zh: '注销并删除', en: 'erase' },
  runRetention: { zh: '立即清除', en: 'remove what is over' },
  addText: { zh: '发布文本', en: 'publish a text' },
  addRule: { zh: '登记期限', en: 'add a value' },
  addProcessing: { zh: '登记处理活动', en: 'add an entry' },
  assess: { zh: '登记影响评估', en: 'assess' },
  granted: { zh: '同意', en: 'granted' },
  refused: { zh: '不同意', en: 'refused' },
  withdrawn: { zh: '撤回', en: 'withdrawn' },
  take: { zh: '导出', en: 'take' },
  recordAge: { zh: '登记出生日期', en: 'record the age' },
  invite: { zh: '邀请监护人', en: 'invite' },
  decide: { zh: '作出决定', en: 'decide' },
  decline: { zh: '未确认', en: 'decline' },
  check: { zh: '核对', en: 'check' },
  recordPaper: { zh: '登记纸质同意', en: 'record a paper' },
  readEvidence: { zh: '查看扫描件', en: 'read a scan' },
  growUp: { zh: '年龄段变化', en: 'grow up' },
  rotateKeys: { zh: '更换密钥', en: 'rotate the keys' },
  startReseal: { zh: '开始重封', en: 'start re-sealing' },
  reseal: { zh: '重封加密资料', en: 're-seal' },
};

/** "listing.publish" → 岗位：通过并发布. What has no word yet is shown as it is written. */
export function rightWords(word: string, lang: 'zh' | 'en' = 'zh'): string {
  const [object = '', verb = ''] = word.split('.');
  const separator = lang === 'zh' ? '：' : ': ';
  return `${OBJECT_LABELS[object]?.[lang] ?? object}${separator}${VERB_LABELS[verb]?.[lang] ?? verb}`;
}

/** 系统状态: what the administrator looks at once a day. */
export const CHECKS = [
  'database',
  'worker',
  'queue',
  'index',
  'backup',
  'channels',
  'scanner',
  'calendar',
  'disk',
] as const;
export type CheckKey = (typeof CHECKS)[number];
export const LEVELS = ['good', 'attention', 'bad'] as const;
export type Level = (typeof LEVELS)[number];
