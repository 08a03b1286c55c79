import { sql } from 'kysely';
import type { TenantId } from '#kernel/ids';
import type { Context } from '#platform/context';
import type { Db } from '#platform/db';
import { NO_IMPRINT, TEXT_FIELDS, type Imprint } from './model.ts';

const COLUMN_OF = (field: string): string => field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const COLUMNS = sql.join(TEXT_FIELDS.map((field) => sql`${sql.ref(COLUMN_OF(field))} as ${sql.ref(field)}`));

/** Of every page of the site, so one row by its key; nothing entered is an empty one. */
export async function readImprint({ db, tenant }: { readonly db: Db; readonly tenant: { readonly id: TenantId } }) {
  const { rows } = await sql<Imprint>`select ${COLUMNS}, version from imprint.setting
    where tenant_id = ${tenant.id}`.execute(db);
  return rows[0] ?? NO_IMPRINT;
}

/** @returns whether the version read was still the latest */
export async function writeImprint(ctx: Context, { version, ...texts }: Imprint): Promise<boolean> {
  const columns = TEXT_FIELDS.map((field) => sql.ref(COLUMN_OF(field)));
  const values = TEXT_FIELDS.map((field) => texts[field]);
  const sets = TEXT_FIELDS.map((field) => sql`${sql.ref(COLUMN_OF(field))} = ${texts[field]}`);
  const by = ctx.actor.accountId ?? null;
  const { numAffectedRows } =
    version === 0
      ? await sql`insert into imprint.setting (tenant_id, ${sql.join(columns)}, changed_by, changed_at)
          values (${ctx.tenant.id}, ${sql.join(values)}, ${by}, ${ctx.now}) on conflict do nothing`.execute(ctx.db)
      : await sql`update imprint.setting set ${sql.join(sets)}, version = version + 1, changed_by = ${by}, changed_at = ${ctx.now}
          where tenant_id = ${ctx.tenant.id} and version = ${version}`.execute(ctx.db);
  return numAffectedRows === 1n;
}
