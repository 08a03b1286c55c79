import type { Context } from '#platform/context';
import { mount, type MountedRoute } from '#platform/http';
import type { Installation } from '#platform/installation';
import type { SealedTable } from '#platform/vault';
import { oidcContract } from './oidc-contract.ts';
import { endByProvider } from './oidc-logout.ts';
import { addProvider, editProvider, listSettings, removeProvider, tryProvider } from './oidc-settings.ts';
import { SECRET_FIELD, type Provider } from './oidc-store.ts';

export { oidcFailures } from './oidc-contract.ts';
export { oidcPages } from './site/oidc-pages.tsx';

export const oidcSealed: SealedTable = {
  table: 'signon.provider',
  key: 'id',
  columns: [{ column: 'client_secret', field: SECRET_FIELD }],
};

export const CALLBACK = '/sign-in/oidc/callback';

export function oidcRoutes({ config }: Installation): MountedRoute[] {
  const secure = config.publicUrl?.startsWith('https:') ?? false;
  const view = (ctx: Context) => (provider: Provider) => {
    const { clientSecret, ...shown } = provider;
    return {
      ...shown,
      emailDomains: [...provider.emailDomains],
      secondFactorValues: [...provider.secondFactorValues],
      hasSecret: clientSecret !== null,
      redirectUri: `${ctx.origin}${CALLBACK}`,
      logoutUri: `${ctx.origin}/api/sign-on/${provider.id}/backchannel-logout`,
    };
  };
  return mount(oidcContract, {
    listProviders: async (ctx) => ({ items: (await listSettings(ctx)).map(view(ctx)) }),
    addProvider: async (ctx, { body }) => view(ctx)(await addProvider(ctx, body, secure)),
    editProvider: async (ctx, { params, body }) => view(ctx)(await editProvider(ctx, params.id, body, secure)),
    backchannelLogout: (ctx, { params, body }) => endByProvider(ctx, params.id, body.logout_token),
    removeProvider: (ctx, { params }) => removeProvider(ctx, params.id),
    checkProvider: (ctx, { params }) => tryProvider(ctx, params.id),
  });
}
