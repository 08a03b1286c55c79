import type { TenantId } from '#kernel/ids';

interface Addresses {
  readonly publicUrl: string | undefined;
  readonly port: number;
}

/** Where a region's site is reached, for links in messages: the public address, under the region's own host where it has one. */
export function siteOrigin(
  { publicUrl, port }: Addresses,
  directory: { hostOf(tenant: TenantId): string | undefined },
  tenant: TenantId,
): string {
  const base = new URL(publicUrl ?? `http://localhost:${port}`);
  const host = directory.hostOf(tenant);
  if (host !== undefined) base.hostname = host;
  return base.origin;
}
