import type { Installation } from '#platform/installation';
import type { ServerModule } from '#platform/module';
import { failures } from './contract.ts';
import { growUpJobs, growUpSchedules } from './grow-up.ts';
import { mountGuardians } from './http.ts';
import { guardianRetention, guardiansPersonalData } from './personal-data.ts';
import { askLinkPages } from './site/ask-link.tsx';
import { ownGuardiansPages } from './site/own-guardians.tsx';
import { sealedTables } from './store.ts';

export { guardianReveals } from './personal-data.ts';
export { childrenLink } from './site/children-link.tsx';
export { consentLink } from './site/consent-link.tsx';

export const createGuardiansModule = (installation: Installation): ServerModule => ({
  name: 'guardians',
  failures,
  routes: mountGuardians(installation),
  pages: [...ownGuardiansPages, ...askLinkPages],
  jobs: growUpJobs,
  schedules: growUpSchedules,
  sealed: sealedTables,
  personalData: [guardiansPersonalData(installation.files)],
  retention: [guardianRetention(installation.files)],
});
