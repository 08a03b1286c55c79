import type { CodeBook } from '#modules/codes';
import type { ImportDoor } from '#modules/imports';
import type { Installation } from '#platform/installation';
import type { ServerModule } from '#platform/module';
import { failures } from './contract.ts';
import { mountPartners, partnerImports } from './http.ts';
import { partnerImport } from './import-target.ts';

export interface PartnersModule {
  readonly module: ServerModule;
  readonly doors: readonly ImportDoor[];
}

export function createPartnersModule({ files }: Installation, book: CodeBook): PartnersModule {
  const { routes, door } = partnerImports(partnerImport(book), files);
  return { doors: [door], module: { name: 'partners', failures, routes: [...mountPartners(book), ...routes] } };
}
