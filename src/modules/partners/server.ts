import type { CodeBook } from '#modules/codes';
import { importFailures, importJobs } from '#modules/imports';
import type { Installation } from '#platform/installation';
import type { ServerModule } from '#platform/module';
import { failures } from './contract.ts';
import { mountPartnerImports, mountPartners } from './http.ts';
import { partnerImport } from './import-target.ts';

export function createPartnersModule({ files }: Installation, book: CodeBook): ServerModule {
  const target = partnerImport(book);
  return {
    name: 'partners',
    failures: { ...importFailures, ...failures },
    routes: [...mountPartners(book), ...mountPartnerImports(target)],
    jobs: importJobs(target, files),
  };
}
