import type { ListingParts, Supply } from '#modules/listings';
import { importFailures, importJobs } from '#modules/imports';
import type { CodeBook } from '#modules/codes';
import type { Installation } from '#platform/installation';
import type { ServerModule } from '#platform/module';
import { createCatalogueIndex, type CatalogueIndex } from './catalogue-index.ts';
import { catalogueFailures } from './contract.ts';
import { catalogueHttp, catalogueImports } from './http.ts';
import { baseImport, expertImport } from './imports/record-import.ts';
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
}

export function createCatalogueModule(
  installation: Installation,
  codes: CodeBook,
  listings: ListingParts,
): CatalogueModule {
  const index = createCatalogueIndex(installation, codes);
  const parts: CatalogueParts = { codes, index, listings, metrics: installation.metrics };
  const [experts, bases] = [expertImport(codes), baseImport(codes)];
  return {
    index,
    parts,
    supply: supplyOf(parts),
    module: {
      name: 'catalogue',
      failures: { ...catalogueFailures, ...importFailures },
      routes: [...catalogueHttp(parts), ...catalogueImports(experts, bases)],
      pages: cataloguePages(parts),
      jobs: [...importJobs(experts, installation.files), ...importJobs(bases, installation.files)],
      personalData: [cataloguePersonalData],
      sealed: sealedTables,
      start: () => index.start(),
      ready: () => index.ready(),
      stop: () => index.stop(),
    },
  };
}
