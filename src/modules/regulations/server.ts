import type { Installation } from '#platform/installation';
import type { ServerModule } from '#platform/module';
import { failures } from './contract.ts';
import { mountRegulations } from './http.ts';
import { loadRules } from './load-rules.ts';
import { pages } from './site/index.tsx';

export const createRegulationsModule = (installation: Installation): ServerModule => ({
  name: 'regulations',
  failures,
  routes: mountRegulations(),
  pages,
  start: async () => {
    const { clock, database, log, tenants } = installation;
    for (const tenant of await tenants.all()) {
      const { added } = await database.inTenant(tenant.id, (db) => loadRules(db, tenant.id, clock.now()));
      if (added.length > 0) log.info({ tenant: tenant.code, added: added.length }, 'rules loaded');
    }
  },
});
