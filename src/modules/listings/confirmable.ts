import type { Confirmable } from '#modules/delegations';
import { actOnListing } from './act-on-listing.ts';
import { KIND_LABELS } from './model.ts';
import { findListing } from './store.ts';

/** A listing that a delegate prepared, as the firm confirms it: what will be public, in words. */
export const confirmableListing: Confirmable = {
  show: async (ctx, id) => {
    const listing = await findListing(ctx.db, ctx.tenant.id, id);
    if (listing === undefined) return undefined;
    const content: [string, string][] = [
      ['岗位名称', listing.title],
      ['类型', KIND_LABELS[listing.kind].zh],
      ['招聘人数', listing.headcount === null ? '' : `${listing.headcount} 人`],
      ['薪资', listing.payText],
      ['工作地点', [listing.placeText, listing.address].filter(Boolean).join(' ')],
      ['学历', listing.educationText],
      ['经验', listing.experienceText],
      ['岗位职责', listing.description],
      ['任职要求', listing.requirements],
      ['有效期至', listing.validUntil ?? ''],
    ];
    return { version: listing.version, content: content.filter(([, value]) => value !== '') };
  },
  submit: async (ctx, id, version) => {
    await actOnListing(ctx, id, { verb: 'submit', version });
  },
};
