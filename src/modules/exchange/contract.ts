import { z } from 'zod';
import { defineRoutes } from '#kernel/contract';
import type { FailureTexts } from '#kernel/errors';
import { CHOICES, REVOCATIONS, SHARABLE, STANDINGS } from './model.ts';

export * from './model.ts';

const Types = z.array(z.enum(SHARABLE)).max(SHARABLE.length);
const RegionName = z.object({ code: z.string(), nameZh: z.string(), nameEn: z.string() });

const SessionRegion = RegionName.extend({
  url: z.string().describe('Its site'),
  organisations: z.array(z.string()),
}).meta({
  id: 'SessionRegion',
  description: '本人所在的其他地区 Another region in which the person belongs to an organisation',
});

const PartnerRegion = RegionName.extend({
  url: z.string().describe('Its site'),
  standing: z.enum(STANDINGS),
  gives: Types.describe('Types that this region shares with it'),
  receives: Types.describe('Types that it shares with this region'),
  ourNote: z.string(),
  theirNote: z.string(),
  givenAt: z.string().nullable().describe('When this region gave its word'),
  theirGivenAt: z.string().nullable(),
  endedAt: z.string().nullable().describe('When either side last ended it'),
  received: z.int().describe('Living copies of it that are shown here'),
}).meta({ id: 'PartnerRegion', description: '合作地区 A region, and how this one stands with it' });
export type PartnerRegion = z.input<typeof PartnerRegion>;

const CopyRow = z
  .object({
    listingId: z.uuid().describe('Of the listing, or of the record of the catalogue'),
    origin: RegionName,
    url: z.string().describe('The original'),
    title: z.string().nullable().describe('Null once revoked'),
    employer: z.string().nullable(),
    type: z.enum(SHARABLE),
    side: z.enum(['need', 'offer']),
    version: z.int(),
    confirmedOn: z.string().nullable(),
    publishedAt: z.string().nullable(),
    sharedAt: z.string(),
    changedAt: z.string(),
    revokedAt: z.string().nullable(),
    revokedFor: z.enum(REVOCATIONS).nullable(),
  })
  .meta({ id: 'SharedCopy', description: '共享副本 The copy of a public projection between regions' });

const Sharing = z
  .object({
    usual: z.enum(CHOICES).describe('What the region does where the owner says nothing'),
    choice: z.enum(CHOICES).nullable().describe('What the owner said'),
    mayChoose: z.boolean(),
    partners: z.array(RegionName).describe('Regions that see it now'),
    wouldSee: z.array(RegionName).describe('Partners of the region that get listings of this type'),
    copy: z
      .object({
        version: z.int(),
        sharedAt: z.string(),
        changedAt: z.string(),
        revokedAt: z.string().nullable(),
        revokedFor: z.enum(REVOCATIONS).nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'ListingSharing', description: '共享范围 Where a listing is shared' });
export type ListingSharing = z.input<typeof Sharing>;

const byRegion = z.object({ code: z.string().max(40) });
const byListing = z.object({ id: z.uuid() });

export const routes = defineRoutes({
  ownRegions: {
    method: 'GET',
    path: '/api/session/regions',
    right: 'session.read',
    tag: 'exchange',
    summary: '本人在哪些其他地区也有机构 Other regions in which one belongs to an organisation',
    response: z.object({
      items: z.array(SessionRegion),
    }),
  },
  regions: {
    method: 'GET',
    path: '/api/exchange/regions',
    right: 'exchange.read',
    tag: 'exchange',
    summary: '本平台的其他地区与合作状态 The other regions and how this one stands with them',
    response: z.object({ usual: z.enum(CHOICES), shared: z.int(), items: z.array(PartnerRegion) }),
  },
  give: {
    method: 'PUT',
    path: '/api/exchange/regions/:code',
    right: 'exchange.govern',
    tag: 'exchange',
    summary: '邀请、接受共享合作，或调整共享的类别 Ask, accept, or change what is shared',
    params: byRegion,
    body: z.strictObject({ types: Types, note: z.string().trim().max(300).default('') }),
    status: 204,
  },
  end: {
    method: 'POST',
    path: '/api/exchange/regions/:code/end',
    right: 'exchange.govern',
    tag: 'exchange',
    summary: '撤回邀请、谢绝或结束合作 Withdraw, decline or end',
    params: byRegion,
    body: z.strictObject({ reason: z.string().trim().min(2).max(300) }),
    status: 204,
  },
  setUsual: {
    method: 'PUT',
    path: '/api/exchange/setting',
    right: 'exchange.govern',
    tag: 'exchange',
    summary: '发布单位没有选择时是否共享 Whether listings are shared where their owners say nothing',
    body: z.strictObject({ usual: z.enum(CHOICES) }),
    status: 204,
  },
  copies: {
    method: 'GET',
    path: '/api/exchange/copies',
    right: 'exchange.read',
    tag: 'exchange',
    summary: '共享出去的、收到的副本 Copies given and received',
    query: z.object({
      direction: z.enum(['out', 'in']).default('out'),
      region: z.string().max(40).optional().describe('Of those received: only of this region'),
      state: z.enum(['living', 'revoked']).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
      cursor: z.string().max(500).optional(),
    }),
    response: z.object({ items: z.array(CopyRow), total: z.int(), nextCursor: z.string().nullable() }),
  },
  sharing: {
    method: 'GET',
    path: '/api/managed-listings/:id/sharing',
    right: 'listing.manage',
    tag: 'exchange',
    summary: '一条供求的共享范围 Where a listing is shared',
    params: byListing,
    response: Sharing,
  },
  choose: {
    method: 'PUT',
    path: '/api/managed-listings/:id/sharing',
    right: 'listing.edit',
    tag: 'exchange',
    summary: '选择共享范围 Choose how far a listing is shown',
    params: byListing,
    body: z.strictObject({ choice: z.enum(CHOICES).nullable().describe('null: as is usual in the region') }),
    response: Sharing,
  },
});

export const failures: FailureTexts = {
  'exchange.nothingToEnd': {
    status: 409,
    zh: '与这个地区没有进行中的合作或邀请，请刷新查看最新状态。',
    en: 'There is neither a partnership nor an invitation to end. Please reload.',
  },
};
