import { uuidv7, type TenantId } from '#kernel/ids';
import type { Actor, AuditDetail, AuditObject } from '#platform/context';
import { bulkInsert, type Db } from '#platform/db';

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

/** What one act did to one of many objects. */
export type Told = Pick<NewEntry, 'object' | 'detail'>;

const COLUMNS = [
  'tenant_id',
  'id',
  'at',
  'account_id',
  'organisation_id',
  'actor_role',
  'verb',
  'object_kind',
  'object_id',
  'detail',
  'request_id',
  'address',
  'delegation_id',
  'observer_id',
  'reason',
  'before',
  'after',
];

/** Written in the transaction of the act itself; the sealing job chains it later (decision 006). */
export const appendEntry = (db: Db, { object, detail, ...act }: NewEntry): Promise<void> =>
  appendEntries(db, act, [{ object, detail }]);

/** The same act on many objects, an entry for each, in one statement. */
export const appendEntries = (db: Db, act: Omit<NewEntry, keyof Told>, told: readonly Told[]): Promise<void> =>
  bulkInsert(
    db,
    'audit.entry',
    COLUMNS,
    told.map((one) => rowOf(act, one)),
  );

function rowOf({ tenant, actor, at, verb, requestId }: Omit<NewEntry, keyof Told>, { object, detail: given }: Told) {
  const { before, after, reason, ...detail } = given;
  return {
    tenant_id: tenant,
    id: uuidv7(),
    at,
    account_id: actor.accountId,
    organisation_id: actor.organisationId,
    actor_role: actor.role,
    verb,
    object_kind: object.kind,
    object_id: object.id,
    detail,
    request_id: requestId,
    address: actor.address,
    delegation_id: actor.delegation?.id,
    observer_id: actor.observer,
    reason,
    ...differing(before, after),
  };
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
