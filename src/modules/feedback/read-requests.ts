import { sql } from 'kysely';
import { civilDate } from '#kernel/time';
import { mayAct, reachOf, reachSql } from '#modules/access';
import { findListing } from '#modules/listings';
import { findOrganisationNames } from '#modules/organisations';
import { readThresholds } from '#modules/regulations';
import { maskContact } from '#platform/auth';
import type { Context } from '#platform/context';
import { openCaseOf, visibleRequest } from './answer-request.ts';
import type { RequestRow, RequestView } from './contract.ts';
import { judgingOf } from './judge-appeal.ts';
import { isOffice, type Request } from './model.ts';
import { listRequests, listWords, openReportsOf, type ListedRequest, type RequestQuery } from './store.ts';

/** Errors on pages belong to whoever keeps the site, everything else to the officers of the place. */
export function withinReach(ctx: Context) {
  const mend = reachSql(reachOf(ctx.actor, 'feedback.mend'), {});
  const answer = reachSql(reachOf(ctx.actor, 'feedback.answer'), { territory: sql`r.territory` });
  return sql`(r.kind = 'siteError' and ${mend} or r.kind <> 'siteError' and ${answer})`;
}

export async function listWithinReach(ctx: Context, query: Omit<RequestQuery, 'within'>) {
  const page = await listRequests(ctx, { ...query, within: withinReach(ctx) });
  const alertAt = await reportsToAlert(ctx);
  return { ...page, items: page.items.map((one) => rowOf(ctx, one, alertAt)) };
}

const reportsToAlert = async (ctx: Context): Promise<number> => (await readThresholds(ctx))('feedback.reportsToAlert');

const rowOf = (ctx: Context, one: ListedRequest, alertAt: number): RequestRow => ({
  id: one.id,
  number: one.number,
  kind: one.kind,
  reason: one.reason,
  state: one.state,
  listing: one.listingId === null ? null : { id: one.listingId, title: one.listingTitle ?? '' },
  page: one.page,
  place: one.territory,
  createdAt: one.createdAt.toISOString(),
  dueOn: one.dueOn,
  overdue: one.state === 'open' && one.dueOn !== null && one.dueOn < civilDate(ctx.now),
  rating: one.rating,
  openReports: one.openReports,
  alert: one.openReports >= alertAt,
});

export async function readRequest(ctx: Context, id: string): Promise<RequestView> {
  const request = await visibleRequest(ctx, id);
  const words = await listWords(ctx, id);
  const offices = await officesOf(ctx, words);
  const listing = request.listingId === null ? undefined : await findListing(ctx.db, ctx.tenant.id, request.listingId);
  const reports = request.listingId === null ? [] : await openReportsOf(ctx, request.listingId);
  const { kind } = await openCaseOf(ctx, request);
  return {
    ...rowOf(ctx, { ...request, openReports: reports.length }, await reportsToAlert(ctx)),
    text: words.find(({ purpose }) => purpose === 'request')?.text ?? '',
    words: words.map(({ at, purpose, organisationId, text }) => ({
      at: at.toISOString(),
      purpose,
      by: isOffice(purpose) && organisationId !== null ? (offices.get(organisationId) ?? null) : null,
      text,
    })),
    contact: request.contact === null ? null : maskContact(request.contact),
    answerable: isReachable(request),
    file: request.fileName,
    listingState: listing?.state ?? null,
    caseKind: kind.name,
    others: reports.filter((one) => one.id !== id).length,
    mayTakeDown: request.kind === 'report' && listing?.state === 'published' && mayAct(ctx.actor, 'listing.suspend'),
    judging: await judgingOf(ctx, request),
  };
}

const isReachable = ({ contact, accountId }: Request): boolean => contact !== null || accountId !== null;

const officesOf = (ctx: Context, words: readonly { readonly organisationId: string | null }[]) =>
  findOrganisationNames(
    ctx.db,
    ctx.tenant.id,
    words.flatMap(({ organisationId }) => organisationId ?? []),
  );
