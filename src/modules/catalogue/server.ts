import type { ListingParts, Supply } from '#modules/listings';
import type { ImportDoor } from '#modules/imports';
import type { CodeBook } from '#modules/codes';
import type { Installation } from '#platform/installation';
import type { ServerModule } from '#platform/module';
import { createCatalogueIndex, type CatalogueIndex } from './catalogue-index.ts';
import { createClassIndex } from './classes/class-index.ts';
import { catalogueFailures } from './contract.ts';
import { catalogueHttp, catalogueImports, classHttp, fittingHttp } from './http.ts';
import type { RecordNeighbours } from './neighbours.ts';
import type { CatalogueParts } from './parts.ts';
import { cataloguePersonalData } from './personal-data.ts';
import { cataloguePages } from './site/index.tsx';
import { sealedTables } from './store.ts';
import { supplyOf } from './supply.ts';

export interface CatalogueModule {
  readonly module: ServerModule;
  readonly index: CatalogueIndex;
  readonly parts: CatalogueParts;
  readonly supply: Supply;
  readonly doors: readonly ImportDoor[];
}

export function createCatalogueModule(
  installation: Installation,
  codes: CodeBook,
  listings: ListingParts,
  neighbours: () => RecordNeighbours,
): CatalogueModule {
  const index = createCatalogueIndex(installation, codes);
  const classes = createClassIndex(installation, codes);
  const parts: CatalogueParts = { codes, index, classes, listings, metrics: installation.metrics, neighbours };
  const imports = catalogueImports(parts, installation.files);
  return {
    index,
    parts,
    supply: supplyOf(parts),
    doors: imports.doors,
    module: {
      name: 'catalogue',
      failures: catalogueFailures,
      routes: [...catalogueHttp(parts), ...classHttp(parts), ...fittingHttp(parts), ...imports.routes],
      pages: cataloguePages(parts),
      personalData: [cataloguePersonalData],
      sealed: sealedTables,
      start: async () => {
        await index.start();
        await classes.start();
      },
      ready: () => index.ready() && classes.ready(),
      stop: async () => {
        await index.stop();
        await classes.stop();
      },
    },
  };
}
