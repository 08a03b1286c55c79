import { ROLES, type Role } from '#kernel/roles';
import type { Scope } from './model.ts';

type Grants = Readonly<Partial<Record<Role, Scope>>>;

const everybody = (scope: Scope): Grants => Object.fromEntries(ROLES.map((role) => [role, scope]));
const signedIn = (scope: Scope): Grants =>
  Object.fromEntries(ROLES.filter((role) => role !== 'public').map((role) => [role, scope]));
/** Officers, each in their 辖区: the city's in the whole region, a county's in the county. */
const staff = { bureau: 'territory', admin: 'tenant' } as const satisfies Grants;
/** What holds for the whole region: officers of a county may not (whyNotAct). */
const regional = { bureau: 'tenant', admin: 'tenant' } as const satisfies Grants;
/** Organisations that publish needs of their own. */
const publishers = {
  enterprise: 'organisation',
  agency: 'organisation',
  school: 'organisation',
  institute: 'organisation',
  association: 'organisation',
} as const satisfies Grants;
const organisations = {
  ...publishers,
  evaluator: 'organisation',
  bureau: 'organisation',
  admin: 'organisation',
} as const satisfies Grants;

/** Whoever acts for an organisation of whatever kind. */
const ofOrganisations = (scope: Scope): Grants =>
  Object.fromEntries(Object.keys(organisations).map((role) => [role, scope]));

/** Who may act for a small firm. */
const delegates = {
  school: 'organisation',
  association: 'organisation',
  agency: 'organisation',
} as const satisfies Grants;

/** Who keeps a list of partners: each its own. */
const listKeepers = {
  school: 'organisation',
  association: 'organisation',
  bureau: 'organisation',
  admin: 'organisation',
} as const satisfies Grants;

