import { sql } from 'kysely';
import { uuidv7 } from '#kernel/ids';
import type { Context } from '#platform/context';
import { PROBLEMS, type Outcome, type Outgoing, type Problem } from './model.ts';
import { indexesOf, keepRecipient } from './recipients.ts';
import type { Sender } from './sender.ts';

/** Writes down what became of a try. One that was given up for lost in the meantime is corrected: now it is known. */
export async function recordOutcome(ctx: Context, sender: Sender, message: Outgoing, outcome: Outcome): Promise<void> {
  const row = sql`tenant_id = ${ctx.tenant.id} and id = ${message.id} and attempts = ${message.attempts} and state in ('sending', 'unknown')`;
  if (outcome.state === 'sent') {
    await sql`update messages.message set state = 'sent', sent_at = ${ctx.now}, provider_ref = ${outcome.reference ?? null},
        problem = null, problem_detail = null, sealed = null where ${row}`.execute(ctx.db);
    if (message.channel !== 'webhook') await clearBounce(ctx, message.channel, message.recipient);
  } else {
    const next = outcome.state === 'again' ? nextTry(ctx, sender, message) : undefined;
    const state = next === undefined ? (outcome.state === 'again' ? 'failed' : outcome.state) : 'queued';
    const givenUp = outcome.state === 'again' && next === undefined;
    const problem: Problem = givenUp ? 'tooOften' : outcome.problem;
    const detail = [givenUp && PROBLEMS[outcome.problem], outcome.detail].filter(Boolean).join('：') || null;
    await sql`update messages.message set state = ${state}, problem = ${problem}, problem_detail = ${detail},
        due_at = ${next ?? ctx.now} where ${row}`.execute(ctx.db);
    if (outcome.state === 'undeliverable') await markBouncing(ctx, message.channel, message.recipient, problem);
  }
  await sender.settled?.(ctx, message, outcome);
}

function nextTry(ctx: Context, sender: Sender, message: Outgoing): Date | undefined {
  const minutes = sender.backoffMinutes[message.attempts - 1];
  return minutes === undefined ? undefined : new Date(ctx.now.getTime() + minutes * 60_000);
}

export async function markBouncing(ctx: Context, channel: string, recipient: string, problem: Problem): Promise<void> {
  if (channel !== 'email' && channel !== 'sms') return;
  const id = uuidv7();
  const { sealed, index } = keepRecipient(ctx.vault, ctx.tenant.id, id, recipient);
  await sql`insert into messages.bounce (tenant_id, id, channel, recipient_sealed, recipient_index, problem, since)
    values (${ctx.tenant.id}, ${id}, ${channel}, ${sealed}, ${index}, ${problem}, ${ctx.now}) on conflict do nothing`.execute(
    ctx.db,
  );
}

/** It works again, or is nobody's any more. */
export async function clearBounce(ctx: Context, channel: 'email' | 'sms', recipient: string): Promise<void> {
  await sql`delete from messages.bounce where tenant_id = ${ctx.tenant.id} and channel = ${channel}
    and recipient_index = any(${indexesOf(ctx.vault, ctx.tenant.id, recipient)})`.execute(ctx.db);
}

/** Which of these contacts are known not to receive anything. */
export async function bouncingOf(ctx: Context, recipients: readonly string[]): Promise<ReadonlySet<string>> {
  const indexes = new Map(
    recipients.flatMap((one) =>
      indexesOf(ctx.vault, ctx.tenant.id, one).map((index): [string, string] => [index, one]),
    ),
  );
  const { rows } = await sql<{ index: string }>`select recipient_index as index from messages.bounce
    where tenant_id = ${ctx.tenant.id} and recipient_index = any(${[...indexes.keys()]})`.execute(ctx.db);
  return new Set(rows.map(({ index }) => indexes.get(index)!));
}
