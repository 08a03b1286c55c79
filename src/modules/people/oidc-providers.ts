import type { Context } from '#platform/context';
import { readProviders } from './oidc-store.ts';

/** The buttons of the sign-in page. */
export async function listProviders(ctx: Context): Promise<{ readonly id: string; readonly label: string }[]> {
  const providers = await readProviders(ctx.db, ctx.tenant.id);
  return providers.filter(({ enabled }) => enabled).map(({ id, label }) => ({ id, label }));
}
