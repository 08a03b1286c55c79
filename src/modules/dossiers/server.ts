import type { CodeBook } from '#modules/codes';
import type { Holding } from '#modules/organisations';
import type { Installation } from '#platform/installation';
import type { ServerModule } from '#platform/module';
import { failures } from './contract.ts';
import { findObjections } from './find-objections.ts';
import { mountDossiers, mountObjections } from './http.ts';
import { dossierJobs, dossierSchedules } from './jobs.ts';
import { dossiersPersonalData } from './personal-data.ts';
import { dossierPages } from './site/index.tsx';

/** @param holdings what organisations do on the platform, counted in their dossiers */
export const createDossiersModule = (
  { files }: Installation,
  book: CodeBook,
  holdings: readonly Holding[],
): ServerModule => ({
  name: 'dossiers',
  failures,
  routes: [...mountDossiers(files, holdings), ...mountObjections()],
  pages: dossierPages(book, holdings),
  jobs: dossierJobs,
  personalData: [dossiersPersonalData],
  finders: [findObjections],
  schedules: dossierSchedules,
});
