import type { Context } from '#platform/context';
import type { Listing, ReturnedReason } from './model.ts';
import { insertRevisions, lastRevisions, replaceRevision, type FieldChange, type Revision } from './revision-store.ts';

/** Of the machinery, or told by the step itself. */
const SILENT: ReadonlySet<string> = new Set([
  'id',
  'type',
  'side',
  'version',
  'createdAt',
  'createdBy',
  'updatedAt',
  'nearKey',
  'contentKey',
  'readings',
  'importId',
  'agentId',
  'territory',
  // Written from other fields, which say it.
  'placeText',
  'payText',
  'payMonthMin',
  'payMonthMax',
  'educationText',
  'experienceText',
  'returnedReasons',
]);

/** A form that saves itself while somebody writes is one change, not one for each pause. */
const SITTING_MS = 30 * 60_000;

/** A listing as it was and as it is. */
export interface Moved {
  readonly before: Listing;
  readonly after: Listing;
}

/** What a step changed in each of them, field by field. Nothing changed: nothing is written. */
export function recordRevisions(
  ctx: Context,
  moved: readonly Moved[],
  verb: string,
  reasons: readonly ReturnedReason[] = [],
): Promise<void> {
  const { db, tenant, actor, now } = ctx;
  const revisions = moved.map(({ before, after }) => ({
    listing: after.id,
    fromVersion: before.version,
    version: after.version,
    at: now,
    verb,
    accountId: actor.accountId ?? null,
    organisationId: actor.organisationId ?? null,
    reason: reasons.length === 0 ? null : reasons.map(({ text }) => text).join('；'),
    changes: changesBetween(before, after),
  }));
  return insertRevisions(
    db,
    tenant.id,
    revisions.filter(({ changes }) => changes.length > 0),
  );
}

/** What an edit changed: one revision for what somebody writes in one sitting. */
export async function recordEdit(ctx: Context, before: Listing, after: Listing): Promise<void> {
  const last = (await lastRevisions(ctx.db, ctx.tenant.id, [after.id])).get(after.id);
  if (last === undefined || !isSameSitting(ctx, last)) return recordRevisions(ctx, [{ before, after }], 'edit');
  const changes = changesBetween(before, after);
  if (changes.length === 0) return undefined;
  return replaceRevision(ctx.db, ctx.tenant.id, last.id, {
    version: after.version,
    at: ctx.now,
    changes: joined(last.changes, changes),
  });
}

const isSameSitting = ({ actor, now }: Context, last: Revision): boolean =>
  last.verb === 'edit' &&
  last.accountId === (actor.accountId ?? null) &&
  now.getTime() - last.at.getTime() < SITTING_MS;

export function changesBetween(before: Listing, after: Listing): FieldChange[] {
  const [was, is] = [flat(before), flat(after)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((field) => !SILENT.has(field) && !isSame(was[field], is[field]))
    .map((field) => ({ field, before: was[field] ?? null, after: is[field] ?? null }));
}

function flat(listing: Listing): Readonly<Record<string, unknown>> {
  if (listing.type === 'talent') return { ...listing };
  const { detail, ...header } = listing;
  return { ...header, ...Object.fromEntries(Object.entries(detail).map(([name, value]) => [`detail.${name}`, value])) };
}

/** A field that nobody stated is empty, in whichever form. */
const plain = (value: unknown): unknown =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0) ? null : value;
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(plain(one)) === JSON.stringify(plain(other));

/** What was first and what is last; a field that is back where it began has not changed. */
function joined(earlier: readonly FieldChange[], later: readonly FieldChange[]): FieldChange[] {
  const byField = new Map(earlier.map((one) => [one.field, one]));
  for (const one of later) {
    const first = byField.get(one.field);
    byField.set(one.field, first === undefined ? one : { ...one, before: first.before });
  }
  return [...byField.values()].filter(({ before, after }) => !isSame(before, after));
}