/** object.verb → who, how far. One row per right; every route names one (tests/authorisation.test.ts). */
export const RIGHTS = {
  'site.read': everybody('tenant'),
  'code.read': everybody('tenant'),
  'crosswalk.read': everybody('tenant'),
  'crosswalk.edit': { bureau: 'tenant', admin: 'tenant' },
  'session.read': everybody('own'),
  'session.start': everybody('own'),
  'session.end': everybody('own'),
  'account.register': everybody('own'),
  'account.manage': signedIn('own'),
  /** Somebody lost phone and recovery codes, or is locked out; the administrator has made sure of the person. */
  'account.resetFactors': { admin: 'tenant' },
  'account.unlock': { admin: 'tenant' },
  'demo.signIn': everybody('own'),
  'demo.outbox': everybody('tenant'),
  'message.read': signedIn('own'),
  'notice.prefer': signedIn('own'),
  'notice.configure': { admin: 'tenant' },
  /** What was sent to whom with which outcome; putting it into the queue again. */
  'delivery.read': { admin: 'tenant' },
  'delivery.resolve': { admin: 'tenant' },
  'webhook.manage': { admin: 'tenant' },
  /** 凭链接办理: whoever holds the link; what it may do is its act's business. */
  'link.open': everybody('own'),
  'link.use': everybody('own'),
  'todo.read': signedIn('own'),
  /** 数据看板: each figure obeys the reach of the right that its list asks for. */
  'dashboard.read': { ...publishers, evaluator: 'tenant', ...staff },
  /** 视图: names for addresses of lists. */
  'view.use': signedIn('own'),
  'preference.read': signedIn('own'),
  'preference.keep': signedIn('own'),

  'organisation.read': everybody('tenant'),
  'organisation.join': signedIn('own'),
  /** `account`: members of an organisation that still waits complete its data. */
  'organisation.edit': { account: 'organisation', ...publishers, evaluator: 'organisation', ...staff },
  'organisation.member': organisations,
  'organisation.vet': staff,
  'organisation.export': staff,
  /** 入驻: who joined within reach and what they did since; urging those who did nothing. */
  'joining.read': staff,
  'joining.urge': staff,
  'member.request': signedIn('own'),
  /** The organisation's administrators, and staff for what went to them. */
  'member.decide': organisations,
  'member.arbitrate': staff,
  /** 合并、终止、恢复、代码变更. */
  'organisation.govern': staff,
  /** 申请终止本机构: `account` too, since an organisation that waits or was suspended may end. */
  'closing.read': { account: 'organisation', ...publishers, evaluator: 'organisation' },
  'closing.ask': { account: 'organisation', ...publishers, evaluator: 'organisation' },
  'department.read': { account: 'organisation', ...organisations, ...staff },
  'department.edit': organisations,
  /** 一企一档: `account` completes it while the organisation waits. */
  'dossier.read': { account: 'organisation', ...publishers, evaluator: 'organisation', ...staff },
  'dossier.edit': { account: 'organisation', ...publishers, evaluator: 'organisation', ...staff },
  'dossier.check': staff,
  'objection.make': everybody('own'),
  'objection.answer': staff,
  /** 合作单位台账. */
  /** 认领申请与争议, where the names differ or another firm was faster. */
  'claim.make': publishers,
  'claim.read': { ...publishers, ...staff },
  'claim.answer': staff,
  /** 意向摸底: whoever keeps a list of partners asks; firms answer for themselves. */
  'survey.read': listKeepers,
  'survey.edit': listKeepers,
  'survey.export': listKeepers,
  'survey.answer': publishers,
  'partner.read': listKeepers,
  'partner.edit': listKeepers,
  'partner.export': listKeepers,
  /** Of an office that would reach a whole territory. */
  'organisation.vetOffice': { admin: 'tenant' },

  /** 结果有帮助吗, without an account. */
  'search.judge': everybody('own'),
  'savedSearch.keep': signedIn('own'),
  /** 检索词统计、同义词、索引状况: of the whole region. */
  'searchLog.read': regional,
  'searchLog.export': regional,
  /** 匹配权重、批量推算、推荐曝光. */
  'matching.read': regional,
  'matching.edit': regional,
  'synonym.read': regional,
  'synonym.edit': regional,
  'searchHealth.read': { admin: 'tenant' },

  'listing.search': everybody('tenant'),
  'listing.read': everybody('tenant'),
  'listing.recommend': everybody('tenant'),
  /** What is for 入驻单位 only; that the organisation is verified is asked by the use case. */
  'listing.details': ofOrganisations('tenant'),
  'listing.manage': { ...publishers, ...staff },
  'listing.create': { ...publishers, ...staff },
  'listing.edit': { ...publishers, ...staff },
  'listing.submit': { ...publishers, ...staff },
  'listing.review': staff,
  'listing.suspend': staff,
  'listing.confirm': { ...publishers, ...staff },
  'listing.close': { ...publishers, ...staff },
  'listing.claim': { enterprise: 'organisation' },
  /** The managed list as a file. */
  'listing.export': { ...publishers, ...staff },
  /** A long list in the background; the right of the list itself is asked as well, then and when it is fetched. */
  'export.request': signedIn('own'),
  'listing.import': { ...publishers, ...staff },
  /** 导入批次 and what became of them: whoever only looks sees them too. */
  'import.read': { ...publishers, ...staff },
  /** Rows that name other employers become unclaimed listings; only these may commit them. */
  'listing.importForOthers': { agency: 'organisation', ...staff },

  /** 资源名录: what is public; records inside, each its own; officers hide with a reason. */
  'catalogue.read': everybody('tenant'),
  'catalogue.manage': { expert: 'own', ...publishers, ...staff },
  'catalogue.edit': { expert: 'own', ...publishers },
  /** The page on which an expert keeps the own record and decides whether it is public. */
  'catalogue.own': { expert: 'own' },
  'catalogue.hide': staff,
  'catalogue.export': { ...publishers, ...staff },

  /** 跨区域共享: with which regions, what is given and received; the listing's own choice goes with `listing.edit`. */
  'exchange.read': regional,
  'exchange.govern': regional,

  'profile.read': { learner: 'own', expert: 'own', school: 'organisation', ...staff },
  'profile.edit': { learner: 'own', expert: 'own', school: 'organisation' },
  /** 班级与学生, 开设专业 of schools; officers see counts and masked names. */
  'class.read': { school: 'organisation', ...staff },
  'class.edit': { school: 'organisation' },
  'major.read': { school: 'organisation', ...staff },
  'major.edit': { school: 'organisation' },
  /** 名册: lists of learners on their way in and out. */
  'roster.import': { school: 'organisation' },
  'roster.export': { school: 'organisation' },

  /** 委托: an organisation lets another act in its name (offers, grants, revokes), or acts for it (asks, accepts, resigns). */
  'delegation.read': { enterprise: 'organisation', institute: 'organisation', ...delegates, ...staff },
  'delegation.grant': { enterprise: 'organisation', institute: 'organisation' },
  'delegation.take': delegates,
  /** What a delegate prepared and the organisation confirms: both see where it stands, the delegate while it acts as well. */
  'confirmation.read': { enterprise: 'organisation', institute: 'organisation', ...delegates, ...staff },
  /** A submission that a delegate prepared waits for the organisation's own word. */
  'delegation.confirm': { enterprise: 'organisation', institute: 'organisation' },

  /** 审批: cases that one has a part in; who decides is said by the definition's right and territory. */
  'approval.read': signedIn('own'),
  'approval.act': signedIn('own'),
  /** One's own boxes as a file. */
  'approval.export': staff,
  'approval.define': { admin: 'tenant' },
  'calendar.read': signedIn('tenant'),
  'calendar.edit': { admin: 'tenant' },

  /** 技能词典, and asking what a text names. */
  'skill.read': signedIn('tenant'),
  'skill.edit': regional,

  'regulation.read': signedIn('tenant'),
  'regulation.edit': regional,

  /** 个人信息: the rules are for everybody; one's own data, consents and rights. */
  'privacy.read': everybody('tenant'),
  'privacy.own': signedIn('own'),
  /** 登记、期限、请求、导出记录 of the region. */
  'privacy.manage': { admin: 'tenant' },
  'privacy.edit': { admin: 'tenant' },
  'privacy.answer': { admin: 'tenant' },
  /** One masked value whole, with a reason; whose, is asked where the value is kept. */
  'privacy.reveal': organisations,
  /** 监护: a learner's own guardians; a school and its learners; a guardian asks for the own link again. */
  'guardian.own': signedIn('own'),
  'guardian.manage': { school: 'organisation' },
  'guardian.edit': { school: 'organisation' },
  'guardian.ask': everybody('own'),

  /** An organisation's administrators read their own organisation's trail. */
  'audit.read': { ...publishers, evaluator: 'organisation', ...staff },
  'audit.export': staff,
  'audit.verify': regional,
  'access.read': staff,
  'system.read': { admin: 'tenant' },
  'quarantine.destroy': { admin: 'tenant' },

  /** 意见反馈: anybody writes; officers of the place answer, errors on pages are the administrator's. */
  'feedback.make': everybody('own'),
  'feedback.own': signedIn('own'),
  'feedback.read': staff,
  'feedback.answer': staff,
  'feedback.export': staff,
  'feedback.mend': { admin: 'tenant' },
  /** Who is named in the footer. */
  'imprint.edit': { admin: 'tenant' },

  /** 支持: the operator's people help others, read-only and announced. */
  'support.find': { admin: 'tenant' },
  'support.observe': { admin: 'tenant' },
  'support.act': { admin: 'tenant' },
  'signon.edit': { admin: 'tenant' },
} as const satisfies Readonly<Record<string, Grants>>;

export type Right = keyof typeof RIGHTS;
