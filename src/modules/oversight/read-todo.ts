import { mayAct, reachOf, scopeOf, type Reach, type Right } from '#modules/access';
import { listTodo, type CaseKind } from '#modules/approvals';
import { addDays, civilDate } from '#kernel/time';
import { subjectsWaiting } from '#modules/delegations';
import { waitingBatches } from '#modules/imports';
import {
  claimableListings,
  countByState,
  freshnessRule,
  LISTING_REVIEW,
  listingsEndingSoon,
  listingsInState,
  staleListings,
  type Waiting,
} from '#modules/listings';
import { findOrganisation, OFFICE_VETTING, ORGANISATION_VETTING, STATE_LABELS } from '#modules/organisations';
import { CLOSING } from '#modules/succession';
import type { Actor, Context } from '#platform/context';
import {
  claimsToAnswer,
  confirmationsToGive,
  delegationsToAnswer,
  objectionsToAnswer,
  regionsToAnswer,
  surveysToAnswer,
} from './todo-more.ts';
import { escalatedRequests, ownAccessRequests } from './todo-requests.ts';
import { countUnread } from '#platform/messages';
import { ITEMS_SHOWN, TODO_KINDS, type TodoGroup, type TodoItem, type TodoKind } from './model.ts';

type Found = Omit<TodoGroup, 'kind'>;
type Finder = (ctx: Context) => Promise<Found | undefined>;

const NOTHING: Found = { count: 0, items: [], link: null };

/** Imports that nobody has touched for a month wait for nobody. */
const IMPORT_DAYS = 30;

/** The own organisation's, as far as the member's scope in it goes; officers publish as well, for their own office. */
function ownReach(actor: Actor, right: Right): Reach {
  const { organisationId, accountId, departments, selfOnly } = actor;
  if (!mayAct(actor, right) || organisationId === undefined || accountId === undefined) return { kind: 'none' };
  const asAgent = scopeOf(actor.role, 'listing.importForOthers') === 'organisation';
  return { kind: 'organisation', organisationId, accountId, departments, selfOnly, asAgent };
}

/** One finder per kind; each asks first whether this person could act on it at all. */
const FINDERS: Readonly<Record<TodoKind, Finder>> = {
  returnedListings: (ctx) =>
    ownListings(ctx, 'listing.edit', '/app/listings?state=returned', (scope) =>
      listingsInState(ctx.db, scope, 'returned'),
    ),
  draftListings: (ctx) =>
    ownListings(ctx, 'listing.edit', '/app/listings?state=draft', async (scope) =>
      listingsInState(ctx.db, scope, 'draft', await waitingForAWord(ctx)),
    ),
  expiringListings: (ctx) =>
    ownListings(ctx, 'listing.confirm', '/app/listings?state=published', async (scope) =>
      listingsEndingSoon(ctx.db, scope, civilDate(ctx.now), (await freshnessRule(ctx)).remindBeforeDays),
    ),
  staleListings: (ctx) =>
    ownListings(ctx, 'listing.confirm', '/app/listings?state=published', async (scope) => {
      const { remindAfterDays, remindBeforeDays } = await freshnessRule(ctx);
      return staleListings(ctx.db, scope, civilDate(ctx.now), remindAfterDays, remindBeforeDays);
    }),
  listingsToReview: (ctx) => casesToDecide(ctx, ['listing.review'], LISTING_REVIEW, '/app/review'),
  unclaimedListings: async (ctx) => {
    const { actor } = ctx;
    if (!mayAct(actor, 'listing.claim') || actor.organisationName === undefined) return undefined;
    const found = await claimableListings(
      ctx.db,
      { tenant: ctx.tenant.id, limit: ITEMS_SHOWN },
      actor.organisationName,
    );
    return shown(found, (id) => `/app/listings/claim/${id}`);
  },
  organisationsToVet: (ctx) => vettingToDo(ctx),
  closingsToDecide: (ctx) => casesToDecide(ctx, ['organisation.govern'], CLOSING, '/app?kind=organisation.closing'),
  confirmationsToGive: (ctx) => confirmationsToGive(ctx),
  surveysToAnswer: (ctx) => surveysToAnswer(ctx),
  regionsToAnswer: (ctx) => regionsToAnswer(ctx),
  delegationsToAnswer: (ctx) => delegationsToAnswer(ctx),
  objectionsToAnswer: (ctx) => objectionsToAnswer(ctx),
  claimsToAnswer: (ctx) => claimsToAnswer(ctx),
  accessRequests: (ctx) => ownAccessRequests(ctx),
  escalatedRequests: (ctx) => escalatedRequests(ctx),
  failedImports: (ctx) => ownImports(ctx, 'failed'),
  checkedImports: (ctx) => ownImports(ctx, 'checked'),
  waitingForVetting: async (ctx) => {
    const { role, organisationId } = ctx.actor;
    if (role !== 'account' || organisationId === undefined) return undefined;
    const found = await findOrganisation(ctx.db, ctx.tenant.id, organisationId);
    if (found === undefined) return undefined;
    const item: TodoItem = {
      id: found.id,
      title: found.name,
      detail: [STATE_LABELS[found.state].zh, found.stateReason].filter(Boolean).join('：'),
      link: `/app/organisations/${found.id}`,
      since: found.updatedAt,
      due: null,
    };
    return { count: 1, items: [item], link: null };
  },
};

