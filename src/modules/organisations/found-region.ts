import { createTenant, listTenants } from '#platform/tenancy';
import type { Installation } from '#platform/installation';
import { foundOrganisation } from './found-organisation.ts';
import { installToken } from './install.ts';
import { findByCreditCode, listMembers } from './store.ts';

export interface NewRegion {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly division: string;
  readonly hosts: readonly string[];
  readonly operatorName: string;
  readonly operatorCode: string;
}

/**
 * Makes a region and its operator's organisation; asked again for the same region it only makes a new link.
 * @returns the path of the one-time link, or undefined when there is an administrator already
 */
export async function foundRegion(installation: Installation, region: NewRegion): Promise<string | undefined> {
  const { clock, config, database, tenants } = installation;
  const { operatorName, operatorCode, ...rest } = region;
  const tenant = await database.inPlatform(async (db) => {
    const known = (await listTenants(db)).find((one) => one.code === region.code);
    return known ?? createTenant(db, { ...rest, demo: false });
  });
  tenants.forget();
  return database.inTenant(tenant.id, async (db) => {
    const known = await findByCreditCode(db, tenant.id, operatorCode);
    const id =
      known?.id ??
      (await foundOrganisation(db, tenant, clock.now(), {
        creditCode: operatorCode,
        name: operatorName,
        kind: 'operator',
        division: region.division,
        source: '安装',
      }));
    if ((await listMembers(db, tenant.id, id)).length > 0) return undefined;
    return `/install/${installToken(config.secrets.link, id, clock.now())}`;
  });
}
