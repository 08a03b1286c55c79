import { failure, type Failure } from '#kernel/errors';
import { findListing, listSteps } from '#modules/listings';
import { directory } from '#modules/organisations';
import type { Context } from '#platform/context';
import type { Request } from './model.ts';

/** Whether this person may judge an appeal: `alone` made the decision that is appealed against, and there is nobody else. */
export type Judging = 'free' | 'own' | 'alone';

/** 回避: who took a listing down does not judge the appeal against it, for as long as anybody else of the region may. */
export async function judgingOf(ctx: Context, { kind, listingId }: Request): Promise<Judging> {
  const { accountId } = ctx.actor;
  if (kind !== 'appeal' || listingId === null || accountId === undefined) return 'free';
  if ((await whoTookDown(ctx, listingId)) !== accountId) return 'free';
  const judges = await directory.officers(ctx, { right: 'feedback.answer', organisationId: null, territory: null });
  const listing = await findListing(ctx.db, ctx.tenant.id, listingId);
  const others = judges.filter((one) => one.accountId !== accountId && one.organisationId !== listing?.organisationId);
  return others.length > 0 ? 'own' : 'alone';
}

async function whoTookDown(ctx: Context, listingId: string): Promise<string | null | undefined> {
  const steps = await listSteps(ctx.db, ctx.tenant.id, listingId);
  return steps.findLast(({ verb }) => verb === 'suspend')?.accountId;
}

export const whyNotJudge = (judging: Judging): Failure | undefined =>
  judging === 'own' ? failure('feedback.ownDecision') : undefined;

/** Said to whoever appealed, below the answer. */
export const ALONE_NOTE = {
  zh: '说明：下架也是由作出本答复的人决定的。本地区没有其他人可以复核，平台已将此情况记录在案；对结果仍有异议的，可以向上一级主管部门反映。',
  en: 'Note: the same person had taken the listing down. Nobody else in this region can look into it, and that has been put on record; you may turn to the authority above.',
} as const;
