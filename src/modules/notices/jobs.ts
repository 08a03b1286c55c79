import { civilMinute } from '#kernel/time';
import type { Context, Listeners, Subscriptions } from '#platform/context';
import type { JobDefinition, Schedule } from '#platform/jobs';
import {
  channelsWaiting,
  collectReceipts,
  deliverWaiting,
  eraseExpired,
  type OutwardChannel,
  type Senders,
} from '#platform/messages';
import { DIGEST, sendDigests } from './digest.ts';
import { isQuiet, WEBHOOK_EVENTS } from './model.ts';
import { SPREAD } from './send-notice.ts';
import { readSettings } from './settings.ts';
import { spreadNotice, type MembersOf } from './spread-notice.ts';
import { DELIVER, wakeDelivery } from './wake-delivery.ts';
import { listeningTo } from './webhook-store.ts';
import { tellWebhooks } from './webhooks.ts';

const SWEEP = 'notices.sweep';
const RECEIPTS = 'notices.receipts';
const TELL = 'notices.tellWebhooks';

export const noticeJobs = (membersOf: MembersOf, senders: Senders): JobDefinition[] => [
  { task: SPREAD, work: (ctx, data) => spreadNotice(ctx, membersOf, String(data['noticeId'])) },
  {
    task: DELIVER,
    long: async (job, data) => {
      const channel = data['channel'] as OutwardChannel;
      // Nothing leaves a demonstration but calls to other systems: its people are invented, their numbers may be real.
      const sender = job.tenant.demo && channel !== 'webhook' ? undefined : senders[channel];
      await deliverWaiting(job, channel, sender, { urgentOnly: channel === 'webhook' ? never : isQuietNow });
    },
  },
  {
    task: SWEEP,
    work: async (ctx) => {
      await eraseExpired(ctx.db, ctx.tenant.id, ctx.now);
      for (const channel of await channelsWaiting(ctx.db, ctx.tenant.id, ctx.now)) await wakeDelivery(ctx, channel);
    },
  },
  {
    task: DIGEST,
    work: async (ctx) => {
      await sendDigests(ctx);
    },
  },
  {
    task: RECEIPTS,
    long: async (job) => {
      if (senders.sms !== undefined && !job.tenant.demo) await collectReceipts(job, senders.sms);
    },
  },
  {
    task: TELL,
    work: (ctx, data) => tellWebhooks(ctx, String(data['event']), String(data['eventId']), data['payload'] as object),
  },
];

const never = async (): Promise<boolean> => false;

/** 免打扰: read anew each time, so that a change of the settings takes effect at once. */
const isQuietNow = async (ctx: Context): Promise<boolean> =>
  isQuiet(await readSettings(ctx.db, ctx.tenant.id), civilMinute(ctx.now).slice(11));

export const noticeSubscriptions: Subscriptions = Object.fromEntries(
  Object.keys(WEBHOOK_EVENTS).map((event) => [event, [TELL]]),
);

/** A region without a webhook for the event queues nothing: an import may emit thousands. */
export const noticeListeners: Listeners = {
  [TELL]: async (db, tenant, event) => (await listeningTo(db, tenant, event)).length > 0,
};

export const noticeSchedules: readonly Schedule[] = [
  { task: SWEEP, crontab: '* * * * *' },
  { task: DIGEST, crontab: '*/5 * * * *' },
  { task: RECEIPTS, crontab: '*/2 * * * *' },
];
