import { createHmac, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import type { TenantId } from '#kernel/ids';
import type { EnqueueOptions } from '#platform/context';
import type { Db } from '#platform/db';

/** A job carries its tenant and what it is to do signed, so that a row written or changed by any other hand runs for nobody. */
export interface JobPayload {
  readonly tenant: TenantId;
  readonly signature: string;
  readonly data: Record<string, unknown>;
}

const sign = (secret: string, tenant: string, task: string, data: object): string =>
  createHmac('sha256', secret)
    .update(`${tenant}\n${task}\n${JSON.stringify(data)}`)
    .digest('base64url');

export async function addJob(
  db: Db,
  secret: string,
  tenant: TenantId,
  task: string,
  data: object,
  options: EnqueueOptions = {},
): Promise<void> {
  const signature = sign(secret, tenant, task, data);
  const payload: JobPayload = { tenant, signature, data: data as Record<string, unknown> };
  await sql`select jobs.add(${task}, ${JSON.stringify(payload)}::json, ${options.key ?? null}, ${options.runAt ?? null},
                            ${options.queue ?? null}, ${options.maxAttempts ?? null})`.execute(db);
}

export function isSigned(secret: string, task: string, payload: JobPayload): boolean {
  const expected = Buffer.from(sign(secret, payload.tenant, task, payload.data));
  const given = Buffer.from(String(payload.signature));
  return expected.length === given.length && timingSafeEqual(expected, given);
}

export interface WaitingJobs {
  readonly task: string;
  readonly jobs: number;
  readonly failed: number;
}

/** Of the region whose transaction it is; outside of one, of the installation. */
export async function waitingJobs(db: Db): Promise<readonly WaitingJobs[]> {
  const { rows } = await sql<WaitingJobs>`select task, jobs, failed from jobs.waiting() order by task`.execute(db);
  return rows;
}

export interface QueuePulse {
  /** Since when the first of those that could run waits; of the region, as above. */
  readonly oldest: Date | null;
  /** When a worker last did something by the clock. */
  readonly lastBeat: Date | null;
}

export async function queuePulse(db: Db): Promise<QueuePulse> {
  const { rows } = await sql<QueuePulse>`select oldest, last_beat as "lastBeat" from jobs.pulse()`.execute(db);
  return rows[0]!;
}
