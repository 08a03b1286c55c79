import { sql } from 'kysely';
import type { TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';
import type { ContactPerson, Item, Licence } from './model.ts';

const LICENCE = sql`id, organisation_id as "organisationId", kind, number, issuer, issued_on as "issuedOn", expires_on as "expiresOn",
  file_key as "fileKey", file_name as "fileName", source, confirmed_on as "confirmedOn", confirmed_by_name as "confirmedByName",
  checked_on as "checkedOn", checked_by_name as "checkedByName", version`;

export async function listLicences(db: Db, tenant: TenantId, organisation: string): Promise<readonly Licence[]> {
  const { rows } = await sql<Licence>`select ${LICENCE} from dossiers.licence
    where tenant_id = ${tenant} and organisation_id = ${organisation} and withdrawn_at is null order by kind, id`.execute(
    db,
  );
  return rows;
}

export async function lockLicence(db: Db, tenant: TenantId, id: string): Promise<Licence | undefined> {
  const { rows } = await sql<Licence>`select ${LICENCE} from dossiers.licence
    where tenant_id = ${tenant} and id = ${id} and withdrawn_at is null for update`.execute(db);
  return rows[0];
}

export interface LicenceRow {
  readonly kind: string;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: string | null;
  readonly expiresOn: string | null;
}

export interface Confirmation {
  readonly source: string;
  readonly on: string;
  readonly by: string | null;
  readonly byName: string | null;
}

export async function insertLicence(
  db: Db,
  tenant: TenantId,
  one: LicenceRow & { readonly id: string; readonly organisationId: string; readonly createdAt: Date },
  confirmed: Confirmation,
): Promise<void> {
  await sql`insert into dossiers.licence (tenant_id, id, organisation_id, kind, number, issuer, issued_on, expires_on, source,
      confirmed_on, confirmed_by, confirmed_by_name, created_at)
    values (${tenant}, ${one.id}, ${one.organisationId}, ${one.kind}, ${one.number}, ${one.issuer}, ${one.issuedOn}, ${one.expiresOn},
            ${confirmed.source}, ${confirmed.on}, ${confirmed.by}, ${confirmed.byName}, ${one.createdAt})`.execute(db);
}

/** What was changed has to be compared again, and its end is told anew. */
export async function updateLicence(
  db: Db,
  tenant: TenantId,
  id: string,
  one: LicenceRow,
  confirmed: Confirmation,
): Promise<void> {
  await sql`update dossiers.licence set kind = ${one.kind}, number = ${one.number}, issuer = ${one.issuer},
      issued_on = ${one.issuedOn}, expires_on = ${one.expiresOn}, source = ${confirmed.source}, confirmed_on = ${confirmed.on},
      confirmed_by = ${confirmed.by}, confirmed_by_name = ${confirmed.byName}, checked_on = null, checked_by_name = null,
      told_days = null, version = version + 1
    where tenant_id = ${tenant} and id = ${id}`.execute(db);
}

export async function setLicenceScan(
  db: Db,
  tenant: TenantId,
  id: string,
  scan: { readonly key: string; readonly name: string },
): Promise<void> {
  await sql`update dossiers.licence set file_key = ${scan.key}, file_name = ${scan.name}, checked_on = null,
      checked_by_name = null, version = version + 1 where tenant_id = ${tenant} and id = ${id}`.execute(db);
}

export async function setLicenceChecked(
  db: Db,
  tenant: TenantId,
  id: string,
  on: string,
  byName: string,
): Promise<void> {
  await sql`update dossiers.licence set checked_on = ${on}, checked_by_name = ${byName}
    where tenant_id = ${tenant} and id = ${id}`.execute(db);
}

export async function withdrawLicence(db: Db, tenant: TenantId, id: string, now: Date): Promise<void> {
  await sql`update dossiers.licence set withdrawn_at = ${now} where tenant_id = ${tenant} and id = ${id}`.execute(db);
}

export interface EndingLicence {
  readonly id: string;
  readonly organisationId: string;
  readonly kind: string;
  readonly expiresOn: string;
  readonly toldDays: number | null;
}

/** Those that end soon or ended lately; what ended long ago was told. */
export async function endingLicences(
  db: Db,
  tenant: TenantId,
  span: { readonly from: string; readonly until: string },
): Promise<readonly EndingLicence[]> {
  const { rows } =
    await sql<EndingLicence>`select id, organisation_id as "organisationId", kind, expires_on as "expiresOn",
      told_days as "toldDays"
    from dossiers.licence where tenant_id = ${tenant} and withdrawn_at is null and expires_on between ${span.from} and ${span.until}
    order by expires_on, id`.execute(db);
  return rows;
}

export async function setTold(db: Db, tenant: TenantId, id: string, days: number): Promise<void> {
  await sql`update dossiers.licence set told_days = ${days} where tenant_id = ${tenant} and id = ${id}`.execute(db);
}

const CONTACT = sql`id, organisation_id as "organisationId", purpose, name, title, phone, email, source,
  confirmed_on as "confirmedOn", confirmed_by_name as "confirmedByName"`;

export async function listContacts(db: Db, tenant: TenantId, organisation: string): Promise<readonly ContactPerson[]> {
  const { rows } = await sql<ContactPerson>`select ${CONTACT} from dossiers.contact
    where tenant_id = ${tenant} and organisation_id = ${organisation} order by purpose, id`.execute(db);
  return rows;
}

export async function findContact(db: Db, tenant: TenantId, id: string): Promise<ContactPerson | undefined> {
  const { rows } =
    await sql<ContactPerson>`select ${CONTACT} from dossiers.contact where tenant_id = ${tenant} and id = ${id}`.execute(
      db,
    );
  return rows[0];
}

export type ContactRow = Pick<ContactPerson, 'purpose' | 'name' | 'title' | 'phone' | 'email'>;

export async function upsertContact(
  db: Db,
  tenant: TenantId,
  one: ContactRow & { readonly id: string; readonly organisationId: string; readonly createdAt: Date },
  confirmed: Confirmation,
): Promise<void> {
  await sql`insert into dossiers.contact (tenant_id, id, organisation_id, purpose, name, title, phone, email, source, confirmed_on,
      confirmed_by, confirmed_by_name, created_at)
    values (${tenant}, ${one.id}, ${one.organisationId}, ${one.purpose}, ${one.name}, ${one.title}, ${one.phone}, ${one.email},
            ${confirmed.source}, ${confirmed.on}, ${confirmed.by}, ${confirmed.byName}, ${one.createdAt})
    on conflict (tenant_id, id) do update set purpose = excluded.purpose, name = excluded.name, title = excluded.title,
      phone = excluded.phone, email = excluded.email, source = excluded.source, confirmed_on = excluded.confirmed_on,
      confirmed_by = excluded.confirmed_by, confirmed_by_name = excluded.confirmed_by_name`.execute(db);
}

export async function deleteContact(db: Db, tenant: TenantId, id: string): Promise<void> {
  await sql`delete from dossiers.contact where tenant_id = ${tenant} and id = ${id}`.execute(db);
}

const ITEM = sql`id, organisation_id as "organisationId", section, title, detail, quantity, since, until, source,
  source_name as "sourceName", confirmed_on as "confirmedOn", confirmed_by_name as "confirmedByName"`;

export async function listItems(db: Db, tenant: TenantId, organisation: string): Promise<readonly Item[]> {
  const { rows } = await sql<Item>`select ${ITEM} from dossiers.item
    where tenant_id = ${tenant} and organisation_id = ${organisation} and removed_at is null order by section, id`.execute(
    db,
  );
  return rows;
}

export async function findItem(db: Db, tenant: TenantId, id: string): Promise<Item | undefined> {
  const { rows } = await sql<Item>`select ${ITEM} from dossiers.item
    where tenant_id = ${tenant} and id = ${id} and removed_at is null`.execute(db);
  return rows[0];
}

export type ItemRow = Pick<Item, 'section' | 'title' | 'detail' | 'quantity' | 'since' | 'until'>;

export async function insertItem(
  db: Db,
  tenant: TenantId,
  one: ItemRow & {
    readonly id: string;
    readonly organisationId: string;
    readonly createdAt: Date;
    readonly sourceName: string;
  },
  confirmed: Confirmation,
): Promise<void> {
  await sql`insert into dossiers.item (tenant_id, id, organisation_id, section, title, detail, quantity, since, until, source, source_name,
      confirmed_on, confirmed_by, confirmed_by_name, created_at)
    values (${tenant}, ${one.id}, ${one.organisationId}, ${one.section}, ${one.title}, ${one.detail}, ${one.quantity}, ${one.since},
            ${one.until}, ${confirmed.source}, ${one.sourceName}, ${confirmed.on}, ${confirmed.by}, ${confirmed.byName},
            ${one.createdAt})`.execute(db);
}

export async function removeItem(db: Db, tenant: TenantId, id: string, now: Date): Promise<void> {
  await sql`update dossiers.item set removed_at = ${now} where tenant_id = ${tenant} and id = ${id}`.execute(db);
}
