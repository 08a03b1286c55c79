import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import { bulkInsert } from '#platform/db';
import type { Context } from '#platform/context';
import type { Case, DefinitionContent } from './model.ts';

interface Recipients {
  readonly accountIds?: readonly string[];
  readonly organisationIds?: readonly string[];
}

/** 抄送: for information. Whoever has a copy already gets no second one. */
export async function copyTo(
  ctx: Context,
  caseId: string,
  { accountIds = [], organisationIds = [] }: Recipients,
): Promise<void> {
  if (accountIds.length + organisationIds.length === 0) return;
  const { rows } = await sql<{
    account: string | null;
    organisation: string | null;
  }>`select account_id as account, organisation_id as organisation
    from approvals.copy where tenant_id = ${ctx.tenant.id} and case_id = ${caseId}`.execute(ctx.db);
  const known = new Set(rows.map(({ account, organisation }) => account ?? organisation));
  const fresh = (ids: readonly string[]): string[] => [...new Set(ids)].filter((id) => !known.has(id));
  const base = { tenant_id: ctx.tenant.id, case_id: caseId, at: ctx.now };
  await bulkInsert(
    ctx.db,
    'approvals.copy',
    ['tenant_id', 'id', 'case_id', 'account_id', 'organisation_id', 'at'],
    [
      ...fresh(accountIds).map((account_id) => ({ ...base, id: newId(), account_id, organisation_id: null })),
      ...fresh(organisationIds).map((organisation_id) => ({ ...base, id: newId(), account_id: null, organisation_id })),
    ],
  );
}

/** Organisations that the definition names learn how it ended. */
export const copyOutcome = (ctx: Context, one: Case, content: DefinitionContent): Promise<void> =>
  copyTo(ctx, one.id, { organisationIds: content.copyTo });

export async function markCopyRead(ctx: Context, caseId: string): Promise<void> {
  await sql`update approvals.copy set read_at = ${ctx.now} where tenant_id = ${ctx.tenant.id} and case_id = ${caseId}
    and read_at is null and account_id = ${ctx.actor.accountId ?? null}`.execute(ctx.db);
}
