import type { AccountId } from '#kernel/ids';
import { sendNotice } from '#modules/notices';
import { directory } from '#modules/organisations';
import type { Context } from '#platform/context';
import type { JobDefinition } from '#platform/jobs';

/** A partner moved: whoever governs sharing in this region is told, beside what waits in the list of things to do. */
export const TELL_JOB = 'exchange.tell';

export type Move = 'ask' | 'accept' | 'change' | 'withdraw' | 'decline' | 'end';

/** What the job is given; the words of the other side were said in its own transaction. */
export interface Told {
  /** One act, told once. */
  readonly act: string;
  readonly move: Move;
  readonly region: string;
  /** What the other side said, and what it gives from now on. */
  readonly note: string;
  readonly types: string;
}

const WORDS: Readonly<Record<Move, { readonly subject: (region: string) => string; readonly body: string }>> = {
  ask: { subject: (region) => `${region}邀请共享`, body: '请答复：接受后双方的公开信息才互相可见。' },
  accept: { subject: (region) => `${region}接受了共享邀请`, body: '共享已生效，双方的公开信息陆续互相可见。' },
  change: { subject: (region) => `${region}调整了共享的类别`, body: '不再共享的类别已从本地区撤下。' },
  withdraw: { subject: (region) => `${region}撤回了共享邀请`, body: '不需要再答复。' },
  decline: { subject: (region) => `${region}谢绝了共享邀请`, body: '需要时可以重新邀请。' },
  end: { subject: (region) => `${region}结束了共享合作`, body: '双方的副本已互相不可见；恢复须双方重新同意。' },
};

export const tellJob: JobDefinition = {
  task: TELL_JOB,
  work: (ctx, data) => tellGovernors(ctx, data as unknown as Told),
};

async function tellGovernors(ctx: Context, { act, move, region, note, types }: Told): Promise<void> {
  const { subject, body } = WORDS[move];
  const asked = { right: 'exchange.govern', organisationId: null, territory: null };
  const lines = [
    body,
    ...(types === '' ? [] : [`对方共享：${types}。`]),
    ...(note === '' ? [] : [`对方说明：${note}`]),
  ];
  for (const { accountId } of await directory.officers(ctx, asked))
    await sendNotice(ctx, {
      key: `exchange:${act}:${accountId}`,
      kind: 'partnerRegion',
      to: { accountId: accountId as AccountId },
      subject: subject(region),
      body: lines.join(''),
      link: '/app/exchange',
    });
}
