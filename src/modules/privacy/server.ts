import type { ServerModule } from '#platform/module';
import { accountHolder, signOnHolder, trailHolder } from './account-records.ts';
import { failures } from './contract.ts';
import { findPrivacyRequests } from './find-requests.ts';
import { mountPrivacy, type PrivacyParts } from './http.ts';
import { privacyJobs, privacySchedules, REMEMBER_CHOICE } from './jobs.ts';
import { privacyPersonalData, privacyRetention } from './own-records.ts';
import { sealedRequests } from './request-store.ts';
import { accountReveals } from './reveal-account.ts';
import { privacyPages } from './site/index.tsx';

/** @param given what the modules above and below hold of people (`personalData`), keep for a time, and mask */
export function createPrivacyModule(given: PrivacyParts): ServerModule {
  const parts: PrivacyParts = {
    ...given,
    holders: [accountHolder, signOnHolder, ...given.holders, privacyPersonalData, trailHolder],
    clocks: [...given.clocks, ...privacyRetention],
    reveals: [accountReveals, ...given.reveals],
  };
  return {
    name: 'privacy',
    failures,
    routes: mountPrivacy(parts),
    pages: privacyPages(parts),
    jobs: privacyJobs(parts, parts.clocks),
    schedules: privacySchedules,
    subscriptions: { 'profile.personalised': [REMEMBER_CHOICE] },
    sealed: [sealedRequests],
    finders: [findPrivacyRequests],
    // Everybody's, in the order in which the copy tells them.
    personalData: parts.holders,
    retention: privacyRetention,
  };
}
