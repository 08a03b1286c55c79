import { sql } from 'kysely';
import { newId, type TenantId } from '#kernel/ids';
import type { CivilDate } from '#kernel/time';
import type { Db } from '#platform/db';
import type { DefinitionContent } from './model.ts';

export interface Definition {
  readonly id: string;
  readonly kind: string;
  readonly version: number;
  readonly state: 'draft' | 'active';
  readonly validFrom: CivilDate | null;
  readonly content: DefinitionContent;
  readonly revision: number;
  readonly changedBy: string | null;
  readonly changedAt: Date;
}

const COLUMNS = sql`id, kind, version, state, valid_from as "validFrom", content, revision, changed_by as "changedBy", changed_at as "changedAt"`;

export async function findDefinition(db: Db, tenant: TenantId, id: string): Promise<Definition | undefined> {
  const { rows } =
    await sql<Definition>`select ${COLUMNS} from approvals.definition where tenant_id = ${tenant} and id = ${id}`.execute(
      db,
    );
  return rows[0];
}

export async function getDefinition(db: Db, tenant: TenantId, id: string): Promise<Definition> {
  const found = await findDefinition(db, tenant, id);
  if (found === undefined) throw new Error(`case without its definition ${id}`);
  return found;
}

/** The version that is in force on a day. */
export async function findInForce(
  db: Db,
  tenant: TenantId,
  kind: string,
  today: CivilDate,
): Promise<Definition | undefined> {
  const { rows } = await sql<Definition>`select ${COLUMNS} from approvals.definition
    where tenant_id = ${tenant} and kind = ${kind} and state = 'active' and valid_from <= ${today}::date
    order by valid_from desc, version desc limit 1`.execute(db);
  return rows[0];
}

/** Newest first. */
export async function listDefinitions(db: Db, tenant: TenantId, kind: string): Promise<Definition[]> {
  const { rows } = await sql<Definition>`select ${COLUMNS} from approvals.definition
    where tenant_id = ${tenant} and kind = ${kind} order by version desc limit 50`.execute(db);
  return rows;
}

/** The first version comes with the product; the second of two at once finds it there. */
export async function seedDefinition(
  db: Db,
  tenant: TenantId,
  kind: string,
  content: DefinitionContent,
  given: { readonly validFrom: CivilDate; readonly now: Date },
): Promise<void> {
  await sql`insert into approvals.definition (tenant_id, id, kind, version, state, valid_from, content, changed_at, activated_at)
    values (${tenant}, ${newId()}, ${kind}, 1, 'active', ${given.validFrom}, ${JSON.stringify(content)}::jsonb, ${given.now}, ${given.now})
    on conflict (tenant_id, kind, version) do nothing`.execute(db);
}

export interface Change {
  readonly by: string;
  readonly now: Date;
}

export async function insertDraft(
  db: Db,
  tenant: TenantId,
  kind: string,
  content: DefinitionContent,
  change: Change,
): Promise<void> {
  await sql`insert into approvals.definition (tenant_id, id, kind, version, state, content, changed_by, changed_at)
    select ${tenant}, ${newId()}, ${kind}, coalesce(max(version), 0) + 1, 'draft', ${JSON.stringify(content)}::jsonb, ${change.by}, ${change.now}
    from approvals.definition where tenant_id = ${tenant} and kind = ${kind}`.execute(db);
}

/** False when somebody else changed the draft meanwhile. */
export async function updateDraft(
  db: Db,
  tenant: TenantId,
  draft: { readonly id: string; readonly revision: number },
  content: DefinitionContent,
  change: Change,
): Promise<boolean> {
  const { numAffectedRows } = await sql`update approvals.definition set content = ${JSON.stringify(content)}::jsonb,
      revision = revision + 1, changed_by = ${change.by}, changed_at = ${change.now}
    where tenant_id = ${tenant} and id = ${draft.id} and state = 'draft' and revision = ${draft.revision}`.execute(db);
  return numAffectedRows === 1n;
}

export async function activateDraft(
  db: Db,
  tenant: TenantId,
  draft: { readonly id: string; readonly revision: number },
  validFrom: CivilDate,
  change: Change,
): Promise<boolean> {
  const { numAffectedRows } = await sql`update approvals.definition set state = 'active', valid_from = ${validFrom},
      activated_at = ${change.now}, changed_by = ${change.by}, changed_at = ${change.now}
    where tenant_id = ${tenant} and id = ${draft.id} and state = 'draft' and revision = ${draft.revision}`.execute(db);
  return numAffectedRows === 1n;
}

export async function deleteDraft(db: Db, tenant: TenantId, kind: string): Promise<boolean> {
  const { numAffectedRows } =
    await sql`delete from approvals.definition where tenant_id = ${tenant} and kind = ${kind} and state = 'draft'`.execute(
      db,
    );
  return numAffectedRows === 1n;
}
