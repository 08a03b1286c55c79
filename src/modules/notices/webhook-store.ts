import { sql } from 'kysely';
import type { AccountId, TenantId } from '#kernel/ids';
import type { Context } from '#platform/context';
import type { Db } from '#platform/db';

export interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly description: string;
  readonly events: readonly string[];
  readonly state: 'active' | 'paused' | 'disabled';
  /** Sealed. */
  readonly secret: string;
  readonly previousSecret: string | null;
  readonly previousUntil: Date | null;
  readonly failingSince: Date | null;
  readonly version: number;
  readonly createdBy: AccountId | null;
  readonly createdAt: Date;
}

const COLUMNS = sql`id, url, description, events, state, secret, previous_secret as "previousSecret",
  previous_until as "previousUntil", failing_since as "failingSince", version, created_by as "createdBy", created_at as "createdAt"`;

export async function listWebhooks(db: Db, tenant: TenantId): Promise<readonly Webhook[]> {
  const { rows } =
    await sql<Webhook>`select ${COLUMNS} from notices.webhook where tenant_id = ${tenant} order by created_at, id`.execute(
      db,
    );
  return rows;
}

export async function findWebhook(db: Db, tenant: TenantId, id: string): Promise<Webhook | undefined> {
  const { rows } =
    await sql<Webhook>`select ${COLUMNS} from notices.webhook where tenant_id = ${tenant} and id = ${id}`.execute(db);
  return rows[0];
}

export async function lockWebhook(db: Db, tenant: TenantId, id: string): Promise<Webhook | undefined> {
  const { rows } =
    await sql<Webhook>`select ${COLUMNS} from notices.webhook where tenant_id = ${tenant} and id = ${id} for update`.execute(
      db,
    );
  return rows[0];
}

/** Those that are to be told of an event. */
export async function listeningTo(db: Db, tenant: TenantId, event: string): Promise<readonly Webhook[]> {
  const all = await listWebhooks(db, tenant);
  return all.filter(({ state, events }) => state === 'active' && events.includes(event));
}

export async function insertWebhook(
  db: Db,
  tenant: TenantId,
  one: Pick<Webhook, 'id' | 'url' | 'description' | 'events' | 'secret' | 'createdBy' | 'createdAt'>,
): Promise<void> {
  await sql`insert into notices.webhook (tenant_id, id, url, description, events, secret, created_by, created_at, updated_at)
    values (${tenant}, ${one.id}, ${one.url}, ${one.description}, ${one.events}, ${one.secret}, ${one.createdBy},
      ${one.createdAt}, ${one.createdAt})`.execute(db);
}

export type WebhookPatch = Partial<
  Pick<
    Webhook,
    'url' | 'description' | 'events' | 'state' | 'secret' | 'previousSecret' | 'previousUntil' | 'failingSince'
  >
>;

/** Writes a locked webhook; every write is a new version. */
export async function updateWebhook(
  db: Db,
  tenant: TenantId,
  before: Webhook,
  patch: WebhookPatch,
  now: Date,
): Promise<void> {
  const after = { ...before, ...patch };
  await sql`update notices.webhook set url = ${after.url}, description = ${after.description}, events = ${after.events},
      state = ${after.state}, secret = ${after.secret}, previous_secret = ${after.previousSecret},
      previous_until = ${after.previousUntil}, failing_since = ${after.failingSince}, version = version + 1, updated_at = ${now}
    where tenant_id = ${tenant} and id = ${before.id}`.execute(db);
}

export async function deleteWebhook(db: Db, tenant: TenantId, id: string): Promise<void> {
  await sql`delete from notices.webhook where tenant_id = ${tenant} and id = ${id}`.execute(db);
}

export async function markWorking(db: Db, tenant: TenantId, id: string): Promise<void> {
  await sql`update notices.webhook set failing_since = null where tenant_id = ${tenant} and id = ${id} and failing_since is not null`.execute(
    db,
  );
}

/** @returns the webhook when this failure was the last straw */
export async function markFailing(
  db: Db,
  tenant: TenantId,
  id: string,
  now: Date,
  disableAfterHours: number,
): Promise<Webhook | undefined> {
  await sql`update notices.webhook set failing_since = ${now} where tenant_id = ${tenant} and id = ${id} and failing_since is null`.execute(
    db,
  );
  const { rows } =
    await sql<Webhook>`update notices.webhook set state = 'disabled', version = version + 1, updated_at = ${now}
    where tenant_id = ${tenant} and id = ${id} and state = 'active'
      and failing_since < ${now}::timestamptz - make_interval(hours => ${disableAfterHours}) returning ${COLUMNS}`.execute(
      db,
    );
  return rows[0];
}

const SECRET_FIELD = 'notices.webhook.secret';
const place = (ctx: Context, id: string) => ({ tenant: ctx.tenant.id, field: SECRET_FIELD, row: id });

export const sealSecret = (ctx: Context, id: string, secret: string): string => ctx.vault.seal(secret, place(ctx, id));
export const openSecret = (ctx: Context, { id, secret }: Webhook): string => ctx.vault.open(secret, place(ctx, id));

/** The present one, and the former one while it is still valid. */
export const openSecrets = (ctx: Context, webhook: Webhook): readonly string[] => [
  openSecret(ctx, webhook),
  ...(webhook.previousSecret !== null && webhook.previousUntil !== null && webhook.previousUntil > ctx.now
    ? [ctx.vault.open(webhook.previousSecret, place(ctx, webhook.id))]
    : []),
];

export const SEALED_WEBHOOKS = {
  table: 'notices.webhook',
  key: 'id',
  columns: [
    { column: 'secret', field: SECRET_FIELD },
    { column: 'previous_secret', field: SECRET_FIELD },
  ],
} as const;
