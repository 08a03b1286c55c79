import { z } from 'zod';
import { defineRoutes } from '#kernel/contract';
import type { FailureTexts } from '#kernel/errors';
import { ShownDetailSchema } from '#contracts/kinds';
import { civilDate, ListingForm, text } from './form-schema.ts';
import { PublicListing } from './listing-schemas.ts';
import { STATES, VERBS } from './model.ts';
import { ManagedFilter } from './managed-filter.ts';
import { cursor, limit } from './search-contract.ts';

export { ListingForm } from './form-schema.ts';
export { PublicListing, type PublicTalent } from './listing-schemas.ts';
export {
  FACETS,
  FACETS_OF,
  KIND_FACETS,
  ListingSearch,
  SHARED_FACETS,
  SORTS,
  type Facet,
  type KindFacet,
  type SharedFacet,
} from './search-contract.ts';

const Reason = z
  .object({
    factor: z.string(),
    label: z.string(),
    contribution: z.number().describe('Share of the score; contributions add up to it'),
    drop: z.number().describe('By how much the score falls without it'),
    detail: z.string(),
  })
  .meta({ id: 'MatchReason' });

const Improvement = z
  .object({
    factor: z.string(),
    label: z.string(),
    detail: z.string(),
    gain: z.number().describe('By how much the score rises, reckoned by scoring the changed pair'),
    unblocks: z.boolean().describe('A stated condition would no longer stand in the way'),
  })
  .meta({ id: 'MatchImprovement' });

const Interest = z
  .object({
    demand: z.number().describe('How much of what the offering side wants is there'),
    supply: z.number().describe('How much of what the person or class wants is there'),
  })
  .meta({ id: 'MatchInterest', description: 'Both sides apart; the score is their geometric mean' });

const Objection = z
  .object({
    factor: z.string(),
    label: z.string(),
    detail: z.string(),
    law: z
      .object({
        citation: z.string(),
        source: z.string().describe('Where the wording was read'),
        sourceUrl: z.string(),
        validFrom: z.iso.date(),
        confirmed: z.boolean().describe('false: 待核实'),
        text: z.string().describe('Article, day and whether it is confirmed, in words'),
      })
      .optional(),
  })
  .meta({ id: 'MatchObjection', description: 'What stands against a pair: a stated condition, or an article of law' });

/** The whole account of a pair, in words. */
export const MatchTold = z.object({
  score: z.number(),
  interest: Interest.optional(),
  reasons: z.array(Reason),
  blockers: z.array(Objection),
  doubts: z.array(Objection).optional().describe('原则上不得: what somebody has to look at'),
  improvements: z.array(Improvement),
});

export const Recommendation = z.intersection(PublicListing, MatchTold).meta({ id: 'ListingRecommendation' });
export type Recommendation = z.input<typeof Recommendation>;

const byId = z.object({ id: z.uuid() });
const page = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), total: z.int(), nextCursor: z.string().nullable() });

const Finding = z
  .object({
    code: z.string(),
    field: z.string(),
    severity: z.enum(['refuse', 'warn']),
    message: z.string(),
    citation: z.string(),
    confirmed: z.boolean(),
  })
  .meta({ id: 'RuleFinding', description: 'What a rule says about this listing, with the article of law it rests on' });

const Step = z.object({
  at: z.string(),
  verb: z.string(),
  fromState: z.string().nullable(),
  toState: z.string(),
  reasons: z.array(z.object({ field: z.string(), text: z.string() })),
});

const Agent = z
  .object({ id: z.uuid(), name: z.string() })
  .nullable()
  .describe('代为发布: the agency that looks after it until its employer claims or refuses it');
const Waiting = z
  .object({
    id: z.uuid(),
    askedAt: z.iso.datetime(),
    delegate: z.string(),
    asked: z.boolean().describe('By the side of whoever reads this'),
    urge: z
      .object({ now: z.boolean(), on: z.iso.date() })
      .describe('催一下: whether they may be asked again now, or when'),
  })
  .nullable()
  .describe('请委托方确认: what a delegate prepared waits for the organisation’s own word');
export type Agent = z.input<typeof Agent>;

const abilities = z.array(z.enum([...VERBS, 'edit']));

export const ManagedListing = z
  .intersection(
    PublicListing,
    z.object({
      version: z.int(),
      importId: z.uuid().nullable(),
      agent: Agent,
      confirmation: Waiting,
      closedReason: z.string().nullable(),
      returnedReasons: z.array(z.object({ field: z.string(), text: z.string(), citation: z.string().optional() })),
      corrected: z.array(z.string()).describe('Fields that were changed since these reasons were given'),
      updatedAt: z.string(),
      createdAt: z.string(),
      abilities,
      findings: z.array(Finding),
      origin: z
        .object({ clonedFrom: z.uuid().nullable(), title: z.string().nullable(), template: z.string().nullable() })
        .nullable()
        .describe('What the draft was made from'),
      steps: z.array(Step),
    }),
  )
  .meta({
    id: 'ManagedListing',
    description: 'A listing as its owner and the reviewing bureau see it, with all its fields',
  });
