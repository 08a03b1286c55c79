import type { Installation } from '#platform/installation';
import type { ServerModule } from '#platform/module';
import { createCodesModule } from './codes/server.ts';
import { createDemoModule } from './demo/server.ts';
import { createListingsModule } from './listings/server.ts';
import { createOrganisationsModule } from './organisations/server.ts';
import { createOversightModule } from './oversight/server.ts';
import { createProfilesModule } from './profiles/server.ts';
import { createRegulationsModule } from './regulations/server.ts';

/** The modules of this product, lowest first, each given what it needs. A new module adds a line here, in web.ts and in map.ts. */
export function createModules(installation: Installation): readonly ServerModule[] {
  const codes = createCodesModule(installation);
  const listings = createListingsModule(installation, codes.book);
  return [
    codes.module,
    createRegulationsModule(installation),
    createOrganisationsModule(installation, codes.book),
    createProfilesModule(installation, codes.book),
    listings.module,
    createOversightModule({
      indexes: [{ name: '岗位', documents: async (tenant) => (await listings.index.of(tenant.id)).size }],
    }),
    createDemoModule(installation),
  ];
}
