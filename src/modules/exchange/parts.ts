import type { CodeBook } from '#modules/codes';
import type { Tenant } from '#platform/context';
import type { Installation } from '#platform/installation';
import { siteOrigin } from '#platform/tenancy';
import type { CopyIndex } from './copy-index.ts';
import { isRecordKind } from './model.ts';

/** What the use cases of this module need besides their context. */
export interface ExchangeParts {
  readonly codes: CodeBook;
  /** Listings of partners. */
  readonly index: CopyIndex;
  /** Records of their catalogues. */
  readonly records: CopyIndex;
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

/** The page of a listing or a record on the site of its own region. */
export const originPage = (
  { installation: { config, tenants } }: Pick<ExchangeParts, 'installation'>,
  origin: Tenant,
  { type, id }: { readonly type: string; readonly id: string },
): string => `${siteOf({ config, tenants }, origin)}/${isRecordKind(type) ? `catalogue/${type}` : 'listings'}/${id}`;

export const siteOf = ({ config, tenants }: Pick<Installation, 'config' | 'tenants'>, region: Tenant): string =>
  siteOrigin(config, tenants, region.id);
