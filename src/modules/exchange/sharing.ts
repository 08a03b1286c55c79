import { failure } from '#kernel/errors';
import { findListing, LISTING_TOPIC, maySeeInside, whyNotKeep, type Listing } from '#modules/listings';
import type { Context } from '#platform/context';
import { choicesOf, readUsual, writeChoice, writeUsual } from './choice-store.ts';
import type { ListingSharing } from './contract.ts';
import { USUAL_TOPIC } from './copier.ts';
import { findCopy } from './copy-store.ts';
import type { Choice } from './model.ts';
import { regionsAround, type ExchangeParts } from './parts.ts';
import { standingOf } from './rules.ts';
import { listWords } from './word-store.ts';

/** Where a listing is shared, for its owner and the bureau. */
export async function readSharing(parts: ExchangeParts, ctx: Context, id: string): Promise<ListingSharing> {
  const listing = await managed(ctx, id);
  const choice = (await choicesOf(ctx.db, ctx.tenant.id, [id])).get(id) ?? null;
  const copy = await findCopy(ctx.db, ctx.tenant.id, id);
  const wouldSee = await regionsGiven(parts, ctx, listing.type);
  return {
    usual: await readUsual(ctx.db, ctx.tenant.id),
    choice,
    mayChoose: whyNotKeep(ctx.actor, listing) === undefined,
    partners: copy === undefined || copy.revokedAt !== null ? [] : wouldSee,
    wouldSee,
    copy:
      copy === undefined
        ? null
        : {
            version: copy.version,
            sharedAt: copy.sharedAt.toISOString(),
            changedAt: copy.changedAt.toISOString(),
            revokedAt: copy.revokedAt?.toISOString() ?? null,
            revokedFor: copy.revokedFor,
          },
  };
}

/** 本地区以内 or shared: the owner's word goes before what is usual in the region. */
export async function chooseSharing(
  parts: ExchangeParts,
  ctx: Context,
  id: string,
  choice: Choice | null,
): Promise<ListingSharing> {
  const listing = await managed(ctx, id);
  const obstacle = whyNotKeep(ctx.actor, listing);
  if (obstacle !== undefined) throw failure(obstacle);
  const before = (await choicesOf(ctx.db, ctx.tenant.id, [id])).get(id) ?? null;
  if (before !== choice) {
    await writeChoice(ctx.db, ctx.tenant.id, id, choice ?? undefined, ctx.now);
    await ctx.changed(LISTING_TOPIC, [id]);
    await ctx.audit('exchange.choose', { kind: 'listing', id }, { before: { choice: before }, after: { choice } });
  }
  return readSharing(parts, ctx, id);
}

export async function setUsual(ctx: Context, usual: Choice): Promise<void> {
  const before = await readUsual(ctx.db, ctx.tenant.id);
  if (before === usual) return;
  await writeUsual(ctx.db, ctx.tenant.id, usual, ctx.now);
  await ctx.changed(USUAL_TOPIC, [ctx.tenant.id]);
  await ctx.audit(
    'exchange.setUsual',
    { kind: 'region', id: ctx.tenant.id },
    { before: { usual: before }, after: { usual } },
  );
}

async function managed(ctx: Context, id: string): Promise<Listing> {
  const listing = await findListing(ctx.db, ctx.tenant.id, id);
  if (listing === undefined || !maySeeInside(ctx.actor, listing)) throw failure('record.notFound');
  return listing;
}

async function regionsGiven(
  parts: ExchangeParts,
  ctx: Context,
  type: string,
): Promise<{ code: string; nameZh: string; nameEn: string }[]> {
  const words = await listWords(ctx.db, ctx.tenant.id);
  const around = await regionsAround(parts, ctx.tenant);
  return words
    .filter((word) => word.tenantId === ctx.tenant.id && word.types.includes(type))
    .filter(
      (ours) =>
        standingOf(
          ours,
          words.find(({ tenantId }) => tenantId === ours.partnerId),
        ) === 'active',
    )
    .flatMap(({ partnerId }) => around.get(partnerId) ?? [])
    .map(({ code, nameZh, nameEn }) => ({ code, nameZh, nameEn }));
}
