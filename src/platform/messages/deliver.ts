import { sql } from 'kysely';
import type { TenantId } from '#kernel/ids';
import type { Context } from '#platform/context';
import type { Db } from '#platform/db';
import type { LongJob } from '#platform/jobs';
import { sealedPlace, type Outcome, type Outgoing, type OutwardChannel, type SealedText } from './model.ts';
import { readRecipient } from './recipients.ts';
import { recordOutcome } from './record-outcome.ts';
import type { Sender } from './sender.ts';

export interface DeliveryRules {
  /** Whether only urgent messages go out now. */
  readonly urgentOnly: (ctx: Context) => Promise<boolean>;
}

/**
 * Sends what waits on one channel of one region. Each message is taken in a committed transaction before its provider is
 * called and its outcome is written in another, so that whatever kills us in between is seen by the next run. Only one run
 * at a time (the job queue's line sees to it): what it finds half sent has no sender any more.
 * @returns how many tries were made
 */
export async function deliverWaiting(
  job: LongJob,
  channel: OutwardChannel,
  sender: Sender | undefined,
  rules: DeliveryRules,
): Promise<number> {
  await job.transaction((ctx) => clearUp(ctx, channel, sender));
  if (sender === undefined) return 0;
  let tries = 0;
  for (;;) {
    const errands = await job.transaction((ctx) => take(ctx, channel, sender, rules));
    if (errands.length === 0) return tries;
    tries += errands.length;
    const outcomes = await Promise.all(errands.map(({ run }) => run().catch(unexpected)));
    await job.transaction(async (ctx) => {
      for (const [at, { message }] of errands.entries()) await recordOutcome(ctx, sender, message, outcomes[at]!);
    });
  }
}

/** A defect of ours after which nothing is known. */
const unexpected = (error: unknown): Outcome => ({
  state: 'unknown',
  problem: 'ambiguous',
  detail: String(error).slice(0, 300),
});

interface Errand {
  readonly message: Outgoing;
  readonly run: () => Promise<Outcome>;
}

async function clearUp(
  { db, tenant, now }: Context,
  channel: OutwardChannel,
  sender: Sender | undefined,
): Promise<void> {
  const own = sql`tenant_id = ${tenant.id} and channel = ${channel}`;
  // Taken by a run that is gone: it may have arrived.
  const after = sender?.honoursKey === true ? 'queued' : 'unknown';
  await sql`update messages.message set state = ${after}, problem = 'interrupted' where ${own} and state = 'sending'`.execute(
    db,
  );
  await sql`update messages.message set state = 'failed', problem = 'expired', sealed = null
    where ${own} and state = 'queued' and expires_at <= ${now}`.execute(db);
  if (sender === undefined) {
    await sql`update messages.message set state = 'unconfigured' where ${own} and state = 'queued'`.execute(db);
    return;
  }
  // A code that somebody asks for is tried all the same: the number may work again.
  await sql`update messages.message m set state = 'undeliverable', problem = 'bouncing' from messages.bounce b
    where m.tenant_id = ${tenant.id} and m.channel = ${channel} and m.state = 'queued' and not m.urgent
      and b.tenant_id = m.tenant_id and b.channel = m.channel and b.recipient_index = m.recipient_index`.execute(db);
}

const COLUMNS = sql`m.id, m.key, m.kind, m.channel, m.recipient, m.recipient_sealed as "recipientSealed", m.account_id as "accountId", m.subject, m.body, m.link, m.secret, m.sealed,
  m.template, m.params, m.webhook_id as "webhookId", m.attempts, m.created_at as "createdAt"`;

type TakenRow = Outgoing & { readonly sealed: string | null; readonly recipientSealed: string | null };

async function take(
  ctx: Context,
  channel: OutwardChannel,
  sender: Sender,
  rules: DeliveryRules,
): Promise<readonly Errand[]> {
  const { db, tenant, now } = ctx;
  const urgentOnly = await rules.urgentOnly(ctx);
  const { rows } = await sql<TakenRow>`
    update messages.message m set state = 'sending', attempts = attempts + 1, taken_at = ${now}, provider = ${sender.provider},
      problem = null, problem_detail = null
    from (select id from messages.message
      where tenant_id = ${tenant.id} and channel = ${channel} and state = 'queued' and due_at <= ${now}
        and (expires_at is null or expires_at > ${now}) ${urgentOnly ? sql`and urgent` : sql``}
      order by urgent desc, due_at, id limit ${sender.width} for update skip locked) due
    where m.tenant_id = ${tenant.id} and m.id = due.id returning ${COLUMNS}`.execute(db);
  const errands: Errand[] = [];
  for (const { sealed, recipientSealed, ...row } of rows) {
    const recipient = readRecipient(ctx.vault, tenant.id, {
      id: row.id,
      shown: row.recipient,
      sealed: recipientSealed,
    });
    const message = { ...row, recipient, ...(sealed !== null && openSealed(ctx, row.id, sealed)) };
    errands.push({ message, run: await sender.prepare(ctx, message) });
  }
  return errands;
}

export function openSealed(
  { vault, tenant }: Pick<Context, 'vault' | 'tenant'>,
  id: string,
  sealed: string,
): Pick<Outgoing, 'body' | 'link' | 'params'> {
  const text = JSON.parse(vault.open(sealed, sealedPlace(tenant.id, id))) as SealedText;
  return { body: text.body, link: text.link ?? null, params: text.params };
}

/** Channels of this region on which something is due; a minute's sweep for what no act has woken. */
export async function channelsWaiting(db: Db, tenant: TenantId, now: Date): Promise<readonly OutwardChannel[]> {
  const { rows } = await sql<{
    channel: OutwardChannel;
  }>`select c.channel from unnest(array['email', 'sms', 'webhook']) as c (channel)
    where exists (select from messages.message m where m.tenant_id = ${tenant} and m.channel = c.channel and m.state = 'queued' and m.due_at <= ${now})
      or exists (select from messages.message m where m.tenant_id = ${tenant} and m.channel = c.channel and m.state = 'sending'
        and m.taken_at < ${now}::timestamptz - interval '5 minutes')`.execute(db);
  return rows.map(({ channel }) => channel);
}

/** Secret texts whose time is over, whatever became of them. @returns how many */
export async function eraseExpired(db: Db, tenant: TenantId, now: Date): Promise<number> {
  const { numAffectedRows } = await sql`update messages.message set sealed = null
    where tenant_id = ${tenant} and sealed is not null and expires_at <= ${now}`.execute(db);
  return Number(numAffectedRows);
}
