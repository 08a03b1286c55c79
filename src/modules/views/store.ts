import { sql } from 'kysely';
import { failure } from '#kernel/errors';
import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';

export interface View {
  readonly id: string;
  readonly list: string;
  readonly name: string;
  readonly address: string;
  readonly accountId: string;
  /** null: the person's own. */
  readonly organisationId: string | null;
}

/** Who asks: a person, for an organisation perhaps. */
export interface Viewer {
  readonly accountId: string;
  readonly organisationId: string | undefined;
}

const COLUMNS = sql`id, list, name, address, account_id as "accountId", organisation_id as "organisationId"`;

const visible = ({ accountId, organisationId }: Viewer) =>
  sql`((organisation_id is null and account_id = ${accountId}) or organisation_id = ${organisationId ?? null})`;

export async function listViews(db: Db, tenant: TenantId, viewer: Viewer, list: string): Promise<readonly View[]> {
  const { rows } = await sql<View>`select ${COLUMNS} from views.view
    where tenant_id = ${tenant} and list = ${list} and ${visible(viewer)}
    order by organisation_id is not null, name, id`.execute(db);
  return rows;
}

/** Others' own views are not there. */
export async function getView(db: Db, tenant: TenantId, viewer: Viewer, id: string): Promise<View> {
  const { rows } = await sql<View>`select ${COLUMNS} from views.view
    where tenant_id = ${tenant} and id = ${id} and ${visible(viewer)} for update`.execute(db);
  if (rows[0] === undefined) throw failure('record.notFound');
  return rows[0];
}

export async function insertView(db: Db, tenant: TenantId, view: View, now: Date): Promise<void> {
  await sql`insert into views.view (tenant_id, id, list, name, address, account_id, organisation_id, created_at, updated_at)
    values (${tenant}, ${view.id}, ${view.list}, ${view.name}, ${view.address}, ${view.accountId}, ${view.organisationId},
      ${now}, ${now})`.execute(db);
}

export async function updateView(db: Db, tenant: TenantId, view: View, now: Date): Promise<void> {
  await sql`update views.view set name = ${view.name}, address = ${view.address}, organisation_id = ${view.organisationId},
      updated_at = ${now} where tenant_id = ${tenant} and id = ${view.id}`.execute(db);
}

export async function deleteView(db: Db, tenant: TenantId, id: string): Promise<void> {
  await sql`delete from views.view where tenant_id = ${tenant} and id = ${id}`.execute(db);
}

export async function chosenView(
  db: Db,
  tenant: TenantId,
  accountId: string,
  list: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ viewId: string }>`select view_id as "viewId" from views.choice
    where tenant_id = ${tenant} and account_id = ${accountId} and list = ${list}`.execute(db);
  return rows[0]?.viewId;
}

export async function chooseView(
  db: Db,
  tenant: TenantId,
  { accountId, list, viewId }: { readonly accountId: string; readonly list: string; readonly viewId: string | null },
): Promise<void> {
  await sql`delete from views.choice where tenant_id = ${tenant} and account_id = ${accountId} and list = ${list}`.execute(
    db,
  );
  if (viewId !== null)
    await sql`insert into views.choice (tenant_id, account_id, list, view_id)
      values (${tenant}, ${accountId}, ${list}, ${viewId})`.execute(db);
}
