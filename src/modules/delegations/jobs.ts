import { civilDate } from '#kernel/time';
import { withdrawLinks } from '#modules/notices';
import type { Context } from '#platform/context';
import type { JobDefinition, Schedule } from '#platform/jobs';
import { GRANT_BY_LINK } from './ask-delegation.ts';
import { closeDelegation } from './decide-delegation.ts';
import { listOutlived, updateState } from './store.ts';
import { tellAdmins } from './tell.ts';

const END = 'delegation.end';

const WHY = { date: '委托期限已到', standing: '其中一方已停用或终止' } as const;

/** What the dates and the standing of both already say in every request is written down and told once. */
export async function endOutlived(ctx: Context): Promise<number> {
  const outlived = await listOutlived(ctx.db, ctx.tenant.id, civilDate(ctx.now));
  for (const delegation of outlived) {
    const endReason = WHY[delegation.why];
    await updateState(ctx.db, ctx.tenant.id, delegation.id, { state: 'ended', by: null, now: ctx.now, endReason });
    await closeDelegation(ctx, delegation.id);
    await withdrawLinks(ctx, { purpose: GRANT_BY_LINK, subject: { kind: 'delegation', id: delegation.id } });
    await ctx.audit(
      'delegation.end',
      { kind: 'delegation', id: delegation.id },
      { before: { state: delegation.state }, after: { state: 'ended' }, reason: endReason },
    );
    for (const organisationId of [delegation.principalId, delegation.delegateId])
      await tellAdmins(ctx, organisationId, {
        key: `delegation.end:${delegation.id}:${organisationId}`,
        subject: `“${delegation.principalName}”与“${delegation.delegateName}”之间的委托已终止`,
        body: `${endReason}。需要继续的，可以重新委托。`,
        page: `/app/delegations/${delegation.id}`,
      });
  }
  return outlived.length;
}

export const delegationJobs: readonly JobDefinition[] = [
  {
    task: END,
    work: async (ctx) => {
      await endOutlived(ctx);
    },
  },
];

/** Hourly, so that it is told on the day itself; and when an organisation's standing changes. */
export const delegationSchedules: readonly Schedule[] = [{ task: END, crontab: '15 * * * *' }];
export const delegationSubscriptions = {
  'organisation.vetted': [END],
  'organisation.closed': [END],
  'organisation.merged': [END],
};
