import type { ListingType, Side } from '#contracts/kinds';
import { findListings } from '#modules/listings';
import type { Context, Tenant } from '#platform/context';
import { listCopies as selectCopies, type Copy } from './copy-store.ts';
import { regionByCode } from './give-word.ts';
import { originPage, regionsAround, type ExchangeParts } from './parts.ts';

export interface CopiesQuery {
  readonly direction: 'out' | 'in';
  readonly region?: string | undefined;
  readonly state?: 'living' | 'revoked' | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** 共享出去 and 收到. Of what is revoked only the own region still knows the title. */
export async function listCopies(parts: ExchangeParts, ctx: Context, { region, ...query }: CopiesQuery) {
  const origin = region === undefined ? undefined : await regionByCode(parts, ctx.tenant, region);
  const page = await selectCopies(ctx.db, ctx.tenant.id, { ...query, originId: origin?.id });
  const around = await regionsAround(parts, ctx.tenant);
  const gone = page.items.filter((copy) => copy.document === null && copy.originId === ctx.tenant.id);
  const own = await findListings(
    ctx.db,
    ctx.tenant.id,
    gone.map(({ listingId }) => listingId),
  );
  const items = page.items.flatMap((copy) => {
    const from = copy.originId === ctx.tenant.id ? ctx.tenant : around.get(copy.originId);
    if (from === undefined) return [];
    const listing = own.get(copy.listingId);
    const title = copy.document?.title ?? listing?.title ?? null;
    const employer = copy.document?.employer.name ?? listing?.employerName ?? null;
    return [{ ...shown(copy, from), title, employer, url: originPage(parts, from, copy.listingId) }];
  });
  return { ...page, items };
}

const shown = (copy: Copy, from: Tenant) => ({
  listingId: copy.listingId,
  origin: { code: from.code, nameZh: from.nameZh, nameEn: from.nameEn },
  type: copy.type as ListingType,
  side: copy.side as Side,
  version: copy.version,
  confirmedOn: copy.confirmedOn,
  publishedAt: copy.publishedAt?.toISOString() ?? null,
  sharedAt: copy.sharedAt.toISOString(),
  changedAt: copy.changedAt.toISOString(),
  revokedAt: copy.revokedAt?.toISOString() ?? null,
  revokedFor: copy.revokedFor,
});
