import { sql } from 'kysely';
import { uuidv7, type TenantId } from '#kernel/ids';
import type { Actor, AuditDetail, AuditObject } from '#platform/context';
import type { Db } from '#platform/db';

export interface NewEntry {
  readonly tenant: TenantId;
  readonly actor: Actor;
  readonly at: Date;
  readonly verb: string;
  readonly object: AuditObject;
  readonly detail: AuditDetail;
  readonly requestId: string;
}

export interface AuditEntry {
  readonly id: string;
  readonly at: Date;
  readonly accountId: string | null;
  readonly organisationId: string | null;
  readonly role: string;
  readonly verb: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly detail: Record<string, unknown>;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
  readonly reason: string | null;
  readonly address: string | null;
  readonly delegationId: string | null;
  readonly observerId: string | null;
  readonly requestId: string;
}

/** Written in the transaction of the act itself; the sealing job chains it later (decision 006). */
export async function appendEntry(db: Db, entry: NewEntry): Promise<void> {
  const { actor, object } = entry;
  const { before, after, reason, ...detail } = entry.detail;
  const changed = differing(before, after);
  const json = (value: object | undefined): string | null => (value === undefined ? null : JSON.stringify(value));
  await sql`insert into audit.entry (tenant_id, id, at, account_id, organisation_id, actor_role, verb, object_kind, object_id, detail, request_id,
      address, delegation_id, observer_id, reason, before, after)
    values (${entry.tenant}, ${uuidv7()}, ${entry.at}, ${actor.accountId ?? null}, ${actor.organisationId ?? null},
            ${actor.role}, ${entry.verb}, ${object.kind}, ${object.id}, ${json(detail)}::jsonb, ${entry.requestId},
            ${actor.address ?? null}, ${actor.delegation?.id ?? null}, ${actor.observer ?? null}, ${reason ?? null},
            ${json(changed.before)}::jsonb, ${json(changed.after)}::jsonb)`.execute(db);
}

type Fields = Readonly<Record<string, unknown>>;

/** Only what changed is kept, so that a caller may hand over whole records. */
function differing(before: object | undefined, after: object | undefined) {
  if (before === undefined || after === undefined) return { before, after };
  const [was, is] = [before as Fields, after as Fields];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (name) => JSON.stringify(was[name] ?? null) !== JSON.stringify(is[name] ?? null),
  );
  const only = (fields: Fields) => Object.fromEntries(names.map((name) => [name, fields[name] ?? null]));
  return { before: only(was), after: only(is) };
}
