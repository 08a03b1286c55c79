import { firstReceipt } from '#platform/context';
import type { JobDefinition, Schedule } from '#platform/jobs';
import type { RetentionClock } from '#platform/personal-data';
import { recordConsent } from './consents.ts';
import { ERASE_HERE, eraseHere, eraseWaiting, type ErasureParts } from './erasure.ts';
import { personOf } from './person.ts';
import { removeDue } from './retention.ts';

export const RETAIN = 'privacy.retain';
const ERASE_WAITING = 'privacy.eraseWaiting';
export const REMEMBER_CHOICE = 'privacy.rememberChoice';

interface Choice {
  readonly eventId: string;
  readonly payload: { readonly accountId: string; readonly personalised: boolean };
}

export const privacyJobs = (parts: ErasureParts, clocks: readonly RetentionClock[]): readonly JobDefinition[] => [
  { task: RETAIN, long: (job) => removeDue(job, clocks) },
  { task: ERASE_WAITING, work: async (ctx) => void (await eraseWaiting(ctx, parts)) },
  {
    task: ERASE_HERE,
    work: async (ctx, data) => {
      const person = await personOf(ctx, String(data['accountId']));
      const erased = await eraseHere(ctx, parts.holders, person);
      await ctx.audit('privacy.erase', { kind: 'account', id: person.accountId }, { erased });
      await ctx.changed('person', [person.accountId]);
    },
  },
  {
    // The switch in the profile is a decision like the one on the page; its receipt follows.
    task: REMEMBER_CHOICE,
    work: async (ctx, data) => {
      const { eventId, payload } = data as unknown as Choice;
      if (!(await firstReceipt(ctx.db, REMEMBER_CHOICE, eventId))) return;
      await recordConsent(ctx, {
        subject: { subjectKind: 'account', subjectId: payload.accountId },
        purpose: 'recommendation',
        decision: payload.personalised ? 'granted' : 'withdrawn',
        givenBy: 'self',
        way: 'profile',
      });
    },
  },
];

/** At night in Shanghai. */
export const privacySchedules: readonly Schedule[] = [
  { task: RETAIN, crontab: '15 18 * * *' },
  { task: ERASE_WAITING, crontab: '45 18 * * *' },
];
