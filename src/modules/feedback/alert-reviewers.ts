import type { AccountId } from '#kernel/ids';
import { civilDate } from '#kernel/time';
import { sendNotice } from '#modules/notices';
import { readThresholds } from '#modules/regulations';
import type { Context } from '#platform/context';
import type { FeedbackParts } from './parts.ts';
import { countReports, type NewRequest } from './store.ts';

const DAY = 86_400_000;
/** As with other notices to a pool: more than this is not read by anybody. */
const MOST = 20;

/** Several reports of one listing: its reviewers are told at once, not when they next look; once a day for one listing. */
export async function alertReviewers(ctx: Context, { directory }: FeedbackParts, report: NewRequest): Promise<void> {
  const threshold = await readThresholds(ctx);
  const days = threshold('feedback.alertDays');
  const { open } = await countReports(ctx, report.listingId!, new Date(ctx.now.getTime() - days * DAY));
  if (open < threshold('feedback.reportsToAlert')) return;
  const asked = { right: 'feedback.answer', organisationId: null, territory: report.territory };
  for (const { accountId } of (await directory.officers(ctx, asked)).slice(0, MOST)) {
    await sendNotice(ctx, {
      key: `feedback.alert:${report.listingId}:${civilDate(ctx.now)}:${accountId}`,
      kind: 'feedbackAlert',
      to: { accountId: accountId as AccountId },
      subject: `“${report.listingTitle}”已被举报 ${open} 次`,
      body: `近 ${days} 天有 ${open} 件举报还没有办结，请尽快核实；查实的可以下架。`,
      link: `/app/feedback/${report.id}`,
    });
  }
}
