/**
 * What people can be told about, as data. A module that tells something new adds a row here; the preferences page, the
 * digest, the quiet hours and the templates of the text message follow from it. Browser-safe.
 */
import type { Right } from '#contracts/access';

export type EmailTiming = 'off' | 'digest' | 'now';
export type NoticeGroup = 'account' | 'organisation' | 'listing' | 'approval' | 'privacy' | 'platform';
/** Templates that the operator has had approved by the provider of text messages. */
export type SmsTemplate = 'code' | 'notice' | 'link';

export interface KindFacts {
  readonly label: { readonly zh: string; readonly en: string };
  readonly group: NoticeGroup;
  /** Goes through quiet hours. */
  readonly urgent?: true;
  /** Cannot be switched off: the law or the safety of the account asks for it. */
  readonly fixed?: true;
  /** Holds a code: the text is shown nowhere and erased once it is delivered or has expired. */
  readonly secret?: true;
  /** Goes to a contact only, never into the box of an account. */
  readonly contactOnly?: true;
  /** Told to whoever's role has one of these; absent: to everybody. Others are not asked how they want it. */
  readonly to?: readonly Right[];
  readonly email: EmailTiming;
  readonly sms: boolean;
  readonly template: SmsTemplate;
}

export const GROUP_LABELS: Readonly<Record<NoticeGroup, { readonly zh: string; readonly en: string }>> = {
  account: { zh: '账户与安全', en: 'Account and safety' },
  organisation: { zh: '机构与成员', en: 'Organisation and members' },
  listing: { zh: '供求', en: 'Listings' },
  approval: { zh: '审批', en: 'Approvals' },
  privacy: { zh: '个人信息', en: 'Personal data' },
  platform: { zh: '平台', en: 'Platform' },
};

