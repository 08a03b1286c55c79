import type { LinkAct } from '#modules/notices';
import type { Installation } from '#platform/installation';
import type { ServerModule } from '#platform/module';
import { failures } from './contract.ts';
import type { Confirmables } from './decide-confirmation.ts';
import { findConfirmations } from './find-confirmations.ts';
import { mountDelegations } from './http.ts';
import { delegationJobs, delegationSchedules, delegationSubscriptions } from './jobs.ts';
import { confirmByLink } from './site/confirm-by-link.tsx';
import { grantByLink } from './site/grant-by-link.tsx';

/** What is done by link: the notices module mounts the pages. */
export const delegationActs = (subjects: Confirmables): readonly LinkAct[] => [grantByLink, confirmByLink(subjects)];

export const createDelegationsModule = (installation: Installation, subjects: Confirmables): ServerModule => ({
  name: 'delegations',
  failures,
  routes: mountDelegations(installation, subjects),
  jobs: delegationJobs,
  schedules: delegationSchedules,
  subscriptions: delegationSubscriptions,
  finders: [findConfirmations],
});