export type ManagedListing = z.input<typeof ManagedListing>;

const ManagedRow = z
  .intersection(
    PublicListing,
    z.object({
      version: z.int(),
      updatedAt: z.string(),
      abilities,
      waitsForPrincipal: z.boolean().describe('A delegate asked its organisation to confirm it'),
      flags: z
        .array(z.object({ field: z.string(), message: z.string() }))
        .optional()
        .describe('In the queue of a reviewer: what the rules point at, field by field'),
    }),
  )
  .meta({ id: 'ManagedListingRow' });

const versioned = z.object({ version: z.int().describe('The version that was read; another one answers 409') });
const Reasons = z.array(z.object({ field: text(40), text: text(500).min(1), code: text(40).optional() })).min(1);

export const listingRoutes = defineRoutes({
  read: {
    method: 'GET',
    path: '/api/listings/:id',
    right: 'listing.read',
    tag: 'listings',
    summary: '查看一条已发布的供求信息 Read a published listing (410 when over)',
    params: byId,
    response: z.intersection(PublicListing, z.object({ agent: Agent })),
  },
  details: {
    method: 'GET',
    path: '/api/listings/:id/details',
    right: 'listing.details',
    tag: 'listings',
    summary: '限入驻单位查看的内容 What is for verified organisations only (each reading is recorded)',
    params: byId,
    response: z.object({
      reader: z.enum(['public', 'members', 'agreed']).describe('How far the asker may read'),
      detail: ShownDetailSchema,
      hidden: z.array(z.string()).describe('Fields that hold something the asker may not read'),
    }),
  },
  recommend: {
    method: 'GET',
    path: '/api/listings/:id/recommendations',
    right: 'listing.recommend',
    tag: 'listings',
    summary: '与它相近的供求信息及理由 Similar listings, with reasons',
    params: byId,
    query: z.object({ limit: z.coerce.number().int().min(1).max(50).default(10) }),
    response: z.object({ items: z.array(Recommendation) }),
  },
  recommendForProfile: {
    method: 'GET',
    path: '/api/profiles/:id/recommendations',
    right: 'profile.read',
    tag: 'listings',
    summary: '适合某位学习者或某个班级的人才需求 Listings that fit a learner or class',
    params: byId,
    query: z.object({ limit: z.coerce.number().int().min(1).max(50).default(10) }),
    response: z.object({ items: z.array(Recommendation) }),
  },
  manage: {
    method: 'GET',
    path: '/api/managed-listings',
    right: 'listing.manage',
    tag: 'managed listings',
    summary: '本机构（或主管部门：全部）的供求信息 Own listings (staff: all)',
    query: ManagedFilter.extend({ limit, cursor }),
    response: page(ManagedRow).extend({
      totalIsLeast: z.boolean().describe('There may be more than `total`'),
      counts: z.partialRecord(z.enum(STATES), z.int()).describe('What the other filters leave in each state'),
      countedTo: z.int().describe('A count of so many means so many or more'),
    }),
  },
  readManaged: {
    method: 'GET',
    path: '/api/managed-listings/:id',
    right: 'listing.manage',
    tag: 'managed listings',
    summary: '查看、规则检查与办理记录 Details, rule findings and history',
    params: byId,
    response: ManagedListing,
  },
  create: {
    method: 'POST',
    path: '/api/managed-listings',
    right: 'listing.create',
    tag: 'managed listings',
    summary: '新建草稿 Create a draft',
    body: ListingForm,
    status: 201,
    response: ManagedListing,
  },
  edit: {
    method: 'PATCH',
    path: '/api/managed-listings/:id',
    right: 'listing.edit',
    tag: 'managed listings',
    summary: '修改草稿 Edit a draft',
    params: byId,
    body: ListingForm.omit({ type: true, side: true }).extend(versioned.shape),
    response: ManagedListing,
  },
  act: {
    method: 'POST',
    path: '/api/managed-listings/:id/actions',
    right: 'listing.manage',
    tag: 'managed listings',
    summary: '提交、撤回、确认、下架修改、关闭、发布、退回 Move along the life cycle',
    params: byId,
    body: z.object({
      verb: z.enum(VERBS),
      version: z.int(),
      reasons: Reasons.optional(),
      validUntil: civilDate.optional(),
    }),
    response: ManagedListing,
  },
  claim: {
    method: 'POST',
    path: '/api/listings/:id/claim',
    right: 'listing.claim',
    tag: 'listings',
    summary: '企业认领转载的信息 Claim an unclaimed listing of the own firm',
    params: byId,
    response: ManagedListing,
  },
  refuseAgent: {
    method: 'POST',
    path: '/api/listings/:id/refusal',
    right: 'listing.claim',
    tag: 'listings',
    summary: '声明没有委托这家机构代为发布 Say that this agency does not act for the own firm',
    params: byId,
    body: z.object({ reason: text(500).min(2) }),
    response: z.object({ closed: z.int().describe('Listings that it kept in the firm’s name, now closed') }),
  },
  listRefusals: {
    method: 'GET',
    path: '/api/listing-refusals',
    right: 'listing.claim',
    tag: 'listings',
    summary: '本企业声明没有委托的机构 Agencies that the own firm has refused',
    response: z.object({
      items: z.array(z.object({ agent: z.object({ id: z.uuid(), name: z.string() }), refusedAt: z.string() })),
    }),
  },
  liftRefusal: {
    method: 'DELETE',
    path: '/api/listing-refusals/:id',
    right: 'listing.claim',
    tag: 'listings',
    summary: '撤回“没有委托”的声明，id 为机构 Take a refusal back; the id is the agency’s',
    params: byId,
    status: 204,
  },
});

