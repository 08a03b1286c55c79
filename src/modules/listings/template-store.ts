import { sql } from 'kysely';
import type { ListingType, Side } from '#contracts/kinds';
import { failure } from '#kernel/errors';
import { newId, type TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';

export interface Template {
  readonly id: string;
  readonly type: ListingType;
  readonly side: Side;
  readonly name: string;
  /** As somebody filled it in; read by the form's schema again before it is used. */
  readonly form: unknown;
  readonly createdBy: string | null;
  readonly createdAt: Date;
}

const COLUMNS = sql`id, type, side, name, form, created_by as "createdBy", created_at as "createdAt"`;

export async function listTemplates(db: Db, tenant: TenantId, organisation: string): Promise<readonly Template[]> {
  const { rows } = await sql<Template>`select ${COLUMNS} from listings.template
    where tenant_id = ${tenant} and organisation_id = ${organisation} order by name`.execute(db);
  return rows;
}

export async function findTemplate(db: Db, tenant: TenantId, organisation: string, id: string): Promise<Template> {
  const { rows } = await sql<Template>`select ${COLUMNS} from listings.template
    where tenant_id = ${tenant} and organisation_id = ${organisation} and id = ${id}::uuid`.execute(db);
  if (rows[0] === undefined) throw failure('record.notFound');
  return rows[0];
}

/** Undefined when the organisation has one of this name. */
export async function insertTemplate(
  db: Db,
  tenant: TenantId,
  organisation: string,
  template: Omit<Template, 'id'>,
): Promise<string | undefined> {
  const id = newId();
  const { numAffectedRows } = await sql`insert into listings.template
      (tenant_id, id, organisation_id, type, side, name, form, created_by, created_at)
    values (${tenant}, ${id}, ${organisation}, ${template.type}, ${template.side}, ${template.name},
      ${JSON.stringify(template.form)}::jsonb, ${template.createdBy}, ${template.createdAt})
    on conflict (tenant_id, organisation_id, name) do nothing`.execute(db);
  return numAffectedRows === 1n ? id : undefined;
}

export async function deleteTemplateRow(db: Db, tenant: TenantId, id: string): Promise<void> {
  await sql`delete from listings.template where tenant_id = ${tenant} and id = ${id}::uuid`.execute(db);
}
