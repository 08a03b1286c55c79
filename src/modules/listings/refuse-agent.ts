import { failure } from '#kernel/errors';
import type { AccountId } from '#kernel/ids';
import { sendNotice } from '#modules/notices';
import { findOrganisation, namesOf } from '#modules/organisations';
import type { Context } from '#platform/context';
import { TRANSITIONS, type Listing } from './model.ts';
import { recordSteps } from './move-listing.ts';
import { insertRefusal, keptUnder } from './refusal-store.ts';
import { followListing, withOpenCase } from './review.ts';
import { mayKnow, sameName } from './rules.ts';
import { lockListing, lockListings, updateHeaders } from './store.ts';

/** Titles that a message names. */
const NAMED = 3;

/**
 * An employer says that the agency does not act for it: all that it kept in the employer's name is closed and no longer
 * the agency's, and what it brings in of this employer later is refused.
 * @returns how many were closed
 */
export async function refuseAgent(ctx: Context, id: string, reason: string): Promise<number> {
  const { db, tenant, now } = ctx;
  const listing = await lockListing(db, tenant.id, id);
  const { organisationId, duty } = ctx.actor;
  if (organisationId === undefined) throw failure('access.denied');
  const names = await namesOf(db, tenant.id, organisationId);
  const named = names.some((name) => sameName(name, listing.employerName));
  if (!mayKnow(ctx.actor, listing) && !(named && listing.organisationId === null)) throw failure('record.notFound');
  if (listing.organisationId !== null) throw failure('listing.claimed');
  if (duty === 'viewer') throw failure('listing.readOnly');
  if (!named) throw failure('listing.claimName', { employer: listing.employerName });
  const { agentId } = listing;
  if (agentId === null) throw failure('listing.noAgent');
  await insertRefusal(db, tenant.id, { organisationId, agentId, at: now });
  const ids = [...new Set([id, ...(await keptUnder(db, tenant.id, agentId, [...names, listing.employerName]))])];
  const kept = await lockListings(db, tenant.id, ids);
  const agency = await findOrganisation(db, tenant.id, agentId);
  const closedReason = `单位声明没有委托${agency?.name ?? '这家机构'}发布：${reason}`;
  const patch = { state: TRANSITIONS.close.to, closedReason, agentId: null, departmentId: null };
  const saved = await updateHeaders(
    db,
    tenant.id,
    now,
    [...kept.keys()].map((one) => ({ id: one, ...patch })),
  );
  const moved = [...saved.values()].map((after) => ({ before: kept.get(after.id)!, after }));
  await recordSteps(ctx, moved, 'refuse', [{ field: '', text: reason }]);
  await tellAgency(ctx, { organisationId, agentId }, [...saved.values()], reason);
  for (const one of await withOpenCase(ctx, [...saved.values()])) await followListing(ctx, one, 'close');
  return saved.size;
}

/** Each colleague hears once of what they brought in; the records are no longer theirs to open, asking for a delegation is. */
async function tellAgency(
  ctx: Context,
  { organisationId, agentId }: { readonly organisationId: string; readonly agentId: string },
  closed: readonly Listing[],
  reason: string,
): Promise<void> {
  const employer = ctx.actor.organisationName ?? closed[0]!.employerName;
  for (const [accountId, own] of Map.groupBy(closed, ({ createdBy }) => createdBy)) {
    const titles = own.slice(0, NAMED).map(({ title }) => `“${title}”`);
    await sendNotice(ctx, {
      key: `listing.refuse:${organisationId}:${agentId}:${accountId ?? 'admin'}:${ctx.now.getTime()}`,
      kind: 'listingOutcome',
      to: accountId === null ? { organisationId: agentId, duty: 'admin' } : { accountId: accountId as AccountId },
      subject: `${employer}声明没有委托贵机构`,
      body: `贵机构代为发布的 ${own.length} 条已关闭，不再由贵机构办理：${titles.join('、')}${own.length > NAMED ? '等' : ''}。单位的说明：${reason}。以后导入该单位的岗位会被退回；确有委托的，可以请对方撤回声明，或向对方申请代办。`,
      link: `/app/delegations/new?${new URLSearchParams({ with: organisationId, name: employer })}`,
    });
  }
}
