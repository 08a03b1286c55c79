import type { Installation } from '#platform/installation';
import type { ServerModule } from '#platform/module';
import { failures } from './contract.ts';
import { phraseFailures } from './phrase-contract.ts';
import { mountRegulations } from './http.ts';
import { loadFloors } from './load-floors.ts';
import { loadRules } from './load-rules.ts';
import type { Places } from './read-wage-floors.ts';
import { pages } from './site/index.tsx';

export const createRegulationsModule = (installation: Installation, places: Places): ServerModule => ({
  name: 'regulations',
  failures: { ...failures, ...phraseFailures },
  routes: mountRegulations(places),
  pages,
  start: async () => {
    const { clock, database, log, tenants } = installation;
    for (const tenant of await tenants.all()) {
      await database.inTenant(tenant.id, async (db) => {
        const { added, phrases } = await loadRules(db, tenant.id, clock.now());
        const floors = await loadFloors(db, tenant.id, clock.now());
        if (added.length + floors + phrases > 0)
          log.info({ tenant: tenant.code, added: added.length, floors, phrases }, 'rules loaded');
      });
    }
  },
});
