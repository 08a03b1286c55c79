import type { AccountId } from '#kernel/ids';
import { listMemberships } from '#modules/organisations';
import type { Context } from '#platform/context';
import { regionsAround, siteOf, type ExchangeParts } from './parts.ts';

export interface OwnRegion {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly url: string;
  /** Where the person is a member there. */
  readonly organisations: string[];
}

/** Other regions in which this person belongs to an organisation. Each is asked for itself, behind its own wall. */
export async function ownRegions(parts: ExchangeParts, ctx: Context): Promise<OwnRegion[]> {
  const { accountId } = ctx.actor;
  if (accountId === undefined || ctx.actor.observer !== undefined) return [];
  const found: OwnRegion[] = [];
  for (const region of (await regionsAround(parts, ctx.tenant)).values()) {
    const organisations = await membershipsIn(parts, region.id, accountId);
    const { code, nameZh, nameEn } = region;
    if (organisations.length > 0)
      found.push({ code, nameZh, nameEn, url: siteOf(parts.installation, region), organisations });
  }
  return found;
}

const membershipsIn = async (
  { installation: { database } }: ExchangeParts,
  region: Parameters<typeof database.inTenant>[0],
  account: AccountId,
): Promise<string[]> =>
  (await database.inTenant(region, (db) => listMemberships(db, region, account))).map(({ name }) => name);
