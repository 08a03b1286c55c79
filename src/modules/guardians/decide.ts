import { failure } from '#kernel/errors';
import type { AccountId } from '#kernel/ids';
import { sendNotice } from '#modules/notices';
import { recordConsent, type Decision } from '#modules/privacy';
import type { Context } from '#platform/context';
import { refreshHold, standingOf } from './hold.ts';
import { requireMinor } from './invite-guardian.ts';
import type { Guardianship, Learner, Matter } from './model.ts';
import { mattersFor } from './rules.ts';
import { getLearner, setAnswered } from './store.ts';

type Way = 'link' | 'paper';

/** The guardian's word on every matter: a tick is yes, none is no. What has not changed gets no second receipt. */
export async function decide(
  ctx: Context,
  guardianship: Guardianship,
  granted: readonly Matter[],
  way: Way,
): Promise<void> {
  const learner = await learnerOf(ctx, guardianship);
  await requireMinor(ctx, learner);
  if (guardianship.state === 'ended') throw failure('guardian.ended');
  if (guardianship.state !== 'active') await setAnswered(ctx, guardianship.id, 'active');
  const { words, band } = await standingOf(ctx, learner);
  const before = words.find((word) => word.guardianship.id === guardianship.id)?.standing;
  let withdrawn = false;
  for (const matter of mattersFor(band)) {
    const was = before?.get(matter)?.decision;
    const decision = decisionOf(granted.includes(matter), was);
    if (decision === was) continue;
    withdrawn ||= decision === 'withdrawn';
    await recordConsent(ctx, {
      subject: { subjectKind: 'learner', subjectId: learner.id },
      purpose: matter,
      decision,
      givenBy: way === 'paper' ? 'school' : 'guardian',
      giverId: guardianship.id,
      way,
    });
  }
  await ctx.audit('guardian.decide', { kind: 'guardianship', id: guardianship.id }, { after: { granted, way } });
  await refreshHold(ctx, learner);
  await tellLearner(ctx, learner, guardianship, withdrawn);
}

function decisionOf(granted: boolean, was: Decision | undefined): Decision {
  if (granted) return 'granted';
  return was === 'granted' || was === 'withdrawn' ? 'withdrawn' : 'refused';
}

export async function decline(ctx: Context, guardianship: Guardianship): Promise<void> {
  const learner = await learnerOf(ctx, guardianship);
  await setAnswered(ctx, guardianship.id, 'declined');
  await ctx.audit('guardian.decline', { kind: 'guardianship', id: guardianship.id });
  if (learner.accountId !== null)
    await sendNotice(ctx, {
      key: `guardian.declined:${guardianship.id}:${ctx.now.toISOString()}`,
      kind: 'privacy',
      to: { accountId: learner.accountId as AccountId },
      subject: '对方没有确认是您的监护人',
      body: '请核对手机号，或换一位监护人；没有智能手机的，可以请学校登记纸质同意书。',
      link: '/account/guardians',
    });
}

export async function learnerOf(ctx: Context, { learnerId }: Guardianship): Promise<Learner> {
  const learner = await getLearner(ctx, learnerId);
  if (learner === undefined) throw failure('record.notFound');
  return learner;
}

async function tellLearner(ctx: Context, learner: Learner, { id }: Guardianship, withdrawn: boolean): Promise<void> {
  if (learner.accountId === null) return;
  await sendNotice(ctx, {
    key: `guardian.decided:${id}:${ctx.now.toISOString()}`,
    kind: 'privacy',
    to: { accountId: learner.accountId as AccountId },
    subject: withdrawn ? '监护人撤回了一项同意' : '监护人已作出决定',
    body: '各项同意的情况见“监护人”页面。',
    link: '/account/guardians',
  });
}
