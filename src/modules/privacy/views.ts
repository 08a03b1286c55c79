import type { z } from 'zod';
import type { Role } from '#kernel/roles';
import { findOrganisationNames } from '#modules/organisations';
import { findAccounts } from '#platform/auth';
import type { Context } from '#platform/context';
import type { ExportRecord } from '#platform/exports';
import type { ExportView, RequestView, RevealEntry } from './contract.ts';
import type { PersonRequest } from './request-store.ts';
import type { Reveal } from './store.ts';

/** Names beside ids, each list with one question to the accounts and one to the organisations. */
const UNKNOWN = '（不在册）';

const namesOf = async (
  ctx: Context,
  ids: readonly (string | null)[],
): Promise<(id: string) => { id: string; name: string }> => {
  const accounts = await findAccounts(ctx.db, [...new Set(ids.filter((id) => id !== null))]);
  return (id) => ({ id, name: accounts.get(id)?.name ?? UNKNOWN });
};

const organisationsOf = (ctx: Context, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> =>
  findOrganisationNames(ctx.db, ctx.tenant.id, [...new Set(ids.filter((id) => id !== null))]);

export async function requestViews(
  ctx: Context,
  requests: readonly PersonRequest[],
): Promise<z.input<typeof RequestView>[]> {
  const named = await namesOf(
    ctx,
    requests.map(({ accountId }) => accountId),
  );
  return requests.map(({ accountId, waitsFor, createdAt, closedAt, closedBy: _closedBy, ...request }) => ({
    ...request,
    person: named(accountId),
    waitsFor: waitsFor.map(({ zh }) => zh),
    createdAt: createdAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
  }));
}

export async function revealViews(ctx: Context, reveals: readonly Reveal[]): Promise<z.input<typeof RevealEntry>[]> {
  const named = await namesOf(
    ctx,
    reveals.flatMap(({ viewerId, accountId }) => [viewerId, accountId]),
  );
  const organisations = await organisationsOf(
    ctx,
    reveals.map(({ viewerOrganisationId }) => viewerOrganisationId),
  );
  return reveals.map((one) => ({
    id: one.id,
    at: one.at.toISOString(),
    viewer: named(one.viewerId),
    organisation: organisations.get(one.viewerOrganisationId ?? '') ?? null,
    role: one.viewerRole as Role,
    kind: one.subjectKind,
    subject: one.accountId === null ? { id: one.subjectId, name: '' } : named(one.accountId),
    field: one.field,
    reason: one.reason,
    address: one.address,
  }));
}

export async function exportViews(
  ctx: Context,
  records: readonly ExportRecord[],
): Promise<z.input<typeof ExportView>[]> {
  const named = await namesOf(
    ctx,
    records.map(({ accountId }) => accountId),
  );
  const organisations = await organisationsOf(
    ctx,
    records.map(({ organisationId }) => organisationId),
  );
  return records.map(({ accountId, organisationId, at, role, filter, columns, ...record }) => ({
    ...record,
    at: at.toISOString(),
    role: role as Role,
    filter: { ...filter },
    columns: [...columns],
    person: accountId === null ? null : named(accountId),
    organisation: organisations.get(organisationId ?? '') ?? null,
  }));
}
