import type { Installation } from '#platform/installation';
import type { ServerModule } from '#platform/module';

/** The modules of this product, lowest first. A new module adds one line here, one in web.ts and one in map.ts. */
const MODULES: readonly ((installation: Installation) => ServerModule)[] = [];

export const createModules = (installation: Installation): readonly ServerModule[] =>
  MODULES.map((create) => create(installation));
