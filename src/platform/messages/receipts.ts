import { sql } from 'kysely';
import type { LongJob } from '#platform/jobs';
import { readRecipient } from './recipients.ts';
import { markBouncing } from './record-outcome.ts';
import type { Receipt, Sender, SentMessage } from './sender.ts';

/** Receipts come within minutes; the provider forgets after a while, and so do we. */
const FIRST_MINUTES = 1;
const AGAIN_MINUTES = 10;
const LAST_HOURS = 48;
const PORTION = 100;

/**
 * 回执: asks the provider about text messages that it accepted, and about those of which we do not know whether it did. What
 * it has never heard of stays unknown: only a person sends it again.
 */
export async function collectReceipts(job: LongJob, sender: Sender): Promise<number> {
  const ask = sender.receipt?.bind(sender);
  if (ask === undefined) return 0;
  const waiting = await job.transaction(async ({ db, tenant, now, vault }) => {
    const { rows } = await sql<
      SentMessage & { readonly sealed: string | null }
    >`update messages.message m set receipt_at = ${now}
      from (select id from messages.message where tenant_id = ${tenant.id} and channel = 'sms' and state in ('sent', 'unknown')
        and taken_at between ${now}::timestamptz - make_interval(hours => ${LAST_HOURS}) and ${now}::timestamptz - make_interval(mins => ${FIRST_MINUTES})
        and (receipt_at is null or receipt_at < ${now}::timestamptz - make_interval(mins => ${AGAIN_MINUTES}))
        order by taken_at limit ${PORTION}) due
      where m.tenant_id = ${tenant.id} and m.id = due.id
      returning m.id, m.recipient, m.recipient_sealed as sealed, m.taken_at as "takenAt", m.provider_ref as reference`.execute(
      db,
    );
    return rows.map(({ sealed, ...row }) => ({
      ...row,
      recipient: readRecipient(vault, tenant.id, { id: row.id, shown: row.recipient, sealed }),
    }));
  });
  for (const message of waiting) {
    const receipt = await ask(message).catch((): Receipt => ({ state: 'waiting' }));
    if (receipt.state !== 'waiting') await writeReceipt(job, message, receipt);
  }
  return waiting.length;
}

const writeReceipt = (job: LongJob, message: SentMessage, receipt: Receipt): Promise<void> =>
  job.transaction(async (ctx) => {
    const row = sql`tenant_id = ${ctx.tenant.id} and id = ${message.id} and state in ('sent', 'unknown')`;
    if (receipt.state === 'delivered') {
      await sql`update messages.message set state = 'delivered', sent_at = coalesce(sent_at, taken_at), problem = null,
        problem_detail = null, sealed = null where ${row}`.execute(ctx.db);
    } else if (receipt.state === 'failed') {
      const state = receipt.badAddress ? 'undeliverable' : 'failed';
      const problem = receipt.badAddress ? 'badNumber' : 'notReceived';
      await sql`update messages.message set state = ${state}, problem = ${problem}, problem_detail = ${receipt.detail}
        where ${row}`.execute(ctx.db);
      if (receipt.badAddress) await markBouncing(ctx, 'sms', message.recipient, 'badNumber');
    }
  });
