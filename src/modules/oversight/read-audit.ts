import { findOrganisation } from '#modules/organisations';
import type { Role } from '#kernel/roles';
import { listEntries, type AuditEntry } from '#platform/audit';
import { findAccounts } from '#platform/auth';
import type { Context } from '#platform/context';

export interface AuditQuery {
  readonly objectKind?: string | undefined;
  readonly objectId?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** The trail keeps ids only; names are looked up when staff read it, so that an erased person has none. */
export async function readAudit(ctx: Context, query: AuditQuery) {
  const page = await listEntries(ctx.db, ctx.tenant.id, {
    ...query,
    objectKind: query.objectKind || undefined,
    objectId: query.objectId || undefined,
  });
  const accounts = await findAccounts(ctx.db, present(page.items.map((entry) => entry.accountId)));
  const organisations = new Map<string, string>();
  for (const id of present(page.items.map((entry) => entry.organisationId))) {
    organisations.set(id, (await findOrganisation(ctx.db, ctx.tenant.id, id))?.name ?? '');
  }
  const named = (id: string | null, name: string | undefined) => (id === null ? null : { id, name: name ?? '' });
  return {
    total: page.total,
    nextCursor: page.nextCursor,
    items: page.items.map((entry: AuditEntry) => ({
      id: entry.id,
      at: entry.at.toISOString(),
      account: named(entry.accountId, accounts.get(entry.accountId as never)?.name),
      organisation: named(entry.organisationId, organisations.get(entry.organisationId ?? '')),
      role: entry.role as Role,
      verb: entry.verb,
      object: { kind: entry.objectKind, id: entry.objectId },
      detail: entry.detail,
      requestId: entry.requestId,
    })),
  };
}

const present = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];