export const KINDS = {
  signInCode: {
    label: { zh: '验证码', en: 'One-time code' },
    group: 'account',
    urgent: true,
    fixed: true,
    secret: true,
    contactOnly: true,
    email: 'now',
    sms: true,
    template: 'code',
  },
  accountSecurity: {
    label: { zh: '账户安全提醒', en: 'Safety of your account' },
    group: 'account',
    urgent: true,
    fixed: true,
    email: 'now',
    sms: true,
    template: 'notice',
  },
  contactFailing: {
    label: { zh: '邮箱或手机收不到消息', en: 'Your e-mail or phone does not receive anything' },
    group: 'account',
    fixed: true,
    email: 'now',
    sms: true,
    template: 'notice',
  },
  invitation: {
    label: { zh: '邀请加入机构', en: 'Invitation to an organisation' },
    group: 'organisation',
    fixed: true,
    email: 'now',
    sms: true,
    template: 'link',
  },
  membership: {
    label: { zh: '成员与职责变更', en: 'Members and duties' },
    group: 'organisation',
    email: 'digest',
    sms: false,
    template: 'notice',
  },
  organisationVetting: {
    label: { zh: '机构核验结果', en: 'Verification of your organisation' },
    group: 'organisation',
    to: ['closing.ask'],
    email: 'now',
    sms: true,
    template: 'notice',
  },
  organisationChange: {
    label: { zh: '机构信息变更', en: 'Changes of your organisation' },
    group: 'organisation',
    to: ['closing.ask'],
    email: 'digest',
    sms: false,
    template: 'notice',
  },
  licenceEnding: {
    label: { zh: '证照到期提醒', en: 'Licences that end' },
    group: 'organisation',
    to: ['closing.ask'],
    email: 'now',
    sms: false,
    template: 'notice',
  },
  partnerRegion: {
    label: { zh: '合作地区的动态', en: 'Partner regions' },
    group: 'platform',
    to: ['exchange.govern'],
    email: 'now',
    sms: false,
    template: 'notice',
  },
  joiningUrge: {
    label: { zh: '入驻后的提醒', en: 'Reminders after joining' },
    group: 'organisation',
    to: ['closing.ask'],
    email: 'digest',
    sms: false,
    template: 'notice',
  },
  objectionAnswer: {
    label: { zh: '信息异议的答复', en: 'Answers to objections' },
    group: 'organisation',
    email: 'now',
    sms: true,
    template: 'notice',
  },
  claimOutcome: {
    label: { zh: '供求认领与争议结果', en: 'Outcome of claims' },
    group: 'listing',
    to: ['claim.make'],
    email: 'now',
    sms: false,
    template: 'notice',
  },
  delegation: {
    label: { zh: '委托办理', en: 'Delegation' },
    group: 'organisation',
    to: ['delegation.grant', 'delegation.take'],
    email: 'now',
    sms: false,
    template: 'link',
  },
  listingOutcome: {
    label: { zh: '供求审核结果', en: 'Outcome of a listing’s review' },
    group: 'listing',
    to: ['listing.create'],
    email: 'digest',
    sms: false,
    template: 'notice',
  },
  listingReminder: {
    label: { zh: '供求到期与确认提醒', en: 'Listings that end or need confirming' },
    group: 'listing',
    to: ['listing.create'],
    email: 'now',
    sms: false,
    template: 'link',
  },
  savedSearch: {
    label: { zh: '保存的搜索有新的信息', en: 'Something new in a saved search' },
    group: 'listing',
    email: 'now',
    sms: false,
    template: 'link',
  },
  listingReport: {
    label: { zh: '公众纠错反馈', en: 'Reports of wrong pages' },
    group: 'platform',
    to: ['feedback.read'],
    email: 'digest',
    sms: false,
    template: 'notice',
  },
  exportReady: {
    label: { zh: '后台导出的清单写好了', en: 'A list you asked for is ready' },
    group: 'platform',
    to: ['listing.export'],
    email: 'off',
    sms: false,
    template: 'notice',
  },
  feedbackAnswer: {
    label: { zh: '投诉、建议、举报的答复', en: 'Answers to what you reported' },
    group: 'platform',
    fixed: true,
    email: 'now',
    sms: true,
    template: 'link',
  },
  feedbackAlert: {
    label: { zh: '一条信息被多次举报', en: 'A listing was reported several times' },
    group: 'platform',
    to: ['feedback.read'],
    email: 'now',
    sms: false,
    template: 'notice',
  },
  approvalTask: {
    label: { zh: '等您审批', en: 'Waiting for your approval' },
    group: 'approval',
    to: ['member.decide'],
    email: 'digest',
    sms: false,
    template: 'notice',
  },
  approvalUrge: {
    label: { zh: '催办与超时', en: 'Urged or overdue approvals' },
    group: 'approval',
    to: ['member.decide'],
    email: 'now',
    sms: true,
    template: 'notice',
  },
  approvalOutcome: {
    label: { zh: '审批结果', en: 'Outcome of an approval' },
    group: 'approval',
    email: 'now',
    sms: false,
    template: 'notice',
  },
  guardianConsent: {
    label: { zh: '监护人同意', en: 'Consent of a guardian' },
    group: 'privacy',
    fixed: true,
    contactOnly: true,
    email: 'now',
    sms: true,
    template: 'link',
  },
  privacy: {
    label: { zh: '个人信息权利申请', en: 'Requests about personal data' },
    group: 'privacy',
    fixed: true,
    email: 'now',
    sms: false,
    template: 'notice',
  },
  support: {
    label: { zh: '客服查看与协助', en: 'Support' },
    group: 'platform',
    fixed: true,
    email: 'now',
    sms: false,
    template: 'notice',
  },
  appetiteAsked: {
    label: { zh: '意向摸底', en: 'A short survey of needs' },
    group: 'listing',
    to: ['survey.answer'],
    email: 'now',
    sms: true,
    template: 'link',
  },
  linkRenewed: {
    label: { zh: '新的办理链接', en: 'A new link' },
    group: 'account',
    fixed: true,
    email: 'now',
    sms: true,
    template: 'link',
  },
  general: {
    label: { zh: '其他通知', en: 'Other notices' },
    group: 'platform',
    email: 'digest',
    sms: false,
    template: 'notice',
  },
} as const satisfies Readonly<Record<string, KindFacts>>;

export type NoticeKind = keyof typeof KINDS;

export const NOTICE_KINDS = Object.keys(KINDS) as NoticeKind[];

/** Also for kinds that an older version wrote. */
export const kindFacts = (kind: string): KindFacts =>
  (KINDS as Readonly<Record<string, KindFacts>>)[kind] ?? KINDS.general;
