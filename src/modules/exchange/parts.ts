import type { CodeBook } from '#modules/codes';
import type { Tenant } from '#platform/context';
import type { Installation } from '#platform/installation';
import { siteOrigin } from '#platform/tenancy';
import type { CopyIndex } from './copy-index.ts';

/** What the use cases of this module need besides their context. */
export interface ExchangeParts {
  readonly codes: CodeBook;
  readonly index: CopyIndex;
  readonly installation: Pick<Installation, 'config' | 'database' | 'tenants'>;
}

/** Regions of this installation by id. Invented regions and real ones never meet. */
export async function regionsAround(
  { installation: { tenants } }: Pick<ExchangeParts, 'installation'>,
  own: Tenant,
): Promise<ReadonlyMap<string, Tenant>> {
  const all = await tenants.all();
  return new Map(all.filter((one) => one.id !== own.id && one.demo === own.demo).map((one) => [one.id, one]));
}

/** The page of a listing on the site of its own region. */
export const originPage = (
  { installation: { config, tenants } }: Pick<ExchangeParts, 'installation'>,
  origin: Tenant,
  listing: string,
): string => `${siteOf({ config, tenants }, origin)}/listings/${listing}`;

export const siteOf = ({ config, tenants }: Pick<Installation, 'config' | 'tenants'>, region: Tenant): string =>
  siteOrigin(config, tenants, region.id);
