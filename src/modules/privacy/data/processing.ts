import type { Processing } from '../model.ts';

type Given = Omit<Processing, 'version' | 'validFrom' | 'ended' | 'confirmed' | 'sensitive'> & {
  readonly sensitive?: true;
};

const NOBODY = { zh: '不向平台以外提供', en: 'Nobody outside of the platform' };

const ENTRIES: readonly Given[] = [
  {
    code: 'account.contact',
    data: { zh: '姓名、手机号、邮箱', en: 'Name, phone number, e-mail address' },
    purpose: { zh: '注册、登录、发送办事通知', en: 'Registration, signing in, notices about one’s affairs' },
    basis: 'contract',
    grounds: { zh: '提供账户服务所必需；不公开', en: 'Needed to provide an account; never published' },
    recipients: {
      zh: '受托发送短信、邮件的服务商（只含号码与内容）',
      en: 'Providers that send text messages and e-mail',
    },
    retention: { zh: '账户存续期间；注销时删除', en: 'As long as the account; deleted when it is closed' },
  },
  {
    code: 'account.signIn',
    data: {
      zh: '登录时间、网络地址、设备与浏览器种类',
      en: 'Time, network address and kind of device of each sign-in',
    },
    purpose: { zh: '保护账户安全，发现冒用', en: 'Security of accounts' },
    basis: 'duty',
    grounds: {
      zh: '网络安全法第二十一条：留存网络日志不少于六个月',
      en: 'Cybersecurity Law art. 21: at least six months',
    },
    recipients: NOBODY,
    retention: { zh: '见“保存期限”中的登录记录', en: 'See the periods below: sign-in log' },
  },
  {
    code: 'member.duty',
    data: { zh: '所属机构、部门、职责与办理的事项', en: 'Organisation, department, duty and what was dealt with' },
    purpose: { zh: '代表机构办事，分清责任', en: 'Acting for an organisation, with responsibility' },
    basis: 'contract',
    grounds: { zh: '机构使用平台所必需', en: 'Needed for organisations to use the platform' },
    recipients: {
      zh: '本机构管理员、核验机构的主管部门',
      en: 'Administrators of the organisation; the vetting authority',
    },
    retention: {
      zh: '成员关系存续期间；办理记录随所办事项保存',
      en: 'As long as the membership; records of acts with the matter',
    },
  },
  {
    code: 'learner.profile',
    data: { zh: '学生与学习者的专业、学历、技能、意愿', en: 'Major, education, skills and wishes of learners' },
    purpose: {
      zh: '就业、实习信息的匹配与学校就业工作',
      en: 'Matching with jobs and internships; the school’s placement work',
    },
    basis: 'contract',
    grounds: {
      zh: '本人使用或学校履行就业指导职责（职业教育法）；主管部门只见脱敏姓名',
      en: 'Used by the person or by the school in its duty; officers see masked names',
    },
    recipients: {
      zh: '本人、所在学校；主管部门仅见脱敏信息',
      en: 'The person and the own school; officers see masked data',
    },
    retention: {
      zh: '在校及账户存续期间；注销时删除或去标识',
      en: 'While at school or registered; then deleted or de-identified',
    },
  },
  {
    code: 'learner.age',
    data: { zh: '学生的出生日期，确需时的身份证号', en: 'Date of birth; identity number only where needed' },
    purpose: { zh: '判断是否未成年、是否须由监护人同意', en: 'To know whether a guardian must agree' },
    basis: 'duty',
    grounds: {
      zh: '个人信息保护法第二十八、三十一条；未成年人保护法第七十二条。加密保存，查看留痕',
      en: 'PIPL arts. 28 and 31; sealed, and every look at it is logged',
    },
    recipients: { zh: '本人、监护人、所在学校的经办人', en: 'The person, the guardians, the school’s officer' },
    retention: { zh: '账户或学籍存续期间', en: 'As long as the account or enrolment' },
    sensitive: true,
  },
  {
    code: 'guardian.contact',
    data: {
      zh: '监护人的姓名、手机号、与学生的关系、同意书扫描件',
      en: 'Name, phone and relation of guardians; scanned consent',
    },
    purpose: { zh: '征得监护人同意，通知其撤回的途径', en: 'To ask for the guardian’s consent and its withdrawal' },
    basis: 'duty',
    grounds: { zh: '个人信息保护法第三十一条。加密保存', en: 'PIPL art. 31; sealed' },
    recipients: { zh: '所在学校的经办人；短信服务商', en: 'The school’s officer; the text message provider' },
    retention: { zh: '监护结束后按“保存期限”删除', en: 'Deleted after the period below once the authority ended' },
    sensitive: true,
  },
  {
    code: 'recommendation',
    data: { zh: '技能、意愿、专业与地点', en: 'Skills, wishes, major and place' },
    purpose: { zh: '个性化推荐岗位（自动化决策，逐项说明理由）', en: 'Personalised recommendation, with reasons' },
    basis: 'consent',
    grounds: { zh: '个人信息保护法第二十四条：可以随时关闭', en: 'PIPL art. 24: may be switched off at any time' },
    recipients: NOBODY,
    retention: { zh: '即时计算，不另行保存', en: 'Computed at once; not stored' },
  },
  {
    code: 'publication',
    data: { zh: '专家、技能大师公开展示的姓名与简介', en: 'Names and introductions of experts' },
    purpose: { zh: '公开展示，便于企业联系', en: 'Publication, so that firms may find them' },
    basis: 'consent',
    grounds: {
      zh: '个人信息保护法第二十五条：单独同意；未成年人不公开',
      en: 'PIPL art. 25: separate consent; never of minors',
    },
    recipients: { zh: '公众', en: 'The public' },
    retention: { zh: '撤回同意即刻下架', en: 'Taken down at once when consent is withdrawn' },
  },
  {
    code: 'partners',
    data: {
      zh: '专家、教师已公开展示的姓名与简介',
      en: 'Names and introductions of experts and teachers that are public here',
    },
    purpose: { zh: '在共享合作的其他地区展示', en: 'Publication in partner regions' },
    basis: 'consent',
    grounds: {
      zh: '个人信息保护法第二十三条、第二十五条：单独同意；未成年人不公开',
      en: 'PIPL arts. 23 and 25: separate consent; never of minors',
    },
    recipients: {
      zh: '本平台上有共享合作的其他地区及其公众',
      en: 'Partner regions on this platform, and their public',
    },
    retention: { zh: '撤回同意即删除副本，不再写姓名', en: 'The copy goes at once when consent is withdrawn' },
  },
  {
    code: 'sharing',
    data: { zh: '学习者本人选择提供的资料', en: 'What the learner chooses to share' },
    purpose: { zh: '向具体用人单位应聘、实习', en: 'Application to a named employer' },
    basis: 'consent',
    grounds: {
      zh: '个人信息保护法第二十三条：单独同意，告知接收方',
      en: 'PIPL art. 23: separate consent naming the recipient',
    },
    recipients: { zh: '本人选定的用人单位', en: 'The employer chosen' },
    retention: { zh: '招聘服务台账见“保存期限”', en: 'See the periods below: recruitment' },
  },
  {
    code: 'import.rows',
    data: { zh: '单位上传的表格（可能含联系人）', en: 'Tables uploaded by organisations, perhaps with contacts' },
    purpose: { zh: '批量发布岗位，改正错误行，撤销批次', en: 'Publishing postings in bulk, correcting, undoing' },
    basis: 'contract',
    grounds: { zh: '联系方式不进入公开信息与检索', en: 'Contacts never enter what is public or searched' },
    recipients: { zh: '上传的机构', en: 'The organisation that uploaded them' },
    retention: { zh: '见“保存期限”中的导入表格', en: 'See the periods below: imported tables' },
  },
  {
    code: 'audit.trail',
    data: { zh: '谁、何时、从哪里、对什么做了什么', en: 'Who did what, when, from where' },
    purpose: { zh: '安全审计，查明责任', en: 'Security audit' },
    basis: 'duty',
    grounds: {
      zh: '网络安全法第二十一条；个人信息保护法第五十一、五十四条',
      en: 'Cybersecurity Law art. 21; PIPL arts. 51, 54',
    },
    recipients: { zh: '平台管理员、主管部门的审计人员', en: 'Administrators and auditors' },
    retention: {
      zh: '只增不改；账户注销后姓名显示为“已注销用户”',
      en: 'Never changed; a closed account shows without its name',
    },
  },
  {
    code: 'access.log',
    data: { zh: '查看完整信息、导出名单的记录', en: 'Log of revealed values and of exports' },
    purpose: { zh: '监督内部人员使用个人信息', en: 'Watching over staff who see personal data' },
    basis: 'duty',
    grounds: { zh: '个人信息保护法第五十一条', en: 'PIPL art. 51' },
    recipients: { zh: '平台管理员；本人可见与己有关的查看', en: 'Administrators; the person sees who looked' },
    retention: { zh: '见“保存期限”', en: 'See the periods below' },
  },
  {
    code: 'rights.request',
    data: { zh: '本人提出的查阅、更正、注销、异议及答复', en: 'Requests of the person and their answers' },
    purpose: { zh: '办理并证明已办理', en: 'To answer them, and to show that they were' },
    basis: 'duty',
    grounds: { zh: '个人信息保护法第四十四至五十条。内容加密保存', en: 'PIPL arts. 44 to 50; sealed' },
    recipients: { zh: '平台管理员', en: 'Administrators' },
    retention: { zh: '见“保存期限”', en: 'See the periods below' },
  },
  {
    code: 'feedback',
    data: {
      zh: '投诉、建议、找错、举报的内容；愿意留下时的手机号或邮箱',
      en: 'What complaints, suggestions and reports say; phone or e-mail where left',
    },
    purpose: { zh: '核实、答复，回访差评', en: 'To look into it, to answer, to follow up bad ratings' },
    basis: 'duty',
    grounds: {
      zh: '网络招聘服务管理规定（投诉举报制度）；个人信息保护法第十三条第三项。可以匿名；内容和联系方式加密保存',
      en: 'Duty to take complaints; may be anonymous; sealed',
    },
    recipients: {
      zh: '负责答复的主管部门经办人（联系方式默认遮盖）；短信、邮件服务商',
      en: 'The officer who answers (contacts are masked); providers of text messages and e-mail',
    },
    retention: { zh: '自答复起按“保存期限”删除', en: 'Deleted after the period below once answered' },
  },
];

const SINCE = '2026-11-21';

/** 处理活动登记 as it comes with the product. No entry is confirmed: that is for the authority that runs the platform. */
export const PROCESSING: readonly Processing[] = ENTRIES.map((entry) => ({
  ...entry,
  sensitive: entry.sensitive === true,
  version: 1,
  validFrom: SINCE,
  confirmed: false,
  ended: false,
}));
