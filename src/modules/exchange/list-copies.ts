import type { Side } from '#contracts/kinds';
import { isPersonal } from '#contracts/catalogue';
import { recordsToShare } from '#modules/catalogue';
import { findListings } from '#modules/listings';
import type { Context, Tenant } from '#platform/context';
import { listCopies as selectCopies, type Copy } from './copy-store.ts';
import { regionByCode } from './give-word.ts';
import { isRecordKind, type Sharable } from './model.ts';
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
  const own = await findListings(ctx.db, ctx.tenant.id, idsOf(gone, false));
  const records = await recordsToShare(ctx, parts.codes, idsOf(gone, true));
  const items = page.items.flatMap((copy) => {
    const from = copy.originId === ctx.tenant.id ? ctx.tenant : around.get(copy.originId);
    if (from === undefined) return [];
    const listing = own.get(copy.listingId);
    const record = records.get(copy.listingId);
    // Who took the own consent back is not named again.
    const named = record === undefined || isPersonal(record.kind) ? undefined : record.document;
    const title = copy.document?.title ?? listing?.title ?? named?.title ?? null;
    const employer = ownerIn(copy) ?? listing?.employerName ?? named?.owner.name ?? null;
    return [
      { ...shown(copy, from), title, employer, url: originPage(parts, from, { type: copy.type, id: copy.listingId }) },
    ];
  });
  return { ...page, items };
}

const idsOf = (copies: readonly Copy[], records: boolean): string[] =>
  copies.filter(({ type }) => isRecordKind(type) === records).map(({ listingId }) => listingId);

const ownerIn = ({ document }: Copy): string | undefined =>
  document === null ? undefined : 'employer' in document ? document.employer.name : document.owner.name;

const shown = (copy: Copy, from: Tenant) => ({
  listingId: copy.listingId,
  origin: { code: from.code, nameZh: from.nameZh, nameEn: from.nameEn },
  type: copy.type as Sharable,
  side: copy.side as Side,
  version: copy.version,
  confirmedOn: copy.confirmedOn,
  publishedAt: copy.publishedAt?.toISOString() ?? null,
  sharedAt: copy.sharedAt.toISOString(),
  changedAt: copy.changedAt.toISOString(),
  revokedAt: copy.revokedAt?.toISOString() ?? null,
  revokedFor: copy.revokedFor,
});
