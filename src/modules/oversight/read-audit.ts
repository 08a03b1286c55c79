import { addDays } from '#kernel/time';
import { failure } from '#kernel/errors';
import type { Role } from '#kernel/roles';
import { reachOf } from '#modules/access';
import { delegationsHeldBy } from '#modules/delegations';
import { findOrganisationNames, idsWithin } from '#modules/organisations';
import {
  listAccess,
  listEntries,
  type AccessEntry,
  type AccessFilter,
  type AuditEntry,
  type TrailFilter,
  type TrailScope,
} from '#platform/audit';
import { findAccounts } from '#platform/auth';
import type { Context } from '#platform/context';
import type { AccessQuery, AuditQuery } from './audit-contract.ts';
import { fieldWords, objectWords, REFUSALS, valueWords, verbWords } from './audit-words.ts';

/** Whose trail this actor may read: the region's, the territory's, or that of the own organisation for its administrators. */
export async function trailScope(ctx: Context): Promise<TrailScope> {
  const reach = reachOf(ctx.actor, 'audit.read');
  if (reach.kind === 'organisation') {
    if (ctx.actor.duty !== 'admin') throw failure('audit.administratorsOnly');
    const { organisationId } = reach;
    return { kind: 'own', organisationId, delegationIds: await delegationsHeldBy(ctx, organisationId) };
  }
  const ids = await idsWithin(ctx, reach);
  return ids === undefined ? { kind: 'all' } : { kind: 'organisations', ids };
}

type Asked = Omit<AuditQuery, 'limit' | 'cursor'>;

export async function trailFilter(ctx: Context, query: Asked): Promise<TrailFilter> {
  const { from, until, verb, outcome, ...same } = query;
  const verbs = verb !== undefined ? [verb] : outcome === 'refused' ? REFUSALS : undefined;
  return { ...same, ...period(from, until), scope: await trailScope(ctx), verbs };
}

/** Civil days of the region, the last one included. */
function period(from: string | undefined, until: string | undefined): { from?: Date; until?: Date } {
  if (from !== undefined && until !== undefined && from > until)
    throw failure('request.invalid', {}, [
      { field: 'until', zh: '开始日期不能晚于结束日期', en: 'The first day cannot be after the last one' },
    ]);
  const start = (day: string): Date => new Date(`${day}T00:00:00+08:00`);
  return {
    ...(from !== undefined && { from: start(from) }),
    ...(until !== undefined && { until: start(addDays(until, 1)) }),
  };
}

export async function readAudit(ctx: Context, query: AuditQuery) {
  const { limit, cursor, ...asked } = query;
  const page = await listEntries(ctx.db, ctx.tenant.id, { ...(await trailFilter(ctx, asked)), limit, cursor });
  return { ...page, items: await describeEntries(ctx, page.items) };
}

/** The trail keeps ids only; names are looked up when it is read, so that an erased person has none. */
export async function describeEntries(ctx: Context, entries: readonly AuditEntry[]) {
  const named = await namesFor(ctx, entries, ({ objectKind, objectId, detail }) => [
    ...(objectKind === 'account' || objectKind === 'organisation' ? [objectId] : []),
    ...Object.values(detail).filter((value) => typeof value === 'string'),
  ]);
  const nameOf = (id: string): string | null => named.account(id)?.name || named.organisation(id)?.name || null;
  return entries.map((entry) => ({
    id: entry.id,
    at: entry.at.toISOString(),
    account: named.account(entry.accountId),
    organisation: named.organisation(entry.organisationId),
    role: entry.role as Role,
    verb: entry.verb,
    words: verbWords(entry.verb),
    refused: REFUSALS.includes(entry.verb),
    object: {
      kind: entry.objectKind,
      id: entry.objectId,
      words: objectWords(entry.objectKind),
      name: nameOf(entry.objectId),
    },
    changes: changesOf(entry),
    // A number of a row says nothing to people; of somebody or of an organisation it is their name.
    facts: Object.entries(entry.detail).flatMap(([name, value]) => {
      const shown = typeof value === 'string' && UUID.test(value) ? nameOf(value) : valueWords(value, name);
      return shown === null ? [] : [{ label: fieldWords(name), value: shown }];
    }),
    reason: entry.reason,
    address: entry.address,
    delegationId: entry.delegationId,
    observer: named.account(entry.observerId),
    requestId: entry.requestId,
  }));
}

export type DescribedEntry = Awaited<ReturnType<typeof describeEntries>>[number];

function changesOf({ before, after }: AuditEntry) {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const shown = (values: Record<string, unknown> | null, field: string): string | null =>
    values === null ? null : valueWords(values[field], field);
  return fields.map((field) => ({
    field,
    label: fieldWords(field),
    before: shown(before, field),
    after: shown(after, field),
  }));
}

export async function readAccess(ctx: Context, query: AccessQuery) {
  const { limit, cursor, ...asked } = query;
  const page = await listAccess(ctx.db, ctx.tenant.id, { ...(await accessFilter(ctx, asked)), limit, cursor });
  return { ...page, items: await describeAccess(ctx, page.items) };
}

export async function accessFilter(ctx: Context, query: Omit<AccessQuery, 'limit' | 'cursor'>): Promise<AccessFilter> {
  const { from, until, ...same } = query;
  const scope = await trailScope(ctx);
  const ids = scope.kind === 'all' ? undefined : scope.kind === 'own' ? [scope.organisationId] : scope.ids;
  return { ...same, ...period(from, until), organisationIds: ids };
}

export async function describeAccess(ctx: Context, entries: readonly AccessEntry[]) {
  const named = await namesFor(ctx, entries, () => []);
  return entries.map((entry) => ({
    id: entry.id,
    at: entry.at.toISOString(),
    account: named.account(entry.accountId),
    organisation: named.organisation(entry.organisationId),
    role: entry.role as Role,
    observer: named.account(entry.observerId),
    address: entry.address,
    verb: entry.verb,
    object: { kind: entry.objectKind, id: entry.objectId, words: objectWords(entry.objectKind) },
    fields: entry.fields.map(fieldWords),
    purpose: entry.purpose,
  }));
}

export type DescribedAccess = Awaited<ReturnType<typeof describeAccess>>[number];

interface Actors {
  readonly accountId: string | null;
  readonly organisationId: string | null;
  readonly observerId: string | null;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** Two queries for a page, however many rows it has. */
async function namesFor<Entry extends Actors>(
  ctx: Context,
  entries: readonly Entry[],
  objectsOf: (entry: Entry) => readonly string[],
) {
  const objects = entries.flatMap(objectsOf).filter((id) => UUID.test(id));
  const accounts = await findAccounts(
    ctx.db,
    distinct([...entries.flatMap((one) => [one.accountId, one.observerId]), ...objects]),
  );
  const organisations = await findOrganisationNames(
    ctx.db,
    ctx.tenant.id,
    distinct([...entries.map((one) => one.organisationId), ...objects]),
  );
  return {
    account: (id: string | null) => (id === null ? null : { id, name: accounts.get(id)?.name ?? '' }),
    organisation: (id: string | null) => (id === null ? null : { id, name: organisations.get(id) ?? '' }),
  };
}

const distinct = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];
