import { sql } from 'kysely';
import { failure } from '#kernel/errors';
import type { TenantId } from '#kernel/ids';
import type { Context } from '#platform/context';
import type { Db } from '#platform/db';
import { civilMinute } from '#kernel/time';
import { isQuiet, USUAL_SETTINGS, type NoticeSettings } from './model.ts';

export async function readSettings(db: Db, tenant: TenantId): Promise<NoticeSettings> {
  const { rows } = await sql<NoticeSettings>`select to_char(quiet_from, 'HH24:MI') as "quietFrom",
      to_char(quiet_until, 'HH24:MI') as "quietUntil", to_char(digest_at, 'HH24:MI') as "digestAt", version
    from notices.setting where tenant_id = ${tenant}`.execute(db);
  return rows[0] ?? USUAL_SETTINGS;
}

/** Whether nobody is to be disturbed now. */
export const isQuietNow = async ({ db, tenant, now }: Pick<Context, 'db' | 'tenant' | 'now'>): Promise<boolean> =>
  isQuiet(await readSettings(db, tenant.id), civilMinute(now).slice(11));

/** 免打扰时段 and the time of the digest, for the whole region. */
export async function editSettings(ctx: Context, wanted: NoticeSettings): Promise<NoticeSettings> {
  const { db, tenant, now, actor } = ctx;
  const before = await readSettings(db, tenant.id);
  if (before.version !== wanted.version) throw failure('record.changed');
  const { quietFrom, quietUntil, digestAt } = wanted;
  const { numAffectedRows } = await sql`insert into notices.setting as s
      (tenant_id, quiet_from, quiet_until, digest_at, updated_at, updated_by)
    values (${tenant.id}, ${quietFrom}, ${quietUntil}, ${digestAt}, ${now}, ${actor.accountId ?? null})
    on conflict (tenant_id) do update set quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
      digest_at = excluded.digest_at, version = s.version + 1, updated_at = excluded.updated_at, updated_by = excluded.updated_by
    where s.version = ${wanted.version}`.execute(db);
  if (numAffectedRows === 0n) throw failure('record.changed');
  const { version: _before, ...was } = before;
  await ctx.audit(
    'notice.configure',
    { kind: 'tenant', id: tenant.id },
    {
      before: was,
      after: { quietFrom, quietUntil, digestAt },
    },
  );
  return readSettings(db, tenant.id);
}