export const listingFailures: FailureTexts = {
  'listing.over': { status: 410, zh: '这条信息已经结束。', en: 'This listing is over.' },
  'listing.wrongState': {
    status: 409,
    zh: '当前状态（{state}）不能进行这个操作，请刷新查看最新状态。',
    en: 'This cannot be done in the present state ({state}). Please reload.',
  },
  'listing.notYours': {
    status: 403,
    zh: '这条岗位不由您所在的机构办理。',
    en: 'This listing is not handled by your organisation.',
  },
  'listing.ownReview': {
    status: 403,
    zh: '本机构发布的由主管部门审核，不能自己审核；要修改请先撤回。',
    en: 'What your organisation submits is reviewed by the bureau. Withdraw it to change it.',
  },
  'listing.waitsForPrincipal': {
    status: 409,
    zh: '已请委托方确认，正在等对方答复；要修改请先撤回请求。',
    en: 'The organisation that you act for has been asked to confirm it. Take the request back to change it.',
  },
  'listing.notDelegated': {
    status: 403,
    zh: '委托方没有把这项权利委托给您所在的机构，可在“委托”里申请增加。',
    en: 'The organisation that you act for did not give this right to yours. Ask for it under “Delegations”.',
  },
  'listing.readOnly': {
    status: 403,
    zh: '您在本机构只有查看权限，请联系机构管理员。',
    en: 'You may only look at things in your organisation; ask its administrator.',
  },
  'listing.notPublishable': {
    status: 422,
    zh: '还不能提交：有 {count} 处不符合发布规定。',
    en: 'It cannot be submitted yet: {count} things do not meet the rules.',
  },
  'listing.reasonMissing': { status: 422, zh: '请写明原因。', en: 'Please give a reason.' },
  'listing.payOrder': {
    status: 422,
    zh: '最高薪资不能低于最低薪资。',
    en: 'The highest pay cannot be below the lowest.',
  },
  'listing.foreignField': {
    status: 422,
    zh: '有栏目不属于这一类供求。',
    en: 'Some fields do not belong to this type of listing.',
  },
  'listing.detailInvalid': {
    status: 422,
    zh: '有栏目填写得不对，请按提示修改。',
    en: 'Some fields cannot be understood. Please correct them.',
  },
  'listing.unknownCode': { status: 422, zh: '有代码不在官方目录中。', en: 'A code is not in the official list.' },
  'listing.validity': {
    status: 422,
    zh: '截止日期必须晚于今天，且不超过一年。',
    en: 'The end date must lie after today and within a year.',
  },
  'listing.claimName': {
    status: 409,
    zh: '这条岗位的单位名称（{employer}）与贵单位名称不一致，不能直接认领；如为简称或另有依据，请提交认领申请并说明，由主管部门核实。',
    en: 'The employer named here ({employer}) is not your organisation’s name. If it is yours all the same, apply with your evidence; the bureau decides.',
  },
  'listing.noAgent': {
    status: 409,
    zh: '这条岗位不是由人力资源机构代为发布的；信息有误可以举报，或先认领再关闭。',
    en: 'No agency keeps this listing. Report it, or claim it and close it.',
  },
  'listing.broughtInAgain': {
    status: 409,
    zh: '关闭之后同一条岗位又被导入了一次，恢复会重复发布，所以没有撤销；请到列表里查看新的一条。',
    en: 'The same posting has been imported again since; bringing this one back would publish it twice.',
  },
  'listing.claimed': { status: 409, zh: '这条岗位已被认领。', en: 'This listing has been claimed already.' },
};
