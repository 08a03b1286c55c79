import { sql } from 'kysely';
import type { AccountId } from '#kernel/ids';
import type { Context } from '#platform/context';
import type { DeliveryReport } from './delivery-report.ts';
import { readRecipient } from './recipients.ts';
import { clearBounce, markBouncing } from './record-outcome.ts';

export interface Reported {
  readonly id: string;
  readonly accountId: AccountId | null;
  /** Masked. */
  readonly recipient: string;
  readonly before: string;
  readonly state: 'undeliverable' | 'failed' | 'delivered';
}

/**
 * The id of a letter is known to its recipient only, and what others say of other addresses is not believed: so whoever
 * makes up a report harms the own address at most.
 * @returns undefined where the letter is not of this region, or the report changes nothing
 */
export async function takeReport(ctx: Context, report: DeliveryReport): Promise<Reported | undefined> {
  const { rows } = await sql<Found>`select id, account_id as "accountId", recipient, recipient_sealed as sealed, state
    from messages.message where tenant_id = ${ctx.tenant.id} and id = any(${report.letters}::uuid[]) and channel = 'email'
      and state in ('sent', 'unknown', 'delivered') for update`.execute(ctx.db);
  const found = rows[0];
  if (found === undefined) return undefined;
  const { id, accountId, recipient: shown, sealed, state: before } = found;
  const recipient = readRecipient(ctx.vault, ctx.tenant.id, { id, shown, sealed });
  const ours = report.recipients.find(({ addresses }) => addresses.some((one) => same(one, recipient)));
  // Behind a forwarding only the last address is named: it did not arrive, which says nothing of the one that we know.
  const one = ours ?? (report.recipients.length === 1 ? report.recipients[0] : undefined);
  if (one === undefined || one.action === 'delayed' || (one.action === 'arrived' && before === 'delivered'))
    return undefined;
  const state =
    one.action === 'arrived' ? 'delivered' : ours !== undefined && one.badAddress ? 'undeliverable' : 'failed';
  const problem = { delivered: null, undeliverable: 'badAddress', failed: 'returned' }[state];
  await sql`update messages.message set state = ${state}, problem = ${problem},
      problem_detail = ${state === 'delivered' ? null : one.detail} where tenant_id = ${ctx.tenant.id} and id = ${id}`.execute(
    ctx.db,
  );
  if (state === 'undeliverable') await markBouncing(ctx, 'email', recipient, 'badAddress');
  if (state === 'delivered') await clearBounce(ctx, 'email', recipient);
  return { id, accountId, recipient: shown, before, state };
}

interface Found {
  readonly id: string;
  readonly accountId: AccountId | null;
  readonly recipient: string;
  readonly sealed: string | null;
  readonly state: string;
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
