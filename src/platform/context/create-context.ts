import { sql } from 'kysely';
import { uuidv7, type TenantId } from '#kernel/ids';
import type { Clock } from '#kernel/time';
import { appendEntries } from '#platform/audit';
import { appendChanges } from '#platform/changes';
import type { Database, Db } from '#platform/db';
import { addJob } from '#platform/jobs';
import { queueMessage } from '#platform/messages';
import type { Vault } from '#platform/vault';
import type { Actor, Context, Tenant } from './index.ts';

/** Event name → tasks of the modules that listen. */
export type Subscriptions = Readonly<Record<string, readonly string[]>>;

/** Task → whether it has anything to do for this event in this region; a task without one always has. */
export type Listeners = Readonly<Record<string, (db: Db, tenant: TenantId, event: string) => Promise<boolean>>>;

export interface ContextFactory {
  readonly database: Database;
  readonly clock: Clock;
  /** Opens the transaction of one use case. */
  run<T>(tenant: Tenant, actor: Actor, requestId: string, work: (ctx: Context) => Promise<T>): Promise<T>;
  /** The same over a transaction that is open already (tests roll it back). */
  over(db: Db, tenant: Tenant, actor: Actor, requestId?: string): Context;
}

export function createContextFactory(parts: {
  database: Database;
  clock: Clock;
  jobSecret: string;
  subscriptions: Subscriptions;
  listeners?: Listeners;
  vault: Vault;
  originOf?: (tenant: Tenant) => string;
}): ContextFactory {
  const over = (db: Db, tenant: Tenant, actor: Actor, requestId: string = uuidv7()): Context => {
    const now = parts.clock.now();
    const enqueue: Context['enqueue'] = (task, payload, options) =>
      addJob(db, parts.jobSecret, tenant.id, task, payload, options);
    const auditAll: Context['auditAll'] = (verb, told) =>
      appendEntries(db, { tenant: tenant.id, actor, at: now, verb, requestId }, told);
    return {
      db,
      tenant,
      actor,
      now,
      requestId,
      origin: parts.originOf?.(tenant) ?? 'http://localhost',
      vault: parts.vault,
      enqueue,
      audit: (verb, object, detail = {}) => auditAll(verb, [{ object, detail }]),
      auditAll,
      emit: async (event, ...payloads) => {
        if (payloads.length === 0) return;
        const events = payloads.map((payload) => ({ eventId: uuidv7(), event, payload }));
        for (const task of parts.subscriptions[event] ?? []) {
          const listens = parts.listeners?.[task];
          if (listens !== undefined && !(await listens(db, tenant.id, event))) continue;
          for (const one of events) await enqueue(task, one);
        }
      },
      notify: async (message) => {
        await queueMessage(db, tenant.id, now, message, parts.vault);
      },
      changed: (topic, ids) => appendChanges(db, tenant.id, topic, ids),
      as: (other) => over(db, tenant, other, requestId),
    };
  };
  return {
    database: parts.database,
    clock: parts.clock,
    over,
    run: (tenant, actor, requestId, work) =>
      parts.database.inTenant(tenant.id, (db) => work(over(db, tenant, actor, requestId))),
  };
}

/** True the first time a subscriber sees an event: makes "at least once" safe to act on. */
export async function firstReceipt(db: Db, subscriber: string, eventId: string): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into platform.event_receipt (subscriber, event_id)
    values (${subscriber}, ${eventId}) on conflict do nothing`.execute(db);
  return numAffectedRows === 1n;
}
