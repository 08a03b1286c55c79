import type { AccountId } from '#kernel/ids';
import { sendNotice, withdrawLinks } from '#modules/notices';
import type { Context } from '#platform/context';
import type { Learner } from './model.ts';
import { endGuardianship, guardianshipsOf } from './store.ts';

/** 成年: authority over the affairs of the learner ends by itself, and both sides are told. */
export async function endForAge(ctx: Context, learner: Learner): Promise<void> {
  const open = (await guardianshipsOf(ctx, [learner.id])).filter(({ state }) => state !== 'ended');
  for (const guardianship of open) {
    await endGuardianship(ctx, guardianship.id, 'adult');
    await withdrawLinks(ctx, { purpose: 'guardian.consent', subject: { kind: 'guardianship', id: guardianship.id } });
    await ctx.audit('guardian.end', { kind: 'guardianship', id: guardianship.id }, { reason: '已成年' });
    if (guardianship.state === 'active' && guardianship.guardian.phone !== null)
      await sendNotice(ctx, {
        key: `guardian.adult:${guardianship.id}`,
        kind: 'guardianConsent',
        to: { contact: { kind: 'phone', value: guardianship.guardian.phone } },
        subject: '监护同意已结束',
        body: '您作为监护人的学生已年满 18 周岁，今后由其本人决定，您不再需要办理。',
      });
  }
  if (learner.accountId !== null && open.length > 0)
    await sendNotice(ctx, {
      key: `guardian.adult:${learner.id}`,
      kind: 'privacy',
      to: { accountId: learner.accountId as AccountId },
      subject: '您已成年，个人信息由您自己决定',
      body: '监护人的同意已自动结束。请到“我的个人信息”查看并作出自己的决定。',
      link: '/account/privacy',
    });
}
