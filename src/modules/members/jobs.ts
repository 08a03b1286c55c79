import { listMemberRecords } from '#modules/organisations';
import type { Context } from '#platform/context';
import type { JobDefinition, Schedule } from '#platform/jobs';
import { ESCALATE_AFTER_DAYS, REMIND_AFTER_DAYS } from './model.ts';
import { escalate, tellAdministrators } from './request-access.ts';
import { expireInvitations, listWaitingSince, touchRequest } from './store.ts';

const CHASE = 'members.chase';

/** Invitations end; requests that wait are brought up once more, and then go to staff. Safe to run again. */
export async function chase(ctx: Context): Promise<void> {
  const { db, tenant, now } = ctx;
  await expireInvitations(db, tenant.id, now);
  const before = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
  for (const request of await listWaitingSince(db, tenant.id, before(REMIND_AFTER_DAYS), 'reminded_at')) {
    await touchRequest(db, tenant.id, request.id, 'reminded_at', now);
    await tellAdministrators(ctx, request, 'waits');
  }
  for (const request of await listWaitingSince(db, tenant.id, before(ESCALATE_AFTER_DAYS), 'escalated_at'))
    await escalate(ctx, request);
  // The last administrator's account may have been erased: nobody is left who could answer.
  for (const request of await listWaitingSince(db, tenant.id, now, 'escalated_at')) {
    const members = await listMemberRecords(db, tenant.id, request.organisationId);
    if (!members.some((one) => one.duty === 'admin')) await escalate(ctx, request);
  }
}

export const memberJobs: readonly JobDefinition[] = [{ task: CHASE, work: chase }];
export const memberSchedules: readonly Schedule[] = [{ task: CHASE, crontab: '20 * * * *' }];