/** Drafts that a delegate asked to have confirmed stand among the confirmations. */
const waitingForAWord = async ({ db, tenant, actor }: Context): Promise<readonly string[]> =>
  actor.organisationId === undefined ? [] : subjectsWaiting(db, tenant.id, 'listing', actor.organisationId);

/** Both kinds of 核验: those of offices are the administrator's. */
async function vettingToDo(ctx: Context): Promise<Found | undefined> {
  const found = await casesToDecide(ctx, ['organisation.vet'], ORGANISATION_VETTING, '/app/vetting');
  const offices = await casesToDecide(ctx, ['organisation.vetOffice'], OFFICE_VETTING, '/app/vetting');
  if (found === undefined || offices === undefined) return found ?? offices;
  return {
    ...found,
    count: found.count + offices.count,
    items: [...found.items, ...offices.items].slice(0, ITEMS_SHOWN),
  };
}

async function casesToDecide(
  ctx: Context,
  rights: readonly Right[],
  kind: Pick<CaseKind, 'name' | 'label' | 'pages'>,
  link: string,
): Promise<Found | undefined> {
  if (rights.every((right) => reachOf(ctx.actor, right).kind === 'none')) return undefined;
  const { rows, total } = await listTodo(ctx, rights, { kind: kind.name, limit: ITEMS_SHOWN });
  const items = rows.map(({ case: one, at, dueOn }) => ({
    id: one.subjectId,
    title: one.title,
    detail: kind.label.zh,
    link: kind.pages.officer(one.subjectId),
    since: at,
    due: dueOn,
  }));
  return { count: total, items, link };
}

export interface TodoList {
  readonly groups: readonly TodoGroup[];
  readonly listings: Readonly<Record<string, number>>;
  readonly unreadMessages: number;
}

/** Everything that waits for this person, most pressing first, empty kinds left out. */
export async function readTodo(ctx: Context): Promise<TodoList> {
  const groups: TodoGroup[] = [];
  for (const kind of TODO_KINDS) {
    const found = await FINDERS[kind](ctx);
    if (found !== undefined && found.count > 0) groups.push({ kind, ...found });
  }
  const { accountId } = ctx.actor;
  return {
    groups,
    listings: await listingsByState(ctx),
    unreadMessages: accountId === undefined ? 0 : await countUnread(ctx.db, ctx.tenant.id, accountId),
  };
}

async function listingsByState(ctx: Context): Promise<Readonly<Record<string, number>>> {
  const reach = reachOf(ctx.actor, 'listing.manage');
  return reach.kind === 'none' ? {} : countByState(ctx.db, ctx.tenant.id, reach);
}

async function ownListings(
  ctx: Context,
  right: Right,
  link: string,
  find: (scope: { tenant: Context['tenant']['id']; reach: Reach; limit: number }) => Promise<Waiting>,
): Promise<Found | undefined> {
  const reach = ownReach(ctx.actor, right);
  if (reach.kind === 'none') return undefined;
  const found = await find({ tenant: ctx.tenant.id, reach, limit: ITEMS_SHOWN });
  return { ...shown(found, (id) => `/app/listings/${id}`), link };
}

const shown = ({ count, items }: Waiting, link: (id: string) => string): Found => ({
  count,
  link: null,
  items: items.map((one) => ({
    id: one.id,
    title: one.title,
    detail: one.employerName,
    link: link(one.id),
    since: one.updatedAt,
    due: one.validUntil,
  })),
});

async function ownImports(ctx: Context, status: 'failed' | 'checked'): Promise<Found | undefined> {
  const { actor } = ctx;
  if (!mayAct(actor, 'listing.import') || actor.accountId === undefined) return undefined;
  const after = new Date(`${addDays(civilDate(ctx.now), -IMPORT_DAYS)}T00:00:00Z`);
  const found = await waitingBatches(ctx.db, ctx.tenant.id, {
    status,
    accountId: actor.accountId,
    after,
    limit: ITEMS_SHOWN,
  });
  if (found.count === 0) return NOTHING;
  const items = found.items.map((batch) => ({
    id: batch.id,
    title: batch.fileName,
    detail: status === 'checked' ? `可提交 ${batch.valid} 行，需改正 ${batch.invalid} 行` : '',
    link: `/app/imports/${batch.id}`,
    since: batch.createdAt,
    due: null,
  }));
  return { count: found.count, items, link: '/app/imports' };
}
